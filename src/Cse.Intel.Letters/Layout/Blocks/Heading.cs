using Cse.Intel.Letters.Pdf;

namespace Cse.Intel.Letters.Layout.Blocks;

/// <summary>A heading. It never stands at the foot of a page without what it heads.</summary>
internal sealed class Heading : Block
{
    private readonly StructureType type;
    private readonly TextStyle style;
    private readonly double spaceBefore;
    private readonly string text;

    private Heading(StructureType type, TextStyle style, double spaceBefore, string text) =>
        (this.type, this.style, this.spaceBefore, this.text) = (type, style, spaceBefore, text);

    /// <summary>The letter's own title.</summary>
    public static Heading Title(string text) => new(StructureType.H1, HouseStyle.Title, 0, text);

    /// <summary>A section's heading.</summary>
    public static Heading Section(string text) => new(StructureType.H2, HouseStyle.Section, 11, text);

    public override IReadOnlyList<Slab> Set(Setting setting)
    {
        var element = setting.Parent.Add(new StructureElement(type) { Title = text });
        var lines = setting.Lines(RichText.Plain(text), style)
            .Select(line => new Slab(style.Leading, (page, top) => page.Line(element, line, setting.Left, top)));
        var slabs = KeptTogether([.. lines], andWithNext: true);
        slabs[0] = slabs[0] with { SpaceBefore = spaceBefore };
        return slabs;
    }
}
