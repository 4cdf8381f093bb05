namespace Cse.Intel.Graph.Queries.AtRisk;

/// <summary>
/// Other routes to somebody already reached: takes away the stepping stones of the route before (or its one pair, if it
/// is direct) and looks for the next strongest, up to three times (at-risk.md, "furtherRoutes"). Searches backwards from
/// the person, led by what the forward walk found possible, so that it hardly strays.
/// </summary>
internal sealed class FurtherRoutes(RiskGraph graph, StrongestRoutes forward, int hops, AtRiskSettings settings)
{
    private const int AtMost = 3;

    private readonly double _least = settings.ListFrom - 1e-9;
    private readonly Dictionary<int, List<(Vertex From, double Strength)>> _into = Reverse(graph);

    public IReadOnlyList<Route> Find(Route best)
    {
        var gone = new HashSet<Vertex>();
        var gonePairs = new HashSet<(int, int)>();
        var found = new List<Route>();
        for (var route = best; found.Count < AtMost;)
        {
            TakeAway(route, gone, gonePairs);
            if (Next(best.At, gone, gonePairs) is not { } next)
                break;
            found.Add(next);
            route = next;
        }
        return found;
    }

    private static void TakeAway(Route route, HashSet<Vertex> gone, HashSet<(int, int)> gonePairs)
    {
        var path = route.Path();
        if (path.Length == 2)
            gonePairs.Add((path[0].Number, path[1].Number));
        foreach (var stone in path.AsSpan(1, path.Length - 2))
            gone.Add(stone);
    }

    private Route? Next(Vertex target, HashSet<Vertex> gone, HashSet<(int, int)> gonePairs)
    {
        Route? best = null;
        var kept = new Dictionary<Vertex, List<Suffix>>();
        var ahead = new PriorityQueue<Suffix, double>();
        ahead.Enqueue(new Suffix(target, null, 1), -1);
        while (ahead.TryDequeue(out var suffix, out var bound) && -bound >= Floor(best))
        {
            if (suffix.At.IsStart && suffix.Links > 0)
            {
                var whole = Forward(suffix);
                if (whole.Rounded >= settings.ListFrom && (best is null || whole.CompareTo(best) < 0))
                    best = whole;
                continue;
            }
            foreach (var (from, strength) in _into.GetValueOrDefault(suffix.At.Number) ?? [])
            {
                if (gone.Contains(from) || gonePairs.Contains((from.Number, suffix.At.Number)))
                    continue;
                // Most ways lead nowhere strong enough: told before anything is made of them.
                var longer = suffix.Strength * strength * (from.IsStart ? 1 : from.Damping);
                var most = longer * Reach(from, hops - suffix.Links - 1);
                if (most < Floor(best) || suffix.Visits(from))
                    continue;
                var next = new Suffix(from, suffix, longer);
                if (Keep(kept, next))
                    ahead.Enqueue(next, -most);
            }
        }
        return best;
    }

    /// <summary>The strength under which nothing can be better than what was found, nor be listed.</summary>
    private double Floor(Route? best) => best is null ? _least : Math.Max(_least, best.Strength * (1 - Route.Tolerance));

    /// <summary>The most that a route from a start to here can have, within so many links; 0 when there is none.</summary>
    private double Reach(Vertex vertex, int links)
    {
        var most = 0.0;
        foreach (var route in forward.At(vertex.Number))
            if (route.Links <= links && route.Strength > most)
                most = route.Strength;
        return most;
    }

    private static bool Keep(Dictionary<Vertex, List<Suffix>> kept, Suffix suffix)
    {
        if (!kept.TryGetValue(suffix.At, out var here))
            kept[suffix.At] = here = [];
        foreach (var other in here)
            if (other.MakesNeedless(suffix))
                return false;
        here.Add(suffix);
        return true;
    }

    // Strengths are multiplied from the start on, so that the same route has the same number wherever it is found.
    private static Route Forward(Suffix suffix)
    {
        var route = new Route(suffix.At, null, 1);
        for (var next = suffix.Next; next is not null; next = next.Next)
        {
            var through = route.Links == 0 ? route.Strength : route.Strength * route.At.Damping;
            route = new Route(next.At, route, through * StrengthBetween(route.At, next.At));
        }
        return route;
    }

    private static double StrengthBetween(Vertex from, Vertex to)
    {
        foreach (var pair in from.Pairs)
            if (pair.To == to.Number)
                return pair.Strength;
        throw new InvalidOperationException("A route runs over a pair that is not there.");
    }

    private static Dictionary<int, List<(Vertex, double)>> Reverse(RiskGraph graph)
    {
        var into = new Dictionary<int, List<(Vertex, double)>>();
        foreach (var vertex in graph.Vertices)
        {
            if (!vertex.IsExpanded || !graph.MayPass(vertex))
                continue;
            foreach (var pair in vertex.Pairs)
            {
                if (!into.TryGetValue(pair.To, out var list))
                    into[pair.To] = list = [];
                list.Add((vertex, pair.Strength));
            }
        }
        return into;
    }

    /// <summary>The rest of a route, from here to the person sought.</summary>
    private sealed class Suffix(Vertex at, Suffix? next, double strength)
    {
        public Vertex At { get; } = at;

        public Suffix? Next { get; } = next;

        public double Strength { get; } = strength;

        public int Links { get; } = next is null ? 0 : next.Links + 1;

        public bool Visits(Vertex vertex)
        {
            for (var step = this; step is not null; step = step.Next)
                if (ReferenceEquals(step.At, vertex))
                    return true;
            return false;
        }

        public bool MakesNeedless(Suffix other)
        {
            if (Links > other.Links)
                return false;
            if (Links < other.Links)
                return Strength >= other.Strength;
            return other.Strength < Strength * (1 - Route.Tolerance) || (Strength >= other.Strength && CompareKeys(this, other) <= 0);
        }

        private static int CompareKeys(Suffix one, Suffix other)
        {
            for (Suffix? a = one, b = other; a is not null && b is not null; a = a.Next, b = b.Next)
            {
                var byKey = string.CompareOrdinal(a.At.Subject.Facts.SortKey, b.At.Subject.Facts.SortKey);
                if (byKey != 0)
                    return byKey;
            }
            return 0;
        }
    }
}
