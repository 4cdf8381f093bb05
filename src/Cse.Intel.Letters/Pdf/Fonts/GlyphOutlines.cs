using System.Buffers.Binary;

namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>
/// Reads outlines from a font's <c>glyf</c> table and writes the chosen ones anew. A composite glyph (é from e and acute)
/// refers to its parts by number, so parts come along and the numbers in it are changed (OpenType, "glyf").
/// </summary>
internal sealed class GlyphOutlines(SfntTables tables)
{
    private const ushort ArgumentsAreWords = 0x0001;
    private const ushort ArgumentsAreOffsets = 0x0002;
    private const ushort HasScale = 0x0008;
    private const ushort MoreComponents = 0x0020;
    private const ushort HasTwoScales = 0x0040;
    private const ushort HasMatrix = 0x0080;

    private readonly bool longOffsets = tables.UInt16("head", 50) == 1;

    /// <summary>The chosen glyphs in their order, followed by the parts they need that are not among them.</summary>
    public List<FontSubset.Slot> WithComponents(IEnumerable<FontSubset.Slot> chosen)
    {
        var all = chosen.ToList();
        var present = all.Where(slot => slot.Shape is null).Select(slot => slot.Glyph).ToHashSet();
        for (var i = 0; i < all.Count; i++)
            foreach (var part in PartsOf(all[i]))
                if (present.Add(part))
                    all.Add(new FontSubset.Slot(part, ""));
        return all;
    }

    /// <summary>The <c>glyf</c> table and its long <c>loca</c> index for the glyphs in that order.</summary>
    public (byte[] Glyf, byte[] Loca) Write(IReadOnlyList<FontSubset.Slot> glyphs)
    {
        var numbers = new Dictionary<ushort, ushort>();
        for (var i = 0; i < glyphs.Count; i++)
            if (glyphs[i].Shape is null)
                numbers.TryAdd(glyphs[i].Glyph, (ushort)i);
        var glyf = new MemoryStream();
        var loca = new byte[(glyphs.Count + 1) * 4];
        for (var i = 0; i < glyphs.Count; i++)
        {
            glyf.Write(glyphs[i].Shape is null ? Renumbered(glyphs[i].Glyph, numbers) : Composed(glyphs[i], numbers));
            while (glyf.Length % 4 != 0)
                glyf.WriteByte(0);
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan((i + 1) * 4), (uint)glyf.Length);
        }
        return (glyf.ToArray(), loca);
    }

    /// <summary>The left edge of a made glyph.</summary>
    public short LeftEdge(FontSubset.Slot slot) => (short)Inked(slot).Select(part => Edge(part, 0) + part.X).DefaultIfEmpty().Min();

    private List<ushort> PartsOf(FontSubset.Slot slot)
    {
        if (slot.Shape is not null)
            return [.. Inked(slot).Select(part => part.Id)];
        var parts = new List<ushort>();
        foreach (var at in ComponentOffsets(Outline(slot.Glyph)))
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(Outline(slot.Glyph)[at..]));
        return parts;
    }

    /// <summary>The parts of a made glyph, without those that draw nothing.</summary>
    private IEnumerable<GlyphShape.Part> Inked(FontSubset.Slot slot) => slot.Shape!.Parts.Where(part => !Outline(part.Id).IsEmpty);

    /// <summary>The composite outline of a made glyph; empty if it draws nothing.</summary>
    private byte[] Composed(FontSubset.Slot slot, Dictionary<ushort, ushort> numbers)
    {
        const int headerLength = 10;
        const int partLength = 8;
        var parts = Inked(slot).ToArray();
        if (parts.Length == 0)
            return [];
        var outline = new byte[headerLength + parts.Length * partLength];
        BinaryPrimitives.WriteInt16BigEndian(outline, -1);
        BinaryPrimitives.WriteInt16BigEndian(outline.AsSpan(2), LeftEdge(slot));
        BinaryPrimitives.WriteInt16BigEndian(outline.AsSpan(4), (short)parts.Min(part => Edge(part, 1) + part.Y));
        BinaryPrimitives.WriteInt16BigEndian(outline.AsSpan(6), (short)parts.Max(part => Edge(part, 2) + part.X));
        BinaryPrimitives.WriteInt16BigEndian(outline.AsSpan(8), (short)parts.Max(part => Edge(part, 3) + part.Y));
        for (var i = 0; i < parts.Length; i++)
        {
            var to = outline.AsSpan(headerLength + i * partLength);
            var more = i < parts.Length - 1 ? MoreComponents : 0;
            BinaryPrimitives.WriteUInt16BigEndian(to, (ushort)(ArgumentsAreWords | ArgumentsAreOffsets | more));
            BinaryPrimitives.WriteUInt16BigEndian(to[2..], numbers[parts[i].Id]);
            BinaryPrimitives.WriteInt16BigEndian(to[4..], (short)parts[i].X);
            BinaryPrimitives.WriteInt16BigEndian(to[6..], (short)parts[i].Y);
        }
        return outline;
    }

    /// <summary>An edge of an outline's box: 0 left, 1 bottom, 2 right, 3 top.</summary>
    private int Edge(GlyphShape.Part part, int edge) => BinaryPrimitives.ReadInt16BigEndian(Outline(part.Id)[(2 + edge * 2)..]);

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
