using System.Runtime.InteropServices;
using Cse.Intel.Letters.Pdf.Fonts;

namespace Cse.Intel.Letters.Layout;

/// <summary>A line of source text with its directions and faces, which gives its words as shaped pieces.</summary>
internal sealed class ShapedSource
{
    private const char NoBreakSpace = '\u00A0';

    private readonly TextShaper shaper;
    private readonly TextStyle style;
    private readonly SourceLine source;
    private readonly string printed;
    private readonly LineDirection direction;
    private readonly List<Stretch> stretches;
    private int reached;

    public ShapedSource(TextShaper shaper, TextStyle style, SourceLine source)
    {
        (this.shaper, this.style, this.source) = (shaper, style, source);
        printed = source.Text.Replace(NoBreakSpace, ' ');
        direction = LineDirection.Of(source);
        stretches = Stretch.Of(source, direction, style);
    }

    public byte BaseLevel => direction.BaseLevel;

    public byte LevelAt(int i) => direction.Levels is { } levels ? levels[i] : (byte)0;

    /// <summary>A word's body, in place of what the list held. Words are to be asked for in their order.</summary>
    public void Shape(Word word, List<Piece> into)
    {
        into.Clear();
        foreach (var stretch in StretchesOf(word))
            into.Add(new Piece(Shape(stretch, Math.Max(stretch.Start, word.Start), Math.Min(stretch.End, word.BodyEnd)), stretch.Level));
    }

    /// <summary>A word's body cut wherever it may be.</summary>
    public List<Piece> Cut(Word word)
    {
        var pieces = new List<Piece>();
        foreach (var stretch in StretchesOf(word))
        {
            var (start, end) = (Math.Max(stretch.Start, word.Start), Math.Min(stretch.End, word.BodyEnd));
            while (start < end)
            {
                var length = Cuts.NextLength(printed.AsSpan(start, end - start));
                pieces.Add(new Piece(ShapePart(stretch, start, length), stretch.Level));
                start += length;
            }
        }
        return pieces;
    }

    /// <summary>A space in the face of the word before it.</summary>
    public Piece SpaceAfter(Word word, byte level)
    {
        var face = word.BodyEnd > word.Start ? StretchesOf(word)[^1].Face : style.FaceFor(Emphasis.None, FontFamilies.NotoSans);
        return new Piece(shaper.Shape(face, " ", level % 2 == 1, source.Language), level, IsSpace: true);
    }

    /// <summary>The stretches in which a word's body stands; the search goes on from the last word.</summary>
    private ReadOnlySpan<Stretch> StretchesOf(Word word)
    {
        while (reached < stretches.Count && stretches[reached].End <= word.Start)
            reached++;
        var end = reached;
        while (end < stretches.Count && stretches[end].Start < word.BodyEnd)
            end++;
        return CollectionsMarshal.AsSpan(stretches)[reached..end];
    }

    private GlyphRun Shape(Stretch stretch, int start, int end) =>
        shaper.Shape(stretch.Face, printed[start..end], stretch.RightToLeft, source.Language);

    /// <summary>Letters that join keep the form they have in the whole word; all others stand as they would alone.</summary>
    private GlyphRun ShapePart(Stretch stretch, int start, int length) => stretch.RightToLeft
        ? shaper.ShapePart(stretch.Face, printed, start, length, stretch.RightToLeft, source.Language)
        : Shape(stretch, start, start + length);
}
