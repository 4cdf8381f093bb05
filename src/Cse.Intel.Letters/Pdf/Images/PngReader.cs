using System.IO.Compression;

namespace Cse.Intel.Letters.Pdf.Images;

/// <summary>
/// Turns a PNG picture into plain rows of eight bits a colour. The decoder is our own: BigGustave 1.0.6, the one
/// that was tried, fails on grey pictures of 1 to 4 bits, as scanners make them, and would unpack without a limit.
/// </summary>
internal static class PngReader
{
    /// <summary>The passes of an interlaced picture: first column and row, and the steps between them (8.1).</summary>
    private static readonly Pass[] Interlaced =
        [new(0, 0, 8, 8), new(4, 0, 8, 8), new(0, 4, 4, 8), new(2, 0, 4, 4), new(0, 2, 2, 4), new(1, 0, 2, 2), new(0, 1, 1, 2)];

    private static readonly Pass[] Whole = [new(0, 0, 1, 1)];

    public static Picture Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            return Decode(PngChunks.Read(file));
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException)
        {
            throw PngChunks.Broken();
        }
    }

    private static Picture Decode(PngChunks chunks)
    {
        var header = chunks.Header;
        var colours = new byte[header.Width * header.Height * 3];
        var pixels = new PngPixels(chunks);
        using var unpacked = new ZLibStream(chunks.Packed, CompressionMode.Decompress);
        var rows = new PngRows(unpacked, header.FilterStep);
        foreach (var pass in header.IsInterlaced ? Interlaced : Whole)
        {
            var (width, height) = (Pass.Steps(header.Width, pass.X, pass.StepX), Pass.Steps(header.Height, pass.Y, pass.StepY));
            if (width == 0)
                continue;
            rows.StartPass(header.BytesInRow(width));
            for (var y = 0; y < height; y++)
                Place(rows.Next(), pixels, colours.AsSpan((pass.Y + y * pass.StepY) * header.Width * 3, header.Width * 3), pass, width);
        }
        var greys = Greys(colours);
        return new Picture(header.Width, header.Height, greys is not null, greys ?? colours, IsJpeg: false, Orientation.Upright);
    }

    private static void Place(ReadOnlySpan<byte> row, PngPixels pixels, Span<byte> to, Pass pass, int width)
    {
        for (var x = 0; x < width; x++)
        {
            var at = (pass.X + x * pass.StepX) * 3;
            (to[at], to[at + 1], to[at + 2]) = pixels.Pixel(row, x);
        }
    }

    /// <summary>One byte a pixel, if no pixel has a colour.</summary>
    private static byte[]? Greys(byte[] colours)
    {
        for (var i = 0; i < colours.Length; i += 3)
            if (colours[i] != colours[i + 1] || colours[i] != colours[i + 2])
                return null;
        var greys = new byte[colours.Length / 3];
        for (var i = 0; i < greys.Length; i++)
            greys[i] = colours[i * 3];
        return greys;
    }

    private readonly record struct Pass(int X, int Y, int StepX, int StepY)
    {
        /// <summary>How many columns or rows of a picture a pass holds.</summary>
        public static int Steps(int size, int first, int step) => Math.Max(0, (size - first + step - 1) / step);
    }
}
