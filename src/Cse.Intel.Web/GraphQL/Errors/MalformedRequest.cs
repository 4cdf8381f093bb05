namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>The body or the query string cannot be read as a GraphQL request; the message says what is wrong.</summary>
internal sealed class MalformedRequest(string message)
    : Refusal(ErrorCodes.MalformedRequest, StatusCodes.Status400BadRequest, message);
