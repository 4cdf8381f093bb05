using Cse.Intel.Letters.Pdf.Fonts;

namespace Cse.Intel.Letters.Pdf.Writing;

/// <summary>
/// Writes a document as tagged PDF 1.7 that meets PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). The same document
/// gives the same bytes: object numbers follow the order of writing and no clock or random source is read.
/// </summary>
internal sealed class PdfWriter
{
    private readonly PdfDocument document;
    private readonly PdfFile file = new();
    private readonly FontObjects fonts;
    private readonly ImageObjects images;
    private readonly StructureTree structure;
    private readonly LinkAnnotations links;
    private readonly DocumentOutline outline;

    private PdfWriter(PdfDocument document)
    {
        this.document = document;
        fonts = new FontObjects(file);
        images = new ImageObjects(file);
        structure = new StructureTree(file, document.Pages);
        links = new LinkAnnotations(file, structure);
        outline = new DocumentOutline(file);
    }

    /// <summary>Turns the document into a file.</summary>
    public static byte[] Write(PdfDocument document) => new PdfWriter(document).Write();

    private byte[] Write()
    {
        var catalog = file.Reserve();
        var pages = file.Reserve();
        var pageIds = document.Pages.Select(_ => file.Reserve()).ToArray();
        for (var i = 0; i < pageIds.Length; i++)
            WritePage(i, pageIds[i], pages);
        fonts.Write();
        file.Write(pages, to => to.Raw("<< /Type /Pages /Count "u8).Int(pageIds.Length).Raw(" /Kids ["u8).References(pageIds).Raw("] >>"u8));
        var tree = structure.Write(document.Structure, pageIds);
        WriteCatalog(catalog, pages, tree, outline.Write(pageIds));
        var info = WriteInfo();
        var identifier = file.Identifier();
        return file.Finish($"/Root {catalog} 0 R /Info {info} 0 R /ID [<{identifier}> <{identifier}>]");
    }

    private void WritePage(int index, int id, int pages)
    {
        var page = document.Pages[index];
        var content = new ContentStream(page.Height, fonts, images, owner => structure.TakeMark(owner, index));
        var annotations = new List<int>();
        foreach (var mark in page.Marks)
        {
            outline.See(mark, index, page.Height);
            if (mark is LinkMark link)
                annotations.Add(links.Write(link, index, page.Height));
            else
                content.Draw(mark);
        }
        var contents = file.WriteStream(content.Finish());
        file.Write(id, to =>
        {
            to.Raw("<< /Type /Page /Parent "u8).Reference(pages)
                .Raw(" /MediaBox [0 0 "u8).Real(page.Width).Raw(" "u8).Real(page.Height).Raw("]"u8)
                .Raw(" /Contents "u8).Reference(contents)
                .Raw(" /Resources << "u8).FontResources(fonts).ImageResources(images).Raw(" >>"u8)
                .Raw(" /StructParents "u8).Int(index).Raw(" /Tabs /S"u8);
            if (annotations.Count > 0)
                to.Raw(" /Annots ["u8).References(annotations).Raw("]"u8);
            to.Raw(" >>"u8);
        });
    }

    private void WriteCatalog(int catalog, int pages, int tree, int? bookmarks)
    {
        var profile = file.WriteStream(SrgbProfile.Bytes, "/N 3");
        var intent = file.Write(to => to
            .Raw("<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) /DestOutputProfile "u8)
            .Reference(profile).Raw(" >>"u8));
        var metadata = file.WriteStreamAsIs(XmpPacket.For(document.Metadata), "/Type /Metadata /Subtype /XML");
        file.Write(catalog, to =>
        {
            to.Raw("<< /Type /Catalog /Pages "u8).Reference(pages)
                .Raw(" /StructTreeRoot "u8).Reference(tree)
                .Raw(" /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >>"u8)
                .Raw(" /Lang "u8).Text(document.Metadata.Language)
                .Raw(" /Metadata "u8).Reference(metadata)
                .Raw(" /OutputIntents ["u8).Reference(intent).Raw("]"u8);
            if (bookmarks is { } id)
                to.Raw(" /Outlines "u8).Reference(id);
            to.Raw(" >>"u8);
        });
    }

    private int WriteInfo()
    {
        var metadata = document.Metadata;
        return file.Write(to => to
            .Raw("<< /Title "u8).Text(metadata.Title).Raw(" /Author "u8).Text(metadata.Author)
            .Raw(" /Producer "u8).Text(PdfMetadata.Producer)
            .Raw(" /CreationDate "u8).Date(metadata.Created).Raw(" /ModDate "u8).Date(metadata.Created).Raw(" >>"u8));
    }
}
