namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>
/// A glyph made for one document out of glyphs of a font, so that one glyph stands for whole characters and its width is
/// just the room they take. Readers that find words by the gaps between glyphs then find them in joined scripts too, where
/// a font moves letters and marks about.
/// </summary>
/// <param name="width">The advance width in font units.</param>
/// <param name="parts">What is drawn.</param>
internal sealed class GlyphShape(int width, IReadOnlyList<GlyphShape.Part> parts) : IEquatable<GlyphShape>
{
    public int Width => width;

    public IReadOnlyList<Part> Parts => parts;

    public bool Equals(GlyphShape? other) => other is not null && width == other.Width && parts.SequenceEqual(other.Parts);

    public override bool Equals(object? obj) => Equals(obj as GlyphShape);

    public override int GetHashCode() => parts.Aggregate(width, HashCode.Combine);

    /// <summary>A glyph of the whole font and how far, in font units, it is moved.</summary>
    internal readonly record struct Part(ushort Id, int X, int Y);
}
