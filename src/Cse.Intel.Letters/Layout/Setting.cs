using Cse.Intel.Letters.Pdf;
using Cse.Intel.Letters.Pdf.Fonts;

namespace Cse.Intel.Letters.Layout;

/// <summary>Where a block is set: its place in the structure, its column on the paper (points) and the shaper of the document.</summary>
internal sealed record Setting(TextShaper Shaper, StructureElement Parent, double Left, double Width)
{
    /// <summary>The same column without a strip at its left.</summary>
    public Setting Indented(double by) => this with { Left = Left + by, Width = Width - by };

    /// <summary>The lines of a text in this column.</summary>
    public IReadOnlyList<TextLine> Lines(RichText text, TextStyle style) => LineBreaker.Break(Shaper, text, style, Width);
}
