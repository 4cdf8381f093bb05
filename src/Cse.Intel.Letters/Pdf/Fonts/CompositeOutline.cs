using System.Buffers.Binary;

namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>The outline of a made glyph: a composite that places glyphs of the font side by side or over each other.</summary>
internal sealed class CompositeOutline(GlyphOutlines outlines, GlyphShape shape)
{
    private const ushort ArgumentsAreOffsets = 0x0002;
    private const int HeaderLength = 10;
    private const int PartLength = 8;

    private enum Side { Left, Bottom, Right, Top }

    /// <summary>The parts that draw anything.</summary>
    public GlyphShape.Part[] Parts { get; } = [.. shape.Parts.Where(part => !outlines.Outline(part.Id).IsEmpty)];

    public short LeftEdge => (short)Parts.Select(part => Edge(part, Side.Left)).DefaultIfEmpty().Min();

    /// <summary>The outline, with parts under their numbers in the document's font; empty if it draws nothing.</summary>
    public byte[] Write(Dictionary<ushort, ushort> numbers)
    {
        if (Parts.Length == 0)
            return [];
        var outline = new byte[HeaderLength + Parts.Length * PartLength];
        BinaryPrimitives.WriteInt16BigEndian(outline, -1);
        BinaryPrimitives.WriteInt16BigEndian(outline.AsSpan(2), LeftEdge);
        BinaryPrimitives.WriteInt16BigEndian(outline.AsSpan(4), (short)Parts.Min(part => Edge(part, Side.Bottom)));
        BinaryPrimitives.WriteInt16BigEndian(outline.AsSpan(6), (short)Parts.Max(part => Edge(part, Side.Right)));
        BinaryPrimitives.WriteInt16BigEndian(outline.AsSpan(8), (short)Parts.Max(part => Edge(part, Side.Top)));
        for (var i = 0; i < Parts.Length; i++)
            Write(outline.AsSpan(HeaderLength + i * PartLength), Parts[i], numbers[Parts[i].Id], isLast: i == Parts.Length - 1);
        return outline;
    }

    private static void Write(Span<byte> to, GlyphShape.Part part, ushort number, bool isLast)
    {
        var more = isLast ? 0 : GlyphOutlines.MoreComponents;
        BinaryPrimitives.WriteUInt16BigEndian(to, (ushort)(GlyphOutlines.ArgumentsAreWords | ArgumentsAreOffsets | more));
        BinaryPrimitives.WriteUInt16BigEndian(to[2..], number);
        BinaryPrimitives.WriteInt16BigEndian(to[4..], (short)part.X);
        BinaryPrimitives.WriteInt16BigEndian(to[6..], (short)part.Y);
    }

    /// <summary>Where a side of the part's box lies once the part is in its place.</summary>
    private int Edge(GlyphShape.Part part, Side side) =>
        BinaryPrimitives.ReadInt16BigEndian(outlines.Outline(part.Id)[(2 + (int)side * 2)..])
        + (side is Side.Left or Side.Right ? part.X : part.Y);
}
