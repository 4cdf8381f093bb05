namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>The body is an array. One request carries one operation, so that every limit holds for the request.</summary>
internal sealed class BatchNotSupported() : Refusal(
    ErrorCodes.BatchNotSupported,
    StatusCodes.Status400BadRequest,
    "Send one operation in each request; an array of requests is not accepted.");
