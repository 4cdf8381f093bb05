using System.Globalization;
using System.Text;
using Cse.Intel.Letters.Pdf.Fonts;

namespace Cse.Intel.Letters.Layout;

/// <summary>
/// Chooses the typeface of each character in a span. Letters stand in the face of their script, marks in that of their
/// letter. Spaces, digits and signs go with the letters on either side if these agree, as neutrals do in UAX #9.
/// </summary>
internal sealed class FamilyChooser
{
    private readonly string text;
    private readonly FontFamily?[] families;
    private readonly FontFamily main;

    private FamilyChooser(SourceLine line, FontFamily main)
    {
        text = line.Text;
        families = new FontFamily?[text.Length];
        this.main = main;
        foreach (var span in line.Spans)
            Choose(span);
    }

    /// <summary>The family of each UTF-16 unit.</summary>
    public static IReadOnlyList<FontFamily> Choose(SourceLine line, bool rightToLeft)
    {
        var first = rightToLeft ? line.Text.FirstOrDefault(unit => FontFamilies.Of(unit) != FontFamilies.NotoSans) : default;
        return new FamilyChooser(line, FontFamilies.Of(first)).families!;
    }

    private void Choose(SourceSpan span)
    {
        var undecided = span.Start;
        FontFamily? before = null;
        for (var i = span.Start; i < span.End;)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
                throw new MissingGlyphException(text[i], "The letter's text");
            var own = i > undecided ? FamilyOfLetter(rune) : FamilyOfMark(rune, before) ?? FamilyOfLetter(rune);
            var end = i + rune.Utf16SequenceLength;
            if (own is not null)
            {
                Decide(undecided, i, before, own);
                Array.Fill(families, own, i, end - i);
                (before, undecided) = (own, end);
            }
            i = end;
        }
        Decide(undecided, span.End, before, null);
    }

    /// <summary>Gives a stretch of neutrals the family of its neighbours, or the line's where they differ.</summary>
    private void Decide(int start, int end, FontFamily? before, FontFamily? after)
    {
        var wanted = before is null || after is null || before == after ? before ?? after ?? main : main;
        for (var i = start; i < end;)
        {
            var rune = Rune.GetRuneAt(text, i);
            Array.Fill(families, wanted.Covers(rune) ? wanted : FontFamilies.NotoSans, i, rune.Utf16SequenceLength);
            i += rune.Utf16SequenceLength;
        }
    }

    private static FontFamily? FamilyOfMark(Rune rune, FontFamily? before) =>
        before is not null && IsMark(rune) && before.Covers(rune) ? before : null;

    private static FontFamily? FamilyOfLetter(Rune rune)
    {
        var owner = FontFamilies.Of(rune.Value);
        return owner != FontFamilies.NotoSans || Rune.IsLetter(rune) || IsMark(rune) ? owner : null;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
        or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;
}
