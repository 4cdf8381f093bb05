using System.Globalization;

namespace Cse.Intel.Letters.Templates;

/// <summary>
/// Dates and times as letters print them, whatever the server's culture: <c>3 May 2026</c>, <c>9:40pm</c>. The spaces in a
/// date do not break; the layout prints them as ordinary spaces.
/// </summary>
internal static class BritishDates
{
    public static string Print(this DateOnly date) =>
        date.ToString("d'\u00A0'MMMM'\u00A0'yyyy", CultureInfo.InvariantCulture);

    /// <summary>For narrow columns: <c>3 May 2026</c>, <c>24 Sep 2026</c>.</summary>
    public static string PrintShort(this DateOnly date) =>
        date.ToString("d'\u00A0'MMM'\u00A0'yyyy", CultureInfo.InvariantCulture);

    public static string Print(this TimeOnly time) =>
        time.ToString("h:mm", CultureInfo.InvariantCulture) + (time.Hour < 12 ? "am" : "pm");

    /// <summary>
    /// The day on which a person reaches an age. Someone born on 29 February reaches it on 1 March where the year has no
    /// such day: an age is reached when the anniversary begins (Family Law Reform Act 1969 s.9), and not before.
    /// </summary>
    public static DateOnly Birthday(this DateOnly born, int age) =>
        born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(born.Year + age)
            ? new DateOnly(born.Year + age, 3, 1)
            : born.AddYears(age);
}
