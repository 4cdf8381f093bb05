namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>
/// The values <c>extensions.code</c> can take for the request itself. They are a promise to API clients: a code is
/// added, never renamed. They are ours and not the GraphQL library's, so that the library can be replaced.
/// Codes of the field (a record that is not there, a conflict) belong to the <see cref="Refusal"/> that a resolver throws.
/// </summary>
internal static class ErrorCodes
{
    /// <summary>The client's <c>Accept</c> header takes no media type that we write. HTTP 406.</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>Neither GET nor POST, or a mutation by GET. HTTP 405.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>A browser sent the request for another site. HTTP 403.</summary>
    public const string CrossSite = "CROSS_SITE";

    /// <summary>No valid sign-in came with the request. HTTP 401.</summary>
    public const string NotSignedIn = "NOT_SIGNED_IN";

    /// <summary>Signed in, but the account lacks the permission that a field needs. HTTP 403.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>The body is not <c>application/json</c> in UTF-8. HTTP 415.</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>The body is longer than we read. HTTP 413.</summary>
    public const string BodyTooLarge = "BODY_TOO_LARGE";

    /// <summary>The body or the query string is not a GraphQL request. HTTP 400.</summary>
    public const string MalformedRequest = "MALFORMED_REQUEST";

    /// <summary>The body holds an array of requests. HTTP 400.</summary>
    public const string BatchNotSupported = "BATCH_NOT_SUPPORTED";

    /// <summary>The operation is a subscription, which this endpoint does not offer. HTTP 400.</summary>
    public const string SubscriptionNotSupported = "SUBSCRIPTION_NOT_SUPPORTED";

    /// <summary>The document passes one of the limits on its size or shape. HTTP 400.</summary>
    public const string DocumentTooLarge = "DOCUMENT_TOO_LARGE";

    /// <summary>The answer would be too large, as estimated before it is fetched. HTTP 400.</summary>
    public const string TooCostly = "TOO_COSTLY";

    /// <summary>The answer took longer than allowed. HTTP 503.</summary>
    public const string TimedOut = "TIMED_OUT";

    /// <summary>A field needed more time or memory than the graph engine gives a question; the message says how to ask for less. HTTP 422 when nothing was executed.</summary>
    public const string OverBudget = "OVER_BUDGET";

    /// <summary>The records cannot be reached at the moment. <c>extensions.reference</c> finds the reason in the log. HTTP 503 when nothing was executed.</summary>
    public const string Unavailable = "UNAVAILABLE";

    /// <summary>The document is not GraphQL.</summary>
    public const string SyntaxError = "SYNTAX_ERROR";

    /// <summary>The document is GraphQL but does not fit the schema.</summary>
    public const string InvalidDocument = "INVALID_DOCUMENT";

    /// <summary>A variable, or a value in the document, does not have the type that the schema asks for.</summary>
    public const string InvalidValue = "INVALID_VALUE";

    /// <summary><c>operationName</c> names no operation of the document, or is missing where there are several.</summary>
    public const string UnknownOperation = "UNKNOWN_OPERATION";

    /// <summary>A fault of ours. <c>extensions.reference</c> finds it in the log. HTTP 500 when nothing was executed.</summary>
    public const string Internal = "INTERNAL";
}
