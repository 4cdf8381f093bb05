namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>The body is longer than <see cref="Http.GraphQLLimits.BodyBytes"/>.</summary>
internal sealed class BodyTooLarge(int limit) : Refusal(
    ErrorCodes.BodyTooLarge,
    StatusCodes.Status413PayloadTooLarge,
    $"The request body is longer than {limit / 1024} kB.");
