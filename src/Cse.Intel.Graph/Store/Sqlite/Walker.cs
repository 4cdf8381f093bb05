using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;

namespace Cse.Intel.Graph.Store.Sqlite;

/// <summary>Answers expansions from memory, for one viewer, at one sequence. Not for two threads at once.</summary>
internal sealed class Walker(Viewer viewer, Adjacency adjacency)
{
    private const string NoContact = "the record’s owner";

    public long Sequence { get; } = adjacency.Published;

    public SightCache Sight { get; } = new(viewer, adjacency);

    /// <summary>
    /// The revision that stood then, if the viewer may see the record. Whether it is seen at all is judged by its present
    /// protection: a restriction must bite at once, also on what was known before it.
    /// </summary>
    public NodeRevision? SeenAt(Node node, long? asKnownAt)
    {
        var present = node.At(null, Sequence);
        if (present is null || !Sight.Sees(present))
            return null;
        return asKnownAt is null ? present : node.At(asKnownAt, Sequence);
    }

    /// <summary>True when the viewer sees a link: itself, its report's restriction, and both its ends.</summary>
    public bool Sees(Link link)
    {
        if (link.Sequence > Sequence || link.Report.At(null, Sequence) is not { } report)
            return false;
        var handling = link.Own.Handling ?? HandlingOf(report);
        return Sight.SeesLink(link.Label, report.Label, handling) && SeenAt(link.From, null) is not null && SeenAt(link.To, null) is not null;
    }

    public Expansion Expand(IReadOnlyCollection<EntityId> frontier, LinkFilter filter, int? cap, CancellationToken cancel)
    {
        var pass = new Pass(filter);
        var edges = new List<HalfEdge>();
        var nodes = new Dictionary<EntityId, NodeFacts>();
        var capped = new HashSet<EntityId>();
        var pointers = new HashSet<Pointer>();
        foreach (var id in frontier)
        {
            cancel.ThrowIfCancellationRequested();
            if (adjacency.Find(id) is not { } node || SeenAt(node, pass.AsKnownAt) is not { } revision)
                continue;
            nodes[id] = revision.Facts;
            var before = edges.Count;
            foreach (var link in node.Links)
            {
                if (!TryRead(link, node, pass, nodes, pointers, out var edge))
                    continue;
                edges.Add(edge);
                if (edges.Count - before > cap)
                    break;
            }
            if (edges.Count - before > cap)
            {
                edges.RemoveRange(before, edges.Count - before);
                capped.Add(id);
            }
        }
        return new(edges, nodes, capped, [.. pointers]);
    }

    public IReadOnlyList<HalfEdge> LinksAmong(IReadOnlyCollection<EntityId> ids, LinkFilter filter, CancellationToken cancel)
    {
        var pass = new Pass(filter);
        var wanted = ids.Select(adjacency.Find).OfType<Node>().ToHashSet();
        var nodes = new Dictionary<EntityId, NodeFacts>();
        var pointers = new HashSet<Pointer>();
        var edges = new List<HalfEdge>();
        foreach (var node in wanted)
        {
            cancel.ThrowIfCancellationRequested();
            if (SeenAt(node, pass.AsKnownAt) is null)
                continue;
            foreach (var link in node.Links)
                if (ReferenceEquals(link.From, node) && wanted.Contains(link.To) && TryRead(link, node, pass, nodes, pointers, out var edge))
                    edges.Add(edge);
        }
        return edges;
    }

    private bool TryRead(Link link, Node source, Pass pass, Dictionary<EntityId, NodeFacts> nodes, HashSet<Pointer> pointers, out HalfEdge edge)
    {
        edge = default;
        if (!pass.Cheap(link) || !link.Stands(pass.AsKnownAt, Sequence))
            return false;
        var reportThen = link.Report.At(pass.AsKnownAt, Sequence);
        var reportNow = link.Report.At(null, Sequence);
        if (reportThen is null || reportNow is null)
            return false;
        var grade = link.Own.Over(reportThen.Report?.Grade ?? Grade.OwnRecord);
        var seen = SeenOf(link, reportThen);
        if (!pass.Passes(grade, seen))
            return false;
        var far = link.Other(source);
        // Handling codes bind as they stand now, whatever was known then.
        if (!Sight.SeesLink(link.Label, reportNow.Label, link.Own.Handling ?? HandlingOf(reportNow)) || SeenAt(far, pass.AsKnownAt) is not { } facts)
        {
            Point(link, far, source, pointers);
            return false;
        }
        nodes.TryAdd(far.Id, facts.Facts);
        edge = new(source.Id, far.Id, ReferenceEquals(link.From, source), link.Id, link.Kind, link.Negative, link.Status, grade, seen,
            link.Report.Id, reportThen.Report?.Synthetic ?? false, Sight.Sees(reportNow) ? reportThen.Report?.Agency : null);
        return true;
    }

    private void Point(Link link, Node far, Node source, HashSet<Pointer> pointers)
    {
        if (Sight.Of(link.Label).HasFlag(Access.Sight.Pointer))
            pointers.Add(new(source.Id, adjacency.Label(link.Label).Contact ?? NoContact));
        else if (far.At(null, Sequence) is { } hidden && Sight.Of(hidden.Label).HasFlag(Access.Sight.Pointer))
            pointers.Add(new(source.Id, adjacency.Label(hidden.Label).Contact ?? NoContact));
    }

    private static Seen SeenOf(Link link, NodeRevision report)
    {
        if (!link.Observed.IsUnknown)
            return new(link.Observed.From, link.Observed.To, link.Observed.OpenEnd);
        return report.Report?.Submitted is { } submitted ? new(submitted.First, submitted.Last, false) : default;
    }

    private static HandlingCode HandlingOf(NodeRevision report) => report.Report?.Grade.Handling ?? HandlingCode.Permitted;

    /// <summary>A filter taken apart once for many links.</summary>
    private readonly struct Pass(LinkFilter filter)
    {
        private readonly bool[]? _kinds = filter.Kinds is null ? null : KindFlags(filter.Kinds);

        public long? AsKnownAt { get; } = filter.AsKnownAt?.UtcTicks;

        /// <summary>What can be told without the report.</summary>
        public bool Cheap(Link link) =>
            (_kinds is null || _kinds[link.Kind.Index])
            && (filter.Negatives || !link.Negative)
            && (filter.Discounted || link.Status != AssertionStatus.Discounted);

        public bool Passes(Grade grade, Seen seen) =>
            filter.Floor.Passes(grade)
            && (filter.AsOf is not { } day || seen.From is not { } from || from <= day)
            && (filter.Since is not { } since || seen.EndOn(filter.AsOf ?? DateOnly.MaxValue) >= since);

        private static bool[] KindFlags(IEnumerable<LinkKind> kinds)
        {
            var flags = new bool[Schema.PoleSchema.Default.LinkKinds.Length];
            foreach (var kind in kinds)
                flags[kind.Index] = true;
            return flags;
        }
    }
}
