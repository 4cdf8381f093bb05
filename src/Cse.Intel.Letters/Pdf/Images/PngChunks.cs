using System.Buffers.Binary;

namespace Cse.Intel.Letters.Pdf.Images;

/// <summary>
/// The parts of a PNG file that make the picture. The others, such as texts, coordinates and thumbnails, are passed over.
/// </summary>
internal sealed class PngChunks
{
    private const int SignatureLength = 8;
    private const int Overhead = 12;

    private PngHeader? header;

    private PngChunks() { }

    public PngHeader Header => header ?? throw Broken();

    /// <summary>Colours as red, green, blue.</summary>
    public ReadOnlyMemory<byte> Palette { get; private set; }

    /// <summary>Opacity of palette colours, or the one colour that is transparent.</summary>
    public ReadOnlyMemory<byte> Transparency { get; private set; }

    /// <summary>The packed rows.</summary>
    public MemoryStream Packed { get; } = new();

    public static PngChunks Read(ReadOnlyMemory<byte> file)
    {
        var chunks = new PngChunks();
        var rest = file[SignatureLength..];
        while (chunks.TakeFirst(ref rest)) { }
        chunks.Packed.Position = 0;
        return chunks;
    }

    public static PictureException Broken() => new("is a broken PNG picture");

    private bool TakeFirst(ref ReadOnlyMemory<byte> rest)
    {
        if (rest.Length < Overhead || BinaryPrimitives.ReadUInt32BigEndian(rest.Span) > rest.Length - Overhead)
            throw new PictureException("is a PNG picture that was cut short");
        var length = BinaryPrimitives.ReadInt32BigEndian(rest.Span);
        var checkedPart = rest.Slice(4, 4 + length);
        if (Crc32.Of(checkedPart.Span) != BinaryPrimitives.ReadUInt32BigEndian(rest.Span[(8 + length)..]))
            throw Broken();
        rest = rest[(Overhead + length)..];
        return Take(checkedPart.Span[..4], checkedPart[4..]);
    }

    /// <summary>Takes a part and says whether another follows.</summary>
    private bool Take(ReadOnlySpan<byte> kind, ReadOnlyMemory<byte> content)
    {
        if (kind.SequenceEqual("IHDR"u8) != header is null)
            throw Broken();
        header ??= PngHeader.Read(content.Span);
        if (kind.SequenceEqual("PLTE"u8))
            Palette = content;
        else if (kind.SequenceEqual("tRNS"u8))
            Transparency = content;
        else if (kind.SequenceEqual("IDAT"u8))
            Packed.Write(content.Span);
        return !kind.SequenceEqual("IEND"u8);
    }
}
