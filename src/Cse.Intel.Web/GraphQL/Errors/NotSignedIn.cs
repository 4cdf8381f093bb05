using Microsoft.Net.Http.Headers;

namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>Nobody is signed in. The same answer for no token, a bad token and an expired one.</summary>
internal sealed class NotSignedIn() : Refusal(
    ErrorCodes.NotSignedIn,
    StatusCodes.Status401Unauthorized,
    "Sign in first: send a bearer token, or call from a page of this site while signed in.")
{
    /// <inheritdoc/>
    public override void WriteHeaders(IHeaderDictionary headers) => headers[HeaderNames.WWWAuthenticate] = "Bearer";
}
