using HarfBuzzSharp;

namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>
/// Reads HarfBuzz's answer, which is in visual order, into glyphs in spoken order, each with its characters. Glyphs that
/// share characters (a cluster) become one glyph with an overlay.
/// </summary>
internal static class ShapedGlyphs
{
    private static readonly string[] CommonTexts = [.. Enumerable.Range(0, 0x250).Select(code => ((char)code).ToString())];

    public static Glyph[] Read(
        ReadOnlySpan<GlyphInfo> infos, ReadOnlySpan<GlyphPosition> positions, string text, Range part, bool rightToLeft)
    {
        var placed = Place(infos, positions, text);
        if (rightToLeft || !IsOneForOne(placed))
            Array.Sort(placed, (a, b) => (a.Cluster, a.Order).CompareTo((b.Cluster, b.Order)));
        var (offset, length) = part.GetOffsetAndLength(text.Length);
        var glyphs = new List<Glyph>(placed.Length);
        var pen = rightToLeft ? placed.Sum(glyph => glyph.Advance) : 0;
        for (int from = 0, to; from < placed.Length; from = to)
        {
            to = from + 1;
            while (to < placed.Length && placed[to].Cluster == placed[from].Cluster)
                to++;
            var start = from == 0 ? offset : placed[from].Cluster;
            var end = to < placed.Length ? placed[to].Cluster : offset + length;
            var glyph = Combine(placed.AsSpan(from, to - from), TextOf(text, start, end), pen, rightToLeft);
            pen += glyph.Advance;
            glyphs.Add(glyph);
        }
        return [.. glyphs];
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
            placed[i] = new Placed(cluster, i, (ushort)infos[i].Codepoint, x + at.XOffset, at.YOffset, at.XAdvance);
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

    private static Glyph Combine(Span<Placed> cluster, string text, int pen, bool rightToLeft)
    {
        var main = cluster[0];
        var advance = main.Advance;
        GlyphOverlay? overlay = null;
        if (cluster.Length > 1)
        {
            var parts = new GlyphOverlay.Part[cluster.Length - 1];
            for (var i = 1; i < cluster.Length; i++)
            {
                parts[i - 1] = new GlyphOverlay.Part(cluster[i].Id, cluster[i].X - main.X, cluster[i].Y - main.Y);
                advance += cluster[i].Advance;
            }
            overlay = new GlyphOverlay(parts);
        }
        return new Glyph(main.Id, text, rightToLeft ? -advance : advance, main.X - pen, main.Y, overlay);
    }

    private static string TextOf(string text, int start, int end) =>
        end - start == 1 && text[start] < CommonTexts.Length ? CommonTexts[text[start]] : text[start..end];

    /// <summary>A glyph with its place; <paramref name="Order"/> is its number from the left.</summary>
    private readonly record struct Placed(int Cluster, int Order, ushort Id, int X, int Y, int Advance);
}
