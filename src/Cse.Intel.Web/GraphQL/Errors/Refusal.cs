using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;

namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>
/// An answer of "no" that the client may read in full: a stable code, a message fit to show and an HTTP status.
/// It is not a fault and is not logged as one. A step of the endpoint returns it, a validation rule reports it,
/// a resolver throws it.
/// </summary>
internal abstract class Refusal : ValidationError
{
    /// <summary>A refusal of the request as a whole.</summary>
    /// <param name="code">Stable, upper case; sent as <c>extensions.code</c>.</param>
    /// <param name="statusCode">HTTP status when nothing was executed. A refusal thrown by a resolver does not change the 200.</param>
    /// <param name="message">One or two sentences in plain English, with no content of any record.</param>
    protected Refusal(string code, int statusCode, string message)
        : base(message)
    {
        Code = code;
        StatusCode = statusCode;
    }

    /// <summary>A refusal that points at the places in the document that caused it.</summary>
    /// <inheritdoc cref="Refusal(string, int, string)"/>
    protected Refusal(string code, int statusCode, string message, ROM source, ASTNode place)
        : base(source, null!, message, place)
    {
        Code = code;
        StatusCode = statusCode;
    }

    /// <summary>HTTP status when nothing was executed, whichever media type the client accepts.</summary>
    public int StatusCode { get; }

    /// <summary>Adds the response headers that go with the status, such as <c>Allow</c> with 405.</summary>
    public virtual void WriteHeaders(IHeaderDictionary headers)
    {
    }
}
