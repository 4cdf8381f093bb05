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

    public static PdfBytes ImageResources(this PdfBytes to, ImageObjects images)
    {
        if (images.All.Count == 0)
            return to;
        to.Raw(" /XObject << "u8);
        foreach (var image in images.All)
            to.Raw("/"u8).Raw(image.ResourceName).Raw(" "u8).Reference(image.ObjectId).Raw(" "u8);
        return to.Raw(">>"u8);
    }

    /// <summary>A rectangle, turned to the bottom left.</summary>
    public static PdfBytes Rectangle(this PdfBytes to, Area area, double pageHeight) => to
        .Raw("["u8).Real(area.X).Raw(" "u8).Real(pageHeight - area.Y - area.Height)
        .Raw(" "u8).Real(area.X + area.Width).Raw(" "u8).Real(pageHeight - area.Y).Raw("]"u8);

    /// <summary>A date in UTC (ISO 32000-1, 7.9.4).</summary>
    public static PdfBytes Date(this PdfBytes to, DateTimeOffset date) =>
        to.Raw(date.UtcDateTime.ToString("'(D:'yyyyMMddHHmmss'Z)'", System.Globalization.CultureInfo.InvariantCulture));
}
