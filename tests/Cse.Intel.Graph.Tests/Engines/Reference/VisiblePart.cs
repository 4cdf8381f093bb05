using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;

namespace Cse.Intel.Graph.Tests.Engines.Reference;

/// <summary>
/// A graph with everything a viewer may not see physically left out. A report that only its handling code hides stays as
/// what its links stand on, and is named as a carrier.
/// </summary>
internal sealed class VisiblePart(ReferenceGraph graph, Viewer viewer)
{
    private readonly ReferenceSight _sight = new(viewer, graph);

    public IReadOnlySet<EntityId> Carriers =>
        graph.Assertions.Where(a => _sight.Sees(a) && !_sight.Sees(a.Report)).Select(a => a.Report).ToHashSet();

    /// <summary>What is left for this viewer.</summary>
    public ReferenceGraph Seen()
    {
        var records = graph.Records.Keys.Where(_sight.Sees).ToImmutableDictionary(id => id, id => graph.Records[id].RemoveAll(r => !AccessPolicy.Sees(viewer, r.Protection)));
        foreach (var carrier in Carriers)
            records = records.Add(carrier, graph.Records[carrier].RemoveAll(r => !IsOpen(r.Protection)));
        return Only(records, [.. graph.Assertions.Where(_sight.Sees)]);
    }

    /// <summary>What is left when only that is taken away of which the viewer must not even be told.</summary>
    public ReferenceGraph SeenOrPointedAt()
    {
        var told = graph.Assertions.Where(a => _sight.Sees(a) || IsPointedAt(a)).ToImmutableList();
        var kept = told.SelectMany(a => new[] { a.From, a.To, a.Report }).Concat(graph.Records.Keys.Where(_sight.Sees)).ToHashSet();
        return Only(graph.Records.Where(r => kept.Contains(r.Key)).ToImmutableDictionary(), told);
    }

    private bool IsPointedAt(Domain.Links.Assertion assertion) =>
        (_sight.Sees(assertion.From) && _sight.PointerOf(assertion, assertion.To) is not null)
        || (_sight.Sees(assertion.To) && _sight.PointerOf(assertion, assertion.From) is not null);

    private ReferenceGraph Only(ImmutableDictionary<EntityId, ImmutableList<Entity>> records, ImmutableList<Domain.Links.Assertion> assertions) => new(
        records,
        graph.References.Where(r => records.ContainsKey(r.Value)).ToImmutableDictionary(),
        assertions,
        graph.Judgements.Where(j => records.ContainsKey(j.Value.Left) && records.ContainsKey(j.Value.Right)).ToImmutableDictionary());

    private bool IsOpen(Protection protection) => AccessPolicy.Judge(viewer, protection).HasFlag(Sight.Open);
}
