using System.Globalization;
using System.Text;

namespace Cse.Intel.Letters.Pdf.Reading;

/// <summary>Reads text strings and dates (ISO 32000-1, 7.9.2 and 7.9.4). What is no text is read as absent.</summary>
internal static class PdfText
{
    private static readonly string[] DateForms = ["'D:'yyyyMMddHHmmss'Z'", "'D:'yyyyMMddHHmmsszzz", "'D:'yyyyMMddHHmmss"];

    public static string? Read(string? written)
    {
        var bytes = written switch
        {
            ['<', not '<', ..] => Hexadecimal(written),
            ['(', ..] => Literal(written),
            _ => null,
        };
        return bytes switch
        {
            null => null,
            [0xFE, 0xFF, .. var text] => Encoding.BigEndianUnicode.GetString(text),
            [0xEF, 0xBB, 0xBF, .. var text] => Encoding.UTF8.GetString(text),
            _ => Encoding.Latin1.GetString(bytes),
        };
    }

    public static DateTimeOffset? ReadDate(string? written)
    {
        // Some programs write +01'00' or +01'00 for +01:00.
        var text = Read(written)?.TrimEnd('\'').Replace('\'', ':');
        return DateTimeOffset.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
    }

    private static byte[]? Hexadecimal(string written)
    {
        var digits = string.Concat(written.Where(char.IsAsciiHexDigit));
        return Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0");
    }

    private static byte[] Literal(string written)
    {
        var bytes = new List<byte>();
        for (var i = 1; i < written.Length - 1; i++)
            bytes.Add((byte)(written[i] == '\\' ? Escape(written, ref i) : written[i]));
        return [.. bytes];
    }

    private static int Escape(string written, ref int at)
    {
        at++;
        var value = 0;
        var digits = 0;
        for (; digits < 3 && at + digits < written.Length && written[at + digits] is >= '0' and <= '7'; digits++)
            value = value * 8 + written[at + digits] - '0';
        at += Math.Max(0, digits - 1);
        return digits > 0 ? value : written[at] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var other => other };
    }
}
