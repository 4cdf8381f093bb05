namespace Cse.Intel.Letters.Pdf.Writing;

/// <summary>Longer forms put together from the tokens.</summary>
internal static class PdfBytesExtensions
{
    public static PdfBytes References(this PdfBytes to, IEnumerable<int> ids)
    {
        foreach (var id in ids)
            to.Reference(id).Raw(" "u8);
        return to;
    }

    public static PdfBytes FontResources(this PdfBytes to, FontObjects fonts)
    {
        to.Raw("/Font << "u8);
        foreach (var font in fonts.All)
            to.Raw("/"u8).Raw(font.ResourceName).Raw(" "u8).Reference(font.ObjectId).Raw(" "u8);
        return to.Raw(">>"u8);
    }
}
