using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Cse.Intel.Web.Tests.GraphQL.Support;

/// <summary>Signs in by bearer token or by cookie; either holds the permissions, parted by commas.</summary>
internal sealed class SampleSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "Sample";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = Request.Headers.Authorization.ToString();
        var may = token.StartsWith("Bearer ", StringComparison.Ordinal) || token == "Bearer"
            ? token["Bearer".Length..].Trim()
            : Request.Cookies["session"];
        if (may is null)
            return Task.FromResult(AuthenticateResult.NoResult());

        var claims = may.Split(',').Select(permission => new Claim("may", permission)).Append(new Claim(ClaimTypes.Name, "tester"));
        var user = new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(user, Scheme)));
    }
}
