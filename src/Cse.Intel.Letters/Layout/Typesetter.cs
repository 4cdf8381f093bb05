using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Pdf;
using Cse.Intel.Letters.Pdf.Fonts;

namespace Cse.Intel.Letters.Layout;

/// <summary>Sets a letter on A4: blocks become slabs, slabs become pages, pages get their running matter.</summary>
internal static class Typesetter
{
    /// <exception cref="MissingGlyphException">A character has no glyph in the typeface.</exception>
    public static PdfDocument Set(PdfMetadata metadata, RunningMatter running, IEnumerable<Block> blocks)
    {
        using var shaper = new TextShaper();
        var structure = new StructureElement(StructureType.Document);
        var paper = running.Paper;
        var setting = new Setting(shaper, structure, A4.Points(A4.SideBorderMm), A4.Points(paper.TextWidthMm));
        var pages = Flow.Paginate(
            blocks.SelectMany(block => block.Set(setting)), A4.Points(A4.BodyTopMm), A4.Points(paper.BodyBottomMm));
        for (var i = 0; i < pages.Count; i++)
            running.Paint(pages[i], shaper, i + 1, pages.Count);
        return new PdfDocument(metadata, structure,
            [.. pages.Select(page => new PdfPage(A4.Points(paper.WidthMm), A4.Points(paper.HeightMm), page.Marks))]);
    }
}
