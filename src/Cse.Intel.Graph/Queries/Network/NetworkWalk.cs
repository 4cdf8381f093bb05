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
        var next = Reach(expansion.Edges.Where(question.Admits), level)
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
        var among = (await reader.GetLinksAmongAsync([.. _found.Values.SelectMany(f => f.Subject.Members)], question.Filter, cancel)).Where(question.Admits).ToList();
        if (_capped.Count > 0)
            _cuts.Add(FormattableString.Invariant($"{_capped.Count} {(_capped.Count == 1 ? "record has" : "records have")} more than {NetworkAround.DegreeCap} links and {(_capped.Count == 1 ? "was" : "were")} not walked through. Start from {(_capped.Count == 1 ? "it" : "one of them")} to see more."));
        return new(
            [.. _found.Values.OrderBy(f => f.Level).ThenBy(f => f.Cost).ThenBy(f => f.Subject.Facts.SortKey, StringComparer.Ordinal)
                .Select(f => new NetworkNode(f.Subject, f.Level, PathCost.ToStrength(f.Cost), _capped.Contains(f.Subject.Id)))],
            NetworkLines.Of(among, _identities, question.Day, question.Negatives, question.MinStrength, id => _found[id].Level),
            _cuts.Count == 0 ? null : string.Join(' ', _cuts),
            [.. _pointers.OrderBy(p => p.Contact, StringComparer.Ordinal)]);
    }

    private List<Found> Reach(IEnumerable<HalfEdge> edges, int level)
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

    private sealed record Found(Subject Subject, int Level, int Cost);
}
