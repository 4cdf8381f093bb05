namespace Cse.Intel.Letters.Layout;

/// <summary>
/// The sheet: where things stand on A4 (ISO 216), named in millimetres from the top left corner. Layout reckons in points;
/// <see cref="Points"/> is the one way across.
/// </summary>
internal static class A4
{
    public const double WidthMm = 210;
    public const double HeightMm = 297;

    /// <summary>Left and right border of text: wide enough for a two-hole punch.</summary>
    public const double SideBorderMm = 20;

    public const double TextWidthMm = WidthMm - 2 * SideBorderMm;

    /// <summary>Top edge of the line that carries the protective marking.</summary>
    public const double TopMarkingMm = 9;

    /// <summary>Top edge of the notice "not served" that a draft carries below its marking.</summary>
    public const double DraftBannerMm = 15.5;

    public const double BodyTopMm = 22;
    public const double BodyBottomMm = 274;

    /// <summary>Top edge of the line with reference and page number.</summary>
    public const double FooterMm = 278;

    /// <summary>Top edge of the marking at the foot.</summary>
    public const double BottomMarkingMm = 284;

    /// <summary>
    /// Where the window of a DL envelope (35 mm by 90 mm, 20 mm from its left edge and 18 mm from its foot) shows the upper
    /// third of a folded sheet, less what the sheet can slip inside.
    /// </summary>
    public const double WindowTopMm = 54;
    public const double WindowBottomMm = 84;
    public const double WindowWidthMm = 80;

    /// <summary>Left edge of the sender's column, clear of the window.</summary>
    public const double SenderLeftMm = 125;

    private const double PointsPerMm = 72 / 25.4;

    /// <summary>Turns millimetres into points.</summary>
    public static double Points(double millimetres) => millimetres * PointsPerMm;
}
