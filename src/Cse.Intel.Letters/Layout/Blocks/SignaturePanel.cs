using Cse.Intel.Letters.Pdf;

namespace Cse.Intel.Letters.Layout.Blocks;

/// <summary>Boxes side by side to write in by hand, each with its label in the corner.</summary>
internal sealed class SignaturePanel(double height, params SignaturePanel.Field[] fields) : Block
{
    private const double Gap = 5;
    private const double Inset = 4;

    public override IReadOnlyList<Slab> Set(Setting setting)
    {
        var boxes = new List<(StructureElement Element, TextLine Label, double Left, double Width)>();
        var left = setting.Left;
        var usable = setting.Width - Gap * (fields.Length - 1);
        foreach (var field in fields)
        {
            var width = field.Share * usable;
            var inside = setting with { Left = left + Inset, Width = width - 2 * Inset };
            boxes.Add((setting.Parent.Add(StructureType.P), inside.Lines(RichText.Plain(field.Label), HouseStyle.Label)[0], left, width));
            left += width + Gap;
        }
        return [new Slab(height, (page, top) =>
        {
            foreach (var box in boxes)
            {
                page.Box(Artifact.Layout, box.Left, top, box.Width, height, null, HouseStyle.FormLine);
                page.Line(box.Element, box.Label, box.Left + Inset, top + 2);
            }
        }) { SpaceBefore = 5 }];
    }

    /// <summary>One box: its label, and its share of the panel's width (all shares sum to 1).</summary>
    internal readonly record struct Field(string Label, double Share);
}
