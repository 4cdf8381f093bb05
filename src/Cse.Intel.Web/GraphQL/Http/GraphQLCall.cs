using GraphQL.Transport;

namespace Cse.Intel.Web.GraphQL.Http;

/// <summary>One call of the endpoint: the HTTP exchange, and what the steps have found out so far.</summary>
internal sealed class GraphQLCall(HttpContext http)
{
    /// <summary>The HTTP exchange.</summary>
    public HttpContext Http { get; } = http;

    /// <summary>The media type of the reply. Also a refusal to negotiate needs one, hence the default.</summary>
    public ReplyFormat Format { get; set; } = ReplyFormat.Json;

    /// <summary>The GraphQL request, once the body step has read it.</summary>
    public GraphQLRequest Request { get; set; } = new();

    /// <summary>Whether the request came by GET, which may only ask.</summary>
    public bool IsGet => HttpMethods.IsGet(Http.Request.Method);

    /// <summary>Whether the client has gone, so that no reply can reach it.</summary>
    public bool IsAbandoned => Http.RequestAborted.IsCancellationRequested;
}
