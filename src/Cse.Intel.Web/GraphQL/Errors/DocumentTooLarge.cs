namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>The document passes a limit of its size or shape; the message names the limit and its value.</summary>
internal sealed class DocumentTooLarge(string message)
    : Refusal(ErrorCodes.DocumentTooLarge, StatusCodes.Status400BadRequest, message);
