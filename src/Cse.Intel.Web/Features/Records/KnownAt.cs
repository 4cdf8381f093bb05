using System.Globalization;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Web.Features.Records;

/// <summary>
/// The times a page looks at: the day by which ages, roles and strengths are told, and what was known by when. Asked
/// with <c>?asKnownAt=2026-05-03</c> (the end of that day in London) or with an instant.
/// </summary>
/// <param name="Day">The day: today, or the day of <paramref name="AsKnownAt"/>.</param>
/// <param name="AsKnownAt">As known then; null = now.</param>
public sealed record KnownAt(DateOnly Day, DateTimeOffset? AsKnownAt)
{
    /// <summary>Reads what was asked; words that are no time count as not asked.</summary>
    public static KnownAt Parse(string? asked, DateOnly today)
    {
        var instant = Instant(asked);
        return instant is { } then && then.ToLondonDay() < today ? new(then.ToLondonDay(), instant) : new(today, instant);
    }

    /// <summary>As it stands in an address: empty when not asked.</summary>
    public string Query => AsKnownAt is { } then ? then.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : "";

    /// <summary>The address with this time kept in it.</summary>
    public string On(string path) => AsKnownAt is null ? path : $"{path}?asKnownAt={Uri.EscapeDataString(Query)}";

    private static DateTimeOffset? Instant(string? asked)
    {
        if (DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return EndOf(day);
        return DateTimeOffset.TryParse(asked, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) && instant.Year is > 1 and < 9999
            ? instant
            : null;
    }

    private static DateTimeOffset? EndOf(DateOnly day)
    {
        if (day.Year is <= 1 or >= 9999)
            return null;
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, UkClock.London.GetUtcOffset(midnight)).AddSeconds(-1);
    }
}
