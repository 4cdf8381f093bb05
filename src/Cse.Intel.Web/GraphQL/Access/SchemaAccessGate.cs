using GraphQL.Types;
using Microsoft.AspNetCore.Authorization;

namespace Cse.Intel.Web.GraphQL.Access;

/// <summary>
/// Keeps the site from starting while a GraphQL field leaves its permission open. The message names each such field,
/// so that the author of a new one learns it in seconds and no reviewer has to look.
/// </summary>
internal sealed class SchemaAccessGate(ISchema schema, IAuthorizationPolicyProvider policies) : IHostedService
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A field states no permission, or one that would not hold.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var findings = await SchemaAccessCheck.FindAsync(schema, policies);
        if (findings.Count > 0)
        {
            throw new InvalidOperationException(
                string.Join(Environment.NewLine + "- ", findings.Prepend("The GraphQL schema leaves permissions open:")));
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
