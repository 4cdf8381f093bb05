using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Network;

/// <summary>The lines of a chart: what is said of its records among themselves, one line per kind and direction.</summary>
internal static class NetworkLines
{
    /// <summary>The lines, those nearest to the starts first.</summary>
    /// <param name="among">Each link once, read forward; denials among them whether they are drawn or not.</param>
    /// <param name="identities">Who is who; every end must have been taken in.</param>
    /// <param name="day">The day on which strengths are told.</param>
    /// <param name="negatives">Whether denials, and what they rule out, are drawn.</param>
    /// <param name="minStrength">Only lines at least this strong.</param>
    /// <param name="levelOf">How far a record is from the starts.</param>
    public static ImmutableArray<NetworkLine> Of(
        IReadOnlyList<HalfEdge> among, IdentityMap identities, DateOnly day, bool negatives, double minStrength, Func<EntityId, int> levelOf)
    {
        var lines = new List<NetworkLine>();
        foreach (var between in among.GroupBy(e => (Ends(e, identities), e.Kind)))
        {
            // A denial holds in either direction, while each direction has a line of its own.
            var standing = PairEvidence.Weigh([.. between], day, AtRiskSettings.Default, static _ => true);
            foreach (var stack in between.GroupBy(e => (From: identities[e.Source].Id, To: identities[e.Target].Id)))
                if (stack.Key.From != stack.Key.To && Line(stack.Key.From, stack.Key.To, [.. stack], standing, negatives) is { } line && line.Strength >= minStrength)
                    lines.Add(line);
        }
        return [.. lines
            .OrderBy(l => levelOf(l.From) + levelOf(l.To))
            .ThenByDescending(l => l.Strength)
            .ThenBy(l => identities[l.From].Facts.SortKey, StringComparer.Ordinal)
            .ThenBy(l => identities[l.To].Facts.SortKey, StringComparer.Ordinal)
            .ThenBy(l => l.Kind.Index)];
    }

    private static NetworkLine? Line(EntityId from, EntityId to, IReadOnlyList<HalfEdge> stack, IReadOnlyList<Item> standing, bool negatives)
    {
        var ids = stack.Select(e => e.Assertion).ToHashSet();
        var positive = standing.Where(i => ids.Contains(i.Edge.Assertion)).ToList();
        if (positive.Count == 0 && !negatives)
            return null;
        var strength = positive.Count == 0 ? 0 : PairEvidence.Strength(positive, AtRiskSettings.Default);
        ids.ExceptWith(positive.Select(i => i.Edge.Assertion));
        var denied = negatives ? stack.Where(e => ids.Contains(e.Assertion)).Select(e => new Item(e, 0)) : [];
        return new(from, to, stack[0].Kind, strength, LineStyles.Of(positive), [.. positive, .. denied]);
    }

    private static (EntityId, EntityId) Ends(HalfEdge edge, IdentityMap identities)
    {
        var (from, to) = (identities[edge.Source].Id, identities[edge.Target].Id);
        return from.CompareTo(to) < 0 ? (from, to) : (to, from);
    }
}
