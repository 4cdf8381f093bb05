namespace Cse.Intel.Graph.Domain.Time;

/// <summary>The product's calendar: a day begins at midnight in Europe/London, wherever the server stands.</summary>
public static class UkClock
{
    /// <summary>Europe/London.</summary>
    public static TimeZoneInfo London { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Today's date in London.</summary>
    public static DateOnly Today(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return ToLondonDay(clock.GetUtcNow());
    }

    /// <summary>The London day of an instant.</summary>
    public static DateOnly ToLondonDay(this DateTimeOffset instant) => DateOnly.FromDateTime(ToLondon(instant).DateTime);

    /// <summary>The London time of an instant.</summary>
    public static DateTimeOffset ToLondon(this DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, London);
}
