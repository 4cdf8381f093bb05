using System.Globalization;
using System.Text;
using Cse.Intel.Graph.Domain.Names;

namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>The clean-up every identifier shares, before its own pattern looks at it.</summary>
internal static class IdentifierText
{
    /// <summary>
    /// Upper case, without spaces, hyphens, dots and invisible characters; full-width letters and the digits of
    /// other scripts become ASCII, because numbers are pasted from phones and pages in many languages.
    /// </summary>
    public static string Compact(string raw)
    {
        var text = UnicodeText.Compatible(raw);
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!IsSeparator(c))
                kept.Append(Plain(c));
        return kept.ToString();
    }

    /// <summary>Upper case without spaces or invisible characters; punctuation stays, where it tells one from another.</summary>
    public static string Folded(string raw)
    {
        var text = UnicodeText.Compatible(raw);
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && !IsInvisible(c))
                kept.Append(Plain(c));
        return kept.ToString();
    }

    /// <summary>The text as given but fit for a line on the screen: no control or direction characters, single spaces.</summary>
    public static string Visible(string raw)
    {
        var kept = new StringBuilder(raw.Length);
        foreach (var c in UnicodeText.WellFormed(raw))
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
                AppendSpace(kept);
            else if (!IsInvisible(c))
                kept.Append(c);
        }

        return kept.ToString().TrimEnd();
    }

    private static void AppendSpace(StringBuilder kept)
    {
        if (kept.Length > 0 && kept[^1] != ' ')
            kept.Append(' ');
    }

    private static bool IsSeparator(char c) =>
        c is '.' || char.IsWhiteSpace(c) || char.IsControl(c) || IsInvisible(c)
        || char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation;

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static char Plain(char c)
    {
        if (char.IsAscii(c))
            return char.ToUpperInvariant(c);
        var digit = CharUnicodeInfo.GetDecimalDigitValue(c);
        return digit >= 0 ? (char)('0' + digit) : char.ToUpperInvariant(c);
    }
}
