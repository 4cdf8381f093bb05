using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Tests.Engines.Reference;

/// <summary>Half-edges by looking at every assertion for every record asked for.</summary>
internal sealed class ReferenceWalk(ReferenceSight sight, ReferenceGraph graph, LinkFilter filter)
{
    public Expansion Expand(IEnumerable<EntityId> frontier, int? cap)
    {
        var edges = new List<HalfEdge>();
        var nodes = new Dictionary<EntityId, NodeFacts>();
        var capped = new HashSet<EntityId>();
        var pointers = new HashSet<Pointer>();
        foreach (var source in frontier.Distinct().Where(sight.Sees))
        {
            nodes[source] = Facts(source);
            var touching = graph.Assertions.Where(a => a.From == source || a.To == source).ToList();
            var mine = touching.Where(a => sight.Sees(a) && Passes(a)).Select(a => Read(a, source)).ToList();
            if (mine.Count > cap)
                capped.Add(source);
            else
                edges.AddRange(mine);
            pointers.UnionWith(touching.Where(Stands).Select(a => sight.PointerOf(a, Other(a, source))).OfType<string>().Select(c => new Pointer(source, c)));
        }
        foreach (var edge in edges)
            nodes[edge.Target] = Facts(edge.Target);
        return new(edges, nodes, capped, [.. pointers]);
    }

    public IReadOnlyList<HalfEdge> LinksAmong(IReadOnlyCollection<EntityId> ids) =>
        [.. graph.Assertions.Where(a => ids.Contains(a.From) && ids.Contains(a.To) && sight.Sees(a) && Passes(a)).Select(a => Read(a, a.From))];

    private bool Passes(Assertion assertion)
    {
        if (!Stands(assertion)
            || (filter.Kinds is { } kinds && !kinds.Contains(assertion.Kind))
            || (assertion.Negative && !filter.Negatives)
            || (assertion.Status == AssertionStatus.Discounted && !filter.Discounted)
            || !filter.Floor.Passes(GradeOf(assertion)))
            return false;
        var seen = SeenOf(assertion);
        return (filter.AsOf is null || seen.From is null || seen.From <= filter.AsOf)
            && (filter.Since is null || seen.EndOn(filter.AsOf ?? DateOnly.MaxValue) >= filter.Since);
    }

    private bool Stands(Assertion assertion) => filter.AsKnownAt is { } then
        ? assertion.RecordedAt <= then && !(assertion.RetractedAt <= then)
        : assertion.RetractedAt is null;

    private Grade GradeOf(Assertion assertion) => assertion.Own.Over(ReportOf(assertion)?.Grade ?? Grade.OwnRecord);

    private Seen SeenOf(Assertion assertion)
    {
        if (!assertion.Observed.IsUnknown)
            return new(assertion.Observed.From, assertion.Observed.To, assertion.Observed.OpenEnd);
        return ReportOf(assertion)?.Submitted is { } submitted ? new(submitted.First, submitted.Last, false) : default;
    }

    private Report? ReportOf(Assertion assertion) => sight.ReportThen(assertion.Report, filter.AsKnownAt).Payload as Report;

    private HalfEdge Read(Assertion a, EntityId source) => new(
        source, Other(a, source), a.From == source, a.Id, a.Kind, a.Negative, a.Status, GradeOf(a), SeenOf(a), a.Report,
        ReportOf(a)?.Synthetic ?? false, sight.Sees(a.Report) ? ReportOf(a)?.Agency : null);

    private NodeFacts Facts(EntityId id) => NodeFacts.Of(sight.Then(id, filter.AsKnownAt)!);

    private static EntityId Other(Assertion assertion, EntityId end) => assertion.From == end ? assertion.To : assertion.From;
}
