using System.Globalization;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.TestSupport.Building;

/// <summary>The times that tests share: one present, and days written as an officer would read them.</summary>
public static class Instants
{
    /// <summary>The present of every test: a Tuesday morning in London, when GMT holds.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 24, 9, 30, 0, TimeSpan.Zero);

    /// <summary>When things are recorded unless a test says otherwise.</summary>
    public static DateTimeOffset Recorded { get; } = At("2026-06-01");

    /// <summary>Noon UTC of a day.</summary>
    public static DateTimeOffset At(string day) => new(Day(day).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    /// <summary>A day, e.g. <c>2026-05-03</c>.</summary>
    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An observation as the import format writes it; throws when it is none.</summary>
    public static Observed Observed(string text) =>
        Graph.Domain.Time.Observed.TryParse(text, out var observed, out var reason) ? observed : throw new FormatException(reason);

    /// <summary>A partial date; throws when it is none.</summary>
    public static PartialDate Date(string text) =>
        PartialDate.TryParse(text, out var date, out var reason) ? date : throw new FormatException(reason);
}
