using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Shared;
using Cse.Intel.Web.Shared.Records;

namespace Cse.Intel.Web.Features.InCommon;

/// <summary>Times at one place over the same days, as bars on one scale, the latest first.</summary>
/// <param name="First">The day at the left end.</param>
/// <param name="Last">The day at the right end.</param>
/// <param name="Rows">The times.</param>
/// <param name="Total">How many there are for the records of the page.</param>
public sealed record TimesTable(DateOnly First, DateOnly Last, ImmutableArray<TimeRow> Rows, int Total)
{
    private const int RowsAtMost = 100;

    /// <summary>Lays out the times of the rows of a page.</summary>
    public static TimesTable Of(ImmutableArray<SharedRecord> rows)
    {
        var times = rows
            .SelectMany(row => row.Windows.Select(window => (row, window)))
            .OrderByDescending(time => time.window.Days.To).ThenByDescending(time => time.window.Days.From).ThenBy(time => time.row.Place)
            .Take(RowsAtMost)
            .ToList();
        if (times.Count == 0)
            return new(default, default, [], 0);
        var first = times.Min(time => time.window.Days.From ?? time.window.Days.To);
        var last = times.Max(time => time.window.Days.To);
        return new(first, last, [.. times.Select(time => TimeRow.Of(time.row, time.window, first, last))], rows.Sum(row => row.WindowCount));
    }
}

/// <summary>Days over which two of the chosen were both observed at a place.</summary>
/// <param name="One">The one.</param>
/// <param name="OneSays">What places them there.</param>
/// <param name="Other">The other.</param>
/// <param name="OtherSays">What places them there.</param>
/// <param name="Where">The place.</param>
/// <param name="When">The days, in words.</param>
/// <param name="Days">How many.</param>
/// <param name="Start">Where the bar begins, 0 to 100, as a drawing takes it.</param>
/// <param name="Width">How long it is, as a drawing takes it.</param>
public sealed record TimeRow(ChipView One, PlacedBy OneSays, ChipView Other, PlacedBy OtherSays, ChipView Where, string When, string Days, string Start, string Width)
{
    private const double Scale = 100;

    internal static TimeRow Of(SharedRecord row, TimeTogether time, DateOnly first, DateOnly last)
    {
        var (from, to) = (time.Days.From ?? first, time.Days.To);
        double days = last.DayNumber - first.DayNumber + 1;
        var width = Math.Max(1, Scale * (to.DayNumber - from.DayNumber + 1) / days);
        var start = Math.Min(Scale - width, Scale * (from.DayNumber - first.DayNumber) / days);
        return new(
            ChipView.Of(time.One), PlacedBy.Of(time.OneEvidence), ChipView.Of(time.Other), PlacedBy.Of(time.OtherEvidence), ChipView.Of(row.What), time.Days.Words,
            time.Days.Days switch { null => "", 1 => "1 day", var many => string.Create(CultureInfo.InvariantCulture, $"{many} days") }, Number(start), Number(width));
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>What places somebody somewhere: its strongest item.</summary>
/// <param name="Phrase">What it says, e.g. "was found at".</param>
/// <param name="Grade">How it is graded.</param>
/// <param name="More">How many further items stand behind it.</param>
public sealed record PlacedBy(string Phrase, Grade Grade, int More)
{
    internal static PlacedBy Of(ImmutableArray<Item> evidence) =>
        new(evidence[0].Edge.Kind.Phrase(evidence[0].Edge.Forward), evidence[0].Edge.Grade, evidence.Length - 1);
}
