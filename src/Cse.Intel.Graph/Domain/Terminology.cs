using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Cse.Intel.Graph.Domain;

/// <summary>
/// The words to avoid in free text and what to write instead, from <c>Schema/terminology.json</c>
/// (notices-and-powers.md §8). It warns and offers; it never refuses. What stands in quotation marks is somebody's own
/// words and is left alone.
/// </summary>
public static class Terminology
{
    private static readonly ImmutableArray<Entry> Entries = Load();

    private static readonly FrozenDictionary<string, Entry> ByWord =
        Entries.SelectMany(e => e.Words.Select(w => (Word: w, Entry: e))).ToFrozenDictionary(p => p.Word, p => p.Entry, StringComparer.OrdinalIgnoreCase);

    // Longer words first, so that a phrase is found before the word it begins with. Linear time, whatever the text.
    private static readonly Regex Words = new(
        $@"\b(?:{string.Join('|', ByWord.Keys.OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Select(Spaced))})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>Every word to avoid, with what to write instead.</summary>
    public static IEnumerable<(string Word, string Suggestion)> List => Entries.SelectMany(e => e.Words.Select(w => (w, e.Use)));

    /// <summary>The words to avoid in a text, in order; none for an empty one.</summary>
    public static ImmutableArray<TermFinding> Lint(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var quoted = Quotations(text);
        return
        [
            .. Words.Matches(text)
                .Where(m => !quoted.Any(q => m.Index >= q.Start && m.Index < q.End))
                .Select(m => new TermFinding(m.Index, m.Length, m.Value, ByWord[OneSpaced(m.Value)].Use)),
        ];
    }

    // Only marks that cannot be apostrophes: a single straight or closing mark also stands in "didn't".
    private static List<(int Start, int End)> Quotations(string text)
    {
        var found = new List<(int, int)>();
        int? opened = null;
        char closing = default;
        for (var i = 0; i < text.Length; i++)
        {
            if (opened is { } start)
            {
                if (text[i] != closing)
                    continue;
                found.Add((start, i));
                opened = null;
            }
            else if (text[i] is '"' or '“' or '«')
            {
                opened = i;
                closing = text[i] switch { '“' => '”', '«' => '»', _ => '"' };
            }
        }
        return found;
    }

    private static string Spaced(string word) => string.Join(@"\s+", word.Split(' ').Select(Regex.Escape));

    private static string OneSpaced(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static ImmutableArray<Entry> Load()
    {
        using var stream = typeof(Terminology).Assembly.GetManifestResourceStream("Cse.Intel.Graph.Schema.terminology.json")
            ?? throw new InvalidOperationException("Schema/terminology.json is missing from the build.");
        return JsonSerializer.Deserialize<ImmutableArray<Entry>>(stream, JsonSerializerOptions.Web);
    }

    private sealed record Entry(ImmutableArray<string> Words, string Use, string Source);
}

/// <summary>A word to avoid, and what to write instead.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Word">The word as written.</param>
/// <param name="Suggestion">What to write instead.</param>
public sealed record TermFinding(int Start, int Length, string Word, string Suggestion);
