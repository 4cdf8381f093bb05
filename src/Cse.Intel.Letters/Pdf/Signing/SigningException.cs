namespace Cse.Intel.Letters.Pdf.Signing;

/// <summary>A letter could not be signed, and nothing was signed. The message is fit to show to the person who signs.</summary>
public sealed class SigningException : Exception
{
    /// <summary>Creates the refusal.</summary>
    public SigningException(string message) : base(message) { }

    /// <summary>Creates the refusal with what lies behind it.</summary>
    public SigningException(string message, Exception cause) : base(message, cause) { }
}
