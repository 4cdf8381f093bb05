using System.Globalization;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Network;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Queries.AtRisk;
using Cse.Intel.TestSupport;

namespace Cse.Intel.Graph.Tests.Queries.Network;

/// <summary>The oracle of "What surrounds them?": levels, costs and lines from everything there is (architecture §5, §6).</summary>
internal sealed class PlainNetwork
{
    private readonly PlainGraph _graph;
    private readonly NetworkAround _question;
    private readonly List<PlainItem> _items;
    private readonly Dictionary<PlainSubject, (int Level, int Cost)> _found = [];

    private PlainNetwork(PlainGraph graph, NetworkAround question)
    {
        _graph = graph;
        _question = question;
        _items = [.. graph.Items.Where(i => i.From != i.To && (i.Assertion.Negative || question.Floor.Passes(i.Grade)) && (question.Kinds.IsEmpty || question.Kinds.Contains(i.Assertion.Kind)))];
        foreach (var start in question.From)
            _found.TryAdd(graph.Find(start)!, (0, 0));
        for (var level = 1; level <= question.Hops; level++)
            Step(level);
    }

    /// <summary>The records in order, each with its level and score.</summary>
    public IEnumerable<string> Nodes => _found
        .OrderBy(f => f.Value.Level).ThenBy(f => f.Value.Cost).ThenBy(f => f.Key.Key, StringComparer.Ordinal)
        .Select(f => Node(f.Key.Key, f.Value.Level, f.Value.Cost >= 20_000 ? 0 : Math.Exp(f.Value.Cost / -1000.0)));

    /// <summary>The lines, in no order.</summary>
    public IEnumerable<string> Lines =>
        from stack in _items.GroupBy(i => (i.From, i.To, i.Assertion.Kind))
        where _found.ContainsKey(stack.Key.From) && _found.ContainsKey(stack.Key.To)
        let positive = stack.Where(i => !i.Assertion.Negative && !IsRuledOut(i)).ToList()
        where positive.Count > 0 || _question.Negatives
        let strength = Strength(positive)
        where strength >= _question.MinStrength
        select Line(stack.Key.From.Key, stack.Key.Kind.Code, stack.Key.To.Key, strength, Style(positive), _question.Negatives ? stack.Count() : positive.Count);

    public static async Task<PlainNetwork> AskAsync(IGraphStore store, NetworkAround question) =>
        new(await PlainGraph.ReadAsync(store, Viewers.Upkeep, new YoungPeopleAtRisk(question.From, question.AsOf!.Value) { AsKnownAt = question.AsKnownAt }), question);

    public static string Node(string key, int level, double score) => string.Create(CultureInfo.InvariantCulture, $"{key} {level} {score:F9}");

    public static string Line(string from, string kind, string to, double strength, LineStyle style, int items) =>
        string.Create(CultureInfo.InvariantCulture, $"{from} {kind} {to} {strength:F9} {style} {items}");

    private void Step(int level)
    {
        var next = new Dictionary<PlainSubject, int>();
        foreach (var (near, (at, cost)) in _found.Where(f => f.Value.Level == level - 1))
            foreach (var far in _items.Where(i => i.From == near || i.To == near).Select(i => i.From == near ? i.To : i.From).Distinct().Where(s => !_found.ContainsKey(s)))
            {
                var positive = _items.Where(i => Between(i, near, far) && !i.Assertion.Negative && !IsRuledOut(i)).ToList();
                if (positive.Count == 0 || Strength(positive) < _question.MinStrength)
                    continue;
                var sum = cost + (Strength(positive) <= 0 ? 20_000 : Math.Min(20_000, (int)Math.Round(-1000 * Math.Log(Strength(positive)))));
                next[far] = Math.Min(sum, next.GetValueOrDefault(far, int.MaxValue));
            }
        foreach (var (far, cost) in next.OrderBy(n => n.Value).ThenBy(n => n.Key.Key, StringComparer.Ordinal).Take(Math.Max(0, _question.Limit - _found.Count)).ToList())
            _found[far] = (level, cost);
    }

    private double Strength(IEnumerable<PlainItem> positive) =>
        Math.Min(0.99, 1 - positive.GroupBy(i => i.Origin).Aggregate(1.0, (left, origin) => left * (1 - origin.Max(_graph.Weight))));

    private bool IsRuledOut(PlainItem positive) => _items.Any(n => n.Assertion.Negative
        && n.Assertion.Kind.Code == positive.Assertion.Kind.Code && n.Grade.Assessment <= IntelligenceAssessment.KnownIndirectlyCorroborated
        && Between(n, positive.From, positive.To) && positive.End <= n.End);

    private static bool Between(PlainItem item, PlainSubject one, PlainSubject other) =>
        (item.From == one && item.To == other) || (item.From == other && item.To == one);

    // intelligence-handling.md §5.2, "Drawing".
    private LineStyle Style(List<PlainItem> positive)
    {
        if (positive.All(i => i.Grade.Assessment == IntelligenceAssessment.SuspectedFalse))
            return LineStyle.Struck;
        if (positive.Any(i => i.Grade.Source == SourceEvaluation.Reliable && i.Grade.Assessment <= IntelligenceAssessment.KnownIndirectlyCorroborated)
            || positive.Where(i => _graph.Weight(i) >= 0.3).Select(i => i.Origin).Distinct().Count() >= 2)
            return LineStyle.Solid;
        return positive.All(i => i.Grade.Assessment >= IntelligenceAssessment.KnownIndirectly) ? LineStyle.Dotted : LineStyle.Dashed;
    }
}
