namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>Short names for the faces in which most of a letter stands.</summary>
internal static class NotoSans
{
    public static FontFace Regular => FontFamilies.NotoSans.Regular;

    public static FontFace Bold => FontFamilies.NotoSans.Bold;

    public static FontFace Italic => FontFamilies.NotoSans.Italic;
}
