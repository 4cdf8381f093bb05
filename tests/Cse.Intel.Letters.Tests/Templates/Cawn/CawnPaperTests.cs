using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Tests.Support;
using UglyToad.PdfPig.Content;

namespace Cse.Intel.Letters.Tests.Templates.Cawn;

/// <summary>Where things stand on the paper, in millimetres.</summary>
public sealed class CawnPaperTests
{
    [Fact]
    public void Render_EveryPage_IsA4WithMarkingTopAndBottomAndItsNumber()
    {
        using var document = Read.Open(Given.Pdf(Given.S2Notice()));
        foreach (var page in document.GetPages())
        {
            Assert.Equal(PageSize.A4, page.Size);
            var markings = Rows(page).Where(row => row.Text == "OFFICIAL-SENSITIVE").ToArray();
            Assert.Equal(2, markings.Length);
            Assert.InRange(markings[0].FromTop, A4.TopMarkingMm, A4.TopMarkingMm + 5);
            Assert.InRange(markings[1].FromTop, A4.BottomMarkingMm, A4.BottomMarkingMm + 5);
            Assert.All(markings, marking => Assert.Equal(A4.WidthMm / 2, marking.Middle, tolerance: 0.5));
            Read.Find(page, $"Page {page.Number} of {document.NumberOfPages}");
        }
    }

    [Fact]
    public void Render_AnyText_StaysInsideTheBorders()
    {
        foreach (var facts in new[] { Given.S2Notice(), Given.S49Notice(), Hostile.LongestAllowed() })
        {
            using var document = Read.Open(Given.Pdf(facts));
            var outside = document.GetPages().SelectMany(page => page.Letters)
                .Where(letter => letter.Value != " ")
                .Where(letter => Read.MmFromLeft(letter) < A4.SideBorderMm - 0.1 || Read.EndMmFromLeft(letter) > A4.WidthMm - A4.SideBorderMm + 0.1);
            Assert.Empty(outside);
        }
    }

    [Fact]
    public void Render_Body_StaysBetweenRunningMatter()
    {
        using var document = Read.Open(Given.Pdf(Hostile.LongestAllowed()));
        foreach (var page in document.GetPages())
        {
            var rows = Rows(page).Where(row => row.Text != "OFFICIAL-SENSITIVE" && !row.Text.Contains("Page", StringComparison.Ordinal));
            Assert.All(rows, row => Assert.InRange(row.FromTop, A4.BodyTopMm, A4.BodyBottomMm));
        }
    }

    [Fact]
    public void Render_Draft_SaysSoOnEveryPage_FinalNever()
    {
        using var draft = Read.Open(Given.Pdf(Given.S2Notice() with { State = CawnState.Draft }));
        Assert.All(draft.GetPages(), page =>
            Assert.InRange(Read.MmFromTop(page, Read.Find(page, "DRAFT - not served")), A4.DraftBannerMm, A4.BodyTopMm));
        Read.Find(draft.GetPage(1), "This is a draft.");
        Assert.DoesNotContain("DRAFT", Read.Text(Given.Pdf(Given.S2Notice())), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_LongTable_RepeatsItsHeadOnEachPage()
    {
        using var document = Read.Open(Given.Pdf(Hostile.LongestAllowed()));
        var withGoingTable = document.GetPages().Where(page => Rows(page).Count(row => row.Text.Contains("wordswords", StringComparison.Ordinal)) > 20).ToArray();
        Assert.True(withGoingTable.Length > 3);
        Assert.All(withGoingTable.Skip(1).Take(3), page => Assert.Equal("DateWhatwasseenorreported", Rows(page)[1].Text));
    }

    [Fact]
    public void Render_Slip_IsNotPartedByAPageBreak()
    {
        using var document = Read.Open(Given.Pdf(Given.S49Notice()));
        var last = document.GetPage(document.NumberOfPages);
        var heading = Read.MmFromTop(last, Read.Find(last, "Acknowledgement slip"));
        Assert.Contains(Rows(last), row => row.Text.StartsWith("Signature", StringComparison.Ordinal) && row.FromTop > heading);
    }

    /// <summary>The rows of a page from top to bottom, without spaces.</summary>
    private static List<(string Text, double FromTop, double Middle)> Rows(Page page) =>
        [.. page.Letters.Where(letter => letter.Value != " ")
            .GroupBy(letter => Math.Round(Read.MmFromTop(page, letter), 1))
            .OrderBy(row => row.Key)
            .Select(row => (string.Concat(row.OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value)), row.Key,
                (row.Min(Read.MmFromLeft) + row.Max(Read.EndMmFromLeft)) / 2))];
}
