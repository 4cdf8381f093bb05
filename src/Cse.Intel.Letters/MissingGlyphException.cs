using System.Globalization;

namespace Cse.Intel.Letters;

/// <summary>
/// A text holds a character that the letters' typeface cannot draw. A notice with an empty box where a name should be
/// must never leave the building, so the letter is refused before a byte is produced.
/// </summary>
public sealed class MissingGlyphException : Exception
{
    /// <summary>Creates the refusal.</summary>
    /// <param name="codePoint">The Unicode code point that has no glyph.</param>
    /// <param name="field">The fact or block that holds it, e.g. <c>Recipient.FullName</c>.</param>
    public MissingGlyphException(int codePoint, string field)
        : base(string.Create(CultureInfo.InvariantCulture,
            $"{field} holds the character U+{codePoint:X4} ({Show(codePoint)}), which the typeface of the letters cannot print."))
    {
        CodePoint = codePoint;
        Field = field;
    }

    /// <summary>The Unicode code point that has no glyph.</summary>
    public int CodePoint { get; }

    /// <summary>The fact or block that holds the character.</summary>
    public string Field { get; }

    private static string Show(int codePoint) =>
        System.Text.Rune.IsValid(codePoint) ? char.ConvertFromUtf32(codePoint) : "no character";
}
