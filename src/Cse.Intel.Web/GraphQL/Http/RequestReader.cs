using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Cse.Intel.Web.GraphQL.Errors;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Net.Http.Headers;

namespace Cse.Intel.Web.GraphQL.Http;

/// <summary>
/// Reads the GraphQL request out of a body or a query string, or says why it cannot. What it hands on has been
/// checked member by member: a document is there, and each other member has its type.
/// </summary>
internal sealed class RequestReader(IGraphQLSerializer serializer, GraphQLLimits limits)
{
    /// <summary>
    /// A member given twice is refused: two readers of one request could each take the other one.
    /// </summary>
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>Reads a POST: one JSON object in UTF-8.</summary>
    public async Task<(GraphQLRequest? Request, Refusal? Refusal)> ReadBodyAsync(HttpRequest http)
    {
        if (!IsJsonInUtf8(http.ContentType))
            return (null, new UnsupportedMediaType());

        try
        {
            var body = await ReadBytesAsync(http);
            return body is null ? (null, new BodyTooLarge(limits.BodyBytes)) : ReadJson(body);
        }
        catch (BadHttpRequestException bad)
        {
            return (null, bad.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? new BodyTooLarge(limits.BodyBytes)
                : new MalformedRequest("The request body did not arrive whole."));
        }
    }

    /// <summary>Reads a GET: one member in each parameter, <c>variables</c> and <c>extensions</c> as JSON text.</summary>
    public (GraphQLRequest? Request, Refusal? Refusal) ReadQueryString(IQueryCollection query)
    {
        if (query.Any(parameter => parameter.Value.Count > 1))
            return (null, new MalformedRequest("Give each parameter once."));

        return Read("The parameters variables and extensions hold JSON.", () =>
        {
            using var variables = Parse(query["variables"]);
            using var extensions = Parse(query["extensions"]);
            return Build(
                query["query"].ToString(),
                query["operationName"],
                variables?.RootElement ?? default,
                extensions?.RootElement ?? default);
        });

        static JsonDocument? Parse(string? json) => string.IsNullOrEmpty(json) ? null : JsonDocument.Parse(json, Strict);
    }

    private static bool IsJsonInUtf8(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>The whole body, or null as soon as it is longer than allowed. Not trusting <c>Content-Length</c> alone covers chunked bodies.</summary>
    private async Task<byte[]?> ReadBytesAsync(HttpRequest http)
    {
        if (http.ContentLength > limits.BodyBytes)
            return null;

        var reader = http.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(http.HttpContext.RequestAborted);
            var tooLong = read.Buffer.Length > limits.BodyBytes;
            if (tooLong || read.IsCompleted)
            {
                var bytes = tooLong ? null : read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return bytes;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private (GraphQLRequest? Request, Refusal? Refusal) ReadJson(byte[] body)
    {
        // The JSON reader looks at the bytes of a string only when the string is taken out, and throws then.
        if (!Utf8.IsValid(body))
            return (null, new MalformedRequest("The request body is not valid UTF-8."));

        return Read("The request body is not valid JSON.", () =>
        {
            using var json = JsonDocument.Parse(body, Strict);
            return json.RootElement.ValueKind switch
            {
                JsonValueKind.Object => ReadMembers(json.RootElement),
                JsonValueKind.Array => (null, new BatchNotSupported()),
                _ => (null, new MalformedRequest("The request body must be a JSON object.")),
            };
        });
    }

    /// <summary>
    /// Takes what the JSON reader throws as the client's slip. Half of a surrogate pair, escaped, is valid JSON and no
    /// text, and the reader has no better word for it than <see cref="InvalidOperationException"/>.
    /// </summary>
    private static (GraphQLRequest? Request, Refusal? Refusal) Read(
        string complaint, Func<(GraphQLRequest? Request, Refusal? Refusal)> json)
    {
        try
        {
            return json();
        }
        catch (Exception slip) when (slip is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            return (null, new MalformedRequest(complaint));
        }
    }

    private (GraphQLRequest? Request, Refusal? Refusal) ReadMembers(JsonElement body)
    {
        if (!IsText(body, "query", out var query))
            return (null, new MalformedRequest("The member query must be a string."));

        if (!IsText(body, "operationName", out var operationName))
            return (null, new MalformedRequest("The member operationName must be a string or null."));

        body.TryGetProperty("variables", out var variables);
        body.TryGetProperty("extensions", out var extensions);
        return Build(query, operationName, variables, extensions);
    }

    private (GraphQLRequest? Request, Refusal? Refusal) Build(string? query, string? operationName, JsonElement variables, JsonElement extensions)
    {
        if (string.IsNullOrWhiteSpace(query))
            return (null, new MalformedRequest("The member query must hold a GraphQL document."));

        if (!IsMap(variables, out var variableInputs))
            return (null, new MalformedRequest("The member variables must be an object or null, and its numbers of usual length."));

        if (!IsMap(extensions, out var extensionInputs))
            return (null, new MalformedRequest("The member extensions must be an object or null."));

        return (new GraphQLRequest
        {
            Query = query,
            OperationName = string.IsNullOrEmpty(operationName) ? null : operationName,
            Variables = variableInputs,
            Extensions = extensionInputs,
        }, null);
    }

    private static bool IsText(JsonElement body, string name, out string? text)
    {
        text = null;
        if (!body.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
            return true;

        text = member.ValueKind == JsonValueKind.String ? member.GetString() : null;
        return text is not null;
    }

    /// <summary>
    /// A number of a quarter million digits takes the library two seconds to turn into a value and back. No schema
    /// has a use for more digits than a 128-bit integer has.
    /// </summary>
    private static bool NumbersAreShort(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetRawText().Length <= 40,
        JsonValueKind.Array => value.EnumerateArray().All(NumbersAreShort),
        JsonValueKind.Object => value.EnumerateObject().All(member => NumbersAreShort(member.Value)),
        _ => true,
    };

    private bool IsMap(JsonElement member, out Inputs? map)
    {
        map = member.ValueKind == JsonValueKind.Object && NumbersAreShort(member) ? serializer.ReadNode<Inputs>(member) : null;
        return map is not null || member.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;
    }
}
