using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identifiers;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Ingest.Csv;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary>
/// Reads the cells of one row by the names of their columns. The first cell that cannot be read refuses the row; reading
/// goes on with an absent value, so that a mapping from columns to a record reads as one expression.
/// </summary>
/// <param name="header">The columns of the file.</param>
/// <param name="ownExport">True for a file of our own export: nothing is trimmed or judged too long, it was ours.</param>
/// <param name="thisYear">The year, by which two-digit years in identifiers are read.</param>
internal sealed class CellReader(Header header, bool ownExport, int thisYear)
{
    private readonly List<Warning> _warnings = [];
    private string[] _cells = [];

    /// <summary>True for a file of our own export.</summary>
    public bool OwnExport => ownExport;

    /// <summary>The year, by which two-digit years in identifiers are read.</summary>
    public int ThisYear => thisYear;

    /// <summary>Why the row cannot be taken in; null while nothing is wrong.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What the row's author should look at, though it is taken in.</summary>
    public IReadOnlyList<Warning> Warnings => _warnings;

    /// <summary>Turns to another row.</summary>
    public void Turn(string[] cells)
    {
        _cells = cells;
        _warnings.Clear();
        Refusal = cells.Length == header.Count
            ? null
            : new(null, "row.columns", $"The row has {cells.Length} values and the first line {header.Count} columns. A value with a comma in it must stand in quotation marks.");
    }

    /// <summary>Refuses the row, unless something refused it before.</summary>
    public void Refuse(string? column, string code, string reason) => Refusal ??= new(column, code, reason);

    /// <summary>Flags something that is taken in all the same.</summary>
    public void Warn(string column, string code, string reason) => _warnings.Add(new(column, code, reason));

    /// <summary>The text of a cell exactly as it stands; null when it is blank or the column is absent.</summary>
    public string? Text(string column)
    {
        var place = header.PlaceOf(column);
        if (place < 0 || place >= _cells.Length || _cells[place].Length == 0)
            return null;
        return Check(column, _cells[place], header[column].Longest);
    }

    /// <summary>The text of a cell that must not be blank; empty when it is, and the row refused.</summary>
    public string Required(string column)
    {
        if (Text(column) is { } text)
            return text;
        Refuse(column, "field.required", $"{column} is blank.");
        return "";
    }

    /// <summary>Several texts of one cell.</summary>
    public ImmutableArray<string> List(string column) =>
        Text(column) is { } text ? [.. CellList.Split(text, trim: !ownExport)] : [];

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    public bool? YesNo(string column) => Text(column)?.Trim().ToLowerInvariant() switch
    {
        null or "" => null,
        "yes" or "y" or "true" => true,
        "no" or "n" or "false" => false,
        var other => Refused<bool>(column, "value.unknown", $"{Quote(other)} is neither yes nor no."),
    };

    /// <summary>A day, month or year.</summary>
    public PartialDate? Date(string column)
    {
        if (Text(column) is not { } text || string.IsNullOrWhiteSpace(text))
            return null;
        return PartialDate.TryParse(text, out var date, out var reason) ? date : Refused<PartialDate>(column, "date.bad", $"{Quote(text)} is {reason}.");
    }

    /// <summary>A whole day.</summary>
    public DateOnly? Day(string column)
    {
        if (Date(column) is not { } date)
            return null;
        return date.IsExact ? date.First : Refused<DateOnly>(column, "date.bad", $"{Quote(date.Text)} is not a whole day: write it as 2026-05-03.");
    }

    /// <summary>When something was so: a partial date or an interval.</summary>
    public Observed When(string column)
    {
        if (Observed.TryParse(Text(column), out var observed, out var reason))
            return observed;
        Refuse(column, "date.bad", $"{Quote(Text(column))} is {reason}.");
        return Observed.Unknown;
    }

    /// <summary>An instant with its offset; a day without a time is its midnight in London, a time without an offset is UTC.</summary>
    public DateTimeOffset? Instant(string column)
    {
        if (Text(column)?.Trim() is not { Length: > 0 } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), UkClock.London), TimeSpan.Zero);
        return text.Length > 10 && text[4] == '-' && text[10] is 'T' or ' '
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : Refused<DateTimeOffset>(column, "date.bad", $"{Quote(text)} is not a time: write it as 2026-05-03T21:40:00+01:00.");
    }

    /// <summary>A number between two bounds.</summary>
    public double? Number(string column, double least, double most)
    {
        if (Text(column)?.Trim() is not { Length: > 0 } text)
            return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : Refused<double>(column, "number.bad", string.Create(CultureInfo.InvariantCulture, $"{Quote(text)} is not a number between {least} and {most}."));
    }

    /// <summary>A whole number from 1.</summary>
    public int? Count(string column)
    {
        if (Text(column)?.Trim() is not { Length: > 0 } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : Refused<int>(column, "number.bad", $"{Quote(text)} is not a whole number from 1.");
    }

    /// <summary>One of a list of codes, by its place in the list; capitals do not matter.</summary>
    public int? Code(string column, ImmutableArray<string> codes)
    {
        if (Text(column)?.Trim() is not { Length: > 0 } text)
            return null;
        for (var i = 0; i < codes.Length; i++)
            if (string.Equals(codes[i], text, StringComparison.OrdinalIgnoreCase))
                return i;
        return Refused<int>(column, "value.unknown", $"{Quote(text)} is not one of {string.Join(", ", codes)}.");
    }

    /// <summary>An id of ours.</summary>
    public EntityId OwnId(string column)
    {
        if (!EntityId.TryParse(Required(column), out var id))
            Refuse(column, "id.bad", $"{Quote(Text(column))} is not an id of ours.");
        return id;
    }

    /// <summary>An identifier; a malformed one is kept and flagged.</summary>
    public T? Identifier<T>(string column, Func<string, T> read)
        where T : Identifier => Text(column) is { } text ? Flagged(column, read(text)) : null;

    /// <summary>Flags an identifier that is malformed.</summary>
    public T Flagged<T>(string column, T identifier)
        where T : Identifier
    {
        if (identifier.Validity == Validity.Malformed)
            Warn(column, "identifier.malformed", $"{Quote(identifier.Raw)}: {identifier.Reason}");
        return identifier;
    }

    /// <summary>The values of the columns that are not ours, blank ones left out.</summary>
    public ImmutableSortedDictionary<string, string> Details(string? alsoColumn = null)
    {
        var details = NoDetails;
        if (alsoColumn is not null && Text(alsoColumn) is { } text)
            details = details.Add(alsoColumn, text);
        foreach (var (place, name) in header.Details)
            if (place < _cells.Length && _cells[place].Length > 0 && Check(name, _cells[place], Column.Notes) is { } value)
                details = details.SetItem(name, value);
        return details;
    }

    /// <summary>A value of a message: cut short, in quotation marks.</summary>
    public static string Quote(string? value)
    {
        const int most = 40;
        var shown = value ?? "";
        if (shown.Length > most)
            shown = string.Concat(shown.AsSpan(0, char.IsHighSurrogate(shown[most - 1]) ? most - 1 : most), "…");
        return $"“{shown}”";
    }

    private static ImmutableSortedDictionary<string, string> NoDetails { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private string? Check(string column, string text, int longest)
    {
        if (ownExport)
            return text;
        if (text.Length > longest)
            Refuse(column, "field.too_long", $"The value has {text.Length} characters; {column} takes at most {longest}.");
        else if (HasControl(text))
            Refuse(column, "field.control_character", "The value has a control character, which no text needs. Take it out.");
        else
            return text;
        return null;
    }

    private static bool HasControl(string text)
    {
        foreach (var c in text)
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
                return true;
        return false;
    }

    private T? Refused<T>(string column, string code, string reason)
        where T : struct
    {
        Refuse(column, code, reason);
        return null;
    }
}

/// <summary>Something to look at in a row that was taken in.</summary>
internal sealed record Warning(string Column, string Code, string Reason);
