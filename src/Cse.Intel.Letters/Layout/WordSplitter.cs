namespace Cse.Intel.Letters.Layout;

/// <summary>What stands after a word.</summary>
internal enum WordEnd { Nothing, Space, Line }

/// <summary>A stretch without a place to break, perhaps of several emphases ("<b>name</b>,").</summary>
internal readonly record struct Word(IReadOnlyList<TextSpan> Spans, WordEnd End);

/// <summary>Finds the places where text may break.</summary>
internal static class WordSplitter
{
    private const char NoBreakSpace = '\u00A0';

    public static IEnumerable<Word> Split(RichText text)
    {
        var parts = new List<TextSpan>();
        foreach (var span in text.Spans)
        {
            var start = 0;
            for (var i = 0; i < span.Text.Length; i++)
            {
                if (EndAt(span.Text, i) is not { } end)
                    continue;
                // A hyphen stays with what is before it; a space or line feed belongs to neither word.
                Take(parts, span, start, end == WordEnd.Nothing ? i + 1 : i);
                start = i + 1;
                yield return new Word([.. parts], end);
                parts.Clear();
            }
            Take(parts, span, start, span.Text.Length);
        }
        if (parts.Count > 0)
            yield return new Word([.. parts], WordEnd.Nothing);
    }

    private static WordEnd? EndAt(string text, int i) => text[i] switch
    {
        ' ' => WordEnd.Space,
        '\n' => WordEnd.Line,
        '-' or '/' when i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]) => WordEnd.Nothing,
        _ => null,
    };

    private static void Take(List<TextSpan> parts, TextSpan span, int start, int end)
    {
        if (end > start)
            parts.Add(span with { Text = span.Text[start..end].Replace(NoBreakSpace, ' ') });
    }
}
