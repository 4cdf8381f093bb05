using System.Collections.Immutable;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Paths;

/// <summary>How two records are connected.</summary>
/// <param name="From">The one.</param>
/// <param name="To">The other.</param>
/// <param name="Paths">The paths between them, best first.</param>
/// <param name="More">True when there are further paths of as many links at most.</param>
/// <param name="Truncated">What was not walked and what to do about it; null when everything was.</param>
/// <param name="Pointers">Restricted records that touch what was walked.</param>
/// <param name="AsOf">The day asked for.</param>
/// <param name="AsKnownAt">As known then; null = now.</param>
public sealed record PathsAnswer(
    Subject From,
    Subject To,
    ImmutableArray<ConnectingPath> Paths,
    bool More,
    string? Truncated,
    ImmutableArray<Pointer> Pointers,
    DateOnly AsOf,
    DateTimeOffset? AsKnownAt);

/// <summary>One path between two records.</summary>
/// <param name="Path">Who and what stands on it, and what each step stands on; nothing on it is damped.</param>
/// <param name="LowestGrade">
/// The worst of the grades by which its steps are told, each axis by itself: of every step the heaviest item's.
/// </param>
/// <param name="Sentence">The path in plain words, with its weakest link.</param>
public sealed record ConnectingPath(RiskPath Path, Grade LowestGrade, string Sentence)
{
    /// <summary>How many links it has.</summary>
    public int Links => Path.Steps.Length;

    /// <summary>The product of its pairs' strengths, 9 decimals.</summary>
    public double Strength => Path.Strength;

    /// <summary>Which link is the weakest, counted from 0; of equally weak ones the first along the path.</summary>
    public int Weakest => Path.Weakest;

    internal static ConnectingPath Of(RiskPath path, DateOnly asOf)
    {
        var told = path.Steps.Select(step => step.Evidence[0].Edge.Grade).ToList();
        return new(path, new(told.Max(grade => grade.Source), told.Max(grade => grade.Assessment), told.Max(grade => grade.Handling)), PathSentence.Of(path, asOf));
    }
}
