namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>
/// Shapes drawn together with a glyph, for characters that a font builds from several glyphs. The document's font then
/// holds one glyph made of all of them, so that one glyph always stands for whole characters.
/// </summary>
internal sealed class GlyphOverlay(IReadOnlyList<GlyphOverlay.Part> parts) : IEquatable<GlyphOverlay>
{
    public IReadOnlyList<Part> Parts => parts;

    public bool Equals(GlyphOverlay? other) => other is not null && parts.SequenceEqual(other.Parts);

    public override bool Equals(object? obj) => Equals(obj as GlyphOverlay);

    public override int GetHashCode() => parts.Aggregate(0, HashCode.Combine);

    /// <summary>A glyph and how far, in font units, it is moved from the main glyph's place.</summary>
    internal readonly record struct Part(ushort Id, int X, int Y);
}
