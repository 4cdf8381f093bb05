using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Pdf;
using Cse.Intel.Letters.Pdf.Drawing;
using Cse.Intel.Letters.Wording;

namespace Cse.Intel.Letters.Templates.Chart;

/// <summary>The chart, its legend, and the same as two tables.</summary>
internal sealed class ChartComposition(ChartFacts facts, LetterWording words)
{
    private const double Column = A4.TextWidthMm;
    private const double SmallMm = 95;
    private const double LargeMm = 158;
    private const int FewNodes = 12;
    private const double LegendRow = 25;

    public IEnumerable<Block> Blocks() =>
    [
        Heading.Title(facts.Subject),
        new Paragraph(words.Text("purpose")),
        Made(),
        .. Chart(),
        .. Legend(),
        .. Tables(),
        new Paragraph(words.Text("hash", ("hash", Hash()))) { Style = HouseStyle.Label },
    ];

    private Table Made() => Table.KeyValues(0.22,
    [
        ("Reference", RichText.Plain(facts.Head.Reference)),
        ("As of", RichText.Plain(facts.AsOf.Print())),
        ("Known at", RichText.Plain(facts.AsKnownAt ?? facts.Head.On.Print())),
        ("Made by", RichText.Of($"{facts.MadeBy}, {facts.Head.Force}, {facts.Head.Unit}")),
        ("Chosen", RichText.Plain(string.Join('\n', facts.Choices))),
    ]);

    private IEnumerable<Block> Chart()
    {
        if (facts.Lines.Count == 0)
            yield return new Paragraph(words.Text("nothing"));
        var (width, height) = (A4.Points(Column), A4.Points(facts.Nodes.Count <= FewNodes ? SmallMm : LargeMm));
        yield return new Drawing(width, height, Description(), new ChartDrawing(facts.Nodes, facts.Lines, width, height).Shapes);
        if (facts.LeftOut is { } what)
            yield return new Paragraph(words.Text("left out", ("what", what)));
    }

    private string Description() => words.Plain("description",
        ("records", Count(facts.Nodes.Count)), ("links", Count(facts.Lines.Count)),
        ("starts", string.Join(", ", facts.Nodes.Where(node => node.IsStart).Select(node => node.Label))));

    private IEnumerable<Block> Legend()
    {
        var symbols = facts.Nodes.Select(node => node.Symbol).Distinct().Order().ToList();
        var styles = facts.Lines.Select(line => line.Style).Distinct().Order().ToList();
        yield return Heading.Section("Legend");
        yield return new Drawing(A4.Points(Column), LegendRow * ((symbols.Count + styles.Count + 1) / 2) + 2, LegendWords(symbols, styles), [.. LegendShapes(symbols, styles)]);
        yield return new Paragraph(words.Text("thickness"));
    }

    private string LegendWords(IEnumerable<ChartSymbol> symbols, IEnumerable<ChartStyle> styles) =>
        "Legend: " + string.Join("; ", symbols.Select(Words).Concat(styles.Select(Words)));

    private IEnumerable<Shape> LegendShapes(List<ChartSymbol> symbols, List<ChartStyle> styles)
    {
        for (var i = 0; i < symbols.Count + styles.Count; i++)
        {
            var at = new Spot(14 + i % 2 * A4.Points(Column) / 2, LegendRow / 2 + LegendRow * (i / 2));
            var (shapes, text) = i < symbols.Count
                ? (ChartSymbols.Of(symbols[i], at), Words(symbols[i]))
                : (ChartDrawing.Sample(styles[i - symbols.Count], new(at.X - 10, at.Y), new(at.X + 24, at.Y)), Words(styles[i - symbols.Count]));
            foreach (var shape in shapes)
                yield return shape;
            yield return Shape.Text(new(at.X + (i < symbols.Count ? 16 : 32), at.Y - HouseStyle.Label.Leading / 2), text, HouseStyle.Label);
        }
    }

    private IEnumerable<Block> Tables()
    {
        yield return Heading.Section("Records");
        yield return Table.WithHead([0.62, 0.38], ["Record", "What"], facts.Nodes.Select(node => new[] { RichText.Plain(node.Label), RichText.Plain(node.What) }));
        if (facts.Lines.Count == 0)
            yield break;
        yield return Heading.Section("Links");
        yield return Table.WithHead([0.07, 0.43, 0.14, 0.19, 0.17], ["No.", "Link", "Grade", "When", "Reports"], facts.Lines.Select((line, i) => new[]
        {
            RichText.Plain(Count(i + 1)), RichText.Of($"{LabelOf(line.From)} {line.Phrase} {LabelOf(line.To)} ({Words(line.Style).ToLowerInvariant()})"),
            RichText.Plain(line.Grades), RichText.Plain(line.When), RichText.Plain(Count(line.Reports)),
        }));
    }

    private string LabelOf(int place) => facts.Nodes[place - 1].Label;

    private string Words(ChartSymbol symbol) => words.Plain(symbol switch
    {
        ChartSymbol.YoungPerson => "young person",
        ChartSymbol.PersonOfConcern => "person of concern",
        ChartSymbol.YoungPersonOfConcern => "young person of concern",
        _ => symbol.ToString().ToLowerInvariant(),
    });

    private string Words(ChartStyle style) => words.Plain(style.ToString().ToLowerInvariant());

    /// <summary>Over all that is shown, so that two prints can be compared.</summary>
    private string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize(new { facts.AsOf, facts.AsKnownAt, facts.Choices, facts.Nodes, facts.Lines, facts.LeftOut }))));

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
