namespace Cse.Intel.Letters.Pdf.Images;

/// <summary>
/// A picture that has been checked and holds nothing but the picture: no place, no camera, no thumbnail of what was cut away.
/// </summary>
/// <param name="Width">Stored width in pixels, before the picture is turned.</param>
/// <param name="Height">Stored height in pixels.</param>
/// <param name="IsGrey">One grey component instead of red, green and blue; eight bits each.</param>
/// <param name="Data">A JPEG file, or plain rows of pixels.</param>
/// <param name="IsJpeg">Which of the two.</param>
/// <param name="Orientation">How it is turned to be seen.</param>
internal sealed record Picture(int Width, int Height, bool IsGrey, ReadOnlyMemory<byte> Data, bool IsJpeg, Orientation Orientation)
{
    /// <summary>Width as seen.</summary>
    public int SeenWidth => Orientation.SwapsSides() ? Height : Width;

    /// <summary>Height as seen.</summary>
    public int SeenHeight => Orientation.SwapsSides() ? Width : Height;
}

/// <summary>How the stored rows and columns are seen, under the numbers of Exif 2.3 (4.6.4, tag 274).</summary>
internal enum Orientation : byte
{
    Upright = 1, Mirrored, UpsideDown, UpsideDownMirrored, LeftMirrored, Left, RightMirrored, Right,
}

/// <summary>What an orientation does.</summary>
internal static class Orientations
{
    public static bool SwapsSides(this Orientation orientation) => orientation >= Orientation.LeftMirrored;

    /// <summary>
    /// The matrix that puts PDF's unit square, on which a picture is painted, on a rectangle of that size at the origin:
    /// x = a·u + c·v + e and y = b·u + d·v + f, with u along the stored rows and v upwards.
    /// </summary>
    public static (double A, double B, double C, double D, double E, double F) Matrix(this Orientation orientation, double width, double height) =>
        orientation switch
        {
            Orientation.Mirrored => (-width, 0, 0, height, width, 0),
            Orientation.UpsideDown => (-width, 0, 0, -height, width, height),
            Orientation.UpsideDownMirrored => (width, 0, 0, -height, 0, height),
            Orientation.LeftMirrored => (0, -height, -width, 0, width, height),
            Orientation.Left => (0, -height, width, 0, 0, height),
            Orientation.RightMirrored => (0, height, width, 0, 0, 0),
            Orientation.Right => (0, height, -width, 0, width, 0),
            _ => (width, 0, 0, height, 0, 0),
        };
}
