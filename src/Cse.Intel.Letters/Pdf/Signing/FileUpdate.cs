using System.Globalization;
using System.Text;
using Cse.Intel.Letters.Pdf.Reading;
using Cse.Intel.Letters.Pdf.Writing;

namespace Cse.Intel.Letters.Pdf.Signing;

/// <summary>
/// Changes to a finished file, written behind its last byte (ISO 32000-1, 7.5.6). What was there stays untouched, so earlier
/// signatures hold; an object that changes is copied with one entry more.
/// </summary>
internal sealed class FileUpdate
{
    public FileUpdate(byte[] pdf)
    {
        Old = new PdfReader(pdf);
        File = new PdfFile(pdf, Old.Trailer.Number("Size") ?? throw PdfSyntax.Broken("it does not tell how many objects it has"));
    }

    /// <summary>The file as it was.</summary>
    public PdfReader Old { get; }

    /// <summary>What is written behind it.</summary>
    public PdfFile File { get; }

    public int CatalogId => Old.Trailer.Reference("Root") ?? throw PdfSyntax.Broken("it has no catalogue");

    /// <summary>Writes an object anew.</summary>
    public void Replace(int id, PdfDictionary dictionary) => File.Write(id, to => to.Raw(Encoding.Latin1.GetBytes(dictionary.ToString())));

    /// <summary>Adds a reference to an array, which may be an object of its own.</summary>
    public PdfDictionary WithReference(PdfDictionary holder, string key, int id) =>
        (holder.Reference(key) is { } array ? holder.With(key, Old.Value(array)) : holder).WithAdded(key, Reference(id));

    /// <summary>The new file.</summary>
    public byte[] Finish()
    {
        var first = PdfArray.Values(Old.Trailer["ID"])[0];
        var info = Old.Trailer["Info"] is { } reference ? $"/Info {reference} " : "";
        return File.Finish($"/Root {Old.Trailer["Root"]} {info}/ID [{first} <{File.Identifier()}>] /Prev {Text(Old.Sections[0])}");
    }

    public static string Reference(int id) => Text(id) + " 0 R";

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
