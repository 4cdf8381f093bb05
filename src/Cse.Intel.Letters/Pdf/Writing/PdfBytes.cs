using System.Buffers;
using System.Globalization;
using System.Text;

namespace Cse.Intel.Letters.Pdf.Writing;

/// <summary>A growing stretch of PDF syntax. Each method writes one token form and returns the same object.</summary>
internal sealed class PdfBytes
{
    private readonly ArrayBufferWriter<byte> buffer = new(4096);

    public int Length => buffer.WrittenCount;

    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    public PdfBytes Raw(ReadOnlySpan<byte> bytes)
    {
        buffer.Write(bytes);
        return this;
    }

    public PdfBytes Raw(string ascii)
    {
        buffer.Advance(Encoding.ASCII.GetBytes(ascii, buffer.GetSpan(ascii.Length)));
        return this;
    }

    public PdfBytes Int(int value) => Formatted(value, "");

    /// <summary>A number with at most two decimals: a hundredth of a point is finer than any printer.</summary>
    public PdfBytes Real(double value) => Formatted(Math.Round(value, 2) + 0.0, "0.##");

    public PdfBytes Reference(int id) => Int(id).Raw(" 0 R"u8);

    /// <summary>Four hexadecimal digits, as two-byte character codes are written.</summary>
    public PdfBytes Hex4(ushort value) => Formatted(value, "X4");

    /// <summary>A text string (ISO 32000-1, 7.9.2.2) in UTF-16, written in hexadecimal so that nothing needs escaping.</summary>
    public PdfBytes Text(string value)
    {
        Raw("<FEFF"u8);
        foreach (var unit in value)
            Hex4(unit);
        return Raw(">"u8);
    }

    /// <summary>What has been written, which must be text.</summary>
    public override string ToString() => Encoding.Latin1.GetString(buffer.WrittenSpan);

    private PdfBytes Formatted<T>(T value, string format) where T : IUtf8SpanFormattable
    {
        value.TryFormat(buffer.GetSpan(32), out var written, format, CultureInfo.InvariantCulture);
        buffer.Advance(written);
        return this;
    }
}
