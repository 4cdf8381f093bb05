using System.Globalization;

namespace Cse.Intel.Web.Features.Notices;

// A notice keeps some of its contents as lines of text. How a line is put together, and taken apart again for the form
// and the letter, stands here only.

/// <summary>One occasion as a notice keeps it: <c>2026-05-03: was in the car</c>.</summary>
/// <param name="On">The day.</param>
/// <param name="Seen">What was seen.</param>
public sealed record TriggerLine(DateOnly On, string Seen)
{
    private const int DayLength = 10;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{On:yyyy-MM-dd}: {Seen}");

    /// <summary>Reads a line; one without a day belongs to <paramref name="otherwise"/>.</summary>
    public static TriggerLine Parse(string line, DateOnly otherwise)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Length > DayLength && line[DayLength] == ':'
            && DateOnly.TryParseExact(line[..DayLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(day, line[(DayLength + 1)..].Trim())
            : new(otherwise, line);
    }
}

/// <summary>The supporter as a notice keeps them: <c>Ann Example, mother</c>.</summary>
/// <param name="Name">Name.</param>
/// <param name="Role">What they are to the young person.</param>
public sealed record SupporterLine(string? Name, string? Role)
{
    /// <summary>Null when nothing is said.</summary>
    public override string? ToString() => (Name?.Trim(), Role?.Trim()) switch
    {
        (null or "", null or "") => null,
        (var name, null or "") => name,
        var (name, role) => $"{name}, {role}",
    };

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static SupporterLine Parse(string? line) => line?.Split(", ", 2) switch
    {
        [var name, var role] => new(name, role),
        [var name] => new(name, null),
        _ => new(null, null),
    };
}

/// <summary>The supporter's statement as a notice keeps it: <c>ST/14, 2026-05-03</c>.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="On">Its day.</param>
public sealed record StatementLine(string Reference, DateOnly On)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Reference}, {On:yyyy-MM-dd}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is no such line.</summary>
    public static StatementLine? Read(string? line)
    {
        var comma = line?.LastIndexOf(", ", StringComparison.Ordinal) ?? -1;
        return comma > 0 && DateOnly.TryParseExact(line![(comma + 2)..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(line[..comma], day)
            : null;
    }
}

/// <summary>An officer as a notice keeps them: <c>Sergeant, Ann Example, 1234</c>.</summary>
/// <param name="Rank">Rank.</param>
/// <param name="Name">Name.</param>
/// <param name="Number">Collar or warrant number.</param>
public sealed record OfficerLine(string? Rank, string? Name, string? Number)
{
    /// <summary>Empty when something is missing, so that the command asks for it.</summary>
    public override string ToString() =>
        new[] { Rank, Name, Number }.Any(string.IsNullOrWhiteSpace) ? "" : $"{Rank!.Trim()}, {Name!.Trim()}, {Number!.Trim()}";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static OfficerLine Parse(string? line) => line?.Split(", ", 3) switch
    {
        [var rank, var name, var number] => new(rank, name, number),
        _ => new(null, line, null),
    };
}
