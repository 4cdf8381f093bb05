using System.Collections.Immutable;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Paths;

/// <summary>
/// Which links a path may run over, the same for every question about paths: links of a kind with weight, as they were
/// known then, observed to begin by the day and to end on or after <paramref name="Since"/>, and well enough graded. What
/// filters, filters single reports, before a pair is weighed; <paramref name="MinStrength"/> alone filters pairs. Denials
/// take away what they deny whatever their own grade, since nobody who asks for better evidence asks to have it back.
/// </summary>
/// <param name="AsOf">The day asked for.</param>
/// <param name="AsKnownAt">As known then; null = now.</param>
/// <param name="Since">Only what was observed to end on or after this day.</param>
/// <param name="Kinds">Only links of these kinds; empty = every kind.</param>
/// <param name="Floor">Only links at least this well graded, each axis by itself.</param>
/// <param name="MinStrength">Only pairs at least this strong, 0 to 1.</param>
internal sealed record PathScope(
    DateOnly AsOf, DateTimeOffset? AsKnownAt, DateOnly? Since, ImmutableHashSet<LinkKind> Kinds, GradeFloor Floor, double MinStrength)
{
    private static readonly ImmutableHashSet<LinkKind> WithWeight = [.. PoleSchema.Default.LinkKinds.Where(kind => kind.Weight > 0)];

    /// <summary>What is read to walk: only kinds with weight.</summary>
    public LinkFilter Walked => Read(Kinds.IsEmpty ? WithWeight : WithWeight.Intersect(Kinds));

    /// <summary>What is read to draw: also kinds without weight.</summary>
    public LinkFilter Drawn => Read(Kinds.IsEmpty ? null : Kinds);

    /// <summary>Refuses what no path can satisfy.</summary>
    /// <param name="question">The question's name, with which its codes begin.</param>
    /// <exception cref="QuestionRefusedException">A strength outside 0 to 1, or kinds of which none has weight.</exception>
    public void Check(string question)
    {
        if (MinStrength is not (>= 0 and <= 1))
            throw new QuestionRefusedException($"{question}.strength", "A strength lies between 0 and 1.");
        if (!Kinds.IsEmpty && !WithWeight.Overlaps(Kinds))
            throw new QuestionRefusedException($"{question}.kinds", "These kinds of link carry no weight, so no path runs over them. Choose at least one other.");
    }

    /// <summary>True for a link that is not left out for its grade; a denial never is.</summary>
    public bool Admits(HalfEdge edge) => edge.Negative || Floor.Passes(edge.Grade);

    private LinkFilter Read(ImmutableHashSet<LinkKind>? kinds) => new(AsOf, AsKnownAt, Since, kinds, GradeFloor.None, Negatives: true, Discounted: false);
}
