using System.Collections.Concurrent;
using Cse.Intel.Graph.Domain.Names;

namespace Cse.Intel.Graph.Store.Sqlite;

/// <summary>What kind of term is indexed.</summary>
internal enum TermClass
{
    /// <summary>A folded word of a name or an address.</summary>
    Word = 0,
    /// <summary>The normal form of an identifier.</summary>
    Key = 1,
}

/// <summary>
/// The distinct search terms in memory. Likeness is sought among words, not among people: words are few, and each leads
/// to its records through the table (findings-store.md §4). No limit holds here: words that only hidden records bear
/// must not crowd out others.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>The likeness from which a word counts as a spelling of another (measured in findings-store.md §4).</summary>
    private const double AlikeFrom = 0.84;

    private readonly AppendOnlyList<string> _words = new();
    private readonly AppendOnlyList<string> _keys = new();
    private readonly ConcurrentDictionary<(string, TermClass), byte> _known = new();

    public void Add(string term, TermClass kind)
    {
        if (_known.TryAdd((term, kind), 0))
            (kind == TermClass.Word ? _words : _keys).Add(term);
    }

    /// <summary>Words equal to, beginning with or spelt like a word, best first.</summary>
    public IReadOnlyList<string> WordsLike(string word)
    {
        var found = new List<(string Word, double Likeness)>();
        for (int i = 0, count = _words.Count; i < count; i++)
        {
            var candidate = _words[i];
            var likeness = Likeness(word, candidate);
            if (likeness >= AlikeFrom)
                found.Add((candidate, likeness));
        }
        return [.. found.OrderByDescending(f => f.Likeness).ThenBy(f => f.Word, StringComparer.Ordinal).Select(f => f.Word)];
    }

    /// <summary>Identifiers that contain a text of three characters or more, or begin with a shorter one.</summary>
    public IReadOnlyList<string> KeysWith(string part)
    {
        var found = new List<string>();
        for (int i = 0, count = _keys.Count; i < count; i++)
        {
            var candidate = _keys[i];
            if (part.Length >= 3 ? candidate.Contains(part, StringComparison.Ordinal) : candidate.StartsWith(part, StringComparison.Ordinal))
                found.Add(candidate);
        }
        return [.. found.OrderBy(k => k.Length).ThenBy(k => k, StringComparer.Ordinal)];
    }

    private static double Likeness(string word, string candidate)
    {
        if (candidate.StartsWith(word, StringComparison.Ordinal))
            return 1 + (word.Length / (double)candidate.Length);
        return Math.Abs(candidate.Length - word.Length) > 3 || word.Length < 3 ? 0 : JaroWinkler.Similarity(word, candidate);
    }
}
