namespace Cse.Intel.Letters.Layout;

/// <summary>A4 as it lies on the desk: upright, or on its side for wide tables. The borders are the same either way.</summary>
internal sealed record Paper(double WidthMm, double HeightMm)
{
    public static readonly Paper Portrait = new(A4.WidthMm, A4.HeightMm);
    public static readonly Paper Landscape = new(A4.HeightMm, A4.WidthMm);

    /// <summary>How much lower than on an upright page the foot begins; negative on its side.</summary>
    private double Shift => HeightMm - A4.HeightMm;

    public double TextWidthMm => WidthMm - 2 * A4.SideBorderMm;

    public double BodyBottomMm => A4.BodyBottomMm + Shift;

    public double FooterMm => A4.FooterMm + Shift;

    public double BottomMarkingMm => A4.BottomMarkingMm + Shift;
}
