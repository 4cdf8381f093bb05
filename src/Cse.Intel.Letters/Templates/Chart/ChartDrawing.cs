using System.Globalization;
using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Pdf;
using Cse.Intel.Letters.Pdf.Drawing;

namespace Cse.Intel.Letters.Templates.Chart;

/// <summary>Draws the records and lines: lines at the back, then symbols with their names, then the numbers of the lines.</summary>
internal sealed class ChartDrawing(IReadOnlyList<ChartNode> nodes, IReadOnlyList<ChartLine> links, double width, double height)
{
    private const double LabelWidth = 82;
    private const int MostLabelLines = 3;
    private const double Apart = 6;

    private static readonly TextStyle Label = new(7.5, 9, HouseStyle.Ink);
    private static readonly TextStyle Number = new(6.5, 8, HouseStyle.Ink, Bold: true);
    private static readonly Colour LineColour = Colour.Grey(0x50);
    private static readonly Colour DeniedColour = Colour.Grey(0x9A);

    /// <summary>The number shown on a line, given its place from 0; where nothing is said, its place counted from 1.</summary>
    public Func<int, int> NumberOf { get; init; } = place => place + 1;

    public IEnumerable<Shape> Shapes(Ruler ruler)
    {
        var lines = links.Select(line => (From: line.From - 1, To: line.To - 1)).ToList();
        var spots = ChartLayout.Place(nodes.Count, lines, Inside(), (LabelWidth + 4, 2 * ChartSymbols.Radius + MostLabelLines * Label.Leading + 4));
        return
        [
            Shape.Box(new(0, 0, width, height), null, new(HouseStyle.Hairline, 0.5)),
            .. links.SelectMany((line, i) => Drawn(line.Style, line.Strength, Ends(spots, lines, i))),
            .. nodes.SelectMany((node, i) => Drawn(node, spots[i], ruler)),
            .. links.SelectMany((_, i) => Numbered(NumberOf(i), Ends(spots, lines, i), ruler)),
        ];
    }

    /// <summary>Where the middles of symbols may stand, so that no name runs over the border.</summary>
    private Area Inside() => new(
        LabelWidth / 2 + 4, ChartSymbols.Radius + 6,
        width - LabelWidth - 8, height - 2 * ChartSymbols.Radius - MostLabelLines * Label.Leading - 12);

    /// <summary>The ends of a line; lines between the same two run side by side.</summary>
    private static (Spot From, Spot To) Ends(Spot[] spots, List<(int From, int To)> lines, int which)
    {
        var (from, to) = lines[which];
        bool Same((int From, int To) line) => (line.From == from && line.To == to) || (line.From == to && line.To == from);
        var place = lines.Take(which).Count(Same) - (lines.Count(Same) - 1) / 2.0;
        var (a, b) = from < to ? (spots[from], spots[to]) : (spots[to], spots[from]);
        var length = Math.Max(1e-6, Math.Sqrt((b.X - a.X) * (b.X - a.X) + (b.Y - a.Y) * (b.Y - a.Y)));
        var (sideX, sideY) = (-(b.Y - a.Y) / length * place * Apart, (b.X - a.X) / length * place * Apart);
        return (new(spots[from].X + sideX, spots[from].Y + sideY), new(spots[to].X + sideX, spots[to].Y + sideY));
    }

    /// <summary>A line of a style, for the legend.</summary>
    public static IEnumerable<Shape> Sample(ChartStyle style, Spot from, Spot to) => Drawn(style, 0.4, (from, to));

    private static IEnumerable<Shape> Drawn(ChartStyle style, double strength, (Spot From, Spot To) ends)
    {
        var pen = new Pen(style == ChartStyle.Struck ? DeniedColour : LineColour, 0.7 + 2.3 * Math.Clamp(strength, 0, 1), Dash(style));
        yield return Shape.Line(pen, ends.From, ends.To);
        if (style == ChartStyle.Struck)
            yield return Cross(ends);
    }

    private static double Dash(ChartStyle style) => style switch { ChartStyle.Dashed => 5, ChartStyle.Dotted => 1.8, _ => 0 };

    /// <summary>A stroke across a third of the way, so that a denial shows without colour.</summary>
    private static Shape Cross((Spot From, Spot To) ends)
    {
        var (dx, dy) = (ends.To.X - ends.From.X, ends.To.Y - ends.From.Y);
        var length = Math.Max(1e-6, Math.Sqrt(dx * dx + dy * dy));
        var at = new Spot(ends.From.X + dx / 3, ends.From.Y + dy / 3);
        var (sideX, sideY) = (-dy / length * 5, dx / length * 5);
        return Shape.Line(new(DeniedColour, 1.5), new(at.X - sideX, at.Y - sideY), new(at.X + sideX, at.Y + sideY));
    }

    private static IEnumerable<Shape> Drawn(ChartNode node, Spot at, Ruler ruler)
    {
        foreach (var shape in ChartSymbols.Of(node.Symbol, at, node.IsStart))
            yield return shape;
        var style = node.IsStart ? Label with { Bold = true } : Label;
        var top = at.Y + ChartSymbols.Radius + 1;
        foreach (var line in Wrapped(node.Label, style, ruler))
        {
            yield return Backed(new(at.X, top), line, style, ruler);
            yield return Shape.Text(new(at.X, top), line, style, Anchor.Middle);
            top += style.Leading;
        }
    }

    /// <summary>The name on at most three short lines. What does not fit ends in dots; the table has it whole.</summary>
    private static IEnumerable<string> Wrapped(string text, TextStyle style, Ruler ruler)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (lines.Count > 0 && ruler.WidthOf($"{lines[^1]} {word}", style) <= LabelWidth)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        if (lines.Count > MostLabelLines)
            lines = [.. lines.Take(MostLabelLines - 1), lines[MostLabelLines - 1] + "…"];
        return lines.Select(line => Shortened(line, style, ruler));
    }

    private static string Shortened(string line, TextStyle style, Ruler ruler)
    {
        if (ruler.WidthOf(line, style) <= LabelWidth)
            return line;
        var characters = StringInfo.GetTextElementEnumerator(line);
        var kept = "";
        while (characters.MoveNext() && ruler.WidthOf(kept + characters.GetTextElement() + "…", style) <= LabelWidth)
            kept += characters.GetTextElement();
        return kept + "…";
    }

    /// <summary>The number near the middle of its line; not always at the same share, so that those of lines side by side stand apart.</summary>
    private static IEnumerable<Shape> Numbered(int number, (Spot From, Spot To) ends, Ruler ruler)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        var share = 0.42 + number % 4 * 0.055;
        var top = new Spot(ends.From.X + (ends.To.X - ends.From.X) * share, ends.From.Y + (ends.To.Y - ends.From.Y) * share - Number.Leading / 2);
        var half = ruler.WidthOf(text, Number) / 2 + 2;
        yield return Shape.Box(new(top.X - half, top.Y - 0.5, 2 * half, Number.Leading + 1), new Colour(0xFF, 0xFF, 0xFF), new(LineColour, 0.4), corner: 3);
        yield return Shape.Text(top, text, Number, Anchor.Middle);
    }

    private static Shape Backed(Spot top, string line, TextStyle style, Ruler ruler)
    {
        var half = ruler.WidthOf(line, style) / 2 + 1;
        return Shape.Box(new(top.X - half, top.Y, 2 * half, style.Leading), new Colour(0xFF, 0xFF, 0xFF));
    }
}
