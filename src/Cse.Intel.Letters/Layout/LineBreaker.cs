using System.Globalization;
using Cse.Intel.Letters.Pdf.Fonts;

namespace Cse.Intel.Letters.Layout;

/// <summary>
/// Breaks text into lines: at spaces, after a hyphen or slash inside a word, and where a word is wider than the whole
/// line, between any two of its characters.
/// </summary>
internal sealed class LineBreaker(TextShaper shaper, TextStyle style, double width)
{
    // Rounding in sums of widths must not push a word that fits exactly onto the next line.
    private const double Tolerance = 0.001;

    private readonly List<TextLine> lines = [];
    private readonly List<Word> line = [];
    private double lineWidth;

    /// <summary>The lines of the text; an empty text gives one empty line, so that a blank cell has a height.</summary>
    public static IReadOnlyList<TextLine> Break(TextShaper shaper, RichText text, TextStyle style, double width) =>
        new LineBreaker(shaper, style, width).Break(text);

    private List<TextLine> Break(RichText text)
    {
        foreach (var word in WordSplitter.Split(text))
            if (WidthOf(word) > width + Tolerance)
                PlaceInPieces(word);
            else
                Place(word);
        EndLine(isLast: true);
        return lines;
    }

    private void Place(Word word)
    {
        var wordWidth = WidthOf(word);
        if (line.Count > 0 && lineWidth + wordWidth > width + Tolerance)
            EndLine(isLast: false);
        line.Add(word);
        lineWidth += wordWidth + (word.End == WordEnd.Space ? SpaceAfter(word).WidthAt(style.Size) : 0);
        if (word.End == WordEnd.Line)
            EndLine(isLast: false);
    }

    private void PlaceInPieces(Word word)
    {
        foreach (var span in word.Spans)
        {
            var characters = StringInfo.GetTextElementEnumerator(span.Text);
            while (characters.MoveNext())
                Place(new Word([span with { Text = characters.GetTextElement() }], WordEnd.Nothing));
        }
        // Pieces were placed as words that end in nothing; the last takes the ending of the whole word.
        line[^1] = line[^1] with { End = word.End };
        if (word.End == WordEnd.Space)
            lineWidth += SpaceAfter(word).WidthAt(style.Size);
        if (word.End == WordEnd.Line)
            EndLine(isLast: false);
    }

    private void EndLine(bool isLast)
    {
        var runs = new List<PlacedRun>();
        var pieces = new List<GlyphRun>();
        var x = 0.0;
        foreach (var piece in Pieces(isLast))
        {
            if (pieces.Count > 0 && !ReferenceEquals(pieces[0].Face, piece.Face))
                x = Flush(runs, pieces, x);
            pieces.Add(piece);
        }
        x = Flush(runs, pieces, x);
        lines.Add(new TextLine(runs, style, x));
        line.Clear();
        lineWidth = 0;
    }

    private double Flush(List<PlacedRun> runs, List<GlyphRun> pieces, double x)
    {
        if (pieces.Count == 0)
            return x;
        var run = GlyphRun.Join(pieces[0].Face, pieces);
        runs.Add(new PlacedRun(x, run));
        pieces.Clear();
        return x + run.WidthAt(style.Size);
    }

    /// <summary>
    /// The line's runs with the spaces between its words. A line that goes on keeps its last space, else a screen reader
    /// joins the words on both sides of the break.
    /// </summary>
    private IEnumerable<GlyphRun> Pieces(bool isLast)
    {
        for (var i = 0; i < line.Count; i++)
        {
            foreach (var span in line[i].Spans)
                yield return Shape(span);
            var isLastWord = i == line.Count - 1;
            if (line[i].End != WordEnd.Nothing && !(isLast && isLastWord))
                yield return SpaceAfter(line[i]);
        }
    }

    private GlyphRun SpaceAfter(Word word) =>
        shaper.Shape(style.FaceFor(word.Spans.Count > 0 ? word.Spans[^1].Emphasis : Emphasis.None), " ");

    private double WidthOf(Word word) => word.Spans.Sum(span => Shape(span).WidthAt(style.Size));

    private GlyphRun Shape(TextSpan span) => shaper.Shape(style.FaceFor(span.Emphasis), span.Text);
}
