using System.Globalization;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Paths;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Queries.AtRisk;
using Cse.Intel.TestSupport;

namespace Cse.Intel.Graph.Tests.Queries.Paths;

/// <summary>The oracle of "What joins these?": asks the oracle of paths about each pair, and puts together what it says.</summary>
internal sealed record PlainJoining(IReadOnlyList<string> Paths, IReadOnlyList<string> Nodes, IReadOnlyList<string> Lines, IReadOnlyList<string> Unconnected)
{
    /// <summary>The answer; null when fewer than two different records were chosen.</summary>
    public static async Task<PlainJoining?> AskAsync(IGraphStore store, JoiningNetwork question)
    {
        var graph = await PlainGraph.ReadAsync(store, Viewers.Upkeep, new YoungPeopleAtRisk(question.Of, question.AsOf) { AsKnownAt = question.AsKnownAt, Since = question.Since });
        var chosen = question.Of.Select(id => graph.Find(id)!).Distinct().ToList();
        if (chosen.Count < 2)
            return null;
        var (paths, nodes, joined) = (new List<string>(), chosen.Select(s => s.Key).ToHashSet(), new HashSet<string>());
        for (var one = 0; one < chosen.Count; one++)
            for (var other = one + 1; other < chosen.Count; other++)
            {
                var between = await PlainPaths.AskAsync(store, Viewers.Upkeep, new PathsBetween(chosen[one].Ids.First(), chosen[other].Ids.First(), question.AsOf)
                {
                    Hops = 4,
                    Limit = 3,
                    AsKnownAt = question.AsKnownAt,
                    Since = question.Since,
                    Floor = question.Floor,
                    MinStrength = question.MinStrength,
                    Kinds = question.Kinds,
                });
                paths.AddRange(between.Told);
                nodes.UnionWith(between.All.Take(3).SelectMany(path => path).Select(s => s.Key));
                if (between.All.Any())
                    joined.UnionWith([chosen[one].Key, chosen[other].Key]);
            }
        return new(paths, [.. nodes], [.. Among(graph, question, nodes)], [.. chosen.Select(s => s.Key).Where(key => !joined.Contains(key))]);
    }

    private static IEnumerable<string> Among(PlainGraph graph, JoiningNetwork question, HashSet<string> nodes) =>
        from stack in graph.Items
            .Where(i => i.From != i.To && (i.Assertion.Negative || question.Floor.Passes(i.Grade)) && (question.Kinds.IsEmpty || question.Kinds.Contains(i.Assertion.Kind)))
            .GroupBy(i => (From: i.From.Key, Kind: i.Assertion.Kind.Code, To: i.To.Key))
        where nodes.Contains(stack.Key.From) && nodes.Contains(stack.Key.To)
        let standing = stack.Where(i => !i.Assertion.Negative && !graph.IsRuledOut(i))
        let strength = Math.Min(0.99, 1 - standing.GroupBy(i => i.Origin).Aggregate(1.0, (left, origin) => left * (1 - origin.Max(graph.Weight))))
        where strength >= question.MinStrength
        select string.Create(CultureInfo.InvariantCulture, $"{stack.Key.From} {stack.Key.Kind} {stack.Key.To} {strength:F9} {stack.Count()}");
}
