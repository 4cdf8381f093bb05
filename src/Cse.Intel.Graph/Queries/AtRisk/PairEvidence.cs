using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.AtRisk;

/// <summary>One assertion that a pair stands on, and what it adds.</summary>
/// <param name="Edge">The assertion, read from either end.</param>
/// <param name="Weight">S x A x T x decay (at-risk.md, rule 2).</param>
public readonly record struct Item(HalfEdge Edge, double Weight)
{
    /// <summary>The report it stands on; empty for everything that came without one, which is one origin together (rule 4).</summary>
    public Guid Origin => Edge.Synthetic ? Guid.Empty : Edge.Report.Value;
}

/// <summary>
/// What counts between two records and how strong it makes the pair: rules 1 to 5 of at-risk.md. Pure: it is given the
/// half-edges that passed the store's filter (recorded and not retracted by K, not discounted, begun by D, since).
/// </summary>
public static class PairEvidence
{
    /// <summary>
    /// The positive items that remain once denials have ruled some out, heaviest first, then by id; each kind must pass
    /// <paramref name="bears"/>.
    /// </summary>
    public static IReadOnlyList<Item> Weigh(IReadOnlyList<HalfEdge> between, DateOnly day, AtRiskSettings settings, Func<LinkKind, bool> bears)
    {
        ArgumentNullException.ThrowIfNull(between);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(bears);
        var items = new List<Item>(between.Count);
        foreach (var edge in between)
            if (!edge.Negative && bears(edge.Kind) && !IsRuledOut(edge, between, day))
                items.Add(new(edge, Weight(edge, day, settings)));
        items.Sort(static (a, b) => b.Weight != a.Weight ? b.Weight.CompareTo(a.Weight) : a.Edge.Assertion.CompareTo(b.Edge.Assertion));
        return items;
    }

    /// <summary>
    /// The strength of a pair from its items, heaviest first: one origin counts once, by its best item; origins add up as chances do (rule 4). Links that
    /// came without a report are one origin together.
    /// </summary>
    public static double Strength(IReadOnlyList<Item> items, AtRiskSettings settings)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(settings);
        // Heaviest first: the first item of an origin is its best.
        var none = 1.0;
        for (var i = 0; i < items.Count; i++)
            if (IsFirstOfItsOrigin(items, i))
                none *= 1 - items[i].Weight;
        return Math.Min(settings.PairAtMost, 1 - none);
    }

    /// <summary>
    /// True when a denial of the same kind, assessed A or B, was observed to end on or after this one did (rule 3). An open
    /// one ends on the day asked for.
    /// </summary>
    public static bool IsRuledOut(HalfEdge positive, IReadOnlyList<HalfEdge> between, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(between);
        foreach (var edge in between)
            if (edge.Negative
                && edge.Kind.Equals(positive.Kind)
                && edge.Grade.Assessment <= IntelligenceAssessment.KnownIndirectlyCorroborated
                && positive.Seen.EndOn(day) <= edge.Seen.EndOn(day))
                return true;
        return false;
    }

    private static bool IsFirstOfItsOrigin(IReadOnlyList<Item> items, int index)
    {
        for (var i = 0; i < index; i++)
            if (items[i].Origin == items[index].Origin)
                return false;
        return true;
    }

    private static double Weight(HalfEdge edge, DateOnly day, AtRiskSettings settings)
    {
        var age = day.DayNumber - edge.Seen.EndOn(day).DayNumber;
        return settings.Weight(edge.Grade) * edge.Kind.Weight * edge.Kind.HalfLife.Factor(age, edge.Seen.Open);
    }
}
