using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.AtRisk;

/// <summary>
/// "Which other young people may be at risk?" From a child, an adult, an address or a vehicle: the young people reached
/// through risk-bearing links, ranked by evidence, each with the path that leads to them and what is missing. Defined
/// exactly in at-risk.md; a prompt for a person's judgement, never a finding.
/// </summary>
/// <param name="From">Where to start: one or more records of any kind.</param>
/// <param name="AsOf">The day asked for.</param>
public sealed record YoungPeopleAtRisk(ImmutableArray<EntityId> From, DateOnly AsOf) : IQuestion<AtRiskAnswer>
{
    /// <summary>Most starts of one question.</summary>
    public const int StartsAtMost = 50;

    /// <summary>Most rows of one page.</summary>
    public const int RowsAtMost = 200;

    /// <summary>As known then; null = now.</summary>
    public DateTimeOffset? AsKnownAt { get; init; }

    /// <summary>Longest path, 1 to 6 links.</summary>
    public int Hops { get; init; } = 4;

    /// <summary>Only what was observed to end on or after this day.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only links at least this well graded, each axis by itself; the rules of at-risk.md ask for all.</summary>
    public GradeFloor Floor { get; init; } = GradeFloor.None;

    /// <summary>Places and things whose damping is taken away for this question.</summary>
    public ImmutableArray<EntityId> Undamped { get; init; } = [];

    /// <summary>Rows of a page.</summary>
    public int First { get; init; } = 50;

    /// <summary>The cursor of the page before.</summary>
    public string? After { get; init; }

    /// <summary>The numbers used.</summary>
    public AtRiskSettings Settings { get; init; } = AtRiskSettings.Default;

    /// <inheritdoc/>
    public string Name => "young_people_at_risk";

    /// <inheritdoc/>
    public Capability Needs => Capability.AskNetwork;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => From.IsDefault ? [] : From;

    /// <inheritdoc/>
    public string? Text => string.Create(CultureInfo.InvariantCulture, $"as of {AsOf:yyyy-MM-dd}, {Hops} links");

    /// <inheritdoc/>
    public int Count(AtRiskAnswer answer) => answer.Rows.Length;

    /// <inheritdoc/>
    public async Task<AtRiskAnswer> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        Check();
        var graph = new RiskGraph(reader, this, Settings);
        var starts = await graph.StartAsync(cancel);
        var walk = new StrongestRoutes(graph, Hops, Settings);
        await walk.WalkAsync(starts, cancel);

        var ranked = Rank(graph, walk);
        var page = Page(ranked, out var place);
        var further = new FurtherRoutes(graph, walk, Hops, Settings);
        var about = await AboutPeople.ReadAsync(reader, this, page, graph.Identities, cancel);
        var rows = page.Select((listed, i) => Row(place + i, listed, further, about)).ToImmutableArray();
        return new(
            [.. starts.Select(s => s.Subject)], rows, ranked.Count,
            place + rows.Length - 1 < ranked.Count ? Cursor(page[^1].Best) : null,
            [.. rows.SelectMany(r => r.Path.Dampings).DistinctBy(d => d.Entity.Id)],
            walk.CutAt > 0 ? "There is more around these records than one answer may walk. Ask with fewer links, a later ‘since’, or from fewer starts." : null,
            [.. graph.Pointers.OrderBy(p => p.Contact, StringComparer.Ordinal)],
            AsOf, AsKnownAt, Settings.Version);
    }

    private void Check()
    {
        if (From.IsDefaultOrEmpty || From.Length > StartsAtMost)
            throw new QuestionRefusedException("at_risk.from", $"Ask from 1 to {StartsAtMost} records.");
        if (Hops is < 1 or > 6)
            throw new QuestionRefusedException("at_risk.hops", "Ask for 1 to 6 links.");
        if (First is < 1 or > RowsAtMost)
            throw new QuestionRefusedException("at_risk.first", $"Ask for 1 to {RowsAtMost} rows at a time.");
    }

    private List<Listed> Rank(RiskGraph graph, StrongestRoutes walk)
    {
        var listed = new List<Listed>();
        foreach (var vertex in graph.Vertices)
        {
            var routes = walk.At(vertex.Number);
            if (vertex.IsStart || routes.Count == 0 || Youth(vertex.Subject) is not { } uncertain)
                continue;
            var best = routes[0];
            foreach (var route in routes)
                if (route.CompareTo(best) < 0)
                    best = route;
            // What the budget kept from being walked might have given a stronger path: such a row would show a wrong number.
            if (best.Rounded >= Settings.ListFrom && best.Strength >= walk.CutAt)
                listed.Add(new(best, uncertain));
        }
        listed.Sort(static (a, b) => Route.CompareByRank(a.Best, b.Best));
        return listed;
    }

    /// <summary>Null when not listed; else whether their age is uncertain (rules 9 and 11).</summary>
    private bool? Youth(Subject subject)
    {
        if (subject.Facts.Kind != EntityKind.Person)
            return null;
        return subject.Facts.Birth.Under(18, AsOf) switch
        {
            AgeAnswer.Under => subject.BirthConflict,
            AgeAnswer.Uncertain => true,
            AgeAnswer.Unknown => subject.Is(Role.YoungPerson, AsOf) ? false : null,
            _ => null,
        };
    }

    private List<Listed> Page(List<Listed> ranked, out int place)
    {
        var skip = 0;
        if (After is not null)
        {
            var after = PageCursor.Parse(After);
            while (skip < ranked.Count && !after.Precedes(ranked[skip].Best))
                skip++;
        }
        place = skip + 1;
        return ranked.GetRange(skip, Math.Min(First, ranked.Count - skip));
    }

    private static string Cursor(Route last) => new PageCursor(last.Rounded, last.Links, last.At.Subject.Facts.SortKey).ToString();

    private static AtRiskRow Row(int place, Listed listed, FurtherRoutes further, AboutPeople about)
    {
        var path = listed.Best.ToPath();
        var person = listed.Best.At.Subject;
        return new(
            place, person, listed.AgeUncertain, path, [.. further.Find(listed.Best).Select(route => route.ToPath())], PathSentence.Of(path, about.AsOf),
            about.LastSeen(person), about.Agencies(person), about.Missing(person, path));
    }
}

/// <summary>A young person to be listed, with the best route to them.</summary>
internal readonly record struct Listed(Route Best, bool AgeUncertain);
