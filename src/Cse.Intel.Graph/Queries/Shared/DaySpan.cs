using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Shared;

/// <summary>A run of days without a gap.</summary>
/// <param name="From">The first day; null when its beginning is not known.</param>
/// <param name="To">The last day, at most the day asked for.</param>
/// <param name="GoesOn">True when it is not known to have ended: it runs to the day asked for.</param>
public readonly record struct DaySpan(DateOnly? From, DateOnly To, bool GoesOn)
{
    /// <summary>How many days; null when its beginning is not known.</summary>
    public int? Days => From is { } from ? To.DayNumber - from.DayNumber + 1 : null;

    /// <summary>As an officer writes it: <c>3 May 2026</c>, <c>since 3 May 2026</c>, <c>until 3 May 2026</c>.</summary>
    public string Words => (From, GoesOn) switch
    {
        ({ } from, true) => $"since {UkText.Day(from)}",
        ({ } from, false) => UkText.Period(from, To),
        (null, true) => "until now",
        _ => $"until {UkText.Day(To)}",
    };

    internal DateOnly Begin => From ?? DateOnly.MinValue;

    /// <summary>The days of an observation up to the day asked for; null when it is not dated, or begins later.</summary>
    internal static DaySpan? Of(Observed observed, DateOnly day)
    {
        if (observed.IsUnknown || observed.From > day)
            return null;
        var from = observed.From == DateOnly.MinValue ? null : observed.From;
        return new(from, new Seen(observed.From, observed.To, observed.OpenEnd).EndOn(day), observed.OpenEnd);
    }

    /// <summary>The days of both; null when they share none.</summary>
    internal DaySpan? Overlap(DaySpan other)
    {
        var from = Begin > other.Begin ? From : other.From;
        var to = To < other.To ? To : other.To;
        return (from ?? DateOnly.MinValue) <= to ? new(from, to, GoesOn && other.GoesOn) : null;
    }
}

/// <summary>Sets of days as runs: sorted, with at least one day between any two.</summary>
internal static class DayRuns
{
    /// <summary>All days that any of these has; runs that touch become one.</summary>
    public static List<DaySpan> Union(IEnumerable<DaySpan> spans)
    {
        var runs = new List<DaySpan>();
        foreach (var span in spans.OrderBy(s => s.Begin).ThenBy(s => s.To))
            if (runs.Count > 0 && span.Begin.DayNumber <= runs[^1].To.DayNumber + 1)
                runs[^1] = Joined(runs[^1], span);
            else
                runs.Add(span);
        return runs;
    }

    /// <summary>The days that both sets have, as runs.</summary>
    public static IEnumerable<DaySpan> Overlaps(IReadOnlyList<DaySpan> one, IReadOnlyList<DaySpan> other)
    {
        for (int i = 0, j = 0; i < one.Count && j < other.Count;)
        {
            if (one[i].Overlap(other[j]) is { } both)
                yield return both;
            if (one[i].To < other[j].To)
                i++;
            else
                j++;
        }
    }

    private static DaySpan Joined(DaySpan first, DaySpan next) =>
        new(first.From, first.To > next.To ? first.To : next.To, first.GoesOn || next.GoesOn);
}
