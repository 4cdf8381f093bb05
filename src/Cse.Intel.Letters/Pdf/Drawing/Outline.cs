namespace Cse.Intel.Letters.Pdf.Drawing;

/// <summary>A point in points of length, from the top left corner.</summary>
internal readonly record struct Spot(double X, double Y);

/// <summary>
/// The outline of a shape: lines, curves and rectangles in the order of drawing. Shapes are made by the factories; a moved
/// copy sets one on its place.
/// </summary>
internal sealed class Outline
{
    // A quarter of a circle as one Bézier curve: with handles this long it strays from the circle by 0.03 % of the radius.
    private const double Handle = 0.5523;

    private readonly List<Step> steps = [];

    private Outline() { }

    /// <summary>What an outline is made of. A curve has two handles and its end; a rectangle its corner and its size.</summary>
    internal enum StepKind { Move, Line, Curve, Rectangle, Close }

    public IReadOnlyList<Step> Steps => steps;

    /// <summary>Straight lines from spot to spot.</summary>
    public static Outline Polyline(params IEnumerable<Spot> spots)
    {
        var outline = new Outline();
        foreach (var spot in spots)
            outline.steps.Add(new Step(outline.steps.Count == 0 ? StepKind.Move : StepKind.Line, spot));
        return outline;
    }

    /// <summary>Straight lines from spot to spot and back to the first.</summary>
    public static Outline Polygon(params IEnumerable<Spot> spots)
    {
        var outline = Polyline(spots);
        outline.steps.Add(new Step(StepKind.Close, default));
        return outline;
    }

    public static Outline Circle(Spot centre, double radius) =>
        RoundedBox(new Area(centre.X - radius, centre.Y - radius, 2 * radius, 2 * radius), radius);

    /// <summary>A box whose corners are quarters of circles.</summary>
    public static Outline RoundedBox(Area box, double corner)
    {
        var (left, top, right, bottom) = (box.X, box.Y, box.X + box.Width, box.Y + box.Height);
        corner = Math.Min(corner, Math.Min(box.Width, box.Height) / 2);
        var outline = Polyline(new Spot(left + corner, top), new Spot(right - corner, top));
        outline.Quarter(new Spot(right, top), new Spot(right, top + corner));
        outline.Line(right, bottom - corner);
        outline.Quarter(new Spot(right, bottom), new Spot(right - corner, bottom));
        outline.Line(left + corner, bottom);
        outline.Quarter(new Spot(left, bottom), new Spot(left, bottom - corner));
        outline.Line(left, top + corner);
        outline.Quarter(new Spot(left, top), new Spot(left + corner, top));
        outline.steps.Add(new Step(StepKind.Close, default));
        return outline;
    }

    /// <summary>Many upright rectangles in one shape.</summary>
    public static Outline Rectangles(IEnumerable<Area> areas)
    {
        var outline = new Outline();
        foreach (var area in areas)
            outline.steps.Add(new Step(StepKind.Rectangle, new Spot(area.X, area.Y), new Spot(area.Width, area.Height)));
        return outline;
    }

    /// <summary>The same shape elsewhere.</summary>
    public Outline Moved(double right, double down)
    {
        Spot Shift(Spot spot) => new(spot.X + right, spot.Y + down);
        var moved = new Outline();
        moved.steps.AddRange(steps.Select(step => step.Kind == StepKind.Rectangle
            ? step with { A = Shift(step.A) }
            : new Step(step.Kind, Shift(step.A), Shift(step.B), Shift(step.C))));
        return moved;
    }

    private void Line(double x, double y) => steps.Add(new Step(StepKind.Line, new Spot(x, y)));

    /// <summary>Rounds a corner from where the outline stands to <paramref name="end"/>.</summary>
    private void Quarter(Spot corner, Spot end)
    {
        var last = steps[^1];
        var start = last.Kind == StepKind.Curve ? last.C : last.A;
        Spot Towards(Spot from) => new(from.X + (corner.X - from.X) * Handle, from.Y + (corner.Y - from.Y) * Handle);
        steps.Add(new Step(StepKind.Curve, Towards(start), Towards(end), end));
    }

    /// <summary>One step, with as many spots as its kind asks for.</summary>
    internal readonly record struct Step(StepKind Kind, Spot A, Spot B = default, Spot C = default);
}
