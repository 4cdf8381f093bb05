namespace Cse.Intel.Letters.Pdf.Images;

/// <summary>The checksum of PNG's parts (PNG specification, annex D).</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value =>
    {
        var sum = (uint)value;
        for (var bit = 0; bit < 8; bit++)
            sum = (sum & 1) != 0 ? sum >> 1 ^ Polynomial : sum >> 1;
        return sum;
    })];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
            sum = sum >> 8 ^ Table[(byte)sum ^ value];
        return ~sum;
    }
}
