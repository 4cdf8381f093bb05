using Cse.Intel.Letters.Pdf.Drawing;

namespace Cse.Intel.Letters.Pdf.Writing;

/// <summary>Writes an outline as path operators (ISO 32000-1, 8.5.2), turned to the bottom left.</summary>
internal readonly struct PathWriter(PdfBytes to, double pageHeight)
{
    public void Write(Outline outline)
    {
        foreach (var step in outline.Steps)
            Write(step);
    }

    private void Write(Outline.Step step)
    {
        switch (step.Kind)
        {
            case Outline.StepKind.Move: Point(step.A).Raw("m "u8); break;
            case Outline.StepKind.Line: Point(step.A).Raw("l "u8); break;
            case Outline.StepKind.Close: to.Raw("h "u8); break;
            case Outline.StepKind.Rectangle:
                Point(new Spot(step.A.X, step.A.Y + step.B.Y)).Real(step.B.X).Raw(" "u8).Real(step.B.Y).Raw(" re "u8);
                break;
            case Outline.StepKind.Curve:
                Point(step.A);
                Point(step.B);
                Point(step.C).Raw("c "u8);
                break;
            default: throw new NotSupportedException($"An outline cannot hold a {step.Kind}.");
        }
    }

    private PdfBytes Point(Spot spot) => to.Real(spot.X).Raw(" "u8).Real(pageHeight - spot.Y).Raw(" "u8);
}
