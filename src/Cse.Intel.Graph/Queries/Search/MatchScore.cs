using Cse.Intel.Graph.Domain.Names;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Search;

/// <summary>How well a record matches a phrase, and why in a few words. Pure, so that engines cannot differ in it.</summary>
internal static class MatchScore
{
    private const double AlikeFrom = 0.84;

    public static (double Score, string Why) Of(EntityPayload payload, SearchPhrase phrase)
    {
        var byKey = OfKeys(SearchIndex.Keys(payload), phrase);
        var byWords = OfWords(SearchIndex.Words(payload), phrase);
        if (byKey.Score >= byWords.Score)
            return byKey;
        return payload is Person person ? (byWords.Score, Where(person, phrase, byWords.Why)) : byWords;
    }

    private static (double Score, string Why) OfKeys(IReadOnlySet<string> keys, SearchPhrase phrase)
    {
        var best = (Score: 0.0, Why: "");
        foreach (var wanted in phrase.Keys)
            foreach (var key in keys)
                if (Compare(key, wanted) is var match && match.Score > best.Score)
                    best = match;
        return best;
    }

    private static (double Score, string Why) Compare(string key, string wanted)
    {
        if (key.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            return (1, "the whole identifier");
        if (wanted.Length >= 3 && key.StartsWith(wanted, StringComparison.OrdinalIgnoreCase))
            return (0.7 + (0.2 * wanted.Length / key.Length), "beginning of the identifier");
        return wanted.Length >= 3 && key.Contains(wanted, StringComparison.OrdinalIgnoreCase)
            ? (0.5 + (0.2 * wanted.Length / key.Length), "part of the identifier")
            : (0, "");
    }

    // Every word of the phrase must be found; the score is the mean likeness, less a little for words left over.
    private static (double Score, string Why) OfWords(IReadOnlySet<string> words, SearchPhrase phrase)
    {
        if (words.Count == 0 || phrase.Words.IsEmpty)
            return (0, "");
        var sum = 0.0;
        var weakest = 1.0;
        foreach (var wanted in phrase.Words)
        {
            var best = words.Max(word => Likeness(word, wanted));
            if (best == 0)
                return (0, "");
            sum += best;
            weakest = Math.Min(weakest, best);
        }
        var spare = Math.Max(0, words.Count - phrase.Words.Length);
        var score = (sum / phrase.Words.Length) - (0.01 * Math.Min(10, spare));
        return (Math.Max(0.01, score), weakest >= 1 ? "same words" : weakest >= 0.9 ? "beginning of a word" : "similar spelling");
    }

    private static double Likeness(string word, string wanted)
    {
        if (word == wanted)
            return 1;
        if (word.StartsWith(wanted, StringComparison.Ordinal))
            return 0.9 + (0.09 * wanted.Length / word.Length);
        if (wanted.Length < 3)
            return 0;
        var likeness = JaroWinkler.Similarity(word, wanted);
        return likeness >= AlikeFrom ? likeness * 0.9 : 0;
    }

    private static string Where(Person person, SearchPhrase phrase, string why)
    {
        var wanted = phrase.Words.ToHashSet(StringComparer.Ordinal);
        if (!string.IsNullOrWhiteSpace(person.Nickname) && NameText.Words(person.Nickname).Any(wanted.Contains))
            return $"nickname “{person.Nickname}”";
        var alias = person.Aliases.FirstOrDefault(a => NameText.Words(a).Any(wanted.Contains));
        return alias is not null && !NameText.Words(person.FullName).Any(wanted.Contains) ? $"also known as {alias}" : why;
    }
}
