using Cse.Intel.Letters.Pdf.Images;

namespace Cse.Intel.Letters.Pdf.Writing;

/// <summary>The pictures of a document, each written once however often it is shown (ISO 32000-1, 8.9.5).</summary>
internal sealed class ImageObjects(PdfFile file)
{
    private readonly List<Entry> entries = [];

    public IReadOnlyList<Entry> All => entries;

    public Entry For(Picture picture)
    {
        foreach (var known in entries)
            if (ReferenceEquals(known.Picture, picture))
                return known;
        var entry = new Entry($"I{entries.Count + 1}", Write(picture), picture);
        entries.Add(entry);
        return entry;
    }

    private int Write(Picture picture)
    {
        var entries = $"/Type /XObject /Subtype /Image /Width {picture.Width} /Height {picture.Height} /BitsPerComponent 8 /ColorSpace /"
            + (picture.IsGrey ? "DeviceGray" : "DeviceRGB");
        return picture.IsJpeg
            ? file.WriteStreamAsIs(picture.Data.Span, entries + " /Filter /DCTDecode")
            : file.WriteStream(picture.Data.Span, entries);
    }

    /// <summary>A picture in use: its name in page resources and its object.</summary>
    internal sealed record Entry(string ResourceName, int ObjectId, Picture Picture);
}
