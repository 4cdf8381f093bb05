using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Store;

/// <summary>
/// One atomic change with author, reason and idempotency key. Inside a set, records are written first, then assertions,
/// then retractions, then judgements, so that a set may refer to what it creates.
/// </summary>
/// <param name="Key">Unique per intended change; a second commit with the same key changes nothing.</param>
/// <param name="Author">Who.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record ChangeSet(string Key, string Author, string Reason)
{
    /// <summary>New records and new revisions.</summary>
    public ImmutableArray<EntityWrite> Entities { get; init; } = [];

    /// <summary>New assertions.</summary>
    public ImmutableArray<Assertion> Assertions { get; init; } = [];

    /// <summary>Assertions taken back.</summary>
    public ImmutableArray<Retraction> Retractions { get; init; } = [];

    /// <summary>Judgements made, or taken back: one with a known id only takes it back (<see cref="Judgement.RetractedAt"/>); nothing else of it is read.</summary>
    public ImmutableArray<Judgement> Judgements { get; init; } = [];

    /// <summary>How far a long job is once this set is committed; kept with it atomically.</summary>
    public Checkpoint? Checkpoint { get; init; }

    /// <summary>What is brought along of another store's past; the set's own place comes after all of it. Only a migration has any.</summary>
    public History Past { get; init; } = History.None;

    /// <summary>True when it changes nothing but perhaps a checkpoint.</summary>
    public bool IsEmpty => Entities.IsEmpty && Assertions.IsEmpty && Retractions.IsEmpty && Judgements.IsEmpty;
}

/// <summary>A new record, or the next revision of one.</summary>
/// <param name="Id">Which record.</param>
/// <param name="ExpectedVersion">The version that was read; 0 = must be new.</param>
/// <param name="Payload">What is recorded now; its kind never changes.</param>
/// <param name="Protection">Who may see it.</param>
/// <param name="AddRefs">External references to add; one that names another record refuses the set.</param>
/// <param name="Retention">Retention group and next review.</param>
/// <param name="RecordedAt">When it was recorded (UTC).</param>
/// <param name="RecordedBy">By whom.</param>
public sealed record EntityWrite(
    EntityId Id,
    int ExpectedVersion,
    EntityPayload Payload,
    Protection Protection,
    ImmutableArray<ExternalRef> AddRefs,
    Retention Retention,
    DateTimeOffset RecordedAt,
    string RecordedBy);

/// <summary>Takes an assertion back: it no longer counts from that time on, and stays readable.</summary>
public sealed record Retraction(AssertionId Assertion, DateTimeOffset At);

/// <summary>How far a long job is, in a form only the job reads.</summary>
public sealed record Checkpoint(string Job, string State);
