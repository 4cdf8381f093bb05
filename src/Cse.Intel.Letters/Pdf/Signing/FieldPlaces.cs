using Cse.Intel.Letters.Pdf.Reading;

namespace Cse.Intel.Letters.Pdf.Signing;

/// <summary>The places of a file that must know of a new field: its structure and its form.</summary>
internal static class FieldPlaces
{
    /// <summary>
    /// Puts the field as a Form element at the end of the document (ISO 14289-1, 7.18.4) and gives the key of its way back;
    /// null where the file has no structure.
    /// </summary>
    public static int? AddToStructure(FileUpdate update, int widget, int pageId, string name)
    {
        if (update.Old.Catalog.Reference("StructTreeRoot") is not { } rootId)
            return null;
        var root = update.Old.Dictionary(rootId);
        var (documentId, parentsId, key) = (root.Reference("K"), root.Reference("ParentTree"), root.Number("ParentTreeNextKey"));
        if (documentId is null || parentsId is null || key is null || update.Old.Dictionary(parentsId)["Nums"] is null)
            throw PdfSyntax.Broken("its structure is not written as this program writes it");
        var form = update.File.Write(to => to
            .Raw("<< /Type /StructElem /S /Form /P "u8).Reference(documentId.Value).Raw(" /Pg "u8).Reference(pageId)
            .Raw(" /Alt "u8).Text(name)
            .Raw(" /K [<< /Type /OBJR /Pg "u8).Reference(pageId).Raw(" /Obj "u8).Reference(widget).Raw(" >>] >>"u8));
        update.Replace(documentId.Value, update.WithReference(update.Old.Dictionary(documentId), "K", form));
        update.Replace(parentsId.Value, update.Old.Dictionary(parentsId).WithAdded("Nums", $"{FileUpdate.Text(key.Value)} {FileUpdate.Reference(form)}"));
        update.Replace(rootId, root.With("ParentTreeNextKey", FileUpdate.Text(key.Value + 1)));
        return key;
    }

    /// <summary>Puts the field into the form, which the first signature makes; gives the field's number in it, from 1.</summary>
    public static int AddToForm(FileUpdate update, int widget)
    {
        var catalog = update.Old.Catalog;
        if (update.Old.DictionaryAt(catalog, "AcroForm") is not { } form)
        {
            var made = update.File.Write(to => to.Raw("<< /Fields ["u8).Reference(widget).Raw("] /SigFlags 3 >>"u8));
            update.Replace(update.CatalogId, catalog.With("AcroForm", FileUpdate.Reference(made)));
            return 1;
        }
        var more = update.WithReference(form, "Fields", widget).With("SigFlags", "3");
        if (catalog.Reference("AcroForm") is { } formId)
            update.Replace(formId, more);
        else
            update.Replace(update.CatalogId, catalog.With("AcroForm", more.ToString()));
        return PdfArray.Values(more["Fields"]).Count;
    }
}
