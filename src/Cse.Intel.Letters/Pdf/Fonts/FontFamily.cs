using System.Text;
using HarfBuzzSharp;

namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>The faces for one script, or for scripts set alike. They are embedded in this assembly and parsed at first use.</summary>
internal sealed class FontFamily
{
    private readonly string name;
    private readonly Script script;
    private readonly double enlarged;
    private readonly (int First, int Last)[] blocks;
    private readonly Lazy<FontFace> regular;
    private readonly Lazy<FontFace> bold;
    private readonly Lazy<FontFace> italic;

    /// <param name="name">The name before the hyphen in the names of the faces.</param>
    /// <param name="script">The script by whose rules text is shaped.</param>
    /// <param name="enlarged">How much larger than Latin of the same size it is set to look as large.</param>
    /// <param name="hasItalic">Whether there is an italic; most scripts know none and stay upright.</param>
    /// <param name="blocks">The Unicode blocks whose characters this family sets.</param>
    public FontFamily(string name, Script script, double enlarged, bool hasItalic, params (int First, int Last)[] blocks)
    {
        (this.name, this.script, this.enlarged, this.blocks) = (name, script, enlarged, blocks);
        regular = new(() => Load("Regular"));
        bold = new(() => Load("Bold"));
        italic = hasItalic ? new(() => Load("Italic")) : regular;
    }

    public FontFace Regular => regular.Value;

    public FontFace Bold => bold.Value;

    public FontFace Italic => italic.Value;

    /// <summary>Whether the character belongs to a script of this family.</summary>
    public bool Owns(int codePoint)
    {
        foreach (var (first, last) in blocks)
            if (codePoint >= first && codePoint <= last)
                return true;
        return false;
    }

    /// <summary>Whether all faces have the character, since a text may stand in any of them.</summary>
    public bool Covers(Rune rune) => Regular.Covers(rune) && Bold.Covers(rune) && Italic.Covers(rune);

    private FontFace Load(string style)
    {
        using var resource = typeof(FontFamily).Assembly.GetManifestResourceStream($"Fonts/{name}-{style}.ttf")
            ?? throw new InvalidOperationException($"The face {name}-{style} is not embedded in this assembly.");
        var file = new byte[resource.Length];
        resource.ReadExactly(file);
        return new FontFace($"{name}-{style}", script, enlarged, file);
    }
}
