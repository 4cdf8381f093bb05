using Cse.Intel.Letters.Pdf;
using Cse.Intel.Letters.Pdf.Fonts;

namespace Cse.Intel.Letters.Layout;

/// <summary>What every page carries: the marking at top and bottom, the draft notice, the reference and the page number.</summary>
/// <param name="Paper">The sheet it is painted on.</param>
/// <param name="Marking">The protective marking.</param>
/// <param name="FootNote">Reference and version, at the left of the foot.</param>
/// <param name="DraftNotice">Words that say the paper has no effect; null on a final letter.</param>
/// <param name="CopyNotice">For whom the copy was made, in the same place; null where it does not matter.</param>
internal sealed record RunningMatter(Paper Paper, string Marking, string FootNote, string? DraftNotice, string? CopyNotice = null)
{
    /// <summary>Paints it on one page; <paramref name="number"/> counts from 1.</summary>
    public void Paint(PageCanvas page, TextShaper shaper, int number, int count)
    {
        var painter = new Painter(page, shaper, Paper);
        painter.Centred(Artifact.Header, Marking, HouseStyle.Marking, A4.TopMarkingMm);
        if (DraftNotice is not null)
            painter.Centred(Artifact.Header, DraftNotice, HouseStyle.Draft, A4.DraftBannerMm);
        else if (CopyNotice is not null)
            painter.Centred(Artifact.Header, CopyNotice, HouseStyle.Running, A4.DraftBannerMm);
        page.Hairline(A4.Points(A4.SideBorderMm), A4.Points(Paper.FooterMm) - 3, A4.Points(Paper.TextWidthMm), HouseStyle.Hairline);
        painter.Left(FootNote);
        painter.Right($"Page {number} of {count}");
        painter.Centred(Artifact.Footer, Marking, HouseStyle.Marking, Paper.BottomMarkingMm);
    }

    private readonly struct Painter(PageCanvas page, TextShaper shaper, Paper paper)
    {
        private static double Border => A4.Points(A4.SideBorderMm);

        private double Column => A4.Points(paper.TextWidthMm);

        public void Centred(Artifact owner, string text, TextStyle style, double topMm)
        {
            var line = Set(text, style);
            page.Line(owner, line, Border + (Column - line.Width) / 2, A4.Points(topMm));
        }

        public void Left(string text) =>
            page.Line(Artifact.Footer, Set(text, HouseStyle.Running), Border, A4.Points(paper.FooterMm));

        public void Right(string text)
        {
            var line = Set(text, HouseStyle.Running);
            page.Line(Artifact.Footer, line, Border + Column - line.Width, A4.Points(paper.FooterMm));
        }

        private TextLine Set(string text, TextStyle style) =>
            LineBreaker.Break(shaper, RichText.Fact(text), style, Column)[0];
    }
}
