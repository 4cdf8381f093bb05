namespace Cse.Intel.Letters.Pdf;

/// <summary>A finished document: what <see cref="Writing.PdfWriter"/> turns into bytes.</summary>
/// <param name="Metadata">Title, language and dates.</param>
/// <param name="Structure">The root of the logical structure, a <see cref="StructureType.Document"/>.</param>
/// <param name="Pages">The pages with everything drawn on them.</param>
internal sealed record PdfDocument(PdfMetadata Metadata, StructureElement Structure, IReadOnlyList<PdfPage> Pages);

/// <summary>One page. Lengths are in points, measured from the top left corner.</summary>
internal sealed record PdfPage(double Width, double Height, IReadOnlyList<Mark> Marks);

/// <summary>What a document says of itself.</summary>
/// <param name="Title">Shown as the window's title and read out first by a screen reader.</param>
/// <param name="Author">The body that issues the document.</param>
/// <param name="Language">The language of the text as a BCP 47 tag.</param>
/// <param name="Created">The document's own date: an argument, so that the same input gives the same bytes.</param>
internal sealed record PdfMetadata(string Title, string Author, string Language, DateTimeOffset Created)
{
    /// <summary>The program named in the file.</summary>
    public const string Producer = "Cse.Intel letters";
}
