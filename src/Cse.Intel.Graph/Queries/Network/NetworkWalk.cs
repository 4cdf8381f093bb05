using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Network;

/// <summary>The walk of one network question: level by level, with integer costs so that sums are exact in any order.</summary>
internal sealed class NetworkWalk(IGraphReader reader, NetworkAround question)
{
    private readonly IdentityMap _identities = new(reader, question.AsKnownAt);
    private readonly Dictionary<EntityId, Found> _found = [];
    private readonly HashSet<EntityId> _capped = [];
    private readonly HashSet<Pointer> _pointers = [];
    private readonly List<string> _cuts = [];
    private List<Found> _frontier = [];

    public async Task StartAsync(CancellationToken cancel)
    {
        await _identities.TakeAsync(question.From, cancel);
        foreach (var id in question.From)
        {
            if (!_identities.TryGet(id, out var subject))
                throw QuestionRefusedException.NotFound();
            if (_found.TryAdd(subject.Id, new(subject, 0, 0)))
                _frontier.Add(_found[subject.Id]);
        }
    }

    /// <summary>Walks one level further; false when there is nothing more to walk to.</summary>
    public async Task<bool> StepAsync(int level, CancellationToken cancel)
    {
        if (_frontier.Count == 0)
            return false;
        var expansion = await reader.ExpandAsync(
            [.. _frontier.SelectMany(f => f.Subject.Members)], question.Filter, level == 1 ? null : NetworkAround.DegreeCap, cancel);
        await _identities.TakeAsync(expansion.Nodes, cancel);
        _pointers.UnionWith(expansion.Pointers);
        _capped.UnionWith(expansion.Capped.Select(id => _identities[id].Id));
        var next = Reach(expansion.Edges, level)
            .OrderBy(f => f.Cost)
            .ThenBy(f => f.Subject.Facts.SortKey, StringComparer.Ordinal)
            .ToList();
        var room = question.Limit - _found.Count;
        if (next.Count > room)
        {
            _cuts.Add(FormattableString.Invariant($"{next.Count - Math.Max(0, room)} more records at {level} {(level == 1 ? "link" : "links")} are not shown. Raise the limit, or ask for fewer links or kinds."));
            next = next[..Math.Max(0, room)];
        }
        foreach (var found in next)
            _found[found.Subject.Id] = found;
        _frontier = next;
        return true;
    }

    public async Task<NetworkAnswer> FinishAsync(CancellationToken cancel)
    {
        var among = await reader.GetLinksAmongAsync([.. _found.Values.SelectMany(f => f.Subject.Members)], question.Filter, cancel);
        if (_capped.Count > 0)
            _cuts.Add(FormattableString.Invariant($"{_capped.Count} {(_capped.Count == 1 ? "record has" : "records have")} more than {NetworkAround.DegreeCap} links and {(_capped.Count == 1 ? "was" : "were")} not walked through. Start from {(_capped.Count == 1 ? "it" : "one of them")} to see more."));
        return new(
            [.. _found.Values.OrderBy(f => f.Level).ThenBy(f => f.Cost).ThenBy(f => f.Subject.Facts.SortKey, StringComparer.Ordinal)
                .Select(f => new NetworkNode(f.Subject, f.Level, PathCost.ToStrength(f.Cost), _capped.Contains(f.Subject.Id)))],
            Lines(among),
            _cuts.Count == 0 ? null : string.Join(' ', _cuts),
            [.. _pointers.OrderBy(p => p.Contact, StringComparer.Ordinal)]);
    }

    private List<Found> Reach(IReadOnlyList<HalfEdge> edges, int level)
    {
        var best = new Dictionary<EntityId, Found>();
        foreach (var pair in edges.GroupBy(e => (Near: _identities[e.Source].Id, Far: _identities[e.Target].Id)))
        {
            if (pair.Key.Near == pair.Key.Far || _found.ContainsKey(pair.Key.Far))
                continue;
            var items = PairEvidence.Weigh([.. pair], question.Day, AtRiskSettings.Default, static _ => true);
            if (items.Count == 0)
                continue;
            var strength = PairEvidence.Strength(items, AtRiskSettings.Default);
            if (strength < question.MinStrength)
                continue;
            var cost = _found[pair.Key.Near].Cost + PathCost.Of(strength);
            if (!best.TryGetValue(pair.Key.Far, out var so) || cost < so.Cost)
                best[pair.Key.Far] = new(_identities[pair.Key.Far], level, cost);
        }
        return [.. best.Values];
    }

    private ImmutableArray<NetworkLine> Lines(IReadOnlyList<HalfEdge> among)
    {
        var lines = new List<NetworkLine>();
        foreach (var between in among.GroupBy(e => (Ends(e), e.Kind)))
        {
            // A denial holds in either direction, while each direction has a line of its own.
            var standing = PairEvidence.Weigh([.. between], question.Day, AtRiskSettings.Default, static _ => true);
            foreach (var stack in between.GroupBy(e => (From: _identities[e.Source].Id, To: _identities[e.Target].Id)))
                if (stack.Key.From != stack.Key.To && Line(stack.Key.From, stack.Key.To, [.. stack], standing) is { } line)
                    lines.Add(line);
        }
        return [.. lines
            .OrderBy(l => _found[l.From].Level + _found[l.To].Level)
            .ThenByDescending(l => l.Strength)
            .ThenBy(l => _identities[l.From].Facts.SortKey, StringComparer.Ordinal)
            .ThenBy(l => _identities[l.To].Facts.SortKey, StringComparer.Ordinal)
            .ThenBy(l => l.Kind.Index)];
    }

    private NetworkLine? Line(EntityId from, EntityId to, IReadOnlyList<HalfEdge> stack, IReadOnlyList<Item> standing)
    {
        var ids = stack.Select(e => e.Assertion).ToHashSet();
        var positive = standing.Where(i => ids.Contains(i.Edge.Assertion)).ToList();
        if (positive.Count == 0 && !question.Negatives)
            return null;
        var strength = positive.Count == 0 ? 0 : PairEvidence.Strength(positive, AtRiskSettings.Default);
        if (strength < question.MinStrength)
            return null;
        ids.ExceptWith(positive.Select(i => i.Edge.Assertion));
        var denied = question.Negatives ? stack.Where(e => ids.Contains(e.Assertion)).Select(e => new Item(e, 0)) : [];
        return new(from, to, stack[0].Kind, strength, LineStyles.Of(positive), [.. positive, .. denied]);
    }

    private (EntityId, EntityId) Ends(HalfEdge edge)
    {
        var (from, to) = (_identities[edge.Source].Id, _identities[edge.Target].Id);
        return from.CompareTo(to) < 0 ? (from, to) : (to, from);
    }

    private sealed record Found(Subject Subject, int Level, int Cost);
}

/// <summary>Strengths as integer costs, <c>round(-1000 ln strength)</c>: adding them is exact in any order.</summary>
internal static class PathCost
{
    /// <summary>The cost of a pair without weight: it is shown, but comes last.</summary>
    public const int Weightless = 20_000;

    public static int Of(double strength) => strength <= 0 ? Weightless : Math.Min(Weightless, (int)Math.Round(-1000 * Math.Log(strength)));

    public static double ToStrength(int cost) => cost >= Weightless ? 0 : Math.Exp(cost / -1000.0);
}

/// <summary>How a stack of items is drawn.</summary>
internal static class LineStyles
{
    private const double Independent = 0.3;

    public static LineStyle Of(IReadOnlyList<Item> positive)
    {
        if (positive.All(i => i.Edge.Grade.Assessment == Domain.Grading.IntelligenceAssessment.SuspectedFalse))
            return LineStyle.Struck;
        var confirmed = positive.Any(i => i.Edge.Grade is
        {
            Source: Domain.Grading.SourceEvaluation.Reliable,
            Assessment: <= Domain.Grading.IntelligenceAssessment.KnownIndirectlyCorroborated,
        });
        if (confirmed || positive.Where(i => i.Weight >= Independent).Select(i => i.Origin).Distinct().Count() >= 2)
            return LineStyle.Solid;
        return positive.All(i => i.Edge.Grade.Assessment >= Domain.Grading.IntelligenceAssessment.KnownIndirectly) ? LineStyle.Dotted : LineStyle.Dashed;
    }
}
