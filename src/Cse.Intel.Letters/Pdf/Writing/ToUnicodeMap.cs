using Cse.Intel.Letters.Pdf.Fonts;

namespace Cse.Intel.Letters.Pdf.Writing;

/// <summary>The map from glyph numbers back to characters (ISO 32000-1, 9.10.3): search, copying and speech need it.</summary>
internal static class ToUnicodeMap
{
    private const int MostEntriesPerBlock = 100;

    public static ReadOnlySpan<byte> For(FontSubset subset)
    {
        var to = new PdfBytes();
        to.Raw("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"u8)
            .Raw("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"u8)
            .Raw("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"u8)
            .Raw("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"u8);
        var numbered = subset.Slots.Select((slot, number) => (Number: (ushort)number, slot.Text)).Skip(1);
        foreach (var block in numbered.Chunk(MostEntriesPerBlock))
            Block(to, block);
        return to.Raw("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"u8).Written;
    }

    private static void Block(PdfBytes to, (ushort Number, string Text)[] entries)
    {
        to.Int(entries.Length).Raw(" beginbfchar\n"u8);
        foreach (var (number, text) in entries)
        {
            to.Raw("<"u8).Hex4(number).Raw("> <"u8);
            foreach (var unit in text)
                to.Hex4(unit);
            to.Raw(">\n"u8);
        }
        to.Raw("endbfchar\n"u8);
    }
}
