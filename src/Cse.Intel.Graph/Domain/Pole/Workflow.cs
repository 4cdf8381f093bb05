using System.Collections.Immutable;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Domain.Pole;

/// <summary>A disruption action: a tactic of notices-and-powers.md §4 used or planned.</summary>
public sealed record DisruptionAction : EntityPayload
{
    /// <inheritdoc/>
    public override EntityKind Kind => EntityKind.DisruptionAction;

    /// <summary>Its reference.</summary>
    public required string Reference { get; init; }

    /// <summary>Code of the catalogue, e.g. <c>PATROL</c>.</summary>
    public required string Code { get; init; }

    /// <summary><c>proposed</c>, <c>approved</c>, <c>done</c> or <c>reviewed</c>.</summary>
    public string Status { get; init; } = "proposed";

    /// <summary>Owner and agency.</summary>
    public string? Owner { get; init; }

    /// <summary>When it was, or is to be, done.</summary>
    public PartialDate? When { get; init; }

    /// <summary>What came of it.</summary>
    public string? Outcome { get; init; }

    /// <inheritdoc/>
    public override string Caption => $"{Code} {Reference}";
}

/// <summary>A multi-agency meeting (notices-and-powers.md §5).</summary>
public sealed record Meeting : EntityPayload
{
    /// <inheritdoc/>
    public override EntityKind Kind => EntityKind.Meeting;

    /// <summary>Its reference.</summary>
    public required string Reference { get; init; }

    /// <summary>What kind, e.g. <c>risk strategy</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The day it was or will be held.</summary>
    public PartialDate? When { get; init; }

    /// <summary>Outcome code of notices-and-powers.md §5.3.</summary>
    public string? Outcome { get; init; }

    /// <summary>Latest date of the review.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <inheritdoc/>
    public override string Caption => When is { } day ? $"Meeting {Reference}, {UkText.Date(day)}" : $"Meeting {Reference}";
}

/// <summary>A SERA assessment of a young person, its level given by a person (notices-and-powers.md §7.2).</summary>
public sealed record Assessment : EntityPayload
{
    /// <inheritdoc/>
    public override EntityKind Kind => EntityKind.Assessment;

    /// <summary>Its reference.</summary>
    public required string Reference { get; init; }

    /// <summary>The day it was made.</summary>
    public PartialDate? When { get; init; }

    /// <summary><c>LOW</c>, <c>MEDIUM</c>, <c>HIGH</c> or <c>UNDETERMINED</c>, as judged by the assessor.</summary>
    public string? Level { get; init; }

    /// <summary>Indicator codes of notices-and-powers.md §7.1 that were seen.</summary>
    public ImmutableArray<string> Indicators { get; init; } = [];

    /// <summary>Who made it.</summary>
    public string? Assessor { get; init; }

    /// <inheritdoc/>
    public override string Caption => When is { } day ? $"Assessment {Reference}, {UkText.Date(day)}" : $"Assessment {Reference}";
}
