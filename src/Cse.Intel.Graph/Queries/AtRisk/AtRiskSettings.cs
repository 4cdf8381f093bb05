using System.Collections.Immutable;
using Cse.Intel.Graph.Domain.Grading;

namespace Cse.Intel.Graph.Queries.AtRisk;

/// <summary>
/// The numbers of at-risk.md, versioned and shown with each answer. They are a force's to change; the defaults are those
/// of the page. Weights and half-lives of the kinds of link stand in the schema.
/// </summary>
public sealed record AtRiskSettings
{
    /// <summary>The defaults of at-risk.md.</summary>
    public static AtRiskSettings Default { get; } = new();

    /// <summary>Names this set of numbers.</summary>
    public string Version { get; init; } = "2026-11";

    /// <summary>Under this, a pair is not walked (rule 4).</summary>
    public double WalkFrom { get; init; } = 0.01;

    /// <summary>From this rounded strength on, a young person is listed (rule 8).</summary>
    public double ListFrom { get; init; } = 0.01;

    /// <summary>A pair is never stronger than this (rule 4).</summary>
    public double PairAtMost { get; init; } = 0.99;

    /// <summary>How many people a place or thing may join before it is damped (rule 7).</summary>
    public int BusyFrom { get; init; } = 25;

    /// <summary>The same for a place marked as common (rule 7).</summary>
    public int BusyFromCommon { get; init; } = 5;

    /// <summary>Most records whose links are read for one answer; beyond that the answer is cut and says so.</summary>
    public int ExpansionBudget { get; init; } = 25_000;

    /// <summary>S of rule 2, for source 1, 2, 3.</summary>
    public ImmutableArray<double> SourceWeights { get; init; } = [1, 0.6, 0.2];

    /// <summary>A of rule 2, for assessment A to E.</summary>
    public ImmutableArray<double> AssessmentWeights { get; init; } = [1, 0.85, 0.5, 0.3, 0];

    /// <summary>S x A of a grade.</summary>
    public double Weight(Grade grade) => SourceWeights[(int)grade.Source - 1] * AssessmentWeights[(int)grade.Assessment - 1];
}
