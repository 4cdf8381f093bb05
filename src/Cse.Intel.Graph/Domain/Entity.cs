using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Domain;

/// <summary>A record at one revision. Nothing is deleted: a change is the next revision, with author and time.</summary>
/// <param name="Id">Opaque id.</param>
/// <param name="Version">1 for the first revision, then counting up; a writer names the one it read.</param>
/// <param name="Payload">What is recorded.</param>
/// <param name="Protection">Who may see it.</param>
/// <param name="ExternalRefs">What other systems call it, sorted.</param>
/// <param name="Retention">Retention group and next review, from the day it is created.</param>
/// <param name="RecordedAt">When this revision was recorded (UTC).</param>
/// <param name="RecordedBy">Who recorded it: a user, or <c>import:SYSTEM:BATCH</c>.</param>
public sealed record Entity(
    EntityId Id,
    int Version,
    EntityPayload Payload,
    Protection Protection,
    ImmutableArray<ExternalRef> ExternalRefs,
    Retention Retention,
    DateTimeOffset RecordedAt,
    string RecordedBy)
{
    /// <summary>Which kind of record it is.</summary>
    public EntityKind Kind => Payload.Kind;

    /// <summary>The few words that name it.</summary>
    public string Caption => Payload.Caption;

    /// <summary><c>Kind:id</c> of the ordinally smallest external reference, else of its own id (at-risk.md, rule 11).</summary>
    public string SortKey => SortKeyOf(Id, Kind, ExternalRefs);

    /// <summary>The key by which records are ordered when nothing else tells them apart.</summary>
    public static string SortKeyOf(EntityId id, EntityKind kind, ImmutableArray<ExternalRef> references) =>
        references.IsDefaultOrEmpty ? $"{kind}:{id}" : references.Min()!.SortKey;
}

/// <summary>
/// How long a record is kept: the MoPI group (1 to 4, intelligence-handling.md §3.3) and the day it must next be looked
/// at by a person. Nothing is disposed of by itself.
/// </summary>
public sealed record Retention(int Group, DateOnly NextReview)
{
    /// <summary>Group 2, reviewed after six years: the default for a new record until somebody judges.</summary>
    public static Retention From(DateOnly created) => new(2, created.AddYears(6));
}
