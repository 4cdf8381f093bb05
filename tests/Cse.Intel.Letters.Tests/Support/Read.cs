using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Cse.Intel.Letters.Tests.Support;

/// <summary>Reads finished files back with a library that shares no code with the writer.</summary>
internal static partial class Read
{
    private const double PointsPerMm = 72 / 25.4;

    public static PdfDocument Open(byte[] file) => PdfDocument.Open(file);

    /// <summary>All text in drawing order, each run of white space as one space.</summary>
    public static string Text(byte[] file)
    {
        using var document = Open(file);
        return Squeeze(string.Join(' ', document.GetPages().Select(page => string.Concat(page.Letters.Select(letter => letter.Value)))));
    }

    /// <summary>The file with what its streams hold behind it, for a look at the objects themselves.</summary>
    public static string Unpacked(byte[] file)
    {
        var text = new System.Text.StringBuilder(Encoding.Latin1.GetString(file));
        for (var at = 0; file.AsSpan(at).IndexOf("\nstream\n"u8) is var found and >= 0;)
        {
            at += found + "\nstream\n".Length;
            using var unpacked = new MemoryStream();
            try
            {
                using var zip = new ZLibStream(new MemoryStream(file, at, file.Length - at), CompressionMode.Decompress);
                zip.CopyTo(unpacked);
            }
            catch (InvalidDataException)
            {
                // A stream that is not packed stands in the file as it is.
            }
            text.Append('\n').Append(Encoding.Latin1.GetString(unpacked.ToArray()));
        }
        return text.ToString();
    }

    /// <summary>The texts that the file holds beside its pages: titles, descriptions of figures.</summary>
    public static string Descriptions(byte[] file) => string.Join('\n', UnicodeText().Matches(Unpacked(file))
        .Select(match => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(match.Groups[1].Value))));

    [GeneratedRegex("<FEFF((?:[0-9A-F]{4})*)>")]
    private static partial Regex UnicodeText();

    /// <summary>Finds words on the paper. Spaces differ where the reader saw two lines; the words and their order do not.</summary>
    public static void Says(PrintedLetter letter, string words) =>
        Assert.True(Holds(letter, words), $"The paper lacks '{words}': {Text(letter.Pdf)}");

    public static void DoesNotSay(PrintedLetter letter, string words) => Assert.False(Holds(letter, words), $"The paper holds '{words}'.");

    public static string Squeeze(string text) => WhiteSpace().Replace(text, " ");

    private static bool Holds(PrintedLetter letter, string words) =>
        Spaceless(Text(letter.Pdf)).Contains(Spaceless(words), StringComparison.Ordinal);

    private static string Spaceless(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The first letter of the first place where the words stand on the page.</summary>
    public static Letter Find(Page page, string words)
    {
        var text = string.Concat(page.Letters.Select(letter => letter.Value));
        var at = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{words}' is not on page {page.Number}");
        return page.Letters[at];
    }

    public static double MmFromLeft(Letter letter) => letter.StartBaseLine.X / PointsPerMm;

    public static double EndMmFromLeft(Letter letter) => letter.EndBaseLine.X / PointsPerMm;

    public static double MmFromTop(Page page, Letter letter) => (page.Height - letter.StartBaseLine.Y) / PointsPerMm;

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
