namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>The records cannot be reached. Why is in the log only.</summary>
internal sealed class Unavailable(string reference) : Fault(
    ErrorCodes.Unavailable,
    StatusCodes.Status503ServiceUnavailable,
    $"The records cannot be reached at the moment. Try again in a few minutes. Reference: {reference}",
    reference);
