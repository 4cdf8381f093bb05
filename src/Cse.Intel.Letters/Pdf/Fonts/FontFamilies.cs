using HarfBuzzSharp;

namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>
/// The typefaces of the letters (all SIL Open Font License 1.1) and which of them sets a character. Amiri sets the Arabic
/// script because it has one glyph for each letter with its dots: text taken from the file is then whole, where faces
/// that put dots on separately, or join letters in one glyph, lose or swap letters of names.
/// </summary>
internal static class FontFamilies
{
    /// <summary>Latin with Vietnamese, Greek, Cyrillic, and signs of no script.</summary>
    public static readonly FontFamily NotoSans = new("NotoSans", Script.Latin, enlarged: 1, hasItalic: true);

    /// <summary>Arabic script with Urdu, Persian, Pashto and Kurdish: Arabic blocks and presentation forms.</summary>
    public static readonly FontFamily Amiri = new("Amiri", Script.Arabic, enlarged: 1.15, hasItalic: false,
        (0x0600, 0x06FF), (0x0750, 0x077F), (0x0870, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFE));

    /// <summary>Hebrew and its presentation forms.</summary>
    public static readonly FontFamily NotoSansHebrew = new("NotoSansHebrew", Script.Hebrew, enlarged: 1, hasItalic: false,
        (0x0590, 0x05FF), (0xFB1D, 0xFB4F));

    private static readonly FontFamily[] WithBlocks = [Amiri, NotoSansHebrew];

    /// <summary>The family that sets the character, whether or not it has a glyph for it.</summary>
    public static FontFamily Of(int codePoint)
    {
        if (codePoint >= 0x0590)
            foreach (var family in WithBlocks)
                if (family.Owns(codePoint))
                    return family;
        return NotoSans;
    }
}
