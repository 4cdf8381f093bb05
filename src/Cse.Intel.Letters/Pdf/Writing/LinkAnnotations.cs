using System.Text;

namespace Cse.Intel.Letters.Pdf.Writing;

/// <summary>Writes the places that can be clicked, each under its Link element (ISO 14289-1, 7.18.5).</summary>
internal sealed class LinkAnnotations(PdfFile file, StructureTree structure)
{
    /// <summary>Writes one and returns its number, for the page's list.</summary>
    public int Write(LinkMark link, int page, double pageHeight)
    {
        var id = file.Reserve();
        var key = structure.TakeAnnotation(link.Link, page, id);
        const int printed = 4; // PDF/A wants every annotation printable (ISO 19005-2, 6.3.2).
        file.Write(id, to => to
            .Raw("<< /Type /Annot /Subtype /Link /F "u8).Int(printed)
            .Raw(" /Rect "u8).Rectangle(link.Place, pageHeight)
            .Raw(" /Border [0 0 0] /Contents "u8).Text(link.Target.Contents)
            .Raw(" /StructParent "u8).Int(key)
            .Raw(" /A << /S /URI /URI <"u8).Raw(Convert.ToHexString(Encoding.UTF8.GetBytes(link.Target.Uri))).Raw("> >> >>"u8));
        return id;
    }
}
