using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Records;

/// <summary>
/// One record as its page needs it: what is recorded (of everybody judged to be the same person), every link it has, and
/// the reports behind them that the viewer may read.
/// </summary>
/// <param name="Id">Which record.</param>
/// <param name="Today">The day by which ages and roles are told.</param>
public sealed record GetRecord(EntityId Id, DateOnly Today) : IQuestion<RecordAnswer>
{
    /// <summary>As known then; null = now.</summary>
    public DateTimeOffset? AsKnownAt { get; init; }

    /// <summary>Most links read; a record with more says so.</summary>
    public const int LinksAtMost = 2_000;

    /// <inheritdoc/>
    public string Name => "record";

    /// <inheritdoc/>
    public Capability Needs => Capability.ReadReports;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [Id];

    /// <inheritdoc/>
    public string? Text => null;

    /// <inheritdoc/>
    public int Count(RecordAnswer answer) => 1;

    /// <inheritdoc/>
    public async Task<RecordAnswer> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        var identities = new IdentityMap(reader, AsKnownAt);
        await identities.TakeAsync([Id], cancel);
        if (!identities.TryGet(Id, out var subject))
            throw QuestionRefusedException.NotFound();
        var read = await reader.GetEntitiesAsync(subject.Members, AsKnownAt, cancel);
        var records = (await Readable.ReadAsync(reader, [.. read.Values], Today, cancel))
            .OrderBy(entity => entity.Id == Id ? 0 : 1).ThenBy(entity => entity.SortKey, StringComparer.Ordinal)
            .ToImmutableArray();
        if (records.IsEmpty)
            throw QuestionRefusedException.NotFound();

        var filter = new LinkFilter(null, AsKnownAt, null, null, GradeFloor.None, Negatives: true, Discounted: true);
        var expansion = await reader.ExpandAsync(subject.Members, filter, null, cancel);
        await identities.TakeAsync(expansion.Nodes, cancel);
        var links = expansion.Edges
            .Where(edge => identities[edge.Target] is var far && far.Id != subject.Id && Readable.IsNamed(reader.Viewer, far, Today))
            .OrderByDescending(edge => edge.Seen.Open ? DateOnly.MaxValue : edge.Seen.To ?? DateOnly.MinValue)
            .ThenBy(edge => edge.Assertion)
            .Select(edge => new RecordLink(edge, identities[edge.Target]))
            .ToImmutableArray();
        var shown = links[..Math.Min(links.Length, LinksAtMost)];
        var reports = await ReadReportsAsync(reader, shown, cancel);
        return new(subject, records, shown, links.Length, reports, [.. expansion.Pointers]);
    }

    private async Task<ImmutableDictionary<EntityId, Entity>> ReadReportsAsync(
        IGraphReader reader, ImmutableArray<RecordLink> links, CancellationToken cancel)
    {
        var ids = links.Select(link => link.Edge.Report).Distinct().ToList();
        var read = await reader.GetEntitiesAsync(ids, AsKnownAt, cancel);
        return read.Values.Where(entity => entity.Payload is Report { Synthetic: false }).ToImmutableDictionary(entity => entity.Id);
    }
}

/// <summary>One record with what surrounds it.</summary>
/// <param name="Subject">Who or what, with everybody judged to be the same person.</param>
/// <param name="Records">The records, the one asked for first, as this viewer reads them.</param>
/// <param name="Links">Its links, the latest first, denied and discounted ones included.</param>
/// <param name="LinkCount">How many links there are in all.</param>
/// <param name="Reports">The reports behind them that the viewer may read, by id.</param>
/// <param name="Pointers">Restricted records that touch it.</param>
public sealed record RecordAnswer(
    Subject Subject,
    ImmutableArray<Entity> Records,
    ImmutableArray<RecordLink> Links,
    int LinkCount,
    ImmutableDictionary<EntityId, Entity> Reports,
    ImmutableArray<Pointer> Pointers)
{
    /// <summary>The record asked for.</summary>
    public Entity Record => Records[0];
}

/// <summary>A link of a record: the assertion, read from it, and the far end.</summary>
public sealed record RecordLink(HalfEdge Edge, Subject Far)
{
    /// <summary>The phrase as read from the record, e.g. "was found at".</summary>
    public string Phrase => Edge.Kind.Phrase(Edge.Forward);
}
