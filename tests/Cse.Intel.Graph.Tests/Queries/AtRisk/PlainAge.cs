using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Tests.Queries.AtRisk;

/// <summary>Who is a young person on a day (at-risk.md, rule 9), by counting.</summary>
internal static class PlainAge
{
    /// <summary>Null when not listed, else whether the age is uncertain.</summary>
    public static bool? Listed(PlainSubject person, DateOnly day)
    {
        var births = person.People.Select(p => p.Birth).Where(b => !b.IsUnknown).ToList();
        if (births.Count == 0)
            return person.Is(Role.YoungPerson, day) ? false : null;
        var believed = births.FirstOrDefault(b => b.Date is not null)
            ?? births.FirstOrDefault(b => b.From is not null || b.To is not null)
            ?? births[0];
        var (first, last) = Possible(believed);
        if (!IsUnder18(last, day))
            return null;
        return !IsUnder18(first, day) || Conflict(births);
    }

    // An open bound is taken as the first, or the last, day there is.
    private static (DateOnly First, DateOnly Last) Possible(Birth birth)
    {
        if (birth.Date is { } date)
            return (date.First, date.Last);
        if (birth.From is not null || birth.To is not null)
            return (birth.From?.First ?? DateOnly.MinValue, birth.To?.Last ?? DateOnly.MaxValue);
        var at = birth.AgeAt!;
        return (at.Date.AddYears(-at.Age - 1).AddDays(1), at.Date.AddYears(-at.Age));
    }

    // By the calendar alone: in the year of the eighteenth birthday, months and days decide, so 29 February waits for 1 March.
    private static bool IsUnder18(DateOnly born, DateOnly day)
    {
        var years = day.Year - born.Year;
        return years < 18 || (years == 18 && (day.Month < born.Month || (day.Month == born.Month && day.Day < born.Day)));
    }

    // Two that no birthday can satisfy both.
    private static bool Conflict(List<Birth> births) =>
        births.Any(one => births.Any(other => Possible(one).First > Possible(other).Last));
}
