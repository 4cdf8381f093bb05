using System.Globalization;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Domain.Notices;

/// <summary>Days and instants as they are said: <c>3 May 2026</c>, <c>9:40pm on 3 May 2026</c>.</summary>
internal static class DayWords
{
    public static string Words(this DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Words(this DateTimeOffset instant)
    {
        var london = instant.ToLondon();
        if (london.TimeOfDay == TimeSpan.Zero)
            return $"{DateOnly.FromDateTime(london.DateTime).Words()}, 00:00";
        var time = london.ToString("h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant();
        return $"{time} on {DateOnly.FromDateTime(london.DateTime).Words()}";
    }

    /// <summary>Ready to follow a sentence: <c> on 3 May 2026</c>; empty when not known.</summary>
    public static string Trailing(this Observed when) => when.IsUnknown ? "" : Trailing(when.From, when.To, when.OpenEnd);

    /// <summary>Ready to follow a sentence; a beginning that is not known is left out.</summary>
    public static string Trailing(DateOnly? from, DateOnly? to, bool open)
    {
        var begin = from == DateOnly.MinValue ? null : from;
        return (begin, open ? null : to) switch
        {
            ({ } first, { } last) when first == last => $" on {first.Words()}",
            ({ } first, { } last) => $" between {first.Words()} and {last.Words()}",
            ({ } first, null) => $" since {first.Words()}",
            (null, { } last) => $" until {last.Words()}",
            _ => "",
        };
    }
}
