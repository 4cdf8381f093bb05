using Microsoft.Net.Http.Headers;

namespace Cse.Intel.Web.GraphQL.Http;

/// <summary>
/// The two media types of a reply. They differ in the status of a document that was not executed: the older one
/// answers 200, as clients of it expect, the newer one 400. Source: GraphQL over HTTP, "Media Types" and "Response".
/// </summary>
/// <param name="MediaType">As it stands in <c>Accept</c>.</param>
/// <param name="StatusOfInvalidDocument">HTTP status of a well-formed request whose document was not executed.</param>
internal sealed record ReplyFormat(string MediaType, int StatusOfInvalidDocument)
{
    /// <summary>The older media type, and the one for a client that does not care.</summary>
    public static readonly ReplyFormat Json = new("application/json", StatusCodes.Status200OK);

    /// <summary>The media type made for GraphQL.</summary>
    public static readonly ReplyFormat GraphQLResponse = new("application/graphql-response+json", StatusCodes.Status400BadRequest);

    /// <summary>The value of the <c>Content-Type</c> header.</summary>
    public string ContentType => $"{MediaType}; charset=utf-8";

    /// <summary>
    /// The format that the client likes best, or null where it takes neither. At the same liking, the more exactly
    /// named range wins, then the one named first; a range that fits both means <see cref="Json"/>.
    /// </summary>
    public static ReplyFormat? Choose(IList<string> accept)
    {
        if (accept.All(string.IsNullOrWhiteSpace))
            return Json;

        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return null;

        return ranges
            .Where(range => range.Quality != 0 && IsUtf8(range))
            .OrderByDescending(range => range.Quality ?? 1)
            .ThenBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .Select(Fitting)
            .FirstOrDefault(format => format is not null);
    }

    private static ReplyFormat? Fitting(MediaTypeHeaderValue range) =>
        new[] { Json, GraphQLResponse }.FirstOrDefault(format => range.MatchesMediaType(format.MediaType));

    private static bool IsUtf8(MediaTypeHeaderValue range) =>
        !range.Charset.HasValue || HeaderUtilities.RemoveQuotes(range.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
