using System.Buffers.Binary;

namespace Cse.Intel.Letters.Pdf.Images;

/// <summary>The header of a PNG picture (PNG specification, third edition, 11.2.1).</summary>
internal sealed record PngHeader(int Width, int Height, int Depth, PngColour Colour, bool IsInterlaced)
{
    public const int Length = 13;

    /// <summary>Samples in a pixel.</summary>
    public int Samples => Colour switch { PngColour.Rgb => 3, PngColour.GreyAlpha => 2, PngColour.RgbAlpha => 4, _ => 1 };

    /// <summary>How far back the byte lies that the filters compare with: one pixel, one byte at least.</summary>
    public int FilterStep => Math.Max(1, Samples * Depth / 8);

    public static PngHeader Read(ReadOnlySpan<byte> content)
    {
        if (content.Length != Length)
            throw PngChunks.Broken();
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(content), BinaryPrimitives.ReadUInt32BigEndian(content[4..]));
        PictureReader.CheckSize(width, height);
        var (depth, colour) = (content[8], (PngColour)content[9]);
        var isKnown = (colour, depth) is (PngColour.Grey, 1 or 2 or 4 or 8 or 16) or (PngColour.Palette, 1 or 2 or 4 or 8)
            or (PngColour.Rgb or PngColour.GreyAlpha or PngColour.RgbAlpha, 8 or 16);
        if (!isKnown || content[10] != 0 || content[11] != 0 || content[12] > 1)
            throw PngChunks.Broken();
        return new PngHeader((int)width, (int)height, depth, colour, content[12] == 1);
    }

    public int BytesInRow(int pixels) => (int)(((long)pixels * Samples * Depth + 7) / 8);
}

/// <summary>What the samples of a pixel mean, under the numbers of the file.</summary>
internal enum PngColour : byte { Grey = 0, Rgb = 2, Palette = 3, GreyAlpha = 4, RgbAlpha = 6 }
