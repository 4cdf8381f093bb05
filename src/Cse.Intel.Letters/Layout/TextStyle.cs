using Cse.Intel.Letters.Pdf;
using Cse.Intel.Letters.Pdf.Fonts;

namespace Cse.Intel.Letters.Layout;

/// <summary>How a text is set. Size and leading (the distance from line to line) are in points.</summary>
internal sealed record TextStyle(double Size, double Leading, Colour Colour, bool Bold = false)
{
    /// <summary>The face for a span of this style in the script that the family sets.</summary>
    public FontFace FaceFor(Emphasis emphasis, FontFamily family) => emphasis switch
    {
        Emphasis.Strong => family.Bold,
        Emphasis.Quiet => family.Italic,
        _ => Bold ? family.Bold : family.Regular,
    };

    /// <summary>How far below the top of its line the base line lies: the letters stand in the middle of the leading.</summary>
    public double BaselineIn()
    {
        var metrics = NotoSans.Regular.Metrics;
        return Leading / 2 + Size * (metrics.Ascent + metrics.Descent) / (2.0 * metrics.UnitsPerEm);
    }
}

/// <summary>How a span stands out from its surroundings.</summary>
internal enum Emphasis { None, Strong, Quiet }
