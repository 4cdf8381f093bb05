using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Ingest.Csv;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary>
/// The cells of one row to be written, by the names of their columns: first those of the format, in its order, then our
/// own, then one for each detail.
/// </summary>
internal sealed class CellWriter
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _details = new(StringComparer.Ordinal);
    private readonly string?[] _cells;

    /// <summary>Lays out the columns.</summary>
    /// <param name="columns">Columns of the format and our own, in order.</param>
    /// <param name="details">Names of the details that occur in the file, in order.</param>
    public CellWriter(IEnumerable<string> columns, IEnumerable<string> details)
    {
        foreach (var column in columns)
            _places.Add(column, _places.Count);
        Names = [.. _places.Keys];
        foreach (var detail in details)
        {
            _details.Add(detail, Names.Length);
            Names = Names.Add(NameOf(detail));
        }
        _cells = new string?[Names.Length];
    }

    /// <summary>The first line.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The row as it stands.</summary>
    public ReadOnlySpan<string?> Cells => _cells;

    /// <summary>A cell of one of our columns.</summary>
    public string? this[string column]
    {
        set => _cells[_places[column]] = value;
    }

    /// <summary>Begins another row.</summary>
    public void Clear() => Array.Clear(_cells);

    /// <summary>Several texts in one cell.</summary>
    public void List(string column, IEnumerable<string> texts) => this[column] = CellList.Join(texts);

    /// <summary><c>yes</c>, <c>no</c> or blank.</summary>
    public void YesNo(string column, bool? value) => this[column] = value switch { true => "yes", false => "no", null => null };

    /// <summary>A number in the shortest form that reads back as the same.</summary>
    public void Number(string column, double? value) => this[column] = value?.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public void Count(string column, int? value) => this[column] = value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>A whole day.</summary>
    public void Day(string column, DateOnly? value) => this[column] = value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant, in UTC.</summary>
    public void Instant(string column, DateTimeOffset? value) => this[column] = value is { } instant ? Instants.Write(instant) : null;

    /// <summary>An instant with the offset it was given in.</summary>
    public void Moment(string column, DateTimeOffset? value) => this[column] = value?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The values of details, one column each.</summary>
    /// <param name="details">What is kept beyond our columns.</param>
    /// <param name="except">One that has a column of its own.</param>
    public void Details(ImmutableSortedDictionary<string, string> details, string? except = null)
    {
        foreach (var (name, value) in details)
            if (name != except)
                _cells[_details[name]] = value;
    }

    private string NameOf(string detail)
    {
        var trimmed = detail.Trim();
        var mistakable = trimmed.Length == 0 || trimmed != detail || _places.ContainsKey(detail.ToLowerInvariant())
            || Header.Remarks.Contains(detail.ToLowerInvariant()) || detail.StartsWith(Header.DetailPrefix, StringComparison.Ordinal);
        return mistakable ? Header.DetailPrefix + detail : detail;
    }
}

/// <summary>Instants as the files have them: <c>2026-11-24T07:00:00.0000000Z</c>, nothing lost.</summary>
internal static class Instants
{
    /// <summary>As text, in UTC.</summary>
    public static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>From that text; false when it is none.</summary>
    public static bool TryRead(string? text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant);
}
