namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>The client takes none of the media types that we write.</summary>
internal sealed class NotAcceptable() : Refusal(
    ErrorCodes.NotAcceptable,
    StatusCodes.Status406NotAcceptable,
    "This endpoint answers in application/graphql-response+json or application/json.");
