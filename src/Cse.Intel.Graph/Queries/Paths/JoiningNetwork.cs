using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Queries.Network;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Paths;

/// <summary>
/// "What joins these?" The network that joins 2 to 30 chosen records: up to 3 shortest paths of at most 4 links between
/// each two of them, put together, and all links among the records on them (architecture §6). The paths are those of
/// <see cref="PathsBetween"/>, asked with the same filters; the links among the records are also of kinds without weight,
/// and denials among them are drawn. Each record is read once, whatever the number of pairs.
/// </summary>
/// <param name="Of">The chosen records.</param>
/// <param name="AsOf">The day asked for.</param>
public sealed record JoiningNetwork(ImmutableArray<EntityId> Of, DateOnly AsOf) : IQuestion<JoiningAnswer>
{
    /// <summary>Most records to choose.</summary>
    public const int ChosenAtMost = 30;

    /// <summary>Most links of a path.</summary>
    public const int LinksOfAPath = 4;

    /// <summary>Most paths between two of them.</summary>
    public const int PathsOfAPair = 3;

    /// <summary>As known then; null = now.</summary>
    public DateTimeOffset? AsKnownAt { get; init; }

    /// <summary>Only what was observed to end on or after this day.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only links of these kinds; empty = every kind.</summary>
    public ImmutableHashSet<LinkKind> Kinds { get; init; } = [];

    /// <summary>Only links at least this well graded, each axis by itself; denials are never left out.</summary>
    public GradeFloor Floor { get; init; } = GradeFloor.Usual;

    /// <summary>Only over pairs, and only lines, at least this strong, 0 to 1.</summary>
    public double MinStrength { get; init; }

    /// <summary>Most records whose links are read; beyond that the answer is what was found, and says so.</summary>
    public int ExpansionBudget { get; init; } = 20_000;

    /// <inheritdoc/>
    public string Name => "joining_network";

    /// <inheritdoc/>
    public Capability Needs => Capability.AskNetwork;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => Of.IsDefault ? [] : Of;

    /// <inheritdoc/>
    public string? Text => string.Create(CultureInfo.InvariantCulture, $"as of {AsOf:yyyy-MM-dd}, {Subjects.Length} chosen");

    /// <inheritdoc/>
    public int Count(JoiningAnswer answer) => answer.Network.Nodes.Length;

    /// <inheritdoc/>
    public async Task<JoiningAnswer> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        var scope = new PathScope(AsOf, AsKnownAt, Since, Kinds, Floor, MinStrength);
        if (Of.IsDefaultOrEmpty || Of.Length > ChosenAtMost)
            throw WrongNumber();
        scope.Check("joining");
        var graph = new PathGraph(reader, scope);
        var chosen = await graph.EndsAsync(Of, cancel);
        if (chosen.Count < 2)
            throw WrongNumber();
        var walk = new PathWalk(graph, chosen, ExpansionBudget);
        walk.Start();
        foreach (var links in (int[])[1, 3, LinksOfAPath])
            if (!walk.IsExhausted)
                await walk.WidenAsync(links, cancel);

        var pairs = Join(chosen, cancel);
        var nodes = chosen.Concat(pairs.SelectMany(pair => pair.Paths).SelectMany(path => path.Nodes)).Distinct().ToList();
        return new(
            [.. chosen.Select(node => node.Subject)],
            await DrawAsync(reader, scope, graph, walk, nodes, cancel),
            [.. pairs.Select(pair => new JoinedPair(pair.From.Subject, pair.To.Subject, [.. pair.Paths.Select(path => ConnectingPath.Of(path.ToPath(), AsOf))]))],
            Groups(chosen, pairs), AsOf, AsKnownAt);
    }

    private static QuestionRefusedException WrongNumber() => new("joining.of", $"Choose 2 to {ChosenAtMost} different records.");

    private static List<Joined> Join(IReadOnlyList<PathNode> chosen, CancellationToken cancel)
    {
        var pairs = new List<Joined>();
        for (var one = 0; one < chosen.Count; one++)
            for (var other = one + 1; other < chosen.Count; other++)
                if (BestPaths.Shortest(chosen[one], chosen[other], LinksOfAPath, PathsOfAPair, cancel) is { Count: > 0 } paths)
                    pairs.Add(new(chosen[one], chosen[other], paths));
        return pairs;
    }

    private async Task<NetworkAnswer> DrawAsync(
        IGraphReader reader, PathScope scope, PathGraph graph, PathWalk walk, List<PathNode> nodes, CancellationToken cancel)
    {
        var among = await reader.GetLinksAmongAsync([.. nodes.SelectMany(node => node.Subject.Members)], scope.Drawn, cancel);
        var levels = nodes.ToDictionary(node => node.Subject.Id, node => walk.At(node).Level);
        return new(
            [.. nodes.OrderBy(walk.At).ThenBy(node => node, PathNode.Order).Select(node => NodeOf(node, walk.At(node)))],
            NetworkLines.Of([.. among.Where(scope.Admits)], graph.Identities, AsOf, negatives: true, MinStrength, id => levels[id]),
            graph.Shortfall(walk.WasCut), graph.SortedPointers);
    }

    private static NetworkNode NodeOf(PathNode node, (int Level, int Cost) at) => new(node.Subject, at.Level, PathCost.ToStrength(at.Cost), node.IsHub);

    private static ImmutableArray<ImmutableArray<Subject>> Groups(IReadOnlyList<PathNode> chosen, List<Joined> pairs)
    {
        var groups = chosen.ToDictionary(node => node, node => new List<PathNode> { node });
        foreach (var (from, to, _) in pairs)
        {
            if (groups[from] == groups[to])
                continue;
            groups[from].AddRange(groups[to]);
            foreach (var node in groups[to])
                groups[node] = groups[from];
        }
        return [.. groups.Values.Distinct()
            .Select(group => group.Order(PathNode.Order).ToList())
            .OrderByDescending(group => group.Count).ThenBy(group => group[0], PathNode.Order)
            .Select(group => group.Select(node => node.Subject).ToImmutableArray())];
    }

    private sealed record Joined(PathNode From, PathNode To, List<PathFound> Paths);
}

/// <summary>What joins the chosen records.</summary>
/// <param name="Chosen">The chosen, each once.</param>
/// <param name="Network">The chosen (level 0), whoever and whatever joins them, and all links among these.</param>
/// <param name="Pairs">Each two of the chosen between whom there is a path, with up to three of the shortest.</param>
/// <param name="Groups">Which of the chosen are joined with each other, over others too; the largest group first.</param>
/// <param name="AsOf">The day asked for.</param>
/// <param name="AsKnownAt">As known then; null = now.</param>
public sealed record JoiningAnswer(
    ImmutableArray<Subject> Chosen,
    NetworkAnswer Network,
    ImmutableArray<JoinedPair> Pairs,
    ImmutableArray<ImmutableArray<Subject>> Groups,
    DateOnly AsOf,
    DateTimeOffset? AsKnownAt)
{
    /// <summary>The chosen from whom no path leads to any other of them.</summary>
    public ImmutableArray<Subject> Unconnected => [.. Groups.Where(group => group.Length == 1).Select(group => group[0])];
}

/// <summary>Two of the chosen and what joins them.</summary>
/// <param name="From">The one chosen first.</param>
/// <param name="To">The other.</param>
/// <param name="Paths">The shortest paths between them, best first.</param>
public sealed record JoinedPair(Subject From, Subject To, ImmutableArray<ConnectingPath> Paths);
