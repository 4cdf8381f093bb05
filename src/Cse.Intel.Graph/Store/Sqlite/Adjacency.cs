using System.Collections.Concurrent;
using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Store.Sqlite;

/// <summary>
/// The graph in memory, as the embedded engine walks it: append-only nodes and links, one writer, many readers without
/// locks. Everything carries the sequence of the commit that brought it; a reader takes the published sequence once and
/// skips what is newer. Built from the tables at start, and changed only after the commit that makes it so.
/// </summary>
internal sealed class Adjacency
{
    private readonly ConcurrentDictionary<EntityId, Node> _byId = new();
    private readonly AppendOnlyList<Node> _nodes = new();
    private readonly AppendOnlyList<Link> _links = new();
    private readonly AppendOnlyList<Protection> _labels = new();
    private long _published;

    /// <summary>The sequence of the last commit that readers may see.</summary>
    public long Published
    {
        get => Volatile.Read(ref _published);
        set => Volatile.Write(ref _published, value);
    }

    public int NodeCount => _nodes.Count;

    public int LinkCount => _links.Count;

    public int LabelCount => _labels.Count;

    public Node? Find(EntityId id) => _byId.GetValueOrDefault(id);

    /// <summary>The node with row number <paramref name="n"/>, counted from 1.</summary>
    public Node Node(int n) => _nodes[n - 1];

    /// <summary>The link with row number <paramref name="m"/>, counted from 1.</summary>
    public Link Link(int m) => _links[m - 1];

    /// <summary>The protection with label id <paramref name="id"/>, counted from 1.</summary>
    public Protection Label(int id) => _labels[id - 1];

    public void AddLabel(Protection protection) => _labels.Add(protection);

    public void AddNode(Node node)
    {
        _nodes.Add(node);
        _byId[node.Id] = node;
    }

    public void AddLink(Link link)
    {
        _links.Add(link);
        link.From.AddLink(link);
        if (!ReferenceEquals(link.From, link.To))
            link.To.AddLink(link);
    }
}

/// <summary>A record in memory: its revisions' facts and its links.</summary>
internal sealed class Node(int n, EntityId id, EntityKind kind)
{
    private NodeRevision[] _revisions = [];
    private ImmutableArray<ExternalRef> _references = [];
    private JudgementRevision[] _judgements = [];
    private Link[] _links = [];
    private int _linkCount;

    public int N { get; } = n;

    public EntityId Id { get; } = id;

    public EntityKind Kind { get; } = kind;

    public ReadOnlySpan<NodeRevision> Revisions => Volatile.Read(ref _revisions);

    public ImmutableArray<ExternalRef> References => _references;

    /// <summary>Links so far; the count is read before the array, which then holds at least as many.</summary>
    public ReadOnlySpan<Link> Links
    {
        get
        {
            var count = Volatile.Read(ref _linkCount);
            return Volatile.Read(ref _links).AsSpan(0, count);
        }
    }

    /// <summary>The present revision, as of a sequence; null when there was none.</summary>
    public NodeRevision? Last(long sequence)
    {
        var revisions = Revisions;
        for (var i = revisions.Length - 1; i >= 0; i--)
            if (revisions[i].Sequence <= sequence)
                return revisions[i];
        return null;
    }

    /// <summary>The revision that stood at a time, or the first one, among those that are admitted; null when none is.</summary>
    public NodeRevision? At(long asKnownAt, long sequence, Func<NodeRevision, bool> admits)
    {
        NodeRevision? found = null;
        foreach (var revision in Revisions)
        {
            if (revision.Sequence > sequence)
                break;
            if ((found is null || revision.RecordedAt <= asKnownAt) && admits(revision))
                found = revision;
        }
        return found;
    }

    /// <summary>The judgements that name this record, each as of a sequence.</summary>
    public IEnumerable<Judgement> JudgementsAt(long sequence) =>
        Volatile.Read(ref _judgements).Where(j => j.Sequence <= sequence).GroupBy(j => j.Judgement.Id).Select(versions => versions.Last().Judgement);

    public void AddRevision(NodeRevision revision) => Volatile.Write(ref _revisions, [.. _revisions, revision]);

    public void AddReferences(ImmutableArray<ExternalRef> references)
    {
        _references = [.. _references.Concat(references).Distinct().Order()];
        Volatile.Write(ref _revisions, [.. _revisions.Select(r => r.With(_references))]);
    }

    public void AddJudgement(Judgement judgement, long sequence) =>
        Volatile.Write(ref _judgements, [.. _judgements, new(sequence, judgement)]);

    public void TakeBack(EntityId judgement, DateTimeOffset at, long sequence) =>
        AddJudgement(_judgements.Last(j => j.Judgement.Id == judgement).Judgement with { RetractedAt = at }, sequence);

    public void AddLink(Link link)
    {
        if (_linkCount == _links.Length)
        {
            var grown = new Link[Math.Max(4, _links.Length * 2)];
            _links.CopyTo(grown, 0);
            Volatile.Write(ref _links, grown);
        }
        _links[_linkCount] = link;
        Volatile.Write(ref _linkCount, _linkCount + 1);
    }
}

/// <summary>One revision's facts in memory; the payload itself stays in the table.</summary>
internal sealed record NodeRevision(int Version, long Sequence, long RecordedAt, int Label, NodeFacts Facts, ReportFacts? Report)
{
    public NodeRevision With(ImmutableArray<ExternalRef> references) => this with { Facts = Facts.With(references) };
}

/// <summary>A judgement as a commit made it, or as a later one took it back.</summary>
internal sealed record JudgementRevision(long Sequence, Judgement Judgement);

/// <summary>An assertion in memory. Immutable but for its retraction, which is written before its sequence.</summary>
internal sealed class Link
{
    private long _retractedAt;
    private long _retractedSequence;

    public required AssertionId Id { get; init; }
    public required int M { get; init; }
    public required long Sequence { get; init; }
    public required LinkKind Kind { get; init; }
    public required Node From { get; init; }
    public required Node To { get; init; }
    public required Observed Observed { get; init; }
    public required Node Report { get; init; }
    public required OwnGrade Own { get; init; }
    public required AssertionStatus Status { get; init; }
    public required bool Negative { get; init; }
    public required int Label { get; init; }
    public required long RecordedAt { get; init; }

    public Node Other(Node end) => ReferenceEquals(end, From) ? To : From;

    public void Retract(long at, long sequence)
    {
        _retractedAt = at;
        Volatile.Write(ref _retractedSequence, sequence);
    }

    /// <summary>True when it was recorded by then and not retracted by then, as far as the reader may see.</summary>
    public bool Stands(long? asKnownAt, long sequence)
    {
        if (Sequence > sequence || RecordedAt > asKnownAt)
            return false;
        return RetractedAt(sequence) is not { } retracted || retracted > asKnownAt;
    }

    /// <summary>When it was retracted, as far as the reader may see; null while it stands.</summary>
    public long? RetractedAt(long sequence)
    {
        var retracted = Volatile.Read(ref _retractedSequence);
        return retracted == 0 || retracted > sequence ? null : _retractedAt;
    }
}
