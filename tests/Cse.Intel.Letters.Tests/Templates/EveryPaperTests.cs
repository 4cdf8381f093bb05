using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Tests.Support;
using Cse.Intel.Letters.Wording;
using UglyToad.PdfPig.Content;

namespace Cse.Intel.Letters.Tests.Templates;

/// <summary>What holds of every example of every letter.</summary>
public sealed class EveryPaperTests
{
    /// <summary>Words that blame children or name people for what nobody has found (domain: notices and powers, 8).</summary>
    private static readonly string[] NeverUsed =
    [
        "prostitut", "sex worker", "rent boy", "promiscuous", "risky lifestyle", "lifestyle choice", "putting themself at risk", "pimp", "punter",
        "perpetrator", "absconder", "young offender", "consented", "consensual", "failed to engage", "no complaint", "pornograph", "streetwise",
    ];

    public static TheoryData<string> Codes => [.. LetterTemplates.All.Select(template => template.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void EveryPage_IsMarkedTopAndBottom_NumberedAndInsideTheBorders(string code)
    {
        foreach (var pdf in Examples(code).Select(letter => letter.Pdf).Append(Strained.Pdf(AnyLetter.Of(code))))
        {
            using var document = Read.Open(pdf);
            foreach (var page in document.GetPages())
            {
                Read.Find(page, $"Page {page.Number} of {document.NumberOfPages}");
                Assert.True(IsMarked(page));
                Assert.Empty(page.Letters.Where(glyph => glyph.Value != " " && !IsInside(page, glyph)).Select(glyph => $"{glyph.Value} at {glyph.StartBaseLine}"));
            }
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void EveryLetter_TellsItsCodeVersionAndReferenceAtItsFoot(string code)
    {
        foreach (var letter in Examples(code))
        {
            using var document = Read.Open(letter.Pdf);
            foreach (var page in document.GetPages())
                Read.Find(page, letter.Version);
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void EveryLetter_UsesNoBlamingWord(string code)
    {
        var printed = string.Join('\n', Examples(code).Select(letter => Read.Text(letter.Pdf)));
        Assert.All(NeverUsed, word => Assert.DoesNotContain(word, printed, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void EveryLetter_HasACodeAndAPurposeOfItsOwn()
    {
        Assert.Equal(LetterTemplates.All.Count, LetterTemplates.All.Select(template => template.Code).Distinct().Count());
        Assert.All(LetterTemplates.All, template => Assert.EndsWith(".", template.Purpose, StringComparison.Ordinal));
        Assert.Equal(LetterTemplates.All.Count, typeof(LetterTemplate).Assembly.GetTypes().Count(type => type.IsAssignableTo(typeof(LetterTemplate)) && !type.IsAbstract));
    }

    /// <summary>Two lines of the marking's size, one in the top border and one in the bottom border.</summary>
    private static bool IsMarked(Page page) => page.Letters
        .Where(glyph => Math.Abs(glyph.PointSize - HouseStyle.Marking.Size) < 0.01)
        .GroupBy(glyph => Math.Round(Read.MmFromTop(page, glyph)))
        .Count(row => row.Key < A4.DraftBannerMm || row.Key > page.Height / 72 * 25.4 - 13) == 2;

    private static bool IsInside(Page page, Letter glyph)
    {
        var width = page.Width > page.Height ? A4.HeightMm : A4.WidthMm;
        return Read.MmFromLeft(glyph) >= A4.SideBorderMm - 0.1 && Read.EndMmFromLeft(glyph) <= width - A4.SideBorderMm + 0.1;
    }

    private static IEnumerable<PrintedLetter> Examples(string code) =>
        LetterTemplates.All.Single(template => template.Code == code).Examples(WordingBook.Own);
}
