namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>A browser sent the request on behalf of another site, with whatever sign-in it holds for ours.</summary>
internal sealed class CrossSite() : Refusal(
    ErrorCodes.CrossSite,
    StatusCodes.Status403Forbidden,
    "This endpoint answers browsers only from its own pages. Programs sign in with a bearer token.");
