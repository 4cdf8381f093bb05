using System.Buffers;
using System.Globalization;
using System.Text;

namespace Cse.Intel.Graph.Domain.Names;

/// <summary>
/// Names as search and comparison see them. It is not a way to write a name: the folded form loses what its bearer
/// may care about, so it is never shown.
/// </summary>
public static class NameText
{
    /// <summary>
    /// Upper case, without accents (also <c>ł đ ø ß æ þ ð</c>), apostrophes closed up (<c>O'Brien</c> is <c>OBRIEN</c>), hyphens and other
    /// punctuation as single spaces (<c>Smith-Jones</c> is <c>SMITH JONES</c>). Other scripts keep their letters.
    /// </summary>
    /// <param name="name">Any text.</param>
    /// <returns>The folded text; empty when nothing is left.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var folded = new StringBuilder(name.Length);
        foreach (var c in UnicodeText.Decomposed(CloseApostrophes(name)))
            Append(folded, c);
        return Recomposed(folded.ToString().TrimEnd());
    }

    /// <summary>The words of the folded name, in their order, repeats kept.</summary>
    /// <param name="name">Any text.</param>
    /// <returns>The words; none when nothing is left.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static IReadOnlyList<string> Words(string name) => Split(Fold(name));

    /// <summary>
    /// The words to keep in a search index: <see cref="Words"/> and, so that each spelling finds the others, a hyphened
    /// name as one word (<c>SMITHJONES</c>) and a lone letter with the word after it (<c>O Brien</c> gives <c>OBRIEN</c>).
    /// </summary>
    /// <param name="name">Any text.</param>
    /// <returns>Distinct words, <see cref="Words"/> first.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static IReadOnlyList<string> IndexWords(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = Split(Fold(name));
        var afterLoneLetter = words.Zip(words.Skip(1)).Where(pair => pair.First.Length == 1).Select(pair => pair.First + pair.Second);
        return [.. words.Concat(Hyphened(name)).Concat(afterLoneLetter).Distinct()];
    }

    private static string[] Split(string folded) => folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Hyphened(string name) =>
        from part in name.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
        let words = Split(Fold(part))
        where words.Length > 1
        select string.Concat(words);

    // Before decomposition: an acute accent standing alone would fall apart into a space and an accent.
    private static string CloseApostrophes(string name) =>
        name.AsSpan().IndexOfAny(Apostrophes) < 0 ? name : string.Concat(name.Where(c => !Apostrophes.Contains(c)));

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'`\u00B4\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u2018\u2019\u201B\u2032\uFF07");

    private static void Append(StringBuilder folded, char c)
    {
        if (IsLatinAccent(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format)
            return;
        if (LetterWithoutDecomposition(c) is { } letters)
            folded.Append(letters);
        else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsVowelSign(c))
            folded.Append(char.ToUpperInvariant(c));
        else if (folded.Length > 0 && folded[^1] != ' ')
            folded.Append(' ');
    }

    // Only the accents of the Latin, Greek and Cyrillic scripts: in Devanagari or Thai the marks are vowels.
    private static bool IsLatinAccent(char c) => c is >= '\u0300' and <= '\u036F';

    private static bool IsVowelSign(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string? LetterWithoutDecomposition(char c) => c switch
    {
        'ł' or 'Ł' => "L",
        'đ' or 'Đ' or 'ð' or 'Ð' => "D",
        'ø' or 'Ø' => "O",
        'ß' or 'ẞ' => "SS",
        'æ' or 'Æ' => "AE",
        'œ' or 'Œ' => "OE",
        'þ' or 'Þ' => "TH",
        'ħ' or 'Ħ' => "H",
        'ı' => "I",
        'ŋ' or 'Ŋ' => "N",
        'ə' or 'Ə' => "A",
        'ŧ' or 'Ŧ' => "T",
        _ => null,
    };

    // Hangul comes back together, so that a stored name and a searched one are the same characters.
    private static string Recomposed(string folded) =>
        Ascii.IsValid(folded) ? folded : UnicodeText.WellFormed(folded).Normalize(NormalizationForm.FormC);
}
