using System.Globalization;

namespace Cse.Intel.Graph.Domain.Time;

/// <summary>
/// A day, month or year as somebody wrote it (<c>2026-05-03</c>, <c>2026-05</c>, <c>2026</c>, or a day with a time and
/// offset), standing for the interval of days it covers: nobody invents 1 January. A time of day counts as its date as
/// written (at-risk.md, rule 1).
/// </summary>
/// <param name="Text">As written, ISO 8601.</param>
/// <param name="First">The first day it may mean.</param>
/// <param name="Last">The last day it may mean.</param>
public readonly record struct PartialDate(string Text, DateOnly First, DateOnly Last)
{
    /// <summary>A whole day.</summary>
    public static PartialDate On(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day);

    /// <summary>Reads ISO 8601 text; false with a reason fit to show when it is no date.</summary>
    public static bool TryParse(string text, out PartialDate date, out string reason)
    {
        ArgumentNullException.ThrowIfNull(text);
        date = default;
        reason = "";
        var trimmed = text.Trim();
        if (trimmed.Length > 10 && trimmed[10] is 'T' or ' ' && HasTime(trimmed))
        {
            if (!TryParse(trimmed[..10], out var day, out reason))
                return false;
            date = day with { Text = trimmed };
            return true;
        }
        if (trimmed.Length == 10 && DateOnly.TryParseExact(trimmed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact))
            date = new(trimmed, exact, exact);
        else if (trimmed.Length == 7 && DateOnly.TryParseExact(trimmed + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            date = new(trimmed, month, new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));
        else if (trimmed.Length == 4 && DateOnly.TryParseExact(trimmed + "-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
            date = new(trimmed, year, new DateOnly(year.Year, 12, 31));
        else
        {
            reason = "not a date: write it as 2026-05-03, 2026-05 or 2026";
            return false;
        }
        return true;
    }

    /// <summary>True when it names one day.</summary>
    public bool IsExact => First == Last;

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool HasTime(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
