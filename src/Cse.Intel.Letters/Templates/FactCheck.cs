using System.Globalization;
using System.Text;
using Cse.Intel.Letters.Pdf.Fonts;

namespace Cse.Intel.Letters.Templates;

/// <summary>
/// Checks facts before anything is set, so that a refusal names the fact. What passes here can be printed as it stands.
/// </summary>
internal static class FactCheck
{
    /// <summary>The fact must be there, on one line, and at most that many characters long.</summary>
    public static void Line(string field, string? value, int most)
    {
        Require(!string.IsNullOrWhiteSpace(value), field, "is missing");
        Characters(field, value!, most, mayHaveLines: false);
    }

    /// <summary>Like <see cref="Line"/>, for a fact that may be absent.</summary>
    public static void OptionalLine(string field, string? value, int most)
    {
        if (value is not null)
            Line(field, value, most);
    }

    /// <summary>The fact must be there and may have several lines, parted as <see cref="WithLineFeeds"/> understands.</summary>
    public static void Prose(string field, string? value, int most)
    {
        Require(!string.IsNullOrWhiteSpace(value), field, "is missing");
        Characters(field, WithLineFeeds(value!), most, mayHaveLines: true);
    }

    /// <summary>Brings the line ends of a web form (CR LF) to those the layout knows.</summary>
    public static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>Each entry is a line; refused entries are named by number, counted from 1.</summary>
    public static void Lines(string field, IReadOnlyList<string> values, int least, int most, int mostCharacters)
    {
        Count(field, values, least, most);
        for (var i = 0; i < values.Count; i++)
            Line(Numbered(field, i), values[i], mostCharacters);
    }

    public static void Count<T>(string field, IReadOnlyList<T>? values, int least, int most)
    {
        Require(values is not null && values.Count >= least, field, least == 1 ? "needs at least one entry" : "is missing");
        Require(values!.Count <= most, field, string.Create(CultureInfo.InvariantCulture, $"has {values.Count} entries; at most {most} fit"));
    }

    public static void Require(bool holds, string field, string reason)
    {
        if (!holds)
            throw new LetterFactException(field, reason);
    }

    public static string Numbered(string field, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{field}[{index + 1}]");

    private static void Characters(string field, string value, int most, bool mayHaveLines)
    {
        Require(value.Length <= most, field,
            string.Create(CultureInfo.InvariantCulture, $"is {value.Length} characters long; at most {most} fit"));
        for (var at = 0; at < value.Length;)
        {
            Require(Rune.TryGetRuneAt(value, at, out var rune), field, "holds half of a character pair");
            if (!(mayHaveLines && value[at] == '\n') && !IsJoinerInArabicWord(value, at))
                Character(field, rune);
            at += rune.Utf16SequenceLength;
        }
        Coverage(field, value.Normalize(NormalizationForm.FormC));
    }

    private static void Character(string field, Rune rune)
    {
        var kind = Rune.GetUnicodeCategory(rune);
        Require(kind is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator), field,
            Named("holds the control character", rune));
        // Invisible characters can reorder a line, so that a notice shows other words than it holds, or hide in a name.
        Require(kind is not UnicodeCategory.Format, field, Named("holds the invisible character", rune));
        Require(rune != Rune.ReplacementChar, field, "holds the mark U+FFFD, left where some program lost a character");
    }

    /// <summary>Persian and Urdu spell some words with a joiner or non-joiner between two letters.</summary>
    private static bool IsJoinerInArabicWord(string value, int at) =>
        value[at] is '\u200C' or '\u200D' && at > 0 && at + 1 < value.Length && IsArabicLetter(value[at - 1]) && IsArabicLetter(value[at + 1]);

    private static bool IsArabicLetter(char unit) =>
        FontFamilies.Amiri.Owns(unit) && (char.IsLetter(unit) || char.GetUnicodeCategory(unit) == UnicodeCategory.NonSpacingMark);

    private static string Named(string what, Rune rune) => string.Create(CultureInfo.InvariantCulture, $"{what} U+{rune.Value:X4}");

    /// <summary>The faces of the character's script must have it. A joiner is not drawn; it has been checked already.</summary>
    private static void Coverage(string field, string composed)
    {
        foreach (var rune in composed.EnumerateRunes())
            if (rune.Value is not ('\n' or '\u200C' or '\u200D') && !FontFamilies.Of(rune.Value).Covers(rune))
                throw new MissingGlyphException(rune.Value, field);
    }
}
