using System.Collections.Immutable;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Walking;

namespace Cse.Intel.Graph.Queries.Shared;

/// <summary>Days over which two of the chosen were observed at one record (architecture §6, "Together").</summary>
internal sealed record Window(There One, There Other, DaySpan Days)
{
    /// <summary>The windows of every pair at one record, the latest first.</summary>
    public static IReadOnlyList<Window> OfAll(IReadOnlyList<Touch> touches, SharedEvidence evidence, DateOnly day)
    {
        var there = touches.Select(touch => There.Of(touch, evidence, day)).OrderBy(t => t.Who.Facts.SortKey, StringComparer.Ordinal).ToList();
        var windows = new List<Window>();
        for (var i = 0; i < there.Count; i++)
            for (var j = i + 1; j < there.Count; j++)
                foreach (var days in DayRuns.Overlaps(there[i].Runs, there[j].Runs))
                    windows.Add(new(there[i], there[j], days));
        return [.. windows
            .OrderByDescending(w => w.Days.To)
            .ThenByDescending(w => w.Days.Begin)
            .ThenBy(w => w.One.Who.Facts.SortKey, StringComparer.Ordinal)
            .ThenBy(w => w.Other.Who.Facts.SortKey, StringComparer.Ordinal)];
    }

    /// <summary>The window with what it stands on.</summary>
    public TimeTogether ToTime() => new(One.Who, Other.Who, Days, One.On(Days), Other.On(Days));
}

/// <summary>The days on which one of the chosen was observed at a record, and by what.</summary>
internal sealed record There(Subject Who, IReadOnlyList<(Item Item, DaySpan Days)> Dated, IReadOnlyList<DaySpan> Runs)
{
    public static There Of(Touch touch, SharedEvidence evidence, DateOnly day)
    {
        var dated = new List<(Item Item, DaySpan Days)>();
        foreach (var item in touch.Items)
            if (DaySpan.Of(evidence.Observed(item), day) is { } days)
                dated.Add((item, days));
        return new(touch.Who, dated, DayRuns.Union(dated.Select(d => d.Days)));
    }

    /// <summary>What places them there on any of these days, heaviest first.</summary>
    public ImmutableArray<Item> On(DaySpan days) => [.. Dated.Where(d => d.Days.Overlap(days) is not null).Select(d => d.Item)];
}
