using System.Globalization;
using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Pdf.Reading;
using Cse.Intel.Letters.Pdf.Writing;

namespace Cse.Intel.Letters.Pdf.Signing;

/// <summary>Adds a signature field to a finished file, with room for the signature.</summary>
internal sealed class SignatureUpdate
{
    private readonly FileUpdate update;
    private readonly SignatureRequest request;
    private readonly string name;
    private readonly int page;

    private SignatureUpdate(byte[] pdf, SignatureRequest request, string name)
    {
        (this.request, this.name) = (request, request.Name ?? name);
        update = new FileUpdate(pdf);
        var number = request.Box?.Page ?? 1;
        page = PageTree.PageIds(update.Old).ElementAtOrDefault(number - 1);
        if (page == 0)
            throw new SigningException($"The letter has no page {FileUpdate.Text(number)} for the signature.");
    }

    private string AlternateName => $"Electronic signature of {name}";

    /// <exception cref="InvalidDataException">The file is not one that this program can add to.</exception>
    public static SignatureHole Prepare(byte[] pdf, SignatureRequest request, string name, int room) =>
        new SignatureUpdate(pdf, request, name).Prepare(room);

    private SignatureHole Prepare(int room)
    {
        var (signature, widget) = (update.File.Reserve(), update.File.Reserve());
        var key = FieldPlaces.AddToStructure(update, widget, page, AlternateName);
        var number = FieldPlaces.AddToForm(update, widget);
        update.Replace(page, update.WithReference(update.Old.Dictionary(page), "Annots", widget));
        WriteWidget(widget, signature, key, number);
        var hole = WriteSignature(signature, room);
        return hole.In(update.Finish());
    }

    /// <summary>The field and its place on the page in one object. PDF/A allows no hidden fields, so an unseen one has no size.</summary>
    private void WriteWidget(int id, int signature, int? key, int number)
    {
        const int printedAndLocked = 4 + 128;
        var appearance = request.Box is { } box ? WriteAppearance(AreaOf(box)) : default(int?);
        var pageHeight = PageTree.HeightOf(update.Old, page);
        update.File.Write(id, to =>
        {
            to.Raw("<< /Type /Annot /Subtype /Widget /FT /Sig /F "u8).Int(printedAndLocked)
                .Raw(" /T "u8).Text($"Signature {FileUpdate.Text(number)}").Raw(" /TU "u8).Text(AlternateName)
                .Raw(" /V "u8).Reference(signature).Raw(" /P "u8).Reference(page);
            if (request.Box is { } place)
                to.Raw(" /Rect "u8).Rectangle(AreaOf(place), pageHeight).Raw(" /AP << /N "u8).Reference(appearance!.Value).Raw(" >>"u8);
            else
                to.Raw(" /Rect [0 0 0 0]"u8);
            if (key is { } parent)
                to.Raw(" /StructParent "u8).Int(parent);
            to.Raw(" >>"u8);
        });
    }

    private int WriteAppearance(Area area)
    {
        var time = request.When.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
        string?[] words = ["Signed electronically by " + name, time, request.Reason, request.Place];
        return SignatureAppearance.Write(update.File, area.Width, area.Height, words.OfType<string>());
    }

    private SignatureHole WriteSignature(int id, int room)
    {
        SignatureHole hole = default;
        update.File.WriteOpen(id, to =>
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

    private static Area AreaOf(SignatureBox box) =>
        new(A4.Points(box.LeftMm), A4.Points(box.TopMm), A4.Points(box.WidthMm), A4.Points(box.HeightMm));
}
