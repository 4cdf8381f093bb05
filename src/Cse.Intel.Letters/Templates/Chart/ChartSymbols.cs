using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Pdf;
using Cse.Intel.Letters.Pdf.Drawing;

namespace Cse.Intel.Letters.Templates.Chart;

/// <summary>The shapes of the symbols. Each is told apart by its outline; the shade only helps.</summary>
internal static class ChartSymbols
{
    /// <summary>Half of a symbol's height and width, in points.</summary>
    public const double Radius = 10;

    private static readonly Pen Edge = new(Colour.Black, 0.9);
    private static readonly Colour Young = new(0xFF, 0xF6, 0xC2);
    private static readonly Colour Concern = new(0xF3, 0xD3, 0xCB);
    private static readonly Colour Thing = new(0xD9, 0xE6, 0xF2);
    private static readonly Colour Plain = Colour.Grey(0xF2);

    /// <summary>The shapes of a symbol about its middle; a start has a bold outline.</summary>
    public static IEnumerable<Shape> Of(ChartSymbol symbol, Spot at, bool isStart = false)
    {
        var pen = isStart ? Edge with { Thickness = 2.2 } : Edge;
        return symbol switch
        {
            ChartSymbol.YoungPerson => [Shape.Circle(at, Radius, Young, pen), Shape.Circle(at, Radius - 3, null, Edge)],
            ChartSymbol.PersonOfConcern => [Shape.Polygon(Concern, pen, Around(at, Octagon, Radius))],
            ChartSymbol.YoungPersonOfConcern => [Shape.Polygon(Concern, pen, Around(at, Octagon, Radius)), Shape.Circle(at, Radius - 4, Young, Edge)],
            ChartSymbol.Person => [Shape.Circle(at, Radius, Plain, pen)],
            ChartSymbol.Address => [Shape.Polygon(Thing, pen, Around(at, House, Radius))],
            ChartSymbol.Vehicle => [Shape.Box(About(at, 1, 0.55), Thing, pen, corner: 4), Wheel(at, -0.5), Wheel(at, 0.5)],
            ChartSymbol.Phone => [Shape.Box(About(at, 0.55, 1), Thing, pen, corner: 3), Shape.Line(Edge, Off(at, -0.2, 0.7), Off(at, 0.2, 0.7))],
            ChartSymbol.Account => [Shape.Box(About(at, 1, 0.7), Thing, pen, corner: 7), Shape.Circle(at, 3, null, Edge)],
            ChartSymbol.Organisation => [Shape.Box(About(at, 0.85, 0.85), Thing, pen), Shape.Box(About(at, 0.5, 0.5), null, Edge)],
            ChartSymbol.Object => [Shape.Polygon(Plain, pen, Around(at, Diamond, Radius))],
            ChartSymbol.Event => [Shape.Polygon(Plain, pen, Around(at, Triangle, Radius))],
            _ => [Shape.Polygon(Plain, pen, Around(at, Sheet, Radius)), Shape.Line(Edge, Off(at, -0.35, 0), Off(at, 0.35, 0)), Shape.Line(Edge, Off(at, -0.35, 0.35), Off(at, 0.35, 0.35))],
        };
    }

    private static readonly (double, double)[] Octagon = [(-0.42, -1), (0.42, -1), (1, -0.42), (1, 0.42), (0.42, 1), (-0.42, 1), (-1, 0.42), (-1, -0.42)];
    private static readonly (double, double)[] House = [(0, -1), (1, -0.15), (1, 0.9), (-1, 0.9), (-1, -0.15)];
    private static readonly (double, double)[] Diamond = [(0, -1), (1, 0), (0, 1), (-1, 0)];
    private static readonly (double, double)[] Triangle = [(0, -1), (1, 0.85), (-1, 0.85)];
    private static readonly (double, double)[] Sheet = [(-0.7, -1), (0.3, -1), (0.7, -0.6), (0.7, 1), (-0.7, 1)];

    private static IEnumerable<Spot> Around(Spot at, (double X, double Y)[] corners, double radius) =>
        corners.Select(corner => new Spot(at.X + corner.X * radius, at.Y + corner.Y * radius));

    private static Spot Off(Spot at, double x, double y) => new(at.X + x * Radius, at.Y + y * Radius);

    private static Area About(Spot at, double halfWidth, double halfHeight) =>
        new(at.X - halfWidth * Radius, at.Y - halfHeight * Radius, 2 * halfWidth * Radius, 2 * halfHeight * Radius);

    private static Shape Wheel(Spot at, double x) => Shape.Circle(new(at.X + x * Radius, at.Y + 0.6 * Radius), 2.6, Colour.Black);
}
