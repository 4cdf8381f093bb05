using Cse.Intel.Letters.Pdf.Fonts;
using Cse.Intel.Letters.Pdf.Images;

namespace Cse.Intel.Letters.Pdf.Writing;

/// <summary>
/// Draws marks as the operators of one page. Neighbouring marks of one owner share one marked-content sequence.
/// Distances come from the top left and are turned to PDF's bottom left here and nowhere else.
/// </summary>
internal sealed class ContentStream(double pageHeight, FontObjects fonts, ImageObjects images, Func<StructureElement, int> takeMark)
{
    private readonly PdfBytes to = new();
    private ContentOwner? open;
    private Colour? fill;

    public void Draw(Mark mark)
    {
        Enter(mark.Owner);
        switch (mark)
        {
            case TextMark text: Draw(text); break;
            case RuleMark rule: Draw(rule); break;
            case BoxMark box: Draw(box); break;
            case PathMark path: Draw(path); break;
            case ImageMark image: Draw(image); break;
            default: throw new NotSupportedException($"A page cannot show a {mark.GetType().Name}.");
        }
    }

    public ReadOnlySpan<byte> Finish()
    {
        Leave();
        return to.Written;
    }

    private void Enter(ContentOwner owner)
    {
        if (ReferenceEquals(owner, open))
            return;
        Leave();
        open = owner;
        if (owner is StructureElement element)
            to.Raw("/"u8).Raw(element.Type.ToString()).Raw(" << /MCID "u8).Int(takeMark(element)).Raw(" >> BDC\n"u8);
        else if (owner is Artifact artifact)
            to.Raw("/Artifact << "u8).Raw(artifact.Properties).Raw(" >> BDC\n"u8);
    }

    private void Leave()
    {
        if (open is StructureElement or Artifact)
            to.Raw("EMC\n"u8);
        open = null;
    }

    private void Draw(TextMark text)
    {
        var font = fonts.For(text.Run.Face);
        SetFill(text.Colour);
        to.Raw("BT /"u8).Raw(font.ResourceName).Raw(" "u8).Real(text.Size).Raw(" Tf "u8);
        Point(text.X, text.Baseline).Raw(" Td "u8);
        new GlyphWriter(to, font.Subset, text.Size).Show(text.Run);
        to.Raw(" ET\n"u8);
    }

    private void Draw(RuleMark rule)
    {
        to.Raw("q "u8).Real(rule.Thickness).Raw(" w "u8);
        Stroke(rule.Colour);
        if (rule.Dashed)
            to.Raw("[3 3] 0 d "u8);
        Point(rule.X1, rule.Y1).Raw(" m "u8);
        Point(rule.X2, rule.Y2).Raw(" l S Q\n"u8);
    }

    private void Draw(BoxMark box)
    {
        to.Raw("q "u8).Real(box.Thickness).Raw(" w "u8);
        if (box.Fill is { } inside)
            Components(inside).Raw(" rg "u8);
        if (box.Outline is { } line)
            Stroke(line);
        Point(box.X, box.Y + box.Height).Raw(" "u8).Real(box.Width).Raw(" "u8).Real(box.Height).Raw(" re "u8);
        to.Raw((box.Fill, box.Outline) switch { (null, _) => "S"u8, (_, null) => "f"u8, _ => "B"u8 }).Raw(" Q\n"u8);
    }

    private void Draw(PathMark path)
    {
        to.Raw("q "u8);
        if (path.Fill is { } inside)
            Components(inside).Raw(" rg "u8);
        if (path.Pen is { } pen)
            Take(pen);
        new PathWriter(to, pageHeight).Write(path.Outline);
        to.Raw((path.Fill, path.Pen) switch { (null, _) => "S"u8, (_, null) => "f"u8, _ => "B"u8 }).Raw(" Q\n"u8);
    }

    /// <summary>Round caps and joins: lines of a chart meet without notches, and a sharp corner grows no spike.</summary>
    private void Take(Pen pen)
    {
        Stroke(pen.Colour);
        to.Real(pen.Thickness).Raw(" w 1 j "u8);
        if (pen.Dash > 0)
            to.Raw("["u8).Real(pen.Dash).Raw("] 0 d "u8);
        else
            to.Raw("1 J "u8);
    }

    private void Draw(ImageMark image)
    {
        var (a, b, c, d, e, f) = image.Picture.Orientation.Matrix(image.Place.Width, image.Place.Height);
        var (left, bottom) = (image.Place.X, pageHeight - image.Place.Y - image.Place.Height);
        to.Raw("q "u8);
        foreach (var value in new[] { a, b, c, d, left + e, bottom + f })
            to.Real(value).Raw(" "u8);
        to.Raw("cm /"u8).Raw(images.For(image.Picture).ResourceName).Raw(" Do Q\n"u8);
    }

    private void SetFill(Colour colour)
    {
        if (fill == colour)
            return;
        fill = colour;
        Components(colour).Raw(" rg "u8);
    }

    private void Stroke(Colour colour) => Components(colour).Raw(" RG "u8);

    private PdfBytes Components(Colour colour) =>
        to.Real(colour.Red / 255.0).Raw(" "u8).Real(colour.Green / 255.0).Raw(" "u8).Real(colour.Blue / 255.0);

    private PdfBytes Point(double x, double y) => to.Real(x).Raw(" "u8).Real(pageHeight - y);
}
