using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Domain.Pole;

/// <summary>
/// Graded information. Holds sanitised text only: who said it lives elsewhere and never here (intelligence-handling.md
/// §0 rule 2, §1.5).
/// </summary>
public sealed record Report : EntityPayload
{
    /// <inheritdoc/>
    public override EntityKind Kind => EntityKind.Report;

    /// <summary>Its unique reference number, when the unit gave one.</summary>
    public string? Urn { get; init; }

    /// <summary>When it was submitted; null for what came without a report.</summary>
    public PartialDate? Submitted { get; init; }

    /// <summary>The agency that submitted it, e.g. <c>police</c>, <c>school</c>.</summary>
    public string? Agency { get; init; }

    /// <summary>Its grade; each axis stands for items that carry none of their own.</summary>
    public Grade Grade { get; init; } = Grade.Ungraded;

    /// <summary>Which axes the source gave; the others stand at the default until somebody grades.</summary>
    public OwnGrade Given { get; init; }

    /// <summary>What recipients must keep to, when the handling code is C.</summary>
    public string? Conditions { get; init; }

    /// <summary>The sanitised text.</summary>
    public string? Text { get; init; }

    /// <summary>The older 5x5x5 grade it was converted from, kept forever (intelligence-handling.md §1.2).</summary>
    public string? LegacyGrade { get; init; }

    /// <summary>True for the one report per system that stands for what came without one; not exported (import-format.md).</summary>
    public bool Synthetic { get; init; }

    /// <summary>The indicator it was recorded against (notices-and-powers.md §6), when it was.</summary>
    public string? Indicator { get; init; }

    /// <inheritdoc/>
    public override string Caption => Urn ?? (Synthetic ? "Imported without a report" : Submitted is { } s ? $"Report of {UkText.Date(s)}" : "Report");
}
