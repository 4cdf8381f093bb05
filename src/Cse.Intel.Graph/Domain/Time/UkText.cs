using System.Globalization;

namespace Cse.Intel.Graph.Domain.Time;

/// <summary>Dates and times as they are written on screen and paper: <c>3 May 2026</c>, <c>9:40pm</c>, whatever the server's culture.</summary>
public static class UkText
{
    private static readonly CultureInfo Uk = CultureInfo.GetCultureInfo("en-GB");

    /// <summary><c>3 May 2026</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Uk);

    /// <summary><c>9:40pm</c>, London time.</summary>
    public static string Time(DateTimeOffset instant)
    {
        var london = instant.ToLondon();
        return london.ToString("h:mm", Uk) + (london.Hour < 12 ? "am" : "pm");
    }

    /// <summary><c>3 May 2026 at 9:40pm</c>, London time.</summary>
    public static string DayAndTime(DateTimeOffset instant) => $"{Day(instant.ToLondonDay())} at {Time(instant)}";

    /// <summary>A whole month as <c>May 2026</c>, a whole year as <c>2026</c>, else both days.</summary>
    public static string Period(DateOnly from, DateOnly to)
    {
        if (from == to)
            return Day(from);
        if (from.Day == 1 && to == from.AddMonths(1).AddDays(-1))
            return from.ToString("MMMM yyyy", Uk);
        return from is { Day: 1, Month: 1 } && to == new DateOnly(from.Year, 12, 31)
            ? from.ToString("yyyy", Uk)
            : $"{Day(from)} to {Day(to)}";
    }

    /// <summary>A partial date as precisely as it is known.</summary>
    public static string Date(PartialDate date) => Period(date.First, date.Last);
}
