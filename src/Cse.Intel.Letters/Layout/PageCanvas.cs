using Cse.Intel.Letters.Pdf;

namespace Cse.Intel.Letters.Layout;

/// <summary>Collects what is drawn on one page. Lengths are in points from the page's top left corner.</summary>
internal sealed class PageCanvas
{
    private readonly List<Mark> marks = [];

    public IReadOnlyList<Mark> Marks => marks;

    /// <summary>Draws a set line with its top at <paramref name="top"/>.</summary>
    public void Line(ContentOwner owner, TextLine line, double x, double top)
    {
        foreach (var (offset, run) in line.Runs)
            marks.Add(new TextMark(owner, x + offset, top + line.Style.BaselineIn(), run, line.Style.Size, line.Style.Colour));
    }

    /// <summary>Draws a level hair line.</summary>
    public void Hairline(double x, double y, double width, Colour colour, bool dashed = false) =>
        marks.Add(new RuleMark(Artifact.Layout, x, y, x + width, y, HouseStyle.HairlineThickness, colour, dashed));

    public void Box(ContentOwner owner, double x, double y, double width, double height, Colour? fill, Colour? outline) =>
        marks.Add(new BoxMark(owner, x, y, width, height, fill, outline));

    /// <summary>Draws what the other methods do not know.</summary>
    public void Add(Mark mark) => marks.Add(mark);
}
