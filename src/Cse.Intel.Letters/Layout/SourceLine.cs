using System.Text;

namespace Cse.Intel.Letters.Layout;

/// <summary>The text between two line feeds, as one string in composed form with the spans it came from.</summary>
internal sealed record SourceLine(string Text, IReadOnlyList<SourceSpan> Spans, string? Language)
{
    /// <summary>Parts a text at its line feeds. An empty text is one empty line.</summary>
    public static List<SourceLine> Of(RichText text)
    {
        var lines = new List<SourceLine>();
        var spans = new List<SourceSpan>();
        var parts = new List<string>();
        var length = 0;
        foreach (var span in text.Spans)
        {
            var pieces = span.Text.Normalize(NormalizationForm.FormC).Split('\n');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0)
                    EndLine();
                if (pieces[i].Length == 0)
                    continue;
                spans.Add(new SourceSpan(length, length += pieces[i].Length, span.Emphasis, span.IsIsolated));
                parts.Add(pieces[i]);
            }
        }
        EndLine();
        return lines;

        void EndLine()
        {
            lines.Add(new SourceLine(parts.Count == 1 ? parts[0] : string.Concat(parts), [.. spans], text.Language));
            spans.Clear();
            parts.Clear();
            length = 0;
        }
    }
}

/// <summary>Where a span stands in its line.</summary>
internal readonly record struct SourceSpan(int Start, int End, Emphasis Emphasis, bool IsIsolated);
