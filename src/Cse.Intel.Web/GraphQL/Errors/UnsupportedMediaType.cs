namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>
/// The body is not JSON in UTF-8. Forms and plain text are refused also because another site's page can post
/// them without the browser asking us first.
/// </summary>
internal sealed class UnsupportedMediaType() : Refusal(
    ErrorCodes.UnsupportedMediaType,
    StatusCodes.Status415UnsupportedMediaType,
    "Send the request as application/json in UTF-8.");
