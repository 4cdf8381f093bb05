using System.Text;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>
/// Turns words into glyphs for one document, remembering each word it has met. It is not shared between documents: a
/// memory that outlived one would keep the names of one notice while another is made.
/// </summary>
internal sealed class TextShaper : IDisposable
{
    // Ligatures that are mere ornament would give glyphs that stand for several characters, and readers that extract text
    // then lose letters of names.
    private static readonly Feature[] WithoutLigatures = Off("liga", "clig", "dlig");

    // Composition in the font may leave glyphs that stand for no character; text is composed before it is shaped.
    private static readonly Feature[] OneGlyphPerCharacter = Off("liga", "clig", "dlig", "ccmp");

    private readonly Buffer buffer = new()
    {
        ClusterLevel = ClusterLevel.Characters,
        // A mark that has lost its letter stands alone; nothing is printed that was not written.
        Flags = BufferFlags.DoNotInsertDottedCircle,
    };

    private readonly Dictionary<Key, GlyphRun> known = [];

    /// <summary>Shapes a piece of text of one direction, after bringing it to composed form (NFC).</summary>
    /// <param name="face">The face, which also says by what script's rules.</param>
    /// <param name="text">The text in spoken order.</param>
    /// <param name="rightToLeft">Whether it runs from right to left.</param>
    /// <param name="language">Its BCP 47 tag, where a language has letter forms of its own; null for none.</param>
    /// <exception cref="MissingGlyphException">The face cannot draw a character.</exception>
    public GlyphRun Shape(FontFace face, string text, bool rightToLeft = false, string? language = null)
    {
        var key = new Key(face, text, rightToLeft, language);
        if (known.TryGetValue(key, out var run))
            return run;
        var composed = text.Normalize(NormalizationForm.FormC);
        return known[key] = new GlyphRun(face, ShapeAfresh(key, composed, 0, composed.Length));
    }

    /// <summary>Shapes a part of a longer text, so that its letters have the forms that they have there.</summary>
    public GlyphRun ShapePart(FontFace face, string whole, int start, int length, bool rightToLeft, string? language) =>
        new(face, ShapeAfresh(new Key(face, whole, rightToLeft, language), whole, start, length));

    public void Dispose() => buffer.Dispose();

    private Glyph[] ShapeAfresh(Key how, string text, int start, int length)
    {
        buffer.ClearContents();
        buffer.AddUtf16(text, start, length);
        buffer.Direction = how.RightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.Script = how.Face.Script;
        // Left alone otherwise: HarfBuzz's default language would be that of the machine.
        if (how.Language is not null)
            buffer.Language = new Language(how.Language);
        how.Face.Shape(buffer, how.Face.Script == Script.Arabic ? WithoutLigatures : OneGlyphPerCharacter);
        return ShapedGlyphs.Read(how.Face, buffer.GetGlyphInfoSpan(), buffer.GetGlyphPositionSpan(), text, start..(start + length), how.RightToLeft);
    }

    private static Feature[] Off(params string[] tags) => [.. tags.Select(tag => new Feature(Tag.Parse(tag), 0))];

    private readonly record struct Key(FontFace Face, string Text, bool RightToLeft, string? Language);
}
