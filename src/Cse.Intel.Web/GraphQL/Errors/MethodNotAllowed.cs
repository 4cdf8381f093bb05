using Microsoft.Net.Http.Headers;

namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>The HTTP method cannot carry this request; <c>Allow</c> says which can.</summary>
/// <param name="allow">The methods that would do, as the <c>Allow</c> header lists them.</param>
/// <param name="message">What was asked for and what to do instead.</param>
internal sealed class MethodNotAllowed(string allow, string message)
    : Refusal(ErrorCodes.MethodNotAllowed, StatusCodes.Status405MethodNotAllowed, message)
{
    /// <summary>The request is neither GET nor POST.</summary>
    public static MethodNotAllowed NeitherGetNorPost() =>
        new("GET, POST", "Send a query or a mutation by POST, or a query by GET.");

    /// <summary>A GET asks for a change. Links, prefetching and caches send GET, so it must change nothing.</summary>
    public static MethodNotAllowed MutationByGet() => new("POST", "Send a mutation by POST.");

    /// <inheritdoc/>
    public override void WriteHeaders(IHeaderDictionary headers) => headers[HeaderNames.Allow] = allow;
}
