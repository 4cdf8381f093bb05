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
    // One character, one glyph: ligatures and composition would give glyphs that stand for several characters or for
    // none, and readers that extract text then lose letters of names.
    private static readonly Feature[] OneGlyphPerCharacter =
        [.. new[] { "liga", "clig", "dlig", "ccmp" }.Select(tag => new Feature(Tag.Parse(tag), 0))];

    private static readonly string[] CommonTexts = [.. Enumerable.Range(0, 0x250).Select(code => ((char)code).ToString())];

    private readonly Buffer buffer = new() { ClusterLevel = ClusterLevel.Characters };
    private readonly Dictionary<(FontFace Face, string Text), GlyphRun> known = [];

    /// <summary>Shapes a piece of text set left to right, after bringing it to composed form (NFC).</summary>
    /// <exception cref="MissingGlyphException">The face cannot draw a character one for one.</exception>
    public GlyphRun Shape(FontFace face, string text)
    {
        if (known.TryGetValue((face, text), out var run))
            return run;
        return known[(face, text)] = new GlyphRun(face, ShapeAfresh(face, text.Normalize(NormalizationForm.FormC)));
    }

    public void Dispose() => buffer.Dispose();

    private Glyph[] ShapeAfresh(FontFace face, string text)
    {
        buffer.ClearContents();
        buffer.AddUtf16(text);
        buffer.Direction = Direction.LeftToRight;
        buffer.Script = Script.Latin;
        face.Shape(buffer, OneGlyphPerCharacter);
        return Read(buffer.GetGlyphInfoSpan(), buffer.GetGlyphPositionSpan(), text);
    }

    private static Glyph[] Read(ReadOnlySpan<GlyphInfo> infos, ReadOnlySpan<GlyphPosition> positions, string text)
    {
        var glyphs = new Glyph[infos.Length];
        for (var i = 0; i < infos.Length; i++)
        {
            var start = (int)infos[i].Cluster;
            var end = i + 1 < infos.Length ? (int)infos[i + 1].Cluster : text.Length;
            // Glyph 0 is the empty box; an empty stretch means that one character became several glyphs.
            if (infos[i].Codepoint == 0 || end <= start)
                throw new MissingGlyphException(char.ConvertToUtf32(text, start), "The letter's text");
            var at = positions[i];
            glyphs[i] = new Glyph((ushort)infos[i].Codepoint, TextOf(text, start, end), at.XAdvance, at.XOffset, at.YOffset);
        }
        return glyphs;
    }

    private static string TextOf(string text, int start, int end) =>
        end - start == 1 && text[start] < CommonTexts.Length ? CommonTexts[text[start]] : text[start..end];
}
