using System.Buffers.Binary;
using System.Text;

namespace Cse.Intel.Letters.Pdf.Writing;

/// <summary>
/// A small ICC profile of sRGB, made from the published numbers (IEC 61966-2-1; ICC.1:2004-10, the version PDF 1.7 knows):
/// primaries adapted to the D50 white and the transfer curve as a formula. PDF/A wants one so that colours have a meaning.
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;
    private static readonly double[] D50 = [0.9642, 1.0, 0.8249];

    private static readonly Lazy<byte[]> Made = new(Make);

    public static byte[] Bytes => Made.Value;

    private static byte[] Make()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Words("sRGB")),
            ("cprt", Words("No copyright, use freely")),
            ("wtpt", Xyz(D50)),
            ("chad", Fixed("sf32", 1.04790, 0.02292, -0.05020, 0.02957, 0.99046, -0.01707, -0.00925, 0.01507, 0.75179)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Xyz(0.14307, 0.06061, 0.71410)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        return Assemble(tags);
    }

    private static byte[] Assemble((string Tag, byte[] Data)[] tags)
    {
        var offset = HeaderLength + 4 + tags.Length * 12;
        var profile = new byte[offset + tags.Sum(tag => tag.Data.Length)];
        var bytes = profile.AsSpan();
        Header(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes[HeaderLength..], tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            var record = bytes[(HeaderLength + 4 + i * 12)..];
            Encoding.ASCII.GetBytes(tags[i].Tag, record);
            BinaryPrimitives.WriteInt32BigEndian(record[4..], offset);
            BinaryPrimitives.WriteInt32BigEndian(record[8..], tags[i].Data.Length);
            tags[i].Data.CopyTo(bytes[offset..]);
            offset += tags[i].Data.Length;
        }
        return profile;
    }

    private static void Header(Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[8..], 0x04200000); // version 4.2
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", bytes[12..]);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[24..], 2004); // the date of the specification, not of a clock
        BinaryPrimitives.WriteUInt16BigEndian(bytes[26..], 10);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[28..], 1);
        Encoding.ASCII.GetBytes("acsp", bytes[36..]);
        for (var i = 0; i < D50.Length; i++)
            WriteFixed(bytes[(68 + i * 4)..], D50[i]);
    }

    /// <summary>The sRGB curve as a parametric curve of type 3: a power with a straight foot.</summary>
    private static byte[] Curve()
    {
        var data = Fixed("para", 0, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(8), 3);
        return data;
    }

    private static byte[] Xyz(params double[] values) => Fixed("XYZ ", values);

    private static byte[] Fixed(string type, params double[] values)
    {
        var data = new byte[8 + values.Length * 4];
        Encoding.ASCII.GetBytes(type, data);
        for (var i = 0; i < values.Length; i++)
            WriteFixed(data.AsSpan(8 + i * 4), values[i]);
        return data;
    }

    private static void WriteFixed(Span<byte> to, double value) =>
        BinaryPrimitives.WriteInt32BigEndian(to, (int)Math.Round(value * 65536));

    /// <summary>A multi-localised text with one English record, padded to whole words of four bytes.</summary>
    private static byte[] Words(string text)
    {
        var data = new byte[(28 + text.Length * 2 + 3) & ~3];
        Encoding.ASCII.GetBytes("mluc", data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), 1);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(12), 12);
        Encoding.ASCII.GetBytes("enGB", data.AsSpan(16));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(20), text.Length * 2);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(24), 28);
        Encoding.BigEndianUnicode.GetBytes(text, data.AsSpan(28));
        return data;
    }
}
