using System.Collections.Immutable;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Domain.Pole;

/// <summary>Where a notice stands (notices-and-powers.md §1.5, state machine).</summary>
public enum NoticeState
{
    /// <summary>Being written.</summary>
    Draft,
    /// <summary>Waiting for the supporter's statement.</summary>
    AwaitingSupport,
    /// <summary>Waiting for the authorising officer.</summary>
    AwaitingAuthority,
    /// <summary>Authorised, not yet served.</summary>
    Authorised,
    /// <summary>Served, within its dates.</summary>
    Active,
    /// <summary>Could not be served; may be tried again.</summary>
    ServiceFailed,
    /// <summary>Past its expiry date.</summary>
    Expired,
    /// <summary>Withdrawn with a reason.</summary>
    Withdrawn,
    /// <summary>Replaced by another notice.</summary>
    Superseded,
    /// <summary>Not supported or not authorised.</summary>
    Rejected,
}

/// <summary>A Child Abduction Warning Notice: one recipient, one child (notices-and-powers.md §1.4).</summary>
public sealed record Notice : EntityPayload
{
    /// <inheritdoc/>
    public override EntityKind Kind => EntityKind.Notice;

    /// <summary>Its reference, unique and never reused.</summary>
    public required string Reference { get; init; }

    /// <summary>Where it stands.</summary>
    public NoticeState State { get; init; }

    /// <summary>The adult it warns.</summary>
    public required EntityId Recipient { get; init; }

    /// <summary>The child it protects.</summary>
    public required EntityId Child { get; init; }

    /// <summary><c>S2</c> or <c>S49</c>.</summary>
    public required string Basis { get; init; }

    /// <summary>The care status under which an <c>S49</c> notice stands.</summary>
    public CareStatus? SubBasis { get; init; }

    /// <summary>Who supports it: code of notices-and-powers.md §2, e.g. <c>pr_holder</c>.</summary>
    public string? Support { get; init; }

    /// <summary>Name and role of the supporter.</summary>
    public string? Supporter { get; init; }

    /// <summary>What was seen.</summary>
    public ImmutableArray<string> Triggers { get; init; } = [];

    /// <summary>What the recipient must not do, as printed.</summary>
    public ImmutableArray<string> Prohibitions { get; init; } = [];

    /// <summary>What enquiries were made (the court's point in Swann).</summary>
    public string? EnquirySummary { get; init; }

    /// <summary>Why it is proportionate.</summary>
    public string? Proportionality { get; init; }

    /// <summary>Day it was drafted.</summary>
    public DateOnly Drafted { get; init; }

    /// <summary>Day it was served; null before.</summary>
    public DateOnly? Served { get; init; }

    /// <summary>Instant at which it ends at the latest, Europe/London.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Next review.</summary>
    public DateOnly? Review { get; init; }

    /// <summary>Who drafted it, and who served it.</summary>
    public string? Officer { get; init; }

    /// <summary>Sightings a person has judged to be breaches: date and reference each; a breach does not end the notice.</summary>
    public ImmutableArray<string> Breaches { get; init; } = [];

    /// <summary>True while it stands between recipient and child.</summary>
    public bool IsActive => State == NoticeState.Active;

    /// <inheritdoc/>
    public override string Caption => $"CAWN {Reference}";
}
