using Cse.Intel.Letters.Pdf;

namespace Cse.Intel.Letters.Layout.Blocks;

/// <summary>A paragraph of running text.</summary>
internal sealed class Paragraph(RichText text) : Block
{
    public TextStyle Style { get; init; } = HouseStyle.Body;

    public double SpaceBefore { get; init; } = 4;

    /// <summary>For a sentence that introduces what follows it.</summary>
    public bool KeepWithNext { get; init; }

    public override IReadOnlyList<Slab> Set(Setting setting)
    {
        var element = setting.Parent.Add(new StructureElement(StructureType.P) { Language = text.Language });
        var lines = setting.Lines(text, Style)
            .Select(line => new Slab(Style.Leading, (page, top) => page.Line(element, line, setting.Left, top)));
        var slabs = WithoutLonelyLines([.. lines], SpaceBefore);
        if (KeepWithNext)
            slabs[^1] = slabs[^1] with { KeepWithNext = true };
        return slabs;
    }
}
