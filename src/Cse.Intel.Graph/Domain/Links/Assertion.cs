using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Domain.Links;

/// <summary>What has become of an assertion.</summary>
public enum AssertionStatus
{
    /// <summary>Somebody said so.</summary>
    Reported,
    /// <summary>Something separate supports it.</summary>
    Corroborated,
    /// <summary>Judged not to hold; kept, and never counted.</summary>
    Discounted,
}

/// <summary>How sure it is that the two ends are who they are said to be.</summary>
public enum IdentityConfidence
{
    /// <summary>Certain.</summary>
    Confirmed,
    /// <summary>Likely.</summary>
    Probable,
    /// <summary>Might be.</summary>
    Possible,
}

/// <summary>
/// One thing somebody reported about two records: the graph's edge. None stands without a report, a grade and a handling
/// code; the store refuses it. It never changes: a correction retracts it and adds another.
/// </summary>
/// <param name="Id">Opaque id.</param>
/// <param name="Kind">What it says.</param>
/// <param name="From">The record it speaks of.</param>
/// <param name="To">The record it links to.</param>
/// <param name="Observed">When it was so.</param>
/// <param name="Report">The graded information it stands on.</param>
/// <param name="Item">Which statement of the report, counted from 1; null when it has one.</param>
/// <param name="Own">Axes of the grade it carries itself.</param>
/// <param name="Status">What has become of it.</param>
/// <param name="Negative">True when it denies: "known not to be".</param>
/// <param name="Confidence">How sure the ends are who they are said to be; null when not said.</param>
/// <param name="Details">Anything else, kept as it came.</param>
/// <param name="Protection">Who may see it; the handling code stands in the grade.</param>
/// <param name="RecordedAt">When it was recorded (UTC).</param>
/// <param name="RecordedBy">Who recorded it: a user, or <c>import:SYSTEM:BATCH</c>.</param>
/// <param name="RetractedAt">When it was retracted; null while it stands.</param>
/// <param name="SourceKey">What identifies it in the system it came from; null when it was made here.</param>
public sealed record Assertion(
    AssertionId Id,
    LinkKind Kind,
    EntityId From,
    EntityId To,
    Observed Observed,
    EntityId Report,
    int? Item,
    OwnGrade Own,
    AssertionStatus Status,
    bool Negative,
    IdentityConfidence? Confidence,
    ImmutableSortedDictionary<string, string> Details,
    Protection Protection,
    DateTimeOffset RecordedAt,
    string RecordedBy,
    DateTimeOffset? RetractedAt,
    string? SourceKey);
