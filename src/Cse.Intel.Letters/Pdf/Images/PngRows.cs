using System.IO.Compression;

namespace Cse.Intel.Letters.Pdf.Images;

/// <summary>
/// Unpacks rows one by one and takes their filters off (PNG specification, 9). Only one row is held at a time, so data that
/// unpack to more than the picture needs cost nothing.
/// </summary>
internal sealed class PngRows(PngChunks chunks) : IDisposable
{
    private readonly ZLibStream packed = new(chunks.Packed, CompressionMode.Decompress);
    private readonly int step = chunks.Header.FilterStep;
    private byte[] row = [];
    private byte[] above = [];

    /// <summary>Starts a picture, or a pass of an interlaced one, with rows of that many bytes.</summary>
    public void StartPass(int bytesInRow) => (row, above) = (new byte[bytesInRow], new byte[bytesInRow]);

    public ReadOnlySpan<byte> Next()
    {
        (row, above) = (above, row);
        var filter = packed.ReadByte();
        packed.ReadExactly(row);
        for (var i = 0; i < row.Length; i++)
            row[i] += Predicted(filter, i);
        return row;
    }

    public void Dispose() => packed.Dispose();

    private byte Predicted(int filter, int i)
    {
        var left = i >= step ? row[i - step] : (byte)0;
        return filter switch
        {
            0 => 0,
            1 => left,
            2 => above[i],
            3 => (byte)((left + above[i]) / 2),
            4 => Nearest(left, above[i], i >= step ? above[i - step] : (byte)0),
            _ => throw PngChunks.Broken(),
        };
    }

    /// <summary>Paeth's choice: of the three neighbours the one nearest to left + above - corner.</summary>
    private static byte Nearest(byte left, byte above, byte corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - 2 * corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
