using System.Buffers.Binary;

namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>
/// Reads outlines from a font's <c>glyf</c> table and writes the chosen ones anew. A composite glyph (é from e and acute)
/// refers to its parts by number, so parts come along and the numbers in it are changed (OpenType, "glyf").
/// </summary>
internal sealed class GlyphOutlines(SfntTables tables)
{
    private const ushort ArgumentsAreWords = 0x0001;
    private const ushort HasScale = 0x0008;
    private const ushort MoreComponents = 0x0020;
    private const ushort HasTwoScales = 0x0040;
    private const ushort HasMatrix = 0x0080;

    private readonly bool longOffsets = tables.UInt16("head", 50) == 1;

    /// <summary>The chosen glyphs in their order, followed by the parts they need that are not among them.</summary>
    public List<ushort> WithComponents(IEnumerable<ushort> chosen)
    {
        var all = chosen.ToList();
        var present = all.ToHashSet();
        for (var i = 0; i < all.Count; i++)
            foreach (var at in ComponentOffsets(Outline(all[i])))
            {
                var part = BinaryPrimitives.ReadUInt16BigEndian(Outline(all[i])[at..]);
                if (present.Add(part))
                    all.Add(part);
            }
        return all;
    }

    /// <summary>The <c>glyf</c> table and its long <c>loca</c> index for the glyphs in that order.</summary>
    public (byte[] Glyf, byte[] Loca) Write(IReadOnlyList<ushort> glyphs)
    {
        var numbers = new Dictionary<ushort, ushort>();
        for (var i = 0; i < glyphs.Count; i++)
            numbers.TryAdd(glyphs[i], (ushort)i);
        var glyf = new MemoryStream();
        var loca = new byte[(glyphs.Count + 1) * 4];
        for (var i = 0; i < glyphs.Count; i++)
        {
            glyf.Write(Renumbered(glyphs[i], numbers));
            while (glyf.Length % 4 != 0)
                glyf.WriteByte(0);
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan((i + 1) * 4), (uint)glyf.Length);
        }
        return (glyf.ToArray(), loca);
    }

    private byte[] Renumbered(ushort glyph, Dictionary<ushort, ushort> numbers)
    {
        var outline = Outline(glyph).ToArray();
        foreach (var at in ComponentOffsets(outline))
        {
            var reference = outline.AsSpan(at);
            BinaryPrimitives.WriteUInt16BigEndian(reference, numbers[BinaryPrimitives.ReadUInt16BigEndian(reference)]);
        }
        return outline;
    }

    private ReadOnlySpan<byte> Outline(int glyph) => tables["glyf"][OffsetOf(glyph)..OffsetOf(glyph + 1)];

    private int OffsetOf(int glyph) =>
        longOffsets ? tables.Int32("loca", glyph * 4) : tables.UInt16("loca", glyph * 2) * 2;

    /// <summary>Where in a composite outline the numbers of its parts stand; none for a simple or empty one.</summary>
    private static List<int> ComponentOffsets(ReadOnlySpan<byte> outline)
    {
        var offsets = new List<int>();
        if (outline.IsEmpty || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
            return offsets;
        var at = 10;
        ushort flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            offsets.Add(at + 2);
            at += 4 + ArgumentLength(flags) + TransformLength(flags);
        }
        while ((flags & MoreComponents) != 0);
        return offsets;
    }

    private static int ArgumentLength(ushort flags) => (flags & ArgumentsAreWords) != 0 ? 4 : 2;

    private static int TransformLength(ushort flags) =>
        (flags & HasMatrix) != 0 ? 8 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasScale) != 0 ? 2 : 0;
}
