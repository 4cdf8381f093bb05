using System.Text.Encodings.Web;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Cse.Intel.Web.Access;

/// <summary>
/// Signs a program in by <c>Authorization: Bearer cse_…</c>. It is told apart from a person by its name only: role and
/// purpose travel alike. The purpose is R3 unless the header <c>X-Purpose</c> says otherwise (<c>R2 OP-123</c>).
/// </summary>
public sealed class BearerToken(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, TokenRegistry tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    /// <summary>The authentication scheme.</summary>
    public const string SchemeName = "token";

    /// <summary>The header that carries a purpose other than R3.</summary>
    public const string PurposeHeader = "X-Purpose";

    private const string Prefix = "Bearer ";

    /// <summary>True when a request brings a token of its own, so that no cookie is looked at.</summary>
    public static bool IsOn(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers.Authorization.Count > 0;
    }

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.Fail("The Authorization header is not a bearer token.");
        if (!TryReadPurpose(out var purpose, out var problem))
            return AuthenticateResult.Fail($"{PurposeHeader}: {problem}.");
        var token = await tokens.CheckAsync(header[Prefix.Length..].Trim(), Context.RequestAborted);
        return token is null
            ? AuthenticateResult.Fail("The token is not known, has expired or was revoked.")
            : AuthenticateResult.Success(new(UserOf(token, purpose).ToPrincipal(), SchemeName));
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    private SignedInUser UserOf(ApiToken token, Purpose purpose) => new(
        token.Id, token.Name, token.Label, token.Role.Agency(), [token.Role], purpose,
        ByToken: true, MustChangePassword: false, TimeProvider.GetUtcNow());

    private bool TryReadPurpose(out Purpose purpose, out string problem)
    {
        var parts = Request.Headers[PurposeHeader].ToString().Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        problem = "";
        purpose = Purpose.Usual;
        if (parts.Length == 0)
            return true;
        var read = Purpose.TryParse(parts[0], parts.ElementAtOrDefault(1), out var given, out problem);
        purpose = given ?? purpose;
        return read;
    }
}
