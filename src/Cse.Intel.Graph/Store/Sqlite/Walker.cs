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
    /// protection: a restriction must bite at once, also on what was known before it. A revision whose own protection
    /// hides it stays hidden when a later one is released.
    /// </summary>
    public NodeRevision? SeenAt(Node node, long? asKnownAt)
    {
        var present = node.Last(Sequence);
        if (present is null || !Sight.Sees(present))
            return null;
        return asKnownAt is { } then ? node.At(then, Sequence, Sight.Sees) : present;
    }

    /// <summary>True when the viewer sees a link: itself, its report's audience and restriction, and both its ends.</summary>
    public bool Sees(Link link) =>
        link.Sequence <= Sequence && link.Report.Last(Sequence) is { } report && SeesLink(link, report)
        && SeenAt(link.From, null) is not null && SeenAt(link.To, null) is not null;

    public Expansion Expand(IReadOnlyCollection<EntityId> frontier, LinkFilter filter, int? cap, CancellationToken cancel)
    {
        var pass = new Pass(filter);
        var edges = new List<HalfEdge>();
        var nodes = new Dictionary<EntityId, NodeFacts>();
        var capped = new HashSet<EntityId>();
        var pointers = new HashSet<Pointer>();
        foreach (var id in frontier.Distinct())
        {
            cancel.ThrowIfCancellationRequested();
            if (adjacency.Find(id) is not { } node || SeenAt(node, pass.AsKnownAt) is not { } revision)
                continue;
            nodes[id] = revision.Facts;
            if (Read(node, pass, cap, pointers) is not { } read)
                capped.Add(id);
            else
                foreach (var (edge, facts) in read)
                {
                    edges.Add(edge);
                    nodes.TryAdd(edge.Target, facts);
                }
        }
        return new(edges, nodes, capped, [.. pointers]);
    }

    public IReadOnlyList<HalfEdge> LinksAmong(IReadOnlyCollection<EntityId> ids, LinkFilter filter, CancellationToken cancel)
    {
        var pass = new Pass(filter);
        var wanted = ids.Select(adjacency.Find).OfType<Node>().ToHashSet();
        var edges = new List<HalfEdge>();
        foreach (var node in wanted)
        {
            cancel.ThrowIfCancellationRequested();
            if (SeenAt(node, pass.AsKnownAt) is null)
                continue;
            foreach (var link in node.Links)
                if (ReferenceEquals(link.From, node) && wanted.Contains(link.To) && TryRead(link, node, pass, null, out var edge, out _))
                    edges.Add(edge);
        }
        return edges;
    }

    /// <summary>A record's passing links with the facts of their far ends; null when they are more than the cap.</summary>
    private List<(HalfEdge Edge, NodeFacts Facts)>? Read(Node node, Pass pass, int? cap, HashSet<Pointer> pointers)
    {
        var read = new List<(HalfEdge, NodeFacts)>();
        var passing = 0;
        foreach (var link in node.Links)
        {
            if (!TryRead(link, node, pass, pointers, out var edge, out var facts))
                continue;
            if (++passing <= (cap ?? int.MaxValue))
                read.Add((edge, facts));
            else if (!Sight.MayBePointed)
                break; // Else the rest is still looked through for what the viewer must be told of.
        }
        return passing > cap ? null : read;
    }

    private bool TryRead(Link link, Node source, Pass pass, HashSet<Pointer>? pointers, out HalfEdge edge, out NodeFacts facts)
    {
        edge = default;
        facts = null!;
        if (!link.Stands(pass.AsKnownAt, Sequence) || link.Report.Last(Sequence) is not { } report)
            return false;
        var far = link.Other(source);
        if (!SeesLink(link, report) || SeenAt(far, pass.AsKnownAt) is not { } end)
        {
            if (pointers is not null)
                Point(link, report, far, source, pointers);
            return false;
        }
        if (!pass.Cheap(link) || ReportAt(link.Report, report, pass.AsKnownAt) is not { } reportThen)
            return false;
        var grade = link.Own.Over(reportThen.Report?.Grade ?? Grade.OwnRecord);
        var seen = SeenOf(link, reportThen);
        if (!pass.Passes(grade, seen))
            return false;
        facts = end.Facts;
        edge = new(source.Id, far.Id, ReferenceEquals(link.From, source), link.Id, link.Kind, link.Negative, link.Status, grade, seen,
            link.Report.Id, reportThen.Report?.Synthetic ?? false, Sight.Sees(report) ? reportThen.Report?.Agency : null);
        return true;
    }

    // Handling codes bind as they stand now, whatever was known then.
    private bool SeesLink(Link link, NodeRevision report) => Sight.SeesLink(link.Label, report.Label, link.Own.Handling ?? HandlingOf(report));

    // A report hidden by its handling code alone still lends the link its grade and day.
    private NodeRevision? ReportAt(Node node, NodeRevision present, long? asKnownAt) => asKnownAt is { } then
        ? node.At(then, Sequence, Sight.Sees(present) ? Sight.Sees : Sight.Opens)
        : present;

    /// <summary>
    /// Tells of a hidden link, whatever the filter: else what it says could be sounded out. Only where nothing that hides
    /// it is silent, since a silent record must not show as a gap.
    /// </summary>
    private void Point(Link link, NodeRevision report, Node far, Node source, HashSet<Pointer> pointers)
    {
        if (far.Last(Sequence) is not { } end)
            return;
        var (ofLink, ofReport, ofEnd) = (Sight.Of(link.Label), Sight.Of(report.Label), Sight.Of(end.Label));
        var bothOpen = ofLink.HasFlag(Access.Sight.Open) && ofReport.HasFlag(Access.Sight.Open);
        if (ofLink == Access.Sight.None || ofReport == Access.Sight.None || (bothOpen && !SeesLink(link, report)) || !(IsPointer(ofEnd) || Sight.Sees(end)))
            return;
        var restricted = IsPointer(ofLink) ? link.Label : IsPointer(ofReport) ? report.Label : end.Label;
        pointers.Add(new(source.Id, adjacency.Label(restricted).Contact ?? NoContact));
    }

    private static bool IsPointer(Sight sight) => sight.HasFlag(Access.Sight.Pointer);

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
