namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>
/// The typeface of the letters: Noto Sans (SIL Open Font License 1.1), Latin with Vietnamese, Greek and Cyrillic.
/// The faces are embedded in this assembly and parsed at first use.
/// </summary>
internal static class NotoSans
{
    private static readonly Lazy<FontFace> LazyRegular = new(() => Load("NotoSans-Regular"));
    private static readonly Lazy<FontFace> LazyBold = new(() => Load("NotoSans-Bold"));
    private static readonly Lazy<FontFace> LazyItalic = new(() => Load("NotoSans-Italic"));

    public static FontFace Regular => LazyRegular.Value;

    public static FontFace Bold => LazyBold.Value;

    public static FontFace Italic => LazyItalic.Value;

    private static FontFace Load(string name)
    {
        using var resource = typeof(NotoSans).Assembly.GetManifestResourceStream($"Fonts/{name}.ttf")
            ?? throw new InvalidOperationException($"The face {name} is not embedded in this assembly.");
        var file = new byte[resource.Length];
        resource.ReadExactly(file);
        return new FontFace(name, file);
    }
}
