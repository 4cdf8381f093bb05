using System.Globalization;
using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Pdf.Reading;
using Cse.Intel.Letters.Pdf.Writing;

namespace Cse.Intel.Letters.Pdf.Signing;

/// <summary>
/// Adds a signature field to a finished file, behind its last byte, with room for the signature. What was there stays
/// untouched, so earlier signatures hold. Objects that change are copied with one entry more.
/// </summary>
internal sealed class SignatureUpdate
{
    private readonly PdfReader reader;
    private readonly PdfFile file;
    private readonly SignatureRequest request;
    private readonly string name;

    private SignatureUpdate(byte[] pdf, SignatureRequest request, string name)
    {
        (this.request, this.name) = (request, request.Name ?? name);
        reader = new PdfReader(pdf);
        file = new PdfFile(pdf, reader.Trailer.Number("Size") ?? throw PdfSyntax.Broken("it does not tell how many objects it has"));
    }

    /// <exception cref="InvalidDataException">The file is not one that this program can add to.</exception>
    public static SignatureHole Prepare(byte[] pdf, SignatureRequest request, string name, int room) =>
        new SignatureUpdate(pdf, request, name).Prepare(room);

    private SignatureHole Prepare(int room)
    {
        var catalogId = reader.Trailer.Reference("Root") ?? throw PdfSyntax.Broken("it has no catalogue");
        var catalog = reader.Catalog;
        var (signature, widget) = (file.Reserve(), file.Reserve());
        var pageId = PageTree.PageIds(reader).ElementAtOrDefault((request.Box?.Page ?? 1) - 1);
        if (pageId == 0)
            throw new SigningException($"The letter has no page {request.Box?.Page} for the visible signature.");
        var key = AddToStructure(catalog, widget, pageId);
        var field = AddToForm(catalogId, catalog, widget);
        Replace(pageId, AddTo(reader.Dictionary(pageId), "Annots", widget));
        WriteWidget(widget, signature, pageId, key, field);
        var hole = WriteSignature(signature, room);
        return hole.In(file.Finish(Trailer()));
    }

    /// <summary>The field as a Form element at the end of the document (ISO 14289-1, 7.18.4); gives the key of its way back.</summary>
    private int? AddToStructure(PdfDictionary catalog, int widget, int pageId)
    {
        if (catalog.Reference("StructTreeRoot") is not { } rootId)
            return null;
        var root = reader.Dictionary(rootId);
        var (documentId, parentsId) = (root.Reference("K"), root.Reference("ParentTree"));
        var key = root.Number("ParentTreeNextKey");
        if (documentId is null || parentsId is null || key is null || reader.Dictionary(parentsId)["Nums"] is null)
            throw PdfSyntax.Broken("its structure is not written as this program writes it");
        var form = file.Write(to => to
            .Raw("<< /Type /StructElem /S /Form /P "u8).Reference(documentId.Value).Raw(" /Pg "u8).Reference(pageId)
            .Raw(" /Alt "u8).Text(AlternateName)
            .Raw(" /K [<< /Type /OBJR /Pg "u8).Reference(pageId).Raw(" /Obj "u8).Reference(widget).Raw(" >>] >>"u8));
        Replace(documentId.Value, reader.Dictionary(documentId).WithAdded("K", Reference(form)));
        Replace(parentsId.Value, reader.Dictionary(parentsId).WithAdded("Nums", Text(key.Value) + " " + Reference(form)));
        Replace(rootId, root.With("ParentTreeNextKey", Text(key.Value + 1)));
        return key;
    }

    /// <summary>Puts the field into the file's form, which the first signature makes; gives the field's number in it.</summary>
    private int AddToForm(int catalogId, PdfDictionary catalog, int widget)
    {
        if (reader.DictionaryAt(catalog, "AcroForm") is not { } form)
        {
            var made = file.Write(to => to.Raw("<< /Fields ["u8).Reference(widget).Raw("] /SigFlags 3 >>"u8));
            Replace(catalogId, catalog.With("AcroForm", Reference(made)));
            return 1;
        }
        var fields = PdfArray.Values(form["Fields"]);
        var more = form.WithAdded("Fields", Reference(widget)).With("SigFlags", "3");
        if (catalog.Reference("AcroForm") is { } formId)
            Replace(formId, more);
        else
            Replace(catalogId, catalog.With("AcroForm", more.ToString()));
        return fields.Count + 1;
    }

    private void WriteWidget(int id, int signature, int pageId, int? key, int number)
    {
        const int printedAndLocked = 4 + 128;
        var appearance = request.Box is { } box ? WriteAppearance(box) : default(int?);
        var pageHeight = PageTree.HeightOf(reader, pageId);
        file.Write(id, to =>
        {
            to.Raw("<< /Type /Annot /Subtype /Widget /FT /Sig /F "u8).Int(printedAndLocked)
                .Raw(" /T "u8).Text($"Signature {Text(number)}").Raw(" /TU "u8).Text(AlternateName)
                .Raw(" /V "u8).Reference(signature).Raw(" /P "u8).Reference(pageId);
            if (request.Box is { } place)
                to.Raw(" /Rect "u8).Rectangle(AreaOf(place), pageHeight).Raw(" /AP << /N "u8).Reference(appearance!.Value).Raw(" >>"u8);
            else
                to.Raw(" /Rect [0 0 0 0]"u8);
            if (key is { } parent)
                to.Raw(" /StructParent "u8).Int(parent);
            to.Raw(" >>"u8);
        });
    }

    private int WriteAppearance(SignatureBox box)
    {
        var words = new List<string> { "Signed electronically by " + name, request.When.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture) };
        words.AddRange(new[] { request.Reason, request.Place }.OfType<string>());
        var area = AreaOf(box);
        return SignatureAppearance.Write(file, area.Width, area.Height, words);
    }

    private SignatureHole WriteSignature(int id, int room)
    {
        SignatureHole hole = default;
        file.Write(id, to =>
        {
            to.Raw("<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M "u8).Date(request.When).Raw(" /Name "u8).Text(name);
            if (request.Reason is { } reason)
                to.Raw(" /Reason "u8).Text(reason);
            if (request.Place is { } place)
                to.Raw(" /Location "u8).Text(place);
            hole = SignatureHole.Write(to, room);
            to.Raw(" >>"u8);
        });
        return hole;
    }

    private string Trailer()
    {
        var first = PdfArray.Values(reader.Trailer["ID"])[0];
        var info = reader.Trailer["Info"] is { } reference ? $"/Info {reference} " : "";
        return $"/Root {reader.Trailer["Root"]} {info}/ID [{first} <{file.Identifier()}>] /Prev {Text(reader.LastSection)}";
    }

    private string AlternateName => $"Electronic signature of {name}";

    private static Area AreaOf(SignatureBox box) =>
        new(A4.Points(box.LeftMm), A4.Points(box.TopMm), A4.Points(box.WidthMm), A4.Points(box.HeightMm));

    private PdfDictionary AddTo(PdfDictionary holder, string key, int id) => holder.Reference(key) is { } array
        ? holder.With(key, reader.Value(array)).WithAdded(key, Reference(id))
        : holder.WithAdded(key, Reference(id));

    private void Replace(int id, PdfDictionary dictionary) => file.Write(id, to => to.Raw(System.Text.Encoding.Latin1.GetBytes(dictionary.ToString())));

    private static string Reference(int id) => Text(id) + " 0 R";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
