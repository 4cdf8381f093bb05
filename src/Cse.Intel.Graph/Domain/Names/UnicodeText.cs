using System.Text;

namespace Cse.Intel.Graph.Domain.Names;

/// <summary>Unicode handling that never throws, whatever the text.</summary>
internal static class UnicodeText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Compatibility-composed (NFKC): full-width letters, ligatures and circled digits become plain ones.</summary>
    public static string Compatible(string text) =>
        Ascii.IsValid(text) ? text : WellFormed(text).Normalize(NormalizationForm.FormKC);

    /// <summary>Compatibility-decomposed (NFKD): accents stand apart from their letters.</summary>
    public static string Decomposed(string text) =>
        Ascii.IsValid(text) ? text : WellFormed(text).Normalize(NormalizationForm.FormKD);

    /// <summary>
    /// The text with lone surrogates and non-characters replaced. <see cref="string.Normalize()"/> throws on
    /// both, and files from seized phones hold both.
    /// </summary>
    public static string WellFormed(string text)
    {
        var firstBad = FirstBad(text, 0);
        if (firstBad < 0)
            return text;
        var mended = text.ToCharArray();
        for (var bad = firstBad; bad >= 0; bad = FirstBad(text, bad + 1))
            mended[bad] = Replacement;
        return new string(mended);
    }

    private static int FirstBad(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\uFFFE' or '\uFFFF')
                return i;
            if (!char.IsSurrogate(c))
                continue;
            if (!char.IsHighSurrogate(c) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return i;
            i++;
        }

        return -1;
    }
}
