using Cse.Intel.Letters.Pdf;

namespace Cse.Intel.Letters.Layout.Blocks;

/// <summary>A figure's strip of the page: an element with a description, and where it was painted.</summary>
internal static class FigureSlab
{
    /// <param name="setting">The column, and the parent of the new element.</param>
    /// <param name="alt">What the figure shows, for a person who cannot see it. It must say something.</param>
    /// <param name="left">Distance from the page's left edge, in points.</param>
    /// <param name="width">In points.</param>
    /// <param name="height">In points.</param>
    /// <param name="paint">Draws the figure with its top left corner at the given spot.</param>
    public static Slab Of(Setting setting, string alt, double left, double width, double height, Action<PageCanvas, StructureElement, Area> paint)
    {
        if (string.IsNullOrWhiteSpace(alt))
            throw new LetterFactException("Figure", "has no description for people who cannot see it");
        var figure = setting.Parent.Add(new StructureElement(StructureType.Figure) { Alt = alt });
        return new Slab(height, (page, top) =>
        {
            var area = new Area(left, top, width, height);
            figure.Bounds = area;
            paint(page, figure, area);
        });
    }
}
