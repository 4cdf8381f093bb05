using Cse.Intel.Letters.Text;

namespace Cse.Intel.Letters.Layout;

/// <summary>A part of a line of text that is not broken, up to <paramref name="BodyEnd"/>, and the spaces after it.</summary>
internal readonly record struct Word(int Start, int BodyEnd, int End);

/// <summary>
/// Finds the words of a line of text: by UAX #14, but a hyphen or slash parts letters only, so that references and
/// telephone numbers stay whole.
/// </summary>
internal static class WordSplitter
{
    public static IEnumerable<Word> Split(string text)
    {
        var breaks = LineBreaks.Before(text);
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && !(breaks[i] && MayPart(text, i)))
                continue;
            var bodyEnd = i;
            while (bodyEnd > start && text[bodyEnd - 1] == ' ')
                bodyEnd--;
            yield return new Word(start, bodyEnd, i);
            start = i;
        }
    }

    private static bool MayPart(string text, int i) =>
        text[i - 1] is not ('-' or '/') || (i > 1 && char.IsLetter(text[i - 2]) && char.IsLetter(text[i]));
}
