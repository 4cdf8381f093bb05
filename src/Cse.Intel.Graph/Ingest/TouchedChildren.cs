using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Ingest.Planning;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Ingest;

/// <summary>
/// Which children's networks a dry run would change: those at an end of a link it would write or take back, and those
/// who share an address, vehicle or phone with such a link.
/// </summary>
/// <param name="store">The graph.</param>
/// <param name="graph">What the dry run planned.</param>
/// <param name="today">The day by which it is told who is a child.</param>
/// <param name="viewer">Who asks; null is an operator, who is told of everybody.</param>
internal sealed class TouchedChildren(IGraphStore store, GraphAhead graph, DateOnly today, Viewer? viewer)
{
    /// <summary>How many are listed; the rest is counted.</summary>
    public const int MostListed = 200;

    private const int Wave = 2_000;

    private readonly Dictionary<EntityId, NodeFacts> _facts = graph.PlannedRecords.ToDictionary(r => r.Id, NodeFacts.Of);
    private static readonly Viewer Upkeep = Viewer.ForUpkeep("import");

    private readonly HashSet<EntityId> _children = [];

    /// <summary>Finds them, in the order of their captions.</summary>
    public async Task<(ImmutableArray<TouchedChild> Listed, long Beyond)> FindAsync(CancellationToken cancel)
    {
        var touched = graph.PlannedLinks.SelectMany(l => new[] { l.From, l.To }).ToHashSet();
        await LoadAsync(touched, LinkFilter.Everything with { Kinds = [] }, _ => { }, cancel);
        foreach (var id in touched)
            Note(id);
        var shared = touched.Where(IsShared).ToHashSet();
        foreach (var link in graph.PlannedLinks)
            NoteAcross(link.From, link.To, shared);
        await LoadAsync(shared, LinkFilter.Everything, edge => Note(edge.Target), cancel);
        _children.ExceptWith(await HiddenAsync(cancel));
        var all = _children.Select(id => new TouchedChild(id, _facts[id].Caption))
            .OrderBy(c => c.Caption, StringComparer.Ordinal).ThenBy(c => c.Id).ToList();
        return ([.. all.Take(MostListed)], Math.Max(0, all.Count - MostListed));
    }

    private Task<bool> LoadAsync(IReadOnlyCollection<EntityId> ids, LinkFilter filter, Action<HalfEdge> onEdge, CancellationToken cancel) =>
        store.ReadAsync(viewer ?? Upkeep, async (reader, stop) =>
        {
            foreach (var wave in ids.Chunk(Wave))
            {
                var expansion = await reader.ExpandAsync(wave, filter, null, stop);
                foreach (var (id, facts) in expansion.Nodes)
                    _facts.TryAdd(id, facts);
                foreach (var edge in expansion.Edges)
                    onEdge(edge);
            }
            return true;
        }, cancel);

    /// <summary>Those the store holds already and whoever asks may not see: to them they are not there.</summary>
    private async Task<IEnumerable<EntityId>> HiddenAsync(CancellationToken cancel)
    {
        if (viewer is null)
            return [];
        var (held, seen) = (await HeldAsync(Upkeep, cancel), await HeldAsync(viewer, cancel));
        return held.Except(seen);
    }

    private Task<IEnumerable<EntityId>> HeldAsync(Viewer by, CancellationToken cancel) =>
        store.ReadAsync(by, async (reader, stop) => (await reader.GetEntitiesAsync(_children, null, stop)).Keys, cancel);

    private void NoteAcross(EntityId one, EntityId other, HashSet<EntityId> shared)
    {
        if (shared.Contains(one))
            Note(other);
        if (shared.Contains(other))
            Note(one);
    }

    private bool IsShared(EntityId id) => _facts.TryGetValue(id, out var facts) && facts.Kind is EntityKind.Address or EntityKind.Vehicle or EntityKind.Phone;

    private void Note(EntityId id)
    {
        if (_facts.TryGetValue(id, out var facts) && facts.Kind == EntityKind.Person && IsChild(facts))
            _children.Add(id);
    }

    private bool IsChild(NodeFacts facts) =>
        facts.Birth.Under(18, today) is AgeAnswer.Under or AgeAnswer.Uncertain || PersonRole.Holds(facts.Roles, Role.YoungPerson, today);
}
