using Cse.Intel.Letters.Pdf.Fonts;
using Cse.Intel.Letters.Text;

namespace Cse.Intel.Letters.Layout;

/// <summary>A shaped part of a line with its embedding level.</summary>
internal readonly record struct Piece(GlyphRun Run, byte Level, bool IsSpace = false);

/// <summary>Gathers the pieces of one line and puts them in their places when the line is full.</summary>
internal sealed class LineAssembler(TextStyle style, double column, byte baseLevel)
{
    private readonly List<Piece> pieces = [];

    public bool IsEmpty => pieces.Count == 0;

    public double Width { get; private set; }

    public void Add(Piece piece)
    {
        pieces.Add(piece);
        Width += piece.Run.WidthAt(style.Size);
    }

    /// <summary>The line; what comes next starts another one.</summary>
    public TextLine Finish()
    {
        var (runs, levels) = Joined();
        var total = runs.Sum(run => run.WidthAt(style.Size));
        var indent = baseLevel == 1 ? column - total : 0;
        var places = new double[runs.Count];
        var x = indent;
        foreach (var i in BidiLine.VisualOrder(levels))
        {
            places[i] = levels[i] % 2 == 1 ? x + runs[i].WidthAt(style.Size) : x;
            x += runs[i].WidthAt(style.Size);
        }
        pieces.Clear();
        Width = 0;
        return new TextLine([.. runs.Select((run, i) => new PlacedRun(places[i], run))], style, total) { Indent = indent };
    }

    private Piece AtBaseLevel(Piece space) => space with
    {
        Level = baseLevel,
        Run = space.Level % 2 == baseLevel ? space.Run : space.Run.Turned(),
    };

    /// <summary>The pieces, neighbours of one face and level joined, so that each run is shown with one operator.</summary>
    private (List<GlyphRun> Runs, byte[] Levels) Joined()
    {
        // Rule L1 of UAX #9: spaces at the line's end stand beyond its text, whatever level they had.
        for (var i = pieces.Count - 1; i >= 0 && pieces[i].IsSpace; i--)
            pieces[i] = AtBaseLevel(pieces[i]);
        var runs = new List<GlyphRun>();
        var levels = new List<byte>();
        for (int from = 0, to; from < pieces.Count; from = to)
        {
            to = from + 1;
            while (to < pieces.Count && pieces[to].Run.Face == pieces[from].Run.Face && pieces[to].Level == pieces[from].Level)
                to++;
            runs.Add(GlyphRun.Join(pieces[from].Run.Face, pieces.Skip(from).Take(to - from).Select(piece => piece.Run)));
            levels.Add(pieces[from].Level);
        }
        return (runs, [.. levels]);
    }
}
