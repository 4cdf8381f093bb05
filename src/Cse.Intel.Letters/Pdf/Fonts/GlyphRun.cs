namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>A shaped piece of text in one face and one direction: what a line is put together from.</summary>
internal sealed class GlyphRun(FontFace face, Glyph[] glyphs)
{
    public FontFace Face { get; } = face;

    public IReadOnlyList<Glyph> Glyphs => glyphs;

    /// <summary>The width in font units: the sum of the advances, which are negative from right to left.</summary>
    public int Units { get; } = Math.Abs(glyphs.Sum(glyph => glyph.Advance));

    /// <summary>The width at a size, both in points.</summary>
    public double WidthAt(double size) => Units * size / Face.UnitsPerEm;

    /// <summary>A run of one glyph that looks the same either way, a space, set in the other direction.</summary>
    public GlyphRun Turned() =>
        new(Face, [glyphs[0] with { Advance = -glyphs[0].Advance, XOffset = glyphs[0].XOffset - glyphs[0].Advance }]);

    /// <summary>Joins runs of one face and direction, so that a whole line is shown with one operator.</summary>
    public static GlyphRun Join(FontFace face, IEnumerable<GlyphRun> runs) =>
        new(face, [.. runs.SelectMany(run => run.Glyphs)]);
}
