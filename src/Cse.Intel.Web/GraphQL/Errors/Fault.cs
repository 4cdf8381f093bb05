namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>
/// What a client sees of an unexpected failure: that there was one, and a reference that finds it in the log.
/// Neither the message nor the type of what went wrong is in it.
/// </summary>
internal sealed class Fault(string reference) : Refusal(
    ErrorCodes.Internal,
    StatusCodes.Status500InternalServerError,
    $"Something went wrong. Reference: {reference}")
{
    /// <summary>Eight characters that can be read out over the telephone; the log entry carries the same.</summary>
    public string Reference { get; } = reference;
}
