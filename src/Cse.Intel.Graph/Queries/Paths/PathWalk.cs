namespace Cse.Intel.Graph.Queries.Paths;

/// <summary>
/// Walks from all ends at once until every path between two of them is known, up to a number of links. One more level on
/// all sides tells every path that is two links longer; what is met from two sides in the middle is read before a path may
/// run through it, for it may be a hub. At most one expansion for each link of the longest path. Of more than two ends one
/// may stand on the path between two others.
/// </summary>
internal sealed class PathWalk(PathGraph graph, IReadOnlyList<PathNode> ends, int budget)
{
    private readonly Dictionary<PathNode, Reach> _reached = [];
    private List<(PathNode Node, uint Ends)> _fresh = [];

    /// <summary>True when the budget kept something from being read that a path might run through.</summary>
    public bool WasCut { get; private set; }

    /// <summary>True when nothing is left to walk to that could join two ends.</summary>
    public bool IsExhausted => _fresh.Aggregate(0u, (all, fresh) => all | fresh.Ends) is var open && (open & (open - 1)) == 0;

    /// <summary>How far a record is from the nearest end, and what the strongest way there costs that is not longer.</summary>
    public (int Level, int Cost) At(PathNode node) => (_reached[node].Level, _reached[node].Cost);

    /// <summary>Begins at the ends.</summary>
    public void Start()
    {
        foreach (var end in ends)
            Arrive(end, 1u << _fresh.Count, 0, 0, _fresh);
    }

    /// <summary>
    /// Makes every path of so many links known. The numbers come in their order; an even one may be left out if a greater
    /// one follows.
    /// </summary>
    public async Task WidenAsync(int links, CancellationToken cancel)
    {
        if (links % 2 == 0)
            await ReadAsync(_fresh.Select(fresh => fresh.Node).Where(IsMet), areEnds: false, cancel);
        else
            await StepAsync((links + 1) / 2, cancel);
    }

    private async Task StepAsync(int level, CancellationToken cancel)
    {
        await ReadAsync(_fresh.Select(fresh => fresh.Node), areEnds: level == 1, cancel);
        var next = new List<(PathNode, uint)>();
        foreach (var (node, reachedBy) in _fresh)
        {
            var (at, cost) = At(node);
            if (level == 1 || (node.MayPass && (at > 0 || ends.Count > 2)))
                foreach (var pair in node.Pairs)
                    Arrive(pair.To, reachedBy, level, at == level - 1 ? cost + pair.Cost : int.MaxValue, next);
        }
        _fresh = [.. next.GroupBy(fresh => fresh.Item1, (node, arrivals) => (node, arrivals.Aggregate(0u, (all, arrival) => all | arrival.Item2)))];
    }

    private void Arrive(PathNode node, uint reachedBy, int level, int cost, List<(PathNode, uint)> fresh)
    {
        var before = _reached.GetValueOrDefault(node, new(0, level, int.MaxValue));
        _reached[node] = before with { Ends = before.Ends | reachedBy, Cost = before.Level == level ? Math.Min(before.Cost, cost) : before.Cost };
        if ((reachedBy & ~before.Ends) is not 0 and var newly)
            fresh.Add((node, newly));
    }

    private bool IsMet(PathNode node) => _reached[node].Ends is var by && (by & (by - 1)) != 0;

    private async Task ReadAsync(IEnumerable<PathNode> nodes, bool areEnds, CancellationToken cancel)
    {
        var unread = nodes.Where(node => !node.IsExpanded).ToList();
        var room = Math.Max(0, budget - graph.Expanded);
        if (unread.Count > room)
        {
            WasCut = true;
            unread = [.. unread.OrderBy(node => At(node).Cost).ThenBy(node => node, PathNode.Order).Take(room)];
        }
        if (unread.Count > 0)
            await graph.ExpandAsync(unread, areEnds, cancel);
    }

    /// <param name="Ends">The ends it is reached from, a bit for each.</param>
    /// <param name="Level">Links from the nearest of them.</param>
    /// <param name="Cost">What the strongest way of that length costs.</param>
    private readonly record struct Reach(uint Ends, int Level, int Cost);
}
