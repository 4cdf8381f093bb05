namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>Execution was stopped because it took too long. Nothing of the answer is sent.</summary>
internal sealed class TimedOut(TimeSpan limit) : Refusal(
    ErrorCodes.TimedOut,
    StatusCodes.Status503ServiceUnavailable,
    $"The answer took longer than {limit.TotalSeconds:0.#} seconds. Ask for less at a time.");
