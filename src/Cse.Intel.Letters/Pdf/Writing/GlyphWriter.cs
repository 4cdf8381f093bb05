using Cse.Intel.Letters.Pdf.Fonts;

namespace Cse.Intel.Letters.Pdf.Writing;

/// <summary>
/// Shows a run with one TJ operator: glyph numbers, and between them the differences between the shaped advance and the
/// glyph's own width, in thousandths of the size. Marks set above or below the line are lifted with the text rise.
/// </summary>
internal sealed class GlyphWriter(PdfBytes to, FontSubset subset, double size)
{
    private bool inString;
    private int rise;
    private int pendingShift;

    public void Show(GlyphRun run)
    {
        to.Raw("["u8);
        foreach (var glyph in run.Glyphs)
            Show(glyph);
        CloseString();
        to.Raw("] TJ"u8);
        Lift(0, reopen: false);
    }

    private void Show(Glyph glyph)
    {
        Lift(glyph.YOffset, reopen: true);
        Shift(pendingShift - glyph.XOffset);
        if (!inString)
            to.Raw("<"u8);
        inString = true;
        to.Hex4(subset.NumberOf(glyph));
        pendingShift = subset.WidthOf(glyph) - glyph.Advance + glyph.XOffset;
    }

    private void Shift(int units)
    {
        if (units == 0)
            return;
        CloseString();
        to.Real(units * 1000.0 / subset.Face.UnitsPerEm);
    }

    private void Lift(int units, bool reopen)
    {
        if (units == rise)
            return;
        if (reopen)
        {
            CloseString();
            to.Raw("] TJ"u8);
        }
        rise = units;
        to.Raw(" "u8).Real(units * size / subset.Face.UnitsPerEm).Raw(" Ts"u8);
        if (reopen)
            to.Raw(" ["u8);
    }

    private void CloseString()
    {
        if (inString)
            to.Raw(">"u8);
        inString = false;
    }
}
