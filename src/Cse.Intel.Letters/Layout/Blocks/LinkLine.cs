using Cse.Intel.Letters.Pdf;

namespace Cse.Intel.Letters.Layout.Blocks;

/// <summary>A paragraph that ends in an address one can click: "Mail: cawn@exampleshire.example".</summary>
/// <param name="label">Words before the address; empty for none.</param>
/// <param name="address">The address as printed.</param>
/// <param name="target">Where it leads.</param>
internal sealed class LinkLine(string label, string address, LinkTarget target) : Block
{
    public TextStyle Style { get; init; } = HouseStyle.Body;

    public double SpaceBefore { get; init; } = 4;

    public override IReadOnlyList<Slab> Set(Setting setting)
    {
        var paragraph = setting.Parent.Add(StructureType.P);
        // A no-break space, since the last line of a text sheds an ordinary one.
        var lead = label.Length == 0 ? null : setting.Lines(RichText.Plain(label + '\u00A0'), Style)[0];
        var words = lead is null ? null : paragraph.Add(StructureType.Span);
        var link = paragraph.Add(StructureType.Link);
        var column = setting.Indented(lead?.Width ?? 0);
        var slabs = column.Lines(RichText.Plain(address), Style with { Colour = HouseStyle.Heading }).Select((line, i) =>
            new Slab(Style.Leading, (page, top) =>
            {
                if (i == 0 && lead is not null)
                    page.Line(words!, lead, setting.Left, top);
                PaintLink(page, link, line, column.Left, top);
            }));
        return WithoutLonelyLines([.. slabs], SpaceBefore);
    }

    private void PaintLink(PageCanvas page, StructureElement link, TextLine line, double left, double top)
    {
        page.Line(link, line, left, top);
        page.Add(new LinkMark(link, new Area(left, top, line.Width, Style.Leading), target));
        // A colour alone does not tell a link apart (WCAG 1.4.1).
        var below = top + Style.BaselineIn() + Style.Size * 0.12;
        page.Add(new RuleMark(Artifact.Layout, left, below, left + line.Width, below, HouseStyle.HairlineThickness, HouseStyle.Heading));
    }
}
