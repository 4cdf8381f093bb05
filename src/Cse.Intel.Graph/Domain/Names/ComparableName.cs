using System.Collections.Frozen;

namespace Cse.Intel.Graph.Domain.Names;

/// <summary>
/// A full name made ready once for many comparisons by <see cref="PersonNameSimilarity"/>. Titles and a word written
/// twice running are left out; nothing of it is fit to show.
/// </summary>
public sealed class ComparableName
{
    // More words or letters than any name has; they bound the work a hostile text can ask for.
    internal const int MostWords = 16;
    private const int LongestWord = 64;
    private const int LongestJoined = 128;

    private static readonly FrozenSet<string> Titles = FrozenSet.Create(
        "MR", "MRS", "MS", "MISS", "MX", "MASTER", "DR", "PROF", "PROFESSOR", "SIR", "DAME", "LORD", "LADY", "REV", "REVEREND",
        "PRESIDENT", "MONSIEUR", "MADAME", "HERR", "FRAU", "SENOR", "SENORA", "PC", "DC", "SGT");

    private ComparableName(IReadOnlyList<string> words)
    {
        Words = [.. words.Select(word => new NameWord(word))];
        var joined = string.Concat(words);
        Joined = joined.Length <= LongestJoined ? joined : joined[..LongestJoined];
    }

    internal NameWord[] Words { get; }

    /// <summary>All words run together, for names with a space too many or too few.</summary>
    internal string Joined { get; }

    /// <summary>Makes a name ready.</summary>
    /// <param name="name">A full name in any order of its parts.</param>
    /// <returns>The name; one without words is like no other.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static ComparableName Of(string name)
    {
        var all = NameText.Words(name);
        var untitled = all.Where(word => !Titles.Contains(word)).ToArray();
        // Someone may be called Lord or Master and nothing else.
        IReadOnlyList<string> words = untitled.Length > 0 ? untitled : all;
        return new ComparableName([.. WithoutStammer(words).Take(MostWords).Select(Bounded)]);
    }

    private static IEnumerable<string> WithoutStammer(IReadOnlyList<string> words) =>
        words.Where((word, i) => i == 0 || word != words[i - 1]);

    private static string Bounded(string word) => word.Length <= LongestWord ? word : word[..LongestWord];
}
