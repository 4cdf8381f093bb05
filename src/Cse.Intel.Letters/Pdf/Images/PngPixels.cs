using System.Buffers.Binary;

namespace Cse.Intel.Letters.Pdf.Images;

/// <summary>Reads pixels out of a row, in eight bits a colour and laid on white where they are transparent.</summary>
internal sealed class PngPixels
{
    private readonly PngHeader header;
    private readonly byte[] palette;
    private readonly int[]? transparent;

    public PngPixels(PngChunks chunks)
    {
        header = chunks.Header;
        palette = header.Colour == PngColour.Palette ? OnWhite(chunks.Palette.Span, chunks.Transparency.Span) : [];
        transparent = header.Colour is PngColour.Grey or PngColour.Rgb && chunks.Transparency.Length == 2 * header.Samples
            ? [.. Enumerable.Range(0, header.Samples).Select(i => (int)BinaryPrimitives.ReadUInt16BigEndian(chunks.Transparency.Span[(2 * i)..]))]
            : null;
    }

    public (byte Red, byte Green, byte Blue) Pixel(ReadOnlySpan<byte> row, int x)
    {
        if (header.Colour == PngColour.Palette)
            return FromPalette(Sample(row, x));
        var first = x * header.Samples;
        var isGrey = header.Colour is PngColour.Grey or PngColour.GreyAlpha;
        var colours = isGrey ? 1 : 3;
        if (transparent is not null && IsTransparent(row, first))
            return (255, 255, 255);
        var alpha = header.Samples > colours ? Level(row, first + colours) : (byte)255;
        var red = OnWhite(Level(row, first), alpha);
        return isGrey ? (red, red, red) : (red, OnWhite(Level(row, first + 1), alpha), OnWhite(Level(row, first + 2), alpha));
    }

    private bool IsTransparent(ReadOnlySpan<byte> row, int first)
    {
        for (var i = 0; i < transparent!.Length; i++)
            if (Sample(row, first + i) != transparent[i])
                return false;
        return true;
    }

    private (byte, byte, byte) FromPalette(int index) => 3 * index + 2 < palette.Length
        ? (palette[3 * index], palette[3 * index + 1], palette[3 * index + 2])
        : throw PngChunks.Broken();

    /// <summary>A sample as it is stored.</summary>
    private int Sample(ReadOnlySpan<byte> row, int number)
    {
        if (header.Depth == 16)
            return BinaryPrimitives.ReadUInt16BigEndian(row[(2 * number)..]);
        var bit = number * header.Depth;
        return row[bit / 8] >> 8 - header.Depth - bit % 8 & (1 << header.Depth) - 1;
    }

    /// <summary>A sample on the scale from 0 to 255.</summary>
    private byte Level(ReadOnlySpan<byte> row, int number) => header.Depth switch
    {
        8 => row[number],
        16 => row[2 * number],
        _ => (byte)(Sample(row, number) * 255 / ((1 << header.Depth) - 1)),
    };

    private static byte[] OnWhite(ReadOnlySpan<byte> colours, ReadOnlySpan<byte> alphas)
    {
        var flat = colours.ToArray();
        for (var i = 0; i < flat.Length; i++)
            flat[i] = OnWhite(flat[i], i / 3 < alphas.Length ? alphas[i / 3] : (byte)255);
        return flat;
    }

    private static byte OnWhite(byte colour, byte alpha) => (byte)((colour * alpha + 255 * (255 - alpha) + 127) / 255);
}
