using Cse.Intel.Letters.Pdf.Fonts;

namespace Cse.Intel.Letters.Layout;

/// <summary>A part of a line that is shaped alike: one face, one direction.</summary>
internal readonly record struct Stretch(int Start, int End, FontFace Face, byte Level)
{
    public bool RightToLeft => Level % 2 == 1;

    /// <summary>Parts a line into its stretches, in spoken order.</summary>
    public static List<Stretch> Of(SourceLine line, LineDirection direction, TextStyle style)
    {
        var stretches = new List<Stretch>(line.Spans.Count);
        if (direction.Levels is not { } levels)
        {
            foreach (var span in line.Spans)
                stretches.Add(new Stretch(span.Start, span.End, style.FaceFor(span.Emphasis, FontFamilies.NotoSans), 0));
            return stretches;
        }
        var families = FamilyChooser.Choose(line, direction.BaseLevel == 1);
        foreach (var span in line.Spans)
            for (int start = span.Start, end; start < span.End; start = end)
            {
                end = start + 1;
                while (end < span.End && families[end] == families[start] && levels[end] == levels[start])
                    end++;
                stretches.Add(new Stretch(start, end, style.FaceFor(span.Emphasis, families[start]), levels[start]));
            }
        return stretches;
    }
}
