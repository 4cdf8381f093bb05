using System.Buffers.Binary;
using System.Text;

namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>
/// Writes a small TrueType font with only the glyphs of a subset. PDF needs few tables of an embedded CID TrueType font
/// (ISO 32000-1, 9.9): outlines, metrics and the hinting programs; character maps and names stay out.
/// </summary>
internal static class TrueTypeSubsetter
{
    private static readonly string[] TagOrder = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    public static byte[] Build(FontSubset subset)
    {
        var outlines = new GlyphOutlines(subset.Face.Tables);
        var slots = outlines.WithComponents(subset.Slots);
        var (glyf, loca) = outlines.Write(slots);
        var tables = subset.Face.Tables;
        var made = new Dictionary<string, byte[]>
        {
            ["glyf"] = glyf,
            ["loca"] = loca,
            ["head"] = Head(subset.Face),
            ["hhea"] = Patched(tables["hhea"], 34, (ushort)slots.Count),
            ["maxp"] = Profile(tables["maxp"], slots),
            ["hmtx"] = HorizontalMetrics(subset, outlines, slots),
        };
        foreach (var tag in new[] { "cvt ", "fpgm", "prep" }.Where(tables.Has))
            made[tag] = tables[tag].ToArray();
        return Assemble(made);
    }

    private static byte[] Head(FontFace face)
    {
        var head = Patched(face.Tables["head"], 50, 1); // long offsets in loca
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(18), (ushort)face.UnitsPerEm);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0); // checksum adjustment: readers of embedded fonts ignore it
        return head;
    }

    private static byte[] Patched(ReadOnlySpan<byte> table, int offset, ushort value)
    {
        var copy = table.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(offset), value);
        return copy;
    }

    /// <summary>The table of maxima, raised for glyphs made here: their points, contours, parts and depth.</summary>
    private static byte[] Profile(ReadOnlySpan<byte> source, List<FontSubset.Slot> slots)
    {
        var profile = Patched(source, 4, (ushort)slots.Count);
        var most = slots.Max(slot => slot.Shape?.Parts.Count) ?? 0;
        if (most == 0)
            return profile;
        foreach (var (simple, composite) in new[] { (6, 10), (8, 12) })
        {
            var each = Math.Max(UInt16(source, simple), UInt16(source, composite));
            profile = Patched(profile, composite, (ushort)Math.Min(each * most, ushort.MaxValue));
        }
        profile = Patched(profile, 28, (ushort)Math.Max(UInt16(source, 28), most));
        return Patched(profile, 30, (ushort)(UInt16(source, 30) + 1));
    }

    private static int UInt16(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadUInt16BigEndian(table[offset..]);

    private static byte[] HorizontalMetrics(FontSubset subset, GlyphOutlines outlines, List<FontSubset.Slot> slots)
    {
        var source = subset.Face.Tables["hmtx"];
        var longCount = subset.Face.Tables.UInt16("hhea", 34);
        var metrics = new byte[slots.Count * 4];
        for (var i = 0; i < slots.Count; i++)
        {
            var glyph = slots[i].Glyph;
            var bearingAt = glyph < longCount ? glyph * 4 + 2 : longCount * 4 + (glyph - longCount) * 2;
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(i * 4), (ushort)subset.WidthOf(slots[i]));
            source.Slice(bearingAt, 2).CopyTo(metrics.AsSpan(i * 4 + 2));
            // Readers move an outline until its left edge stands at the bearing, so a made glyph needs its own.
            if (slots[i].Shape is not null)
                BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan(i * 4 + 2), outlines.LeftEdge(slots[i]));
        }
        return metrics;
    }

    private static byte[] Assemble(Dictionary<string, byte[]> tables)
    {
        var tags = TagOrder.Where(tables.ContainsKey).ToArray();
        var offset = 12 + tags.Length * 16;
        var file = new byte[offset + tags.Sum(tag => Padded(tables[tag].Length))];
        WriteHeader(file, tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            var table = tables[tags[i]];
            table.CopyTo(file.AsSpan(offset));
            var record = file.AsSpan(12 + i * 16, 16);
            Encoding.ASCII.GetBytes(tags[i], record);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Checksum(file.AsSpan(offset, Padded(table.Length))));
            BinaryPrimitives.WriteUInt32BigEndian(record[8..], (uint)offset);
            BinaryPrimitives.WriteUInt32BigEndian(record[12..], (uint)table.Length);
            offset += Padded(table.Length);
        }
        return file;
    }

    private static void WriteHeader(Span<byte> file, int count)
    {
        var power = System.Numerics.BitOperations.Log2((uint)count);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file[4..], (ushort)count);
        BinaryPrimitives.WriteUInt16BigEndian(file[6..], (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file[8..], (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file[10..], (ushort)(count * 16 - (16 << power)));
    }

    private static uint Checksum(ReadOnlySpan<byte> padded)
    {
        uint sum = 0;
        for (var i = 0; i < padded.Length; i += 4)
            sum += BinaryPrimitives.ReadUInt32BigEndian(padded[i..]);
        return sum;
    }

    private static int Padded(int length) => (length + 3) & ~3;
}
