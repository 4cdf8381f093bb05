using Cse.Intel.Letters.Pdf;

namespace Cse.Intel.Letters.Layout.Blocks;

/// <summary>
/// A chart or diagram: shapes on a sheet of a fixed size that is never cut by a page break. All of it, its words too, is
/// one figure with one description.
/// </summary>
/// <param name="width">In points.</param>
/// <param name="height">In points.</param>
/// <param name="alt">What it shows, for a person who cannot see it.</param>
/// <param name="shapes">The shapes from back to front; the ruler measures words for those that must fit.</param>
internal sealed class Drawing(double width, double height, string alt, Func<Ruler, IEnumerable<Shape>> shapes) : Block
{
    /// <summary>A drawing that needs no measuring.</summary>
    public Drawing(double width, double height, string alt, params IEnumerable<Shape> shapes)
        : this(width, height, alt, _ => shapes) { }

    public override IReadOnlyList<Slab> Set(Setting setting)
    {
        // It is not scaled, since its words would become too small to read.
        if (width > setting.Width || height > A4.Points(A4.BodyBottomMm - A4.BodyTopMm))
            throw new InvalidOperationException("A drawing is larger than the text area of a page.");
        var ruler = new Ruler(setting);
        var drawn = shapes(ruler).ToArray();
        return [FigureSlab.Of(setting, alt, setting.Left, width, height, (page, figure, area) =>
        {
            foreach (var shape in drawn)
                shape.Paint(page, figure, ruler, area.X, area.Y);
        }) with { SpaceBefore = 6 }];
    }
}

/// <summary>Measures words as they will be set.</summary>
internal sealed class Ruler(Setting setting)
{
    private readonly Setting endless = setting with { Width = double.PositiveInfinity };

    /// <summary>The width of a text on one line, in points.</summary>
    public double WidthOf(string text, TextStyle style) => Line(text, style).Width;

    /// <summary>The text as one line.</summary>
    public TextLine Line(string text, TextStyle style) => endless.Lines(RichText.Fact(text), style)[0];
}
