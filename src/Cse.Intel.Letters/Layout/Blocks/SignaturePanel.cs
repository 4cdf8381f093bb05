using Cse.Intel.Letters.Pdf;

namespace Cse.Intel.Letters.Layout.Blocks;

/// <summary>Boxes side by side to write in by hand, each with its label in the corner.</summary>
internal sealed class SignaturePanel(double leastHeight, params SignaturePanel.Field[] fields) : Block
{
    private const double Gap = 5;
    private const double Inset = 4;
    /// <summary>Below a label of several lines.</summary>
    private static readonly double RoomToWrite = A4.Points(9);

    public override IReadOnlyList<Slab> Set(Setting setting)
    {
        var boxes = new List<(StructureElement Element, IReadOnlyList<TextLine> Label, double Left, double Width)>();
        var left = setting.Left;
        var usable = setting.Width - Gap * (fields.Length - 1);
        foreach (var field in fields)
        {
            var width = field.Share * usable;
            var inside = setting with { Left = left + Inset, Width = width - 2 * Inset };
            boxes.Add((setting.Parent.Add(StructureType.P), inside.Lines(RichText.Plain(field.Label), HouseStyle.Label), left, width));
            left += width + Gap;
        }
        var height = Math.Max(leastHeight, boxes.Max(box => box.Label.Count) * HouseStyle.Label.Leading + RoomToWrite);
        return [new Slab(height, (page, top) =>
        {
            foreach (var box in boxes)
            {
                page.Box(Artifact.Layout, box.Left, top, box.Width, height, null, HouseStyle.FormLine);
                for (var i = 0; i < box.Label.Count; i++)
                    page.Line(box.Element, box.Label[i], box.Left + Inset, top + 2 + i * HouseStyle.Label.Leading);
            }
        }) { SpaceBefore = 5 }];
    }

    /// <summary>One box: its label, and its share of the panel's width (all shares sum to 1).</summary>
    internal readonly record struct Field(string Label, double Share);
}
