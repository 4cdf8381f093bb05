using Cse.Intel.Letters.Pdf;
using Cse.Intel.Letters.Pdf.Drawing;

namespace Cse.Intel.Letters.Layout.Blocks;

/// <summary>Something in a <see cref="Drawing"/>. Lengths are in points from the drawing's top left corner.</summary>
internal abstract record Shape
{
    /// <summary>Draws it; <paramref name="left"/> and <paramref name="top"/> are the drawing's corner on the page.</summary>
    public abstract void Paint(PageCanvas page, StructureElement figure, Ruler ruler, double left, double top);

    /// <summary>A line from spot to spot, open.</summary>
    public static Shape Line(Pen pen, params IEnumerable<Spot> spots) => new Outlined(Outline.Polyline(spots), null, pen);

    /// <summary>A closed shape with straight sides, such as the head of an arrow.</summary>
    public static Shape Polygon(Colour? fill, Pen? pen, params IEnumerable<Spot> spots) => new Outlined(Outline.Polygon(spots), fill, pen);

    public static Shape Circle(Spot centre, double radius, Colour? fill, Pen? pen = null) =>
        new Outlined(Outline.Circle(centre, radius), fill, pen);

    /// <summary>A box; with a <paramref name="corner"/> above 0 its corners are round.</summary>
    public static Shape Box(Area area, Colour? fill, Pen? pen = null, double corner = 0) =>
        new Outlined(corner > 0 ? Outline.RoundedBox(area, corner) : Outline.Rectangles([area]), fill, pen);

    /// <summary>Many rectangles of one colour.</summary>
    public static Shape Boxes(IEnumerable<Area> areas, Colour fill) => new Outlined(Outline.Rectangles(areas), fill, null);

    /// <summary>One line of text. <paramref name="at"/> is the top of the line, at its left end, middle or right end.</summary>
    public static Shape Text(Spot at, string text, TextStyle style, Anchor anchor = Anchor.Left) => new Words(at, text, style, anchor);

    private sealed record Outlined(Outline Outline, Colour? Fill, Pen? Pen) : Shape
    {
        public override void Paint(PageCanvas page, StructureElement figure, Ruler ruler, double left, double top)
        {
            if (Fill is not null || Pen is not null)
                page.Add(new PathMark(figure, Outline.Moved(left, top), Fill, Pen));
        }
    }

    private sealed record Words(Spot At, string Content, TextStyle Style, Anchor Anchor) : Shape
    {
        public override void Paint(PageCanvas page, StructureElement figure, Ruler ruler, double left, double top)
        {
            var line = ruler.Line(Content, Style);
            var shift = Anchor switch { Anchor.Middle => line.Width / 2, Anchor.Right => line.Width, _ => 0 };
            page.Line(figure, line, left + At.X - shift, top + At.Y);
        }
    }
}

/// <summary>Which part of a line of text stands at its spot.</summary>
internal enum Anchor { Left, Middle, Right }
