using System.Globalization;

namespace Cse.Intel.Graph.Domain.Time;

/// <summary>Whether somebody is under an age on a day, given what is known of their birth.</summary>
public enum AgeAnswer
{
    /// <summary>No birth information at all.</summary>
    Unknown,
    /// <summary>Every possible birthday makes them younger.</summary>
    Under,
    /// <summary>Some possible birthdays make them younger, some not.</summary>
    Uncertain,
    /// <summary>No possible birthday makes them younger.</summary>
    NotUnder,
}

/// <summary>
/// What is known of somebody's birth: a date or partial date, else a range (a missing bound is open), else an age at a
/// date (<c>34@2026-05-01</c>). An age is never stored as a number; it is worked out for a day (at-risk.md, rule 9).
/// </summary>
/// <param name="Date">Date or partial date of birth.</param>
/// <param name="From">Earliest possible birth, when a range.</param>
/// <param name="To">Latest possible birth, when a range.</param>
/// <param name="AgeAt">Age in whole years on a date.</param>
public sealed record Birth(PartialDate? Date, PartialDate? From, PartialDate? To, AgeAt? AgeAt)
{
    /// <summary>Nothing known.</summary>
    public static Birth Unknown { get; } = new(null, null, null, null);

    /// <summary>Born on that day.</summary>
    public static Birth On(DateOnly day) => Unknown with { Date = PartialDate.On(day) };

    /// <summary>True when nothing is known.</summary>
    public bool IsUnknown => Date is null && From is null && To is null && AgeAt is null;

    /// <summary>0 to 3 by the order in which kinds of birth information are believed: date, range, age at, none.</summary>
    public int Precedence => Date is not null ? 0 : From is not null || To is not null ? 1 : AgeAt is not null ? 2 : 3;

    /// <summary>The earliest and latest possible birthday; a null bound is open.</summary>
    public (DateOnly? Earliest, DateOnly? Latest) Range => this switch
    {
        { Date: { } date } => (date.First, date.Last),
        { From: not null } or { To: not null } => (From?.First, To?.Last),
        { AgeAt: { } at } => (at.Date.AddYears(-(at.Age + 1)).AddDays(1), at.Date.AddYears(-at.Age)),
        _ => (null, null),
    };

    /// <summary>Whether they are under <paramref name="years"/> on a day, for certain, possibly, or not.</summary>
    public AgeAnswer Under(int years, DateOnly day)
    {
        if (IsUnknown)
            return AgeAnswer.Unknown;
        var (earliest, latest) = Range;
        if (earliest is { } first && day < Birthday(first, years))
            return AgeAnswer.Under;
        return latest is null || day < Birthday(latest.Value, years) ? AgeAnswer.Uncertain : AgeAnswer.NotUnder;
    }

    /// <summary>Least and greatest age in whole years on a day; null where open.</summary>
    public (int? Least, int? Greatest) AgeOn(DateOnly day)
    {
        var (earliest, latest) = Range;
        return (latest is { } l ? Age(l, day) : null, earliest is { } e ? Age(e, day) : null);
    }

    /// <summary>
    /// The day on which somebody born on <paramref name="born"/> reaches an age. Born on 29 February, they come of age on
    /// 1 March in a year without one (notices-and-powers.md §2, date rules; at-risk.md, rule 9).
    /// </summary>
    public static DateOnly Birthday(DateOnly born, int years)
    {
        if (born.Year + years > DateOnly.MaxValue.Year)
            return DateOnly.MaxValue;
        return born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(born.Year + years)
            ? new DateOnly(born.Year + years, 3, 1)
            : born.AddYears(years);
    }

    /// <summary>Whole years lived on a day; negative before birth counts as 0.</summary>
    public static int Age(DateOnly born, DateOnly day)
    {
        var years = day.Year - born.Year;
        return Math.Max(0, day < Birthday(born, years) ? years - 1 : years);
    }
}

/// <summary>An age in whole years on a date, as somebody gave it.</summary>
/// <param name="Age">Whole years, 0 to 130.</param>
/// <param name="Date">The day on which that was their age.</param>
public sealed record AgeAt(int Age, DateOnly Date)
{
    /// <summary>Reads <c>34@2026-05-01</c>; false with a reason fit to show otherwise.</summary>
    public static bool TryParse(string text, out AgeAt? age, out string reason)
    {
        ArgumentNullException.ThrowIfNull(text);
        age = null;
        reason = "not an age at a date: write it as 34@2026-05-01";
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 1
            || !int.TryParse(text[..at], NumberStyles.None, CultureInfo.InvariantCulture, out var years)
            || years > 130
            || !PartialDate.TryParse(text[(at + 1)..], out var date, out _)
            || !date.IsExact
            || date.First.Year <= 140)
            return false;
        age = new(years, date.First);
        reason = "";
        return true;
    }

    /// <summary>As written in the import format.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Age}@{Date:yyyy-MM-dd}");
}
