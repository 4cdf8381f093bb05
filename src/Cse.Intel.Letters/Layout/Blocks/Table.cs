using Cse.Intel.Letters.Pdf;

namespace Cse.Intel.Letters.Layout.Blocks;

/// <summary>
/// A table with hair lines between its rows. A row's lines are slabs, so even a row higher than a page flows on; the head
/// is shown again on each page, for the eye only.
/// </summary>
internal sealed class Table : Block
{
    private const double CellPadding = 3;
    private const double ColumnGap = 8;
    /// <summary>Rows up to this many lines are not cut.</summary>
    private const int UncutLines = 6;

    private readonly double[] shares;
    private readonly string[] head;
    private readonly IReadOnlyList<RichText[]> rows;
    private readonly bool firstColumnHeads;

    private Table(double[] shares, string[] head, IReadOnlyList<RichText[]> rows, bool firstColumnHeads) =>
        (this.shares, this.head, this.rows, this.firstColumnHeads) = (shares, head, rows, firstColumnHeads);

    private const double SpaceBefore = 6;

    private double minimumRowHeight;

    /// <summary>How its text is set: wide tables take a smaller size.</summary>
    public TextStyle Style { get; init; } = HouseStyle.Body;

    /// <summary>A table with a heading over each column. Shares are the columns' parts of the width and sum to 1.</summary>
    public static Table WithHead(double[] shares, string[] head, IEnumerable<RichText[]> rows, TextStyle? style = null) =>
        new(shares, head, [.. rows], firstColumnHeads: false) { Style = style ?? HouseStyle.Body };

    /// <summary>Labels at the left, what they name at the right.</summary>
    public static Table KeyValues(double labelShare, params IEnumerable<(string Label, RichText Value)> rows) =>
        new([labelShare, 1 - labelShare], [], [.. rows.Select(row => new[] { RichText.Bold(row.Label), row.Value })], firstColumnHeads: true);

    /// <summary>Makes each row at least so high, in points, that a person can write in it.</summary>
    public Table WithRowsAtLeast(double height)
    {
        minimumRowHeight = height;
        return this;
    }

    public override IReadOnlyList<Slab> Set(Setting setting)
    {
        var table = setting.Parent.Add(StructureType.Table);
        var slabs = new List<Slab>();
        var repeated = head.Length > 0 ? SetHead(setting, table, slabs) : null;
        var body = head.Length > 0 ? table.Add(StructureType.TBody) : table;
        foreach (var row in rows)
            slabs.AddRange(SetRow(setting, body.Add(StructureType.TR), row, isFirst: slabs.Count == 0, repeated));
        slabs[0] = slabs[0] with { SpaceBefore = SpaceBefore };
        return slabs;
    }

    private Slab SetHead(Setting setting, StructureElement table, List<Slab> slabs)
    {
        var row = table.Add(StructureType.THead).Add(StructureType.TR);
        var cells = head.Select(_ => row.Add(new StructureElement(StructureType.TH) { Scope = HeadingScope.Column })).ToArray();
        var lines = head.Select((text, i) => Cell(setting, i, RichText.Bold(text))).ToArray();
        var height = lines.Max(cell => cell.Count) * Style.Leading + 2 * CellPadding;
        Slab Painted(Func<int, ContentOwner> owner) => new(height, (page, top) =>
        {
            page.Box(Artifact.Layout, setting.Left, top, setting.Width, height, HouseStyle.HeadShade, null);
            for (var i = 0; i < lines.Length; i++)
                for (var line = 0; line < lines[i].Count; line++)
                    page.Line(owner(i), lines[i][line], LeftOf(setting, i), top + CellPadding + line * Style.Leading);
        });
        slabs.Add(Painted(i => cells[i]) with { KeepWithNext = true });
        return Painted(_ => Artifact.RepeatedHead);
    }

    private List<Slab> SetRow(Setting setting, StructureElement row, RichText[] texts, bool isFirst, Slab? repeated)
    {
        var cells = texts.Select((_, i) => row.Add(CellElement(i, texts[i].Language))).ToArray();
        var columns = texts.Select((text, i) => Cell(setting, i, text)).ToArray();
        var count = columns.Max(lines => lines.Count);
        var textHeight = count * Style.Leading + 2 * CellPadding;
        var spare = Math.Max(0, minimumRowHeight - textHeight);
        var slabs = Enumerable.Range(0, count).Select(i =>
        {
            var above = i == 0 ? CellPadding : 0;
            var below = i == count - 1 ? CellPadding + spare : 0;
            var height = above + Style.Leading + below;
            return new Slab(height, (page, top) =>
            {
                if (isFirst && i == 0)
                    page.Hairline(setting.Left, top, setting.Width, HouseStyle.Hairline);
                for (var column = 0; column < columns.Length; column++)
                    if (i < columns[column].Count)
                        page.Line(cells[column], columns[column][i], LeftOf(setting, column), top + above);
                if (i == count - 1)
                    page.Hairline(setting.Left, top + height, setting.Width, HouseStyle.Hairline);
            }) { RepeatedHead = repeated };
        }).ToList();
        return count <= UncutLines ? KeptTogether(slabs) : WithoutLonelyLines(slabs, 0);
    }

    private StructureElement CellElement(int column, string? language) => firstColumnHeads && column == 0
        ? new StructureElement(StructureType.TH) { Scope = HeadingScope.Row }
        : new StructureElement(StructureType.TD) { Language = language };

    private IReadOnlyList<TextLine> Cell(Setting setting, int column, RichText text) =>
        (setting with { Width = WidthOf(setting, column) }).Lines(text, Style);

    private double WidthOf(Setting setting, int column) => shares[column] * setting.Width - ColumnGap;

    private double LeftOf(Setting setting, int column) =>
        setting.Left + shares.Take(column).Sum() * setting.Width + CellPadding;
}
