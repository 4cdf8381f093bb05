using Cse.Intel.Letters.Pdf.Drawing;
using Cse.Intel.Letters.Pdf.Fonts;
using Cse.Intel.Letters.Pdf.Images;

namespace Cse.Intel.Letters.Pdf;

/// <summary>One thing drawn on a page. Lengths are in points from the page's top left corner.</summary>
/// <param name="Owner">What the drawing means: part of the structure, or decoration.</param>
internal abstract record Mark(ContentOwner Owner);

/// <summary>A run of glyphs; <paramref name="Baseline"/> is the distance of the base line from the top.</summary>
internal sealed record TextMark(ContentOwner Owner, double X, double Baseline, GlyphRun Run, double Size, Colour Colour) : Mark(Owner);

/// <summary>A straight line.</summary>
internal sealed record RuleMark(ContentOwner Owner, double X1, double Y1, double X2, double Y2, double Thickness, Colour Colour, bool Dashed = false) : Mark(Owner);

/// <summary>A rectangle, filled, outlined or both.</summary>
internal sealed record BoxMark(ContentOwner Owner, double X, double Y, double Width, double Height, Colour? Fill, Colour? Outline, double Thickness = 0.6) : Mark(Owner);

/// <summary>A drawn shape, filled, outlined or both.</summary>
internal sealed record PathMark(ContentOwner Owner, Outline Outline, Colour? Fill, Pen? Pen) : Mark(Owner);

/// <summary>A picture, in a rectangle that has the proportions of the picture as it is seen.</summary>
internal sealed record ImageMark(ContentOwner Owner, Area Place, Picture Picture) : Mark(Owner);

/// <summary>
/// The place on the paper where a link can be clicked. It draws nothing; its text is drawn by other marks of the same owner.
/// </summary>
internal sealed record LinkMark(StructureElement Link, Area Place, LinkTarget Target) : Mark(Link);

/// <summary>A rectangle on a page, in points from the top left corner.</summary>
internal readonly record struct Area(double X, double Y, double Width, double Height);

/// <summary>How a line is drawn. <paramref name="Dash"/> is the length of dashes and gaps in points; 0 draws a full line.</summary>
internal sealed record Pen(Colour Colour, double Thickness, double Dash = 0);

/// <summary>A colour in the sRGB space that the output intent names.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static readonly Colour Black = new(0, 0, 0);

    public static Colour Grey(byte level) => new(level, level, level);
}
