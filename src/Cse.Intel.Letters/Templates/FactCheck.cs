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
        // Nearly all facts are plain English letters, which need no second look.
        if (!value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return;
        for (var at = 0; at < value.Length;)
        {
            Require(Rune.TryGetRuneAt(value, at, out var rune), field, "holds half of a character pair");
            if (!(mayHaveLines && value[at] == '\n'))
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
        // Invisible characters can reorder a line or hide in a name; nobody types them on purpose.
        Require(kind is not UnicodeCategory.Format, field, Named("holds the invisible character", rune));
        Require(rune != Rune.ReplacementChar, field, "holds the mark U+FFFD, left where some program lost a character");
        Require(!IsRightToLeft(rune.Value), field,
            "holds right-to-left writing, which these letters cannot set yet; give the name in Latin letters");
    }

    private static string Named(string what, Rune rune) => string.Create(CultureInfo.InvariantCulture, $"{what} U+{rune.Value:X4}");

    /// <summary>All faces must have each character, since a fact may stand in any of them.</summary>
    private static void Coverage(string field, string composed)
    {
        foreach (var rune in composed.EnumerateRunes())
            if (rune.Value != '\n' && !(NotoSans.Regular.Covers(rune) && NotoSans.Bold.Covers(rune) && NotoSans.Italic.Covers(rune)))
                throw new MissingGlyphException(rune.Value, field);
    }

    /// <summary>Blocks of right-to-left scripts (Unicode, roadmaps of planes 0 and 1): Hebrew to Arabic, presentation forms, old scripts.</summary>
    private static bool IsRightToLeft(int code) => code
        is (>= 0x0590 and <= 0x08FF)
        or (>= 0xFB1D and <= 0xFDFF)
        or (>= 0xFE70 and <= 0xFEFC)
        or (>= 0x10800 and <= 0x10FFF)
        or (>= 0x1E800 and <= 0x1EFFF);
}
