using System.Text;

namespace Cse.Intel.Letters.Pdf.Reading;

/// <summary>Takes arrays apart.</summary>
internal static class PdfArray
{
    /// <summary>The values of an array as they are written.</summary>
    public static IReadOnlyList<string> Values(string? array)
    {
        if (array is null || !array.StartsWith('[') || !array.EndsWith(']'))
            throw PdfSyntax.Broken("an array is missing");
        var bytes = Encoding.Latin1.GetBytes(array[1..^1]);
        var values = new List<string>();
        for (var at = PdfSyntax.SkipSpace(bytes, 0); at < bytes.Length; at = PdfSyntax.SkipSpace(bytes, at))
        {
            var start = at;
            at = PdfSyntax.EndOfValue(bytes, at);
            values.Add(Encoding.Latin1.GetString(bytes[start..at]));
        }
        return values;
    }

    /// <summary>The numbers of the objects that an array refers to.</summary>
    public static IEnumerable<int> References(string? array) =>
        Values(array).Select(value => PdfDictionary.ReferenceIn(value) ?? throw PdfSyntax.Broken("an array holds something that is no reference"));
}
