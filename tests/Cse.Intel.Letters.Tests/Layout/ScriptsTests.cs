using System.Text.RegularExpressions;
using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Tests.Support;
using UglyToad.PdfPig.Content;

namespace Cse.Intel.Letters.Tests.Layout;

/// <summary>Text in other scripts as independent readers find it in the file, and where it stands on the paper.</summary>
public sealed class ScriptsTests
{
    private const double LeftMm = A4.SideBorderMm;
    private const double RightMm = A4.WidthMm - A4.SideBorderMm;

    [Theory]
    [InlineData("محمد عبد الله الصالح")]
    [InlineData("فاطمة الزهراء بنت علي")]
    [InlineData("لؤي آل لامي الإدريسي")]
    [InlineData("مُحَمَّدٌ الشّافِعِي")]
    [InlineData("ملک شاہ زیب گِل")]
    [InlineData("خدیجہ بیگم چوہدری")]
    [InlineData("ژاله پروین گۆران")]
    [InlineData("אבישג בת־שבע כהן")]
    [InlineData("שָׁלוֹם בֶּן־דָּוִד")]
    public void Name_InANotice_ReadsBackWhole(string name)
    {
        var facts = Given.S2Notice();
        var file = Given.Pdf(facts with { Recipient = facts.Recipient with { FullName = name } });
        Assert.Contains(name.Normalize() + ", born 11 February 1995", PopplerText.InTheStructure(file), StringComparison.Ordinal);
        Assert.Contains(name.Normalize() + ", born 11 February 1995", Read.Text(file), StringComparison.Ordinal);
        Assert.Contains(WithSortedMarks(name), WithSortedMarks(PopplerText.OnThePage(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void MixedLines_InTheStructure_ReadAsTheyWentIn()
    {
        var text = PopplerText.InTheStructure(Translated.Letter());
        foreach (var line in new[] { Translated.Arabic, Translated.Urdu, Translated.Hebrew, Translated.ArabicWithFacts })
            Assert.Contains($"\"{line.Normalize()}\"", text, StringComparison.Ordinal);
        Assert.Contains("\"27 شارع النخيل, Sampleton, SX9 9ZZ\"", text, StringComparison.Ordinal);
    }

    /// <summary>Poppler guesses where signs and numbers belong that stand between words, so words alone are compared.</summary>
    [Fact]
    public void TranslatedText_OnThePage_HasItsWordsInOrder()
    {
        foreach (var text in new[] { Translated.Arabic, Translated.Urdu, Translated.Hebrew })
            Assert.Contains(Words(text), Words(PopplerText.OnThePage(Translated.Set(new Paragraph(RichText.Plain(text))))), StringComparison.Ordinal);
    }

    [Fact]
    public void TranslatedParagraph_IsSetAtTheRightEdge()
    {
        var rows = Rows(new Paragraph(RichText.Plain(Translated.Arabic)), new Paragraph(RichText.Plain("English.")));
        Assert.True(rows.Count >= 3);
        Assert.All(rows[..^1], row => Assert.Equal(RightMm, row.Max(Right), tolerance: 0.6));
        Assert.True(rows[^2].Min(Left) > LeftMm + 10, "the last line ends before the left edge");
        Assert.Equal(LeftMm, rows[^1].Min(Left), tolerance: 0.6);
    }

    [Fact]
    public void EnglishSentence_ThatBeginsWithAnArabicName_StaysAtTheLeftEdge()
    {
        var row = Rows(new Paragraph(RichText.Of($"{Translated.ArabicName} was born in 1995.")))[0];
        Assert.Equal(LeftMm, row.Min(Left), tolerance: 0.6);
        Assert.Equal(Translated.ArabicName + " was born in 1995.", Spoken(row));
        Assert.True(Left(row.First(letter => letter.Value == "w")) > row.Where(IsArabic).Max(Right) - 0.1);
    }

    /// <summary>Without the isolate the number would jump to the other side of the name.</summary>
    [Fact]
    public void Fact_BesideNumbers_DoesNotMoveThem()
    {
        var apart = Rows(new Paragraph(RichText.Of($"No. {Translated.ArabicName} 27/B")))[0];
        Assert.True(Left(apart.First(letter => letter.Value == "2")) > apart.Where(IsArabic).Max(Right) - 0.1);
        var joined = Rows(new Paragraph(RichText.Plain($"No. {Translated.ArabicName} 27/B")))[0];
        Assert.True(Right(joined.First(letter => letter.Value == "7")) < joined.Where(IsArabic).Min(Left) + 0.1);
    }

    [Fact]
    public void Facts_InAList_KeepTheirOrder()
    {
        var row = Rows(new Paragraph(RichText.Join("; ", [Translated.UrduName, Translated.ArabicName, "Lucky"])))[0];
        var arabic = row.Where(IsArabic).ToArray();
        Assert.True(arabic[0].StartBaseLine.X < arabic[^1].StartBaseLine.X, "the first alias stands left of the second");
        Assert.True(Left(row.First(letter => letter.Value == "L")) > arabic.Max(Right) - 0.1);
    }

    [Fact]
    public void Fact_AloneInACell_StartsAtTheLeft() =>
        Assert.Equal(LeftMm, Rows(new Paragraph(RichText.Fact(Translated.ArabicName)))[0].Min(Left), tolerance: 0.6);

    [Fact]
    public void ArabicText_FiveThousandWords_FlowsWithoutLossAndInsideTheBorders()
    {
        var text = string.Join(' ', Enumerable.Repeat("كلمة", 4999).Append("النهاية"));
        using var document = Read.Open(Translated.Set(new Paragraph(RichText.Plain(text))));
        var letters = document.GetPages().SelectMany(page => page.Letters).Where(letter => IsArabic(letter)).ToArray();
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(letters.Select(letter => letter.Value)));
        Assert.All(letters, letter => Assert.InRange(Left(letter), LeftMm - 0.2, RightMm));
        Assert.All(letters, letter => Assert.InRange(Right(letter), LeftMm, RightMm + 0.2));
    }

    [Fact]
    public void ArabicWord_WiderThanTheColumn_IsCutWithoutLoss()
    {
        var word = string.Concat(Enumerable.Repeat("مستشفى", 60));
        var rows = Rows(new Paragraph(RichText.Plain(word)));
        Assert.True(rows.Count > 2);
        Assert.Equal(word, string.Concat(rows.Select(Spoken)));
        Assert.All(rows, row => Assert.True(row.Min(Left) > LeftMm - 0.2));
    }

    private static string Words(string text) =>
        string.Join(' ', Regex.Matches(WithSortedMarks(text), @"[\p{L}\p{M}]+").Select(word => word.Value));

    /// <summary>Readers disagree in what order two marks on one letter come; canonical order settles it.</summary>
    private static string WithSortedMarks(string text) => text.Normalize(System.Text.NormalizationForm.FormD).Normalize();

    /// <summary>The letters of each body row of the first page, in the order of the content.</summary>
    private static List<Letter[]> Rows(params Block[] blocks)
    {
        using var document = Read.Open(Translated.Set(blocks));
        var page = document.GetPage(1);
        return [.. page.Letters
            .Where(letter => letter.Value.Trim().Length > 0 || letter.Value == " ")
            .GroupBy(letter => Math.Round(Read.MmFromTop(page, letter), 1))
            .Where(row => row.Key is > A4.BodyTopMm and < A4.BodyBottomMm)
            .OrderBy(row => row.Key)
            .Select(row => row.ToArray())];
    }

    private static string Spoken(Letter[] row) => string.Concat(row.Select(letter => letter.Value));

    private static bool IsArabic(Letter letter) => letter.Value[0] is >= '\u0600' and <= '\u06FF';

    private static double Left(Letter letter) => Read.MmFromLeft(letter);

    private static double Right(Letter letter) => Read.EndMmFromLeft(letter);
}
