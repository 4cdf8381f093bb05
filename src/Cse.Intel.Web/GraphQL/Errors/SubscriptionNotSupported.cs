namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>The operation is a subscription.</summary>
internal sealed class SubscriptionNotSupported() : Refusal(
    ErrorCodes.SubscriptionNotSupported,
    StatusCodes.Status400BadRequest,
    "This endpoint answers queries and mutations, not subscriptions.");
