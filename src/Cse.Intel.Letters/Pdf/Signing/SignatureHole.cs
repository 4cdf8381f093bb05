using System.Globalization;
using System.Text;
using Cse.Intel.Letters.Pdf.Writing;

namespace Cse.Intel.Letters.Pdf.Signing;

/// <summary>
/// The room for a signature in a finished file, and the numbers that say which bytes it covers: all but the room itself
/// (ISO 32000-1, 12.8.1).
/// </summary>
internal readonly record struct SignatureHole(byte[] File, int Ranges, int Start, int End)
{
    private const string NoRanges = "[0 0000000000 0000000000 0000000000]";

    /// <summary>Writes the two entries with nothing in them yet.</summary>
    public static SignatureHole Write(PdfBytes to, int room)
    {
        to.Raw(" /ByteRange "u8);
        var ranges = to.Length;
        to.Raw(NoRanges).Raw(" /Contents "u8);
        var start = to.Length;
        to.Raw("<"u8).Raw(new string('0', 2 * room)).Raw(">"u8);
        return new SignatureHole([], ranges, start, to.Length);
    }

    /// <summary>The same hole in the finished file, with the ranges filled in.</summary>
    public SignatureHole In(byte[] file)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"[0 {Start:D10} {End:D10} {file.Length - End:D10}]");
        Encoding.ASCII.GetBytes(text, file.AsSpan(Ranges));
        return this with { File = file };
    }

    /// <summary>The bytes that are signed.</summary>
    public byte[] Content() => [.. File.AsSpan(0, Start), .. File.AsSpan(End)];

    /// <summary>The file with the signature in it.</summary>
    public byte[] Filled(byte[] signature)
    {
        var hexadecimal = Convert.ToHexString(signature);
        if (hexadecimal.Length > End - Start - 2)
            throw new SigningException("The signature with its certificates is larger than the room kept for it.");
        Encoding.ASCII.GetBytes(hexadecimal, File.AsSpan(Start + 1));
        return File;
    }
}
