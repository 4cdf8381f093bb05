using Cse.Intel.Letters.Pdf.Fonts;

namespace Cse.Intel.Letters.Layout;

/// <summary>One set line: its runs in spoken order, and its width in points.</summary>
internal sealed record TextLine(IReadOnlyList<PlacedRun> Runs, TextStyle Style, double Width)
{
    /// <summary>How far its left end lies from the column's left edge; places of runs count it in.</summary>
    public double Indent { get; init; }
}

/// <summary>A run and where its pen starts, from the column's left edge: the right end of a run from right to left.</summary>
internal readonly record struct PlacedRun(double X, GlyphRun Run);
