using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Records;

/// <summary>
/// "Who and what puts them at risk?" From one young person to the persons of concern within a few links, strongest
/// first, each with its path and sentence. Strengths, dampings and ties are those of at-risk.md, rules 1 to 8, so that a
/// path read from the other end (<see cref="YoungPeopleAtRisk"/>) gives the same number. An assessment, not a finding.
/// </summary>
/// <param name="Person">The young person.</param>
/// <param name="AsOf">The day asked for.</param>
public sealed record RisksTo(EntityId Person, DateOnly AsOf) : IQuestion<RisksAnswer>
{
    /// <summary>Longest path asked for, in links.</summary>
    public const int HopsAtMost = 4;

    /// <summary>Most rows.</summary>
    public const int RowsAtMost = 50;

    /// <summary>As known then; null = now.</summary>
    public DateTimeOffset? AsKnownAt { get; init; }

    /// <summary>Longest path, 1 to 4 links; 3 reaches child - flat - adult - adult.</summary>
    public int Hops { get; init; } = 3;

    /// <summary>Rows shown, 1 to 50.</summary>
    public int First { get; init; } = 10;

    /// <inheritdoc/>
    public string Name => "risks_to";

    /// <inheritdoc/>
    public Capability Needs => Capability.AskNetwork;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [Person];

    /// <inheritdoc/>
    public string? Text => null;

    /// <inheritdoc/>
    public int Count(RisksAnswer answer) => answer.Rows.Length;

    /// <inheritdoc/>
    public async Task<RisksAnswer> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        Check();
        var settings = AtRiskSettings.Default;
        var rules = new YoungPeopleAtRisk([Person], AsOf) { AsKnownAt = AsKnownAt, Hops = Hops };
        var graph = new RiskGraph(reader, rules, settings);
        var walk = new StrongestRoutes(graph, Hops, settings);
        await walk.WalkAsync(await graph.StartAsync(cancel), cancel);
        var routes = Rank(graph, walk, settings);
        return new(
            [.. routes.Take(First).Select(Row)], routes.Count,
            walk.CutAt > 0 ? "There is more around this record than one answer may walk: weaker paths may be missing." : null,
            [.. graph.Pointers.OrderBy(pointer => pointer.Contact, StringComparer.Ordinal)]);
    }

    private void Check()
    {
        if (Hops is < 1 or > HopsAtMost)
            throw new QuestionRefusedException("risks.hops", $"Ask for 1 to {HopsAtMost} links.");
        if (First is < 1 or > RowsAtMost)
            throw new QuestionRefusedException("risks.first", $"Ask for 1 to {RowsAtMost} rows.");
    }

    private List<Route> Rank(RiskGraph graph, StrongestRoutes walk, AtRiskSettings settings)
    {
        var best = new List<Route>();
        foreach (var vertex in graph.Vertices)
        {
            var routes = walk.At(vertex.Number);
            if (vertex.IsStart || routes.Count == 0 || !vertex.Subject.Is(Role.PersonOfConcern, AsOf))
                continue;
            var strongest = routes.Aggregate((one, other) => other.CompareTo(one) < 0 ? other : one);
            if (strongest.Rounded >= settings.ListFrom && strongest.Strength >= walk.CutAt)
                best.Add(strongest);
        }
        best.Sort(Route.CompareByRank);
        return best;
    }

    private RiskRow Row(Route route)
    {
        var path = route.ToPath();
        return new(route.At.Subject, path, PathSentence.Of(path, AsOf));
    }
}

/// <summary>Who and what puts somebody at risk.</summary>
/// <param name="Rows">The persons of concern, the strongest path first.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Truncated">Why there may be more; null when the answer is whole.</param>
/// <param name="Pointers">Restricted records that touch what was walked.</param>
public sealed record RisksAnswer(ImmutableArray<RiskRow> Rows, int Total, string? Truncated, ImmutableArray<Pointer> Pointers)
{
    /// <summary>For whom the question was not asked.</summary>
    public static RisksAnswer None { get; } = new([], 0, null, []);
}

/// <summary>One person of concern and the strongest path to them.</summary>
/// <param name="Who">The person of concern.</param>
/// <param name="Path">From the young person to them.</param>
/// <param name="Sentence">The path in words, with dates and grades.</param>
public sealed record RiskRow(Subject Who, RiskPath Path, string Sentence);
