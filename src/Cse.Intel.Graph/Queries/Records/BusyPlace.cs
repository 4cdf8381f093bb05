using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Records;

/// <summary>
/// Whether a place or thing counts as busy, so that passing through it weakens a path, and why (at-risk.md, rule 7).
/// </summary>
/// <param name="Persons">People it shares a walkable pair with, as far as the viewer sees.</param>
/// <param name="Limit">How many it may join before it is damped.</param>
/// <param name="Common">True when it is recorded as a place where many come and go.</param>
public sealed record BusyPlace(int Persons, int Limit, bool Common)
{
    /// <summary>True when it is damped.</summary>
    public bool IsBusy => Persons > Limit;

    /// <summary>What passing through it multiplies a path by; 1 when it is not busy.</summary>
    public double Factor => IsBusy ? Limit / (double)Persons : 1;

    /// <summary>Counts the people of a record that is no person, on a day.</summary>
    public static BusyPlace Of(RecordAnswer record, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Of(record.Subject.Facts, record.Links, day);
    }

    /// <summary>The same from what is known of a record and its links.</summary>
    public static BusyPlace Of(NodeFacts record, IEnumerable<RecordLink> links, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(links);
        var settings = AtRiskSettings.Default;
        var persons = links
            .Where(link => link.Far.Facts.Kind == EntityKind.Person && Counts(link, day))
            .GroupBy(link => link.Far.Id)
            .Count(between => IsWalkable([.. between.Select(link => link.Edge)], day, settings));
        return new(persons, record.CommonPlace ? settings.BusyFromCommon : settings.BusyFrom, record.CommonPlace);
    }

    private static bool Counts(RecordLink link, DateOnly day) =>
        link.Edge.Status != AssertionStatus.Discounted && (link.Edge.Seen.From is not { } from || from <= day);

    private static bool IsWalkable(IReadOnlyList<HalfEdge> between, DateOnly day, AtRiskSettings settings)
    {
        // A kind that bears risk only beside a person of concern joins people with people, so it never counts here.
        var items = PairEvidence.Weigh(between, day, settings, static kind => kind.BearsRisk == RiskBearing.Yes && kind.Weight > 0);
        return items.Count > 0 && PairEvidence.Strength(items, settings) >= settings.WalkFrom;
    }
}
