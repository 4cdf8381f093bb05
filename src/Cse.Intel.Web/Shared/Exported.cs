using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Web.Shared;

/// <summary>
/// A question whose answer leaves the service as a file: needs the permission to export beside the question's own, which
/// the route states, and stands in the audit under its own name.
/// </summary>
/// <param name="Asked">The question.</param>
public sealed record Exported<TAnswer>(IQuestion<TAnswer> Asked) : IQuestion<TAnswer>
{
    /// <inheritdoc/>
    public string Name => Asked.Name + ".export";

    /// <inheritdoc/>
    public Capability Needs => Capability.Export;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => Asked.Subjects;

    /// <inheritdoc/>
    public string? Text => Asked.Text;

    /// <inheritdoc/>
    public Task<TAnswer> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.Viewer.May(Asked.Needs) ? Asked.AnswerAsync(reader, cancel) : throw new NotPermittedException(Asked.Needs);
    }

    /// <inheritdoc/>
    public int Count(TAnswer answer) => Asked.Count(answer);
}
