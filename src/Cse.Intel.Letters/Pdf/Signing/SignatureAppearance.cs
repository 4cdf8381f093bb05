using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Pdf.Fonts;
using Cse.Intel.Letters.Pdf.Writing;

namespace Cse.Intel.Letters.Pdf.Signing;

/// <summary>Draws what a visible signature shows: who, when, why and where, in a thin frame.</summary>
internal static class SignatureAppearance
{
    private const double Inset = 4;

    /// <summary>Writes the appearance as a form and returns its number.</summary>
    public static int Write(PdfFile file, double width, double height, IReadOnlyList<string> words)
    {
        var fonts = new FontObjects(file);
        var content = new ContentStream(height, fonts, new ImageObjects(file), _ => throw new InvalidOperationException("A field's appearance is not marked."));
        content.Draw(new BoxMark(FieldContent.Instance, 0.3, 0.3, width - 0.6, height - 0.6, null, HouseStyle.FormLine));
        foreach (var mark in Lines(width, height, words))
            content.Draw(mark);
        var id = file.Reserve();
        fonts.Write();
        var resources = new PdfBytes().FontResources(fonts);
        file.WriteStream(id, content.Finish(), new PdfBytes()
            .Raw("/Type /XObject /Subtype /Form /BBox [0 0 "u8).Real(width).Raw(" "u8).Real(height)
            .Raw("] /Resources << "u8).Raw(resources.Written).Raw(" >>"u8).ToString());
        return id;
    }

    private static IEnumerable<Mark> Lines(double width, double height, IReadOnlyList<string> words)
    {
        using var shaper = new TextShaper();
        var column = new Setting(shaper, new StructureElement(StructureType.Document), Inset, width - 2 * Inset);
        var page = new PageCanvas();
        var top = Inset / 2;
        foreach (var line in words.SelectMany(text => column.Lines(RichText.Plain(text), HouseStyle.Label)))
        {
            if (top + line.Style.Leading > height)
                throw new SigningException("The box for the visible signature is too small for what it has to show.");
            page.Line(FieldContent.Instance, line, Inset, top);
            top += line.Style.Leading;
        }
        return page.Marks;
    }
}
