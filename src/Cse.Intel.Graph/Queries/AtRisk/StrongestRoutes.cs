namespace Cse.Intel.Graph.Queries.AtRisk;

/// <summary>
/// Finds the strongest route to everything within the hops, level by level, expanding the graph as it goes. At each
/// vertex it keeps every route that could still turn out best once strengths are rounded and ties are broken.
/// </summary>
internal sealed class StrongestRoutes(RiskGraph graph, int hops, AtRiskSettings settings)
{
    // A route that rounds to the least strength listed may lie half a unit of the ninth decimal below it.
    private readonly double _least = settings.ListFrom - 1e-9;
    private readonly List<List<Route>> _kept = [];

    /// <summary>The strongest route that may have been missed because the budget ended the walk; 0 when it was not ended.</summary>
    public double CutAt { get; private set; }

    /// <summary>Routes kept at a vertex; empty when it was not reached.</summary>
    public IReadOnlyList<Route> At(int vertex) => vertex < _kept.Count ? _kept[vertex] : [];

    public async Task WalkAsync(IReadOnlyList<Vertex> starts, CancellationToken cancel)
    {
        var level = new List<Route>();
        foreach (var start in starts)
            Keep(new Route(start, null, 1), level);
        for (var links = 0; links < hops && level.Count > 0; links++)
        {
            var going = level.Where(r => Kept(r) && graph.MayPass(r.At)).ToList();
            await ExpandWithinBudgetAsync(going, cancel);
            level = [];
            foreach (var route in going)
                if (route.At.IsExpanded)
                    Continue(route, level);
        }
    }

    private async Task ExpandWithinBudgetAsync(List<Route> going, CancellationToken cancel)
    {
        var ahead = going
            .GroupBy(r => r.At)
            .Where(g => !g.Key.IsExpanded)
            .Select(g => (Vertex: g.Key, Strength: g.Max(r => r.Strength)))
            .OrderByDescending(a => a.Strength)
            .ThenBy(a => a.Vertex.Subject.Facts.SortKey, StringComparer.Ordinal)
            .ToList();
        var room = Math.Max(0, settings.ExpansionBudget - graph.Expanded);
        if (ahead.Count > room)
            CutAt = Math.Max(CutAt, ahead[room].Strength);
        await graph.ExpandAsync([.. ahead.Take(room).Select(a => a.Vertex)], cancel);
    }

    private void Continue(Route route, List<Route> level)
    {
        var through = route.Links == 0 ? route.Strength : route.Strength * route.At.Damping;
        foreach (var pair in route.At.Pairs)
        {
            var strength = through * pair.Strength;
            if (strength < _least)
                break;
            var next = graph.Vertices[pair.To];
            if (!next.IsStart && !route.Visits(next))
                Keep(new Route(next, route, strength), level);
        }
    }

    private void Keep(Route route, List<Route> level)
    {
        while (_kept.Count <= route.At.Number)
            _kept.Add([]);
        var here = _kept[route.At.Number];
        foreach (var other in here)
            if (other.MakesNeedless(route))
                return;
        here.RemoveAll(route.MakesNeedless);
        here.Add(route);
        level.Add(route);
    }

    private bool Kept(Route route) => _kept[route.At.Number].Contains(route);
}
