using System.Globalization;
using Cse.Intel.Letters.Pdf;

namespace Cse.Intel.Letters.Layout.Blocks;

/// <summary>A list with hanging labels: numbers, points, or boxes to tick by hand.</summary>
internal sealed class ItemList : Block
{
    private const double ItemGap = 2.5;
    private const double GapAboveTicks = 6;
    private static readonly double LabelWidth = A4.Points(7.5);

    private readonly IReadOnlyList<RichText> items;
    private readonly LabelKind kind;

    private ItemList(IReadOnlyList<RichText> items, LabelKind kind) => (this.items, this.kind) = (items, kind);

    private enum LabelKind { Number, Point, TickBox }

    public static ItemList Numbered(IEnumerable<RichText> items) => new([.. items], LabelKind.Number);

    public static ItemList Points(params IEnumerable<RichText> items) => new([.. items], LabelKind.Point);

    public static ItemList ToTick(params IEnumerable<RichText> items) => new([.. items], LabelKind.TickBox);

    public override IReadOnlyList<Slab> Set(Setting setting)
    {
        var list = setting.Parent.Add(new StructureElement(StructureType.L) { Numbered = kind == LabelKind.Number });
        return [.. items.SelectMany((item, i) => SetItem(setting, list.Add(StructureType.LI), item, i + 1))];
    }

    private List<Slab> SetItem(Setting setting, StructureElement element, RichText item, int number)
    {
        var label = element.Add(kind == LabelKind.TickBox
            ? new StructureElement(StructureType.Lbl) { ActualText = "Tick box:" }
            : new StructureElement(StructureType.Lbl));
        var body = element.Add(new StructureElement(StructureType.LBody) { Language = item.Language });
        var text = setting.Indented(LabelWidth);
        var slabs = text.Lines(item, HouseStyle.Body).Select((line, i) => new Slab(HouseStyle.Body.Leading, (page, top) =>
        {
            if (i == 0)
                PaintLabel(page, setting, label, number, top);
            page.Line(body, line, text.Left, top);
        }));
        return WithoutLonelyLines([.. slabs], kind == LabelKind.TickBox && number == 1 ? GapAboveTicks : ItemGap);
    }

    private void PaintLabel(PageCanvas page, Setting setting, StructureElement label, int number, double top)
    {
        const double boxSize = 9.5;
        if (kind == LabelKind.TickBox)
        {
            page.Box(label, setting.Left + 1, top + (HouseStyle.Body.Leading - boxSize) / 2, boxSize, boxSize, null, HouseStyle.Ink);
            return;
        }
        var text = RichText.Plain(kind == LabelKind.Point ? "•" : number.ToString(CultureInfo.InvariantCulture) + ".");
        page.Line(label, setting.Lines(text, HouseStyle.Body)[0], setting.Left, top);
    }
}
