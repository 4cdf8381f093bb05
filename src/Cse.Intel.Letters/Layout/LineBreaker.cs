using Cse.Intel.Letters.Pdf.Fonts;

namespace Cse.Intel.Letters.Layout;

/// <summary>
/// Breaks text into lines: between words, and where a word is wider than the whole line, between any two of its
/// characters. Each line is then put in visual order by itself.
/// </summary>
internal sealed class LineBreaker
{
    // Rounding in sums of widths must not push a word that fits exactly onto the next line.
    private const double Tolerance = 0.001;

    private readonly TextStyle style;
    private readonly double width;
    private readonly ShapedSource source;
    private readonly LineAssembler line;
    private readonly List<TextLine> lines;

    private LineBreaker(TextStyle style, double width, ShapedSource source, List<TextLine> lines)
    {
        (this.style, this.width, this.source, this.lines) = (style, width, source, lines);
        line = new LineAssembler(style, width, source.BaseLevel);
    }

    /// <summary>The lines of the text; an empty text gives one empty line, so that a blank cell has a height.</summary>
    public static IReadOnlyList<TextLine> Break(TextShaper shaper, RichText text, TextStyle style, double width)
    {
        var lines = new List<TextLine>();
        var sources = SourceLine.Of(text);
        for (var i = 0; i < sources.Count; i++)
            new LineBreaker(style, width, new ShapedSource(shaper, style, sources[i]), lines)
                .Break(sources[i].Text, isLast: i == sources.Count - 1);
        return lines;
    }

    private void Break(string text, bool isLast)
    {
        var pieces = new List<Piece>();
        var last = default(Word);
        foreach (var word in WordSplitter.Split(text))
        {
            last = word;
            source.Shape(word, pieces);
            if (WidthOf(pieces) <= width + Tolerance)
                Place(pieces);
            else
                foreach (var piece in source.Cut(word))
                    Place([piece]);
            // What stands at the end of the whole text is not parted from anything.
            if (word.End < text.Length || !isLast)
                for (var i = word.BodyEnd; i < word.End; i++)
                    line.Add(source.SpaceAfter(word, source.LevelAt(i)));
        }
        // A line that goes on keeps a space at its end, else a screen reader joins the words on both sides of the break.
        if (!isLast)
            line.Add(source.SpaceAfter(last, source.BaseLevel));
        lines.Add(line.Finish());
    }

    private void Place(List<Piece> pieces)
    {
        if (!line.IsEmpty && line.Width + WidthOf(pieces) > width + Tolerance)
            lines.Add(line.Finish());
        foreach (var piece in pieces)
            line.Add(piece);
    }

    private double WidthOf(List<Piece> pieces)
    {
        var sum = 0.0;
        foreach (var piece in pieces)
            sum += piece.Run.WidthAt(style.Size);
        return sum;
    }
}
