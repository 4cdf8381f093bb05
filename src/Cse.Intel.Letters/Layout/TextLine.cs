using Cse.Intel.Letters.Pdf.Fonts;

namespace Cse.Intel.Letters.Layout;

/// <summary>One set line: runs side by side, each with its distance from the line's left end in points.</summary>
internal sealed record TextLine(IReadOnlyList<PlacedRun> Runs, TextStyle Style, double Width);

/// <summary>A run and where it starts.</summary>
internal readonly record struct PlacedRun(double X, GlyphRun Run);
