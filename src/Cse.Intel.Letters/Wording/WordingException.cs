namespace Cse.Intel.Letters.Wording;

/// <summary>A file of wording cannot be used. The message is fit to show to the person who edited it.</summary>
public sealed class WordingException : Exception
{
    /// <summary>Creates the refusal.</summary>
    /// <param name="reason">What is wrong, without a full stop.</param>
    public WordingException(string reason)
        : base(reason + ".") { }
}
