using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Paths;

/// <summary>Which paths come first.</summary>
public enum PathOrder
{
    /// <summary>Fewest links; of those the strongest.</summary>
    Shortest,
    /// <summary>Strongest; of those the fewest links.</summary>
    Strongest,
}

/// <summary>
/// "How are these two connected?" The shortest or the strongest paths between two records, each with its weakest link,
/// its grades and a sentence (architecture §6).
/// <para>A path runs over pairs of records in either direction and passes nobody and nothing twice; people judged to be
/// the same are one. It may run through anybody, professionals too, and nothing is damped: the question is how the two
/// are connected, not who is at risk. A record with more than <see cref="Network.NetworkAround.DegreeCap"/> visible links
/// of the kinds and times asked for may begin or end a path and is not walked through.</para>
/// <para>The strength of a path is the product of its pairs' (at-risk.md, rule 4, without its least strength). Paths are
/// compared by the sum of their pairs' whole costs, <c>round(-1000 ln strength)</c>, so that each machine gives the same
/// order; strengths that round to the same cost are equally strong, and of paths alike in both strength and links the one
/// whose sequence of <c>Kind:id</c> is smaller comes first, read from the record asked from.</para>
/// </summary>
/// <param name="From">One record.</param>
/// <param name="To">The other.</param>
/// <param name="AsOf">The day asked for.</param>
public sealed record PathsBetween(EntityId From, EntityId To, DateOnly AsOf) : IQuestion<PathsAnswer>
{
    /// <summary>Most links of a path.</summary>
    public const int HopsAtMost = 6;

    /// <summary>Most paths of one answer.</summary>
    public const int PathsAtMost = 10;

    /// <summary>Which come first.</summary>
    public PathOrder Order { get; init; } = PathOrder.Shortest;

    /// <summary>Longest path, 1 to 6 links.</summary>
    public int Hops { get; init; } = 4;

    /// <summary>Most paths, 1 to 10.</summary>
    public int Limit { get; init; } = PathsAtMost;

    /// <summary>As known then; null = now.</summary>
    public DateTimeOffset? AsKnownAt { get; init; }

    /// <summary>Only what was observed to end on or after this day; it leaves out single reports, before a pair is weighed.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only links of these kinds; empty = every kind. Those without weight are never walked.</summary>
    public ImmutableHashSet<LinkKind> Kinds { get; init; } = [];

    /// <summary>Only links at least this well graded, each axis by itself; it leaves out single reports too, denials never.</summary>
    public GradeFloor Floor { get; init; } = GradeFloor.Usual;

    /// <summary>Only over pairs at least this strong, 0 to 1.</summary>
    public double MinStrength { get; init; }

    /// <summary>Most records whose links are read; beyond that the answer is what was found, and says so.</summary>
    public int ExpansionBudget { get; init; } = 20_000;

    /// <inheritdoc/>
    public string Name => "paths_between";

    /// <inheritdoc/>
    public Capability Needs => Capability.AskNetwork;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [From, To];

    /// <inheritdoc/>
    public string? Text => string.Create(CultureInfo.InvariantCulture, $"as of {AsOf:yyyy-MM-dd}, {Hops} links, {(Order == PathOrder.Shortest ? "shortest" : "strongest")} first");

    /// <inheritdoc/>
    public int Count(PathsAnswer answer) => answer.Paths.Length;

    /// <inheritdoc/>
    public async Task<PathsAnswer> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        var scope = new PathScope(AsOf, AsKnownAt, Since, Kinds, Floor, MinStrength);
        Check(scope);
        var graph = new PathGraph(reader, scope);
        var ends = await graph.EndsAsync([From, To], cancel);
        if (ends is not [var from, var to])
            throw new QuestionRefusedException("paths.same", "Choose two different records. These are one, or are judged to be the same person.");
        var walk = new PathWalk(graph, ends, ExpansionBudget);
        // One more than are shown tells whether there are more.
        var found = await FindAsync(walk, from, to, Limit + 1, cancel);
        return new(
            from.Subject, to.Subject, [.. found.Take(Limit).Select(path => ConnectingPath.Of(path.ToPath(), AsOf))], found.Count > Limit,
            graph.Shortfall(walk.WasCut), graph.SortedPointers, AsOf, AsKnownAt);
    }

    private async Task<List<PathFound>> FindAsync(PathWalk walk, PathNode from, PathNode to, int atMost, CancellationToken cancel)
    {
        walk.Start();
        for (var links = 1; links < Hops && !walk.IsExhausted; links++)
        {
            if (Order == PathOrder.Strongest && links % 2 == 0)
                continue;
            await walk.WidenAsync(links, cancel);
            // Where shorter paths come first, those found so far may be enough.
            if (Order == PathOrder.Shortest && Best(links) is var found && found.Count == atMost)
                return found;
        }
        if (!walk.IsExhausted)
            await walk.WidenAsync(Hops, cancel);
        return Best(Hops);

        List<PathFound> Best(int links) => [.. new BestPaths(from, to, links, Order).Find(cancel).Take(atMost)];
    }

    private void Check(PathScope scope)
    {
        if (Hops is < 1 or > HopsAtMost)
            throw new QuestionRefusedException("paths.hops", $"Ask for 1 to {HopsAtMost} links.");
        if (Limit is < 1 or > PathsAtMost)
            throw new QuestionRefusedException("paths.limit", $"Ask for 1 to {PathsAtMost} paths.");
        scope.Check("paths");
    }
}
