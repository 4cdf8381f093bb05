using Cse.Intel.Graph.Queries.AtRisk;

namespace Cse.Intel.Graph.Queries.Paths;

/// <summary>A path between two records.</summary>
/// <param name="Nodes">Who and what stands on it, both ends included.</param>
/// <param name="Cost">The sum of its pairs' costs.</param>
internal sealed record PathFound(PathNode[] Nodes, int Cost)
{
    public int Links => Nodes.Length - 1;

    /// <summary>The path as an answer shows it; its strength is the product of its pairs', as on the at-risk list.</summary>
    public RiskPath ToPath()
    {
        var steps = Nodes.Zip(Nodes.Skip(1), (near, far) => near.Pairs.First(pair => pair.To == far).Step).ToArray();
        // Multiplied in one order whichever end was named first.
        var product = steps.Select(step => step.Strength).Order().Aggregate(1.0, (all, strength) => all * strength);
        return new(Math.Round(product, 9, MidpointRounding.AwayFromZero), [.. Nodes.Select(node => node.Subject)], [.. steps], []);
    }
}

/// <summary>
/// The best paths between two records of a graph that was walked, one after the other in their exact order, none passing
/// a record twice. After Yen (1971) with Lawler's (1972) partition: what is left after a path was given falls into spaces
/// of paths that begin alike, and the best of each is found by going back from the far end, link by link. So the effort
/// grows with the paths given and with the links there are, never with the number of paths there could be.
/// </summary>
internal sealed class BestPaths
{
    private readonly PathOrder _order;
    private readonly int _links;
    private readonly PathNode[] _nodes;
    private readonly (int To, int Cost)[][] _pairs;
    private readonly int _from;
    private readonly int _to;

    /// <summary>Prepares the search: only what lies on a way of at most so many links between the two is looked at.</summary>
    public BestPaths(PathNode from, PathNode to, int links, PathOrder order)
    {
        _order = order;
        _links = links;
        // Whatever lies on such a way is within half of it of one of its ends.
        HashSet<PathNode> near = [.. Distances(from, to, (_, distance) => distance <= links / 2).Keys, .. Distances(to, from, (_, distance) => distance <= links / 2).Keys];
        var there = Distances(from, to, (node, distance) => distance <= links && near.Contains(node));
        // In the order of keys, so that numbers compare as keys do.
        _nodes = [.. Distances(to, from, (node, distance) => there.TryGetValue(node, out var before) && before + distance <= links).Keys];
        Array.Sort(_nodes, PathNode.Order);
        var numbers = _nodes.Select((node, number) => (node, number)).ToDictionary();
        _pairs = [.. _nodes.Select(node => node.Pairs.Where(pair => numbers.ContainsKey(pair.To)).Select(pair => (numbers[pair.To], pair.Cost)).ToArray())];
        _from = Array.IndexOf(_nodes, from);
        _to = Array.IndexOf(_nodes, to);
    }

    /// <summary>The shortest paths of at most so many links, looked for among the near before the far.</summary>
    public static List<PathFound> Shortest(PathNode from, PathNode to, int links, int atMost, CancellationToken cancel)
    {
        for (var near = Math.Min(2, links); ; near++)
        {
            List<PathFound> found = [.. new BestPaths(from, to, near, PathOrder.Shortest).Find(cancel).Take(atMost)];
            if (found.Count == atMost || near == links)
                return found;
        }
    }

    /// <summary>The best paths, best first, as many as are taken.</summary>
    public IEnumerable<PathFound> Find(CancellationToken cancel)
    {
        var spaces = new PriorityQueue<Space, Candidate>(Comparer<Candidate>.Create(Compare));
        if (_from >= 0)
            Offer(spaces, new([_from], 0, []));
        while (spaces.TryDequeue(out var space, out var best))
        {
            cancel.ThrowIfCancellationRequested();
            yield return new([.. best.Path.Select(number => _nodes[number])], best.Cost);
            var cost = space.Cost;
            for (var last = space.Begins.Length - 1; last < best.Path.Length - 1; last++)
            {
                var next = best.Path[last + 1];
                Offer(spaces, new(best.Path[..(last + 1)], cost, last == space.Begins.Length - 1 ? [.. space.NotNext, next] : [next]));
                cost += CostOf(best.Path[last], next);
            }
        }
    }

    private void Offer(PriorityQueue<Space, Candidate> spaces, Space space)
    {
        if (BestOf(space) is { } best)
            spaces.Enqueue(space, best);
    }

    /// <summary>
    /// The best path of a space; null when it has none. The cheapest way on, of the fewest links among those, never passes
    /// a record twice: what lies between could be left out and nothing costs nothing.
    /// </summary>
    private Candidate? BestOf(Space space)
    {
        var left = _links - (space.Begins.Length - 1);
        var costs = CostsToTheEnd(space, left);
        var at = space.Begins[^1];
        (int Links, int Cost)? best = null;
        for (var links = 1; links <= left; links++)
            foreach (var (to, cost) in _pairs[at])
                if (costs[links - 1][to] != int.MaxValue && !space.NotNext.Contains(to)
                    && (best is null || Compare((links, cost + costs[links - 1][to]), best.Value) < 0))
                    best = (links, cost + costs[links - 1][to]);
        return best is { } found ? Follow(space, found, costs) : null;
    }

    /// <summary>What the cheapest way of exactly so many links from each record to the far end costs, past those already on the path.</summary>
    private int[][] CostsToTheEnd(Space space, int links)
    {
        var gone = new bool[_nodes.Length];
        foreach (var number in space.Begins)
            gone[number] = true;
        var costs = new int[Math.Max(1, links)][];
        var reached = new List<int> { _to };
        costs[0] = Unreached();
        costs[0][_to] = 0;
        for (var length = 1; length < costs.Length; length++)
        {
            costs[length] = Unreached();
            var next = new List<int>();
            foreach (var number in reached)
                foreach (var (before, cost) in _pairs[number])
                    if (!gone[before] && before != _to && _nodes[before].MayPass)
                    {
                        if (costs[length][before] == int.MaxValue)
                            next.Add(before);
                        costs[length][before] = Math.Min(costs[length][before], cost + costs[length - 1][number]);
                    }
            reached = next;
        }
        return costs;
    }

    private int[] Unreached()
    {
        var costs = new int[_nodes.Length];
        Array.Fill(costs, int.MaxValue);
        return costs;
    }

    /// <summary>Of the ways that cost exactly that, the one whose keys come first.</summary>
    private Candidate Follow(Space space, (int Links, int Cost) best, int[][] costs)
    {
        var path = new List<int>(space.Begins);
        var (links, cost) = best;
        for (; links > 0; links--)
        {
            var step = _pairs[path[^1]]
                .Where(pair => costs[links - 1][pair.To] != int.MaxValue && costs[links - 1][pair.To] + pair.Cost == cost
                    && (path.Count > space.Begins.Length || !space.NotNext.Contains(pair.To)))
                .MinBy(pair => pair.To);
            path.Add(step.To);
            cost -= step.Cost;
        }
        return new([.. path], space.Cost + best.Cost);
    }

    private int CostOf(int one, int other) => _pairs[one].First(pair => pair.To == other).Cost;

    private int Compare((int Links, int Cost) one, (int Links, int Cost) other)
    {
        var (byLinks, byCost) = (one.Links.CompareTo(other.Links), one.Cost.CompareTo(other.Cost));
        return _order == PathOrder.Shortest ? (byLinks != 0 ? byLinks : byCost) : (byCost != 0 ? byCost : byLinks);
    }

    private int Compare(Candidate one, Candidate other)
    {
        var byWorth = Compare((one.Path.Length, one.Cost), (other.Path.Length, other.Cost));
        return byWorth != 0 ? byWorth : one.Path.AsSpan().SequenceCompareTo(other.Path);
    }

    /// <summary>Links from a record to whatever is near enough, walking through nothing a path may not pass.</summary>
    private static Dictionary<PathNode, int> Distances(PathNode from, PathNode to, Func<PathNode, int, bool> isNear)
    {
        var distances = new Dictionary<PathNode, int>();
        var level = isNear(from, 0) ? [from] : new List<PathNode>();
        for (var distance = 0; level.Count > 0; distance++)
        {
            foreach (var node in level)
                distances[node] = distance;
            level = [.. level.Where(node => node != to).SelectMany(node => node.Pairs).Select(pair => pair.To)
                .Where(node => (node == to || node.MayPass) && !distances.ContainsKey(node) && isNear(node, distance + 1)).Distinct()];
        }
        return distances;
    }

    /// <summary>The paths that begin alike and do not go on as some already given or offered do.</summary>
    /// <param name="Begins">How they begin.</param>
    /// <param name="Cost">What that costs.</param>
    /// <param name="NotNext">How they do not go on.</param>
    private sealed record Space(int[] Begins, int Cost, int[] NotNext);

    private readonly record struct Candidate(int[] Path, int Cost);
}
