using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Search;

/// <summary>
/// "Who is this?" People, vehicles, addresses, phones and the rest in one list by how well they match, each saying why.
/// Looks at the present revision; what the viewer may not see is not found and not counted.
/// </summary>
/// <param name="Phrase">What was typed.</param>
/// <param name="Today">The day by which it is told who is a child.</param>
public sealed record SearchRecords(string Phrase, DateOnly Today) : IQuestion<SearchAnswer>
{
    /// <summary>Longest phrase looked at.</summary>
    public const int LongestPhrase = 200;

    /// <summary>Most rows of one page.</summary>
    public const int FirstAtMost = 100;

    private const int CandidatesPerTerm = 200;

    /// <summary>Only these kinds; empty = every kind.</summary>
    public ImmutableHashSet<EntityKind> Kinds { get; init; } = [];

    /// <summary>Rows of a page.</summary>
    public int First { get; init; } = 20;

    /// <summary>The cursor of the page before.</summary>
    public string? After { get; init; }

    /// <inheritdoc/>
    public string Name => "search";

    /// <inheritdoc/>
    public Capability Needs => Capability.ReadNominal;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [];

    /// <inheritdoc/>
    public string? Text => Phrase.Length <= LongestPhrase ? Phrase : Phrase[..LongestPhrase];

    /// <inheritdoc/>
    public int Count(SearchAnswer answer) => answer.Hits.Length;

    /// <inheritdoc/>
    public async Task<SearchAnswer> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        if (First is < 1 or > FirstAtMost)
            throw new QuestionRefusedException("search.first", $"Ask for 1 to {FirstAtMost} rows at a time.");
        var phrase = SearchPhrase.Parse(Text!);
        if (phrase.IsEmpty)
            return SearchAnswer.Nothing;
        var candidates = await reader.FindCandidatesAsync(phrase.Terms(Kinds), CandidatesPerTerm, cancel);
        // Matched on what the viewer reads: else an identifier they may not see could be confirmed by looking for it.
        var ranked = (await Readable.ReadAsync(reader, [.. candidates.Records], Today, cancel))
            .Select(record => SearchHit.Of(record, phrase))
            .Where(hit => hit is not null)
            .Select(hit => hit!)
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.Record.Kind)
            .ThenBy(hit => hit.Record.SortKey, StringComparer.Ordinal)
            .ThenBy(hit => hit.Record.Id)
            .ToList();
        var skip = Skip(ranked);
        var page = ranked.Skip(skip).Take(First).ToImmutableArray();
        return new(
            page, ranked.Count,
            skip + page.Length < ranked.Count ? page[^1].Record.Id.ToString() : null,
            candidates.Complete ? null : "There are more records like this. Add another word, part of a registration, or a kind.");
    }

    // The list is worked out anew for each page: the cursor is the last record shown, and its successor begins the next.
    private int Skip(List<SearchHit> ranked)
    {
        if (After is null)
            return 0;
        var at = EntityId.TryParse(After, out var last) ? ranked.FindIndex(h => h.Record.Id == last) : -1;
        return at >= 0 ? at + 1 : throw new QuestionRefusedException("cursor.invalid", "This page marker is not valid any more. Begin at the first page.");
    }
}

/// <summary>What was found.</summary>
/// <param name="Hits">This page, best first.</param>
/// <param name="Total">How many match in all, as far as was looked.</param>
/// <param name="NextCursor">Where the next page begins; null on the last.</param>
/// <param name="Truncated">Why there may be more, and what to do.</param>
public sealed record SearchAnswer(ImmutableArray<SearchHit> Hits, int Total, string? NextCursor, string? Truncated)
{
    /// <summary>Nothing found.</summary>
    public static SearchAnswer Nothing { get; } = new([], 0, null, null);
}

/// <summary>A record that matches, how well (0 to 1) and why.</summary>
public sealed record SearchHit(Entity Record, double Score, string Why)
{
    internal static SearchHit? Of(Entity record, SearchPhrase phrase)
    {
        var match = MatchScore.Of(record.Payload, phrase);
        return match.Score > 0 ? new(record, match.Score, match.Why) : null;
    }
}
