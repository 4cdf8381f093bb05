namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>A shaped piece of text in one face: what a line is put together from.</summary>
internal sealed class GlyphRun(FontFace face, Glyph[] glyphs)
{
    public FontFace Face { get; } = face;

    public IReadOnlyList<Glyph> Glyphs => glyphs;

    /// <summary>The sum of the advances, in font units.</summary>
    public int Units { get; } = glyphs.Sum(glyph => glyph.Advance);

    /// <summary>The width at a size, both in points.</summary>
    public double WidthAt(double size) => Units * size / Face.UnitsPerEm;

    /// <summary>Joins runs of one face, so that a whole line is shown with one operator.</summary>
    public static GlyphRun Join(FontFace face, IEnumerable<GlyphRun> runs) =>
        new(face, [.. runs.SelectMany(run => run.Glyphs)]);
}
