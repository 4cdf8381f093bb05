using System.Buffers.Binary;

namespace Cse.Intel.Letters.Pdf.Images;

/// <summary>Reads the one useful number of Exif data: how the camera was held. Data that make no sense are passed over.</summary>
internal static class ExifOrientation
{
    private const ushort OrientationTag = 274;
    private const int EntryLength = 12;

    private static ReadOnlySpan<byte> Signature => "Exif\0\0"u8;

    public static Orientation? Read(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith(Signature))
            return null;
        var tiff = segment[Signature.Length..];
        if (tiff.Length < 8 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
            return null;
        var isLittle = tiff[0] == 'I';
        var start = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        return start <= tiff.Length - 2 ? Find(tiff[(int)start..], isLittle) : null;
    }

    private static Orientation? Find(ReadOnlySpan<byte> directory, bool isLittle)
    {
        var count = Number(directory, isLittle);
        for (var entries = directory[2..]; count > 0 && entries.Length >= EntryLength; count--, entries = entries[EntryLength..])
            if (Number(entries, isLittle) == OrientationTag)
                return Number(entries[8..], isLittle) is var value and >= 1 and <= 8 ? (Orientation)value : null;
        return null;
    }

    private static ushort Number(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
