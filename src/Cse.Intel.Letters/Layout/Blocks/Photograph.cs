using Cse.Intel.Letters.Pdf;
using Cse.Intel.Letters.Pdf.Images;

namespace Cse.Intel.Letters.Layout.Blocks;

/// <summary>
/// A picture with a caption below it. It is scaled into its box and never enlarged above its size at 150 dots per inch,
/// where the pixels begin to show.
/// </summary>
/// <param name="picture">A picture that <see cref="PictureReader"/> took.</param>
/// <param name="alt">What it shows, for a person who cannot see it.</param>
/// <param name="caption">Words below it; null for none.</param>
internal sealed class Photograph(Picture picture, string alt, string? caption = null) : Block
{
    private const double PointsPerPixel = 72.0 / 150;

    /// <summary>Width of the box, in millimetres; the column's width at most.</summary>
    public double WidthMm { get; init; } = A4.TextWidthMm;

    /// <summary>Height of the box, in millimetres.</summary>
    public double HeightMm { get; init; } = 100;

    public override IReadOnlyList<Slab> Set(Setting setting)
    {
        var (width, height) = SizeIn(Math.Min(A4.Points(WidthMm), setting.Width), A4.Points(HeightMm));
        // A figure's description replaces all that stands in it, so the caption stands beside it, not inside.
        var group = setting with { Parent = setting.Parent.Add(StructureType.Div) };
        var image = FigureSlab.Of(group, alt, setting.Left, width, height,
            (page, figure, area) => page.Add(new ImageMark(figure, area, picture)));
        return KeptTogether([image with { SpaceBefore = 6 }, .. Caption(group)]);
    }

    private (double Width, double Height) SizeIn(double width, double height)
    {
        var scale = Math.Min(PointsPerPixel, Math.Min(width / picture.SeenWidth, height / picture.SeenHeight));
        return (picture.SeenWidth * scale, picture.SeenHeight * scale);
    }

    private IEnumerable<Slab> Caption(Setting group)
    {
        if (caption is null)
            return [];
        var element = group.Parent.Add(StructureType.Caption);
        return group.Lines(RichText.Plain(caption), HouseStyle.Label).Select((line, i) =>
            new Slab(line.Style.Leading, (page, top) => page.Line(element, line, group.Left, top)) { SpaceBefore = i == 0 ? 3 : 0 });
    }
}
