using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Names;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Search;

/// <summary>A phrase as typed, taken apart: words, and what may be part of an identifier.</summary>
/// <param name="Words">Folded words, at most eight.</param>
/// <param name="Keys">Normal forms that hold a digit, or the whole phrase run together.</param>
public sealed record SearchPhrase(ImmutableArray<string> Words, ImmutableArray<string> Keys)
{
    private const int WordsAtMost = 8;
    private const int ShortestKey = 2;

    /// <summary>True when nothing in it can be looked for.</summary>
    public bool IsEmpty => Words.IsEmpty && Keys.IsEmpty;

    /// <summary>Takes a phrase apart.</summary>
    public static SearchPhrase Parse(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var words = NameText.Words(phrase).Distinct(StringComparer.Ordinal).Take(WordsAtMost).ToImmutableArray();
        var tokens = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(WordsAtMost).ToList();
        var keys = tokens.Where(t => t.Any(char.IsDigit) || t.Contains('@', StringComparison.Ordinal)).Append(phrase)
            .Select(KeyOf)
            .Where(k => k.Length >= ShortestKey)
            .Distinct(StringComparer.Ordinal)
            .ToImmutableArray();
        return new(words, keys);
    }

    internal SearchTerms Terms(ImmutableHashSet<EntityKind> kinds) => new(Words, Keys, kinds);

    // Letters, digits and the signs that identifiers keep in their normal form.
    private static string KeyOf(string text) =>
        string.Concat(text.Where(c => char.IsLetterOrDigit(c) || c is '+' or '@' or '/' or ':' or '.' or '_')).ToUpperInvariant();
}
