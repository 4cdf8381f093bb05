using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Cse.Intel.Letters.Tests.Support;

/// <summary>Puts parts into pictures that cameras and attackers put there.</summary>
internal static partial class Pictures
{
    /// <summary>A text that stands for coordinates and must never reach a letter.</summary>
    public const string Secret = "51.5000N 0.1200W invented";

    /// <summary>The JPEG with Exif data: an orientation, and a secret among them and in other places that cameras use.</summary>
    public static byte[] WithExif(byte[] jpeg, int orientation, bool littleEndian = false) =>
        [0xFF, 0xD8, .. Segment(0xE1, Exif(orientation, littleEndian)), .. Segment(0xED, Encoding.ASCII.GetBytes("Photoshop " + Secret)),
            .. Segment(0xFE, Encoding.ASCII.GetBytes(Secret)), .. jpeg[2..], .. Encoding.ASCII.GetBytes("a film after the end " + Secret)];

    public static byte[] Segment(byte marker, byte[] content)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(content.Length + 2));
        return [0xFF, marker, .. length, .. content];
    }

    /// <summary>The same JPEG with another size in its frame header.</summary>
    public static byte[] WithSize(byte[] jpeg, ushort width, ushort height)
    {
        var copy = jpeg.ToArray();
        var frame = copy.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(frame + 5), height);
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(frame + 7), width);
        return copy;
    }

    /// <summary>An RGB picture in PNG whose packed rows are the given bytes.</summary>
    public static byte[] PngOf(int width, int height, byte[] rows)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(rows);
        return [0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> kind, byte[] content)
    {
        byte[] checkedPart = [.. kind, .. content];
        var sum = uint.MaxValue;
        foreach (var value in checkedPart)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) != 0 ? sum >> 1 ^ 0xEDB88320 : sum >> 1;
        }
        var numbers = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(numbers, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(numbers.AsSpan(4), ~sum);
        return [.. numbers[..4], .. checkedPart, .. numbers[4..]];
    }

    private static byte[] Exif(int orientation, bool littleEndian)
    {
        byte[] Number(int value, int length)
        {
            var bytes = new byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
            return [.. littleEndian ? bytes[..length] : bytes[..length].Reverse()];
        }
        var secret = Encoding.ASCII.GetBytes(Secret);
        return
        [
            .. "Exif\0\0"u8, .. littleEndian ? "II"u8 : "MM"u8, .. Number(42, 2), .. Number(8, 4), .. Number(2, 2),
            .. Number(270, 2), .. Number(2, 2), .. Number(secret.Length, 4), .. Number(38, 4),
            .. Number(274, 2), .. Number(3, 2), .. Number(1, 4), .. Number(orientation, 2), 0, 0,
            .. Number(0, 4), .. secret,
        ];
    }
}
