using System.Globalization;

namespace Cse.Intel.Letters.Layout;

/// <summary>Where a word that no line can hold may be cut.</summary>
internal static class Cuts
{
    /// <summary>
    /// How many UTF-16 units must stay together at the start of a text: a character with its marks, and in Indian scripts
    /// all consonants that the sign virama joins, since they are written as one.
    /// </summary>
    public static int NextLength(ReadOnlySpan<char> text)
    {
        var length = StringInfo.GetNextTextElementLength(text);
        while (length < text.Length && EndsInVirama(text[..length]))
            length += StringInfo.GetNextTextElementLength(text[length..]);
        return length;
    }

    private static bool EndsInVirama(ReadOnlySpan<char> text) => text.TrimEnd("\u200C\u200D") is [.., '\u094D' or '\u09CD' or '\u0A4D'];
}
