using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Domain.Notices;

/// <summary>Instants from London days: a birthday begins at 00:00 in London, whatever the offset that day.</summary>
internal static class LondonTime
{
    /// <summary>The instant at which a day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => At(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The same time of the clock in London some days on, also across a change of the clocks.</summary>
    public static DateTimeOffset PlusLondonDays(this DateTimeOffset instant, int days) => At(instant.ToLondon().DateTime.AddDays(days));

    private static DateTimeOffset At(DateTime clock) => new(clock, UkClock.London.GetUtcOffset(clock));
}
