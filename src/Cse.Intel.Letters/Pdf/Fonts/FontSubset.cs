namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>
/// The glyphs of one face that one document uses, numbered in the order of first use, so the numbering follows from the
/// text alone. A glyph that stands for two different texts gets two numbers: each number then has one Unicode meaning.
/// </summary>
internal sealed class FontSubset(FontFace face)
{
    private readonly Dictionary<(ushort Glyph, string Text), ushort> slots = [];
    private readonly List<Slot> used = [new(0, "")];

    public FontFace Face => face;

    /// <summary>The slots by number; number 0 is the font's own "no glyph", which every TrueType font must keep.</summary>
    public IReadOnlyList<Slot> Slots => used;

    /// <summary>The number under which the document shows the glyph.</summary>
    public ushort NumberOf(Glyph glyph)
    {
        if (slots.TryGetValue((glyph.Id, glyph.Text), out var number))
            return number;
        number = (ushort)used.Count;
        used.Add(new Slot(glyph.Id, glyph.Text));
        return slots[(glyph.Id, glyph.Text)] = number;
    }

    /// <summary>A glyph of the whole font and the text it stands for.</summary>
    internal readonly record struct Slot(ushort Glyph, string Text);
}
