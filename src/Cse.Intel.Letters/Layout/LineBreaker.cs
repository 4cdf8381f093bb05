using System.Globalization;
using Cse.Intel.Letters.Pdf.Fonts;

namespace Cse.Intel.Letters.Layout;

/// <summary>
/// Breaks text into lines: between words, and where a word is wider than the whole line, between any two of its
/// characters. Directions are then put in order line by line.
/// </summary>
internal sealed class LineBreaker
{
    // Rounding in sums of widths must not push a word that fits exactly onto the next line.
    private const double Tolerance = 0.001;
    private const char NoBreakSpace = '\u00A0';

    private readonly TextShaper shaper;
    private readonly TextStyle style;
    private readonly double width;
    private readonly SourceLine source;
    private readonly LineDirection direction;
    private readonly List<Stretch> stretches;
    private readonly LineAssembler line;

    private LineBreaker(TextShaper shaper, TextStyle style, double width, SourceLine source)
    {
        (this.shaper, this.style, this.width, this.source) = (shaper, style, width, source);
        direction = LineDirection.Of(source);
        stretches = Stretch.Of(source, direction, style);
        line = new LineAssembler(style, width, direction.BaseLevel);
    }

    /// <summary>The lines of the text; an empty text gives one empty line, so that a blank cell has a height.</summary>
    public static IReadOnlyList<TextLine> Break(TextShaper shaper, RichText text, TextStyle style, double width)
    {
        var lines = new List<TextLine>();
        var sources = SourceLine.Of(text);
        for (var i = 0; i < sources.Count; i++)
            new LineBreaker(shaper, style, width, sources[i]).Break(lines, isLast: i == sources.Count - 1);
        return lines;
    }

    private void Break(List<TextLine> lines, bool isLast)
    {
        var pieces = new List<Piece>();
        var last = default(Word);
        foreach (var word in WordSplitter.Split(source.Text))
        {
            last = word;
            ShapeInto(pieces, word.Start, word.BodyEnd);
            if (WidthOf(pieces) > width + Tolerance)
                PlaceInParts(lines, word);
            else
                Place(lines, pieces);
            // What stands at the end of the whole text is not parted from anything.
            if (word.End < source.Text.Length || !isLast)
                for (var i = word.BodyEnd; i < word.End; i++)
                    line.Add(SpaceAfter(word, LevelAt(i)));
        }
        // A line that goes on keeps a space at its end, else a screen reader joins the words on both sides of the break.
        if (!isLast)
            line.Add(SpaceAfter(last, direction.BaseLevel));
        lines.Add(line.Finish());
    }

    private void Place(List<TextLine> lines, List<Piece> pieces)
    {
        if (!line.IsEmpty && line.Width + WidthOf(pieces) > width + Tolerance)
            lines.Add(line.Finish());
        foreach (var piece in pieces)
            line.Add(piece);
        pieces.Clear();
    }

    private void PlaceInParts(List<TextLine> lines, Word word)
    {
        var pieces = new List<Piece>(1);
        foreach (var stretch in stretches.Where(stretch => stretch.Start < word.BodyEnd && stretch.End > word.Start))
        {
            var (start, end) = (Math.Max(stretch.Start, word.Start), Math.Min(stretch.End, word.BodyEnd));
            while (start < end)
            {
                var length = StringInfo.GetNextTextElementLength(source.Text.AsSpan(start, end - start));
                pieces.Add(new Piece(ShapePart(stretch, start, length), stretch.Level));
                Place(lines, pieces);
                start += length;
            }
        }
    }

    private void ShapeInto(List<Piece> pieces, int from, int to)
    {
        pieces.Clear();
        foreach (var stretch in stretches)
        {
            var (start, end) = (Math.Max(stretch.Start, from), Math.Min(stretch.End, to));
            if (start < end)
                pieces.Add(new Piece(Shape(stretch, start, end), stretch.Level));
        }
    }

    private GlyphRun Shape(Stretch stretch, int start, int end) => shaper.Shape(
        stretch.Face, source.Text[start..end].Replace(NoBreakSpace, ' '), stretch.RightToLeft, source.Language);

    /// <summary>Letters that join keep the form they have in the whole word; all others stand as they would alone.</summary>
    private GlyphRun ShapePart(Stretch stretch, int start, int length) => stretch.RightToLeft
        ? shaper.ShapePart(stretch.Face, source.Text, start, length, stretch.RightToLeft, source.Language)
        : Shape(stretch, start, start + length);

    /// <summary>A space in the face of the word before it.</summary>
    private Piece SpaceAfter(Word word, byte level)
    {
        var face = style.FaceFor(Emphasis.None, FontFamilies.NotoSans);
        foreach (var stretch in stretches)
            if (word.BodyEnd > word.Start && stretch.Start < word.BodyEnd && word.BodyEnd <= stretch.End)
                face = stretch.Face;
        return new Piece(shaper.Shape(face, " ", level % 2 == 1, source.Language), level, IsSpace: true);
    }

    private byte LevelAt(int i) => direction.Levels is { } levels ? levels[i] : (byte)0;

    private double WidthOf(List<Piece> pieces)
    {
        var sum = 0.0;
        foreach (var piece in pieces)
            sum += piece.Run.WidthAt(style.Size);
        return sum;
    }
}
