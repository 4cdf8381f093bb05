using HarfBuzzSharp;

namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>
/// Reads HarfBuzz's answer, which is in visual order, into glyphs in spoken order, each with its characters. Glyphs that
/// share characters (a cluster) become one glyph.
/// </summary>
internal static class ShapedGlyphs
{
    private static readonly string[] CommonTexts = [.. Enumerable.Range(0, 0x250).Select(code => ((char)code).ToString())];

    public static Glyph[] Read(
        FontFace face, ReadOnlySpan<GlyphInfo> infos, ReadOnlySpan<GlyphPosition> positions, string text, Range part, bool rightToLeft)
    {
        var placed = Place(infos, positions, text);
        var (offset, length) = part.GetOffsetAndLength(text.Length);
        return !rightToLeft && IsOneForOne(placed)
            ? Simple(placed, text, offset + length)
            : Clusters(face, placed, text, offset, offset + length, rightToLeft);
    }

    /// <summary>The glyphs with their absolute places from the left end.</summary>
    private static Placed[] Place(ReadOnlySpan<GlyphInfo> infos, ReadOnlySpan<GlyphPosition> positions, string text)
    {
        var placed = new Placed[infos.Length];
        var x = 0;
        for (var i = 0; i < infos.Length; i++)
        {
            var cluster = (int)infos[i].Cluster;
            // Glyph 0 is the empty box.
            if (infos[i].Codepoint == 0)
                throw new MissingGlyphException(char.ConvertToUtf32(text, cluster), "The letter's text");
            var at = positions[i];
            placed[i] = new Placed(cluster, i, (ushort)infos[i].Codepoint, x, at.XOffset, at.YOffset, at.XAdvance);
            x += at.XAdvance;
        }
        return placed;
    }

    private static bool IsOneForOne(Placed[] placed)
    {
        for (var i = 1; i < placed.Length; i++)
            if (placed[i].Cluster <= placed[i - 1].Cluster)
                return false;
        return true;
    }

    private static Glyph[] Simple(Placed[] placed, string text, int textEnd)
    {
        var glyphs = new Glyph[placed.Length];
        for (var i = 0; i < placed.Length; i++)
        {
            var glyph = placed[i];
            var end = i + 1 < placed.Length ? placed[i + 1].Cluster : textEnd;
            glyphs[i] = new Glyph(glyph.Id, TextOf(text, glyph.Cluster, end), glyph.Advance, glyph.XOffset, glyph.YOffset);
        }
        return glyphs;
    }

    private static Glyph[] Clusters(FontFace face, Placed[] placed, string text, int textStart, int textEnd, bool rightToLeft)
    {
        Array.Sort(placed, (a, b) => (a.Cluster, a.Order).CompareTo((b.Cluster, b.Order)));
        var glyphs = new List<Glyph>(placed.Length);
        var pen = rightToLeft ? placed.Sum(glyph => glyph.Advance) : 0;
        var marks = 0;
        for (int from = 0, to; from < placed.Length; from = to)
        {
            to = from + 1;
            while (to < placed.Length && placed[to].Cluster == placed[from].Cluster)
                to++;
            var start = from == 0 ? textStart : placed[from].Cluster;
            var end = to < placed.Length ? placed[to].Cluster : textEnd;
            var glyph = Combine(face, placed.AsSpan(from, to - from), TextOf(text, start, end), pen, rightToLeft, marks + 1);
            marks = glyph.Advance == 0 ? marks + 1 : 0;
            pen += glyph.Advance;
            glyphs.Add(glyph);
        }
        return [.. glyphs];
    }

    /// <summary>
    /// One glyph as wide as the cluster's advances, at the pen or, from right to left, ending there. A mark, which has no
    /// width, stands a hair's breadth past its letter, each further one another: readers that sort glyphs by their places
    /// then keep letter and marks in order.
    /// </summary>
    private static Glyph Combine(FontFace face, Span<Placed> cluster, string text, int pen, bool rightToLeft, int hairs)
    {
        var width = 0;
        foreach (var glyph in cluster)
            width += glyph.Advance;
        var left = !rightToLeft ? pen : width == 0 ? pen - hairs : pen - width;
        var parts = new GlyphShape.Part[cluster.Length];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = new GlyphShape.Part(cluster[i].Id, cluster[i].X + cluster[i].XOffset - left, cluster[i].YOffset);
        var id = cluster[0].Id;
        var isPlain = parts is [{ X: 0, Y: 0 }] && width == face.AdvanceOf(id);
        return new Glyph(id, text, rightToLeft ? -width : width, left - pen, 0, isPlain ? null : new GlyphShape(width, parts));
    }

    private static string TextOf(string text, int start, int end) =>
        end - start == 1 && text[start] < CommonTexts.Length ? CommonTexts[text[start]] : text[start..end];

    /// <summary>A glyph, its number from the left, and the place of the pen before it.</summary>
    private readonly record struct Placed(int Cluster, int Order, ushort Id, int X, int XOffset, int YOffset, int Advance);
}
