using System.Collections.Immutable;

namespace Cse.Intel.Graph.Queries.AtRisk;

/// <summary>
/// A route as a walk builds it: the vertex it has reached and the route before it. Compares as the rules do: rounded
/// strength, then fewer links, then the smaller sequence of keys (at-risk.md, rule 8).
/// </summary>
internal sealed class Route(Vertex at, Route? before, double strength)
{
    /// <summary>
    /// How much weaker, relatively, a route may be and still round to the same nine decimals once it is continued down to
    /// the least strength listed: 1e-9 / 0.0099, doubled for safety. Routes closer than this are both kept.
    /// </summary>
    public const double Tolerance = 2.1e-7;

    public Vertex At { get; } = at;

    public Route? Before { get; } = before;

    public double Strength { get; } = strength;

    public int Links { get; } = before is null ? 0 : before.Links + 1;

    /// <summary>Rounded as strengths are given and compared.</summary>
    public double Rounded => Math.Round(Strength, 9, MidpointRounding.AwayFromZero);

    public bool Visits(Vertex vertex)
    {
        for (var step = this; step is not null; step = step.Before)
            if (ReferenceEquals(step.At, vertex))
                return true;
        return false;
    }

    /// <summary>The vertices from the start on.</summary>
    public Vertex[] Path()
    {
        var path = new Vertex[Links + 1];
        for (var step = this; step is not null; step = step.Before)
            path[step.Links] = step.At;
        return path;
    }

    /// <summary>The route as an answer shows it.</summary>
    public RiskPath ToPath()
    {
        var stones = Path();
        var steps = ImmutableArray.CreateBuilder<RiskStep>(Links);
        for (var i = 1; i < stones.Length; i++)
            foreach (var pair in stones[i - 1].Pairs)
                if (pair.To == stones[i].Number)
                    steps.Add(new(pair.Strength, [.. pair.Items]));
        var damped = stones[1..^1].Where(stone => stone.Damping < 1).Select(stone => new DampedPlace(stone.Subject, stone.Damping, stone.Persons));
        return new(Rounded, [.. stones.Select(stone => stone.Subject)], steps.MoveToImmutable(), [.. damped]);
    }

    /// <summary>The order of a list of people, each by the best route to them (at-risk.md, rule 10).</summary>
    public static int CompareByRank(Route one, Route other)
    {
        var byStrength = other.Rounded.CompareTo(one.Rounded);
        if (byStrength != 0)
            return byStrength;
        return one.Links != other.Links
            ? one.Links.CompareTo(other.Links)
            : string.CompareOrdinal(one.At.Subject.Facts.SortKey, other.At.Subject.Facts.SortKey);
    }

    /// <summary>Negative when this route is the better one of two to the same end.</summary>
    public int CompareTo(Route other)
    {
        var byStrength = other.Rounded.CompareTo(Rounded);
        if (byStrength != 0)
            return byStrength;
        return Links != other.Links ? Links.CompareTo(other.Links) : CompareKeys(Path(), other.Path());
    }

    /// <summary>
    /// True when no continuation of <paramref name="other"/> can be better than the same continuation of this one. Both
    /// end at the same vertex.
    /// </summary>
    public bool MakesNeedless(Route other)
    {
        if (Links > other.Links)
            return false;
        if (Links < other.Links)
            return Strength >= other.Strength;
        if (other.Strength < Strength * (1 - Tolerance))
            return true;
        return Strength >= other.Strength && CompareKeys(Path(), other.Path()) <= 0;
    }

    public static int CompareKeys(ReadOnlySpan<Vertex> one, ReadOnlySpan<Vertex> other)
    {
        for (var i = 0; i < Math.Min(one.Length, other.Length); i++)
        {
            var byKey = string.CompareOrdinal(one[i].Subject.Facts.SortKey, other[i].Subject.Facts.SortKey);
            if (byKey != 0)
                return byKey;
        }
        return one.Length.CompareTo(other.Length);
    }
}
