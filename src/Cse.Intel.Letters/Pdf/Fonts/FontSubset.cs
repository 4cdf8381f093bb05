namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>
/// The glyphs of one face that one document uses, numbered in the order of first use, so the numbering follows from the
/// text alone. A glyph that stands for two different texts gets two numbers: each number then has one Unicode meaning.
/// </summary>
internal sealed class FontSubset(FontFace face)
{
    private readonly Dictionary<Slot, ushort> slots = [];
    private readonly List<Slot> used = [new(0, "")];

    public FontFace Face => face;

    /// <summary>The slots by number; number 0 is the font's own "no glyph", which every TrueType font must keep.</summary>
    public IReadOnlyList<Slot> Slots => used;

    /// <summary>The advance width that the document's font gives the glyph, in font units.</summary>
    public int WidthOf(Glyph glyph) => glyph.Shape?.Width ?? face.AdvanceOf(glyph.Id);

    public int WidthOf(Slot slot) => slot.Shape?.Width ?? face.AdvanceOf(slot.Glyph);

    /// <summary>The number under which the document shows the glyph.</summary>
    public ushort NumberOf(Glyph glyph)
    {
        var slot = new Slot(glyph.Id, glyph.Text, glyph.Shape);
        if (slots.TryGetValue(slot, out var number))
            return number;
        number = (ushort)used.Count;
        used.Add(slot);
        return slots[slot] = number;
    }

    /// <summary>A glyph of the whole font, the text it stands for, and what is drawn where it is not that glyph.</summary>
    internal readonly record struct Slot(ushort Glyph, string Text, GlyphShape? Shape = null);
}
