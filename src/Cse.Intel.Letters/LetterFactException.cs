namespace Cse.Intel.Letters;

/// <summary>A fact given for a letter cannot be printed or contradicts another. The message is fit to show to the author.</summary>
public sealed class LetterFactException : Exception
{
    /// <summary>Creates the refusal.</summary>
    /// <param name="field">The fact, e.g. <c>Child.DateOfBirth</c>.</param>
    /// <param name="reason">What is wrong with it, as the rest of a sentence that starts with the field.</param>
    public LetterFactException(string field, string reason)
        : base($"{field} {reason}.") => Field = field;

    /// <summary>The fact that was refused.</summary>
    public string Field { get; }
}
