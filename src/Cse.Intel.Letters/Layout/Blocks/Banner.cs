using Cse.Intel.Letters.Pdf;

namespace Cse.Intel.Letters.Layout.Blocks;

/// <summary>A sentence or two in a shaded box, for what must be known before reading on.</summary>
internal sealed class Banner(RichText text) : Block
{
    private const double Inset = 6;

    public override IReadOnlyList<Slab> Set(Setting setting)
    {
        var element = setting.Parent.Add(StructureType.P);
        var inside = setting with { Left = setting.Left + Inset, Width = setting.Width - 2 * Inset };
        var lines = inside.Lines(text, HouseStyle.Body);
        var height = lines.Count * HouseStyle.Body.Leading + 2 * Inset;
        return [new Slab(height, (page, top) =>
        {
            page.Box(Artifact.Layout, setting.Left, top, setting.Width, height, HouseStyle.HeadShade, HouseStyle.FormLine);
            for (var i = 0; i < lines.Count; i++)
                page.Line(element, lines[i], inside.Left, top + Inset + i * HouseStyle.Body.Leading);
        }) { SpaceBefore = 6 }];
    }
}
