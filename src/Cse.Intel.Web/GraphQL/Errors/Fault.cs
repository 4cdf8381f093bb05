namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>
/// What a client sees of an unexpected failure: that there was one, and a reference that finds it in the log.
/// Neither the message nor the type of what went wrong is in it.
/// </summary>
internal class Fault : Refusal
{
    /// <summary>A failure that nobody expected.</summary>
    public Fault(string reference)
        : this(ErrorCodes.Internal, StatusCodes.Status500InternalServerError, $"Something went wrong. Reference: {reference}", reference)
    {
    }

    /// <summary>A failure of a kind the client can do something about.</summary>
    protected Fault(string code, int statusCode, string message, string reference)
        : base(code, statusCode, message) => Reference = reference;

    /// <summary>Eight characters that can be read out over the telephone; the log entry carries the same.</summary>
    public string Reference { get; }
}
