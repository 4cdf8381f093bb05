using System.Collections.Immutable;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary>
/// Which field of a row is which column, as a file's first line says; and which further columns it has, whose values are
/// kept as details.
/// </summary>
internal sealed class Header
{
    /// <summary>Put before the name of a detail that would be taken for a column of ours.</summary>
    public const string DetailPrefix = "detail:";

    private const int MostColumns = 500;
    private const int LongestName = 200;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Column> _columns;

    private Header(IEnumerable<Column> columns, int count)
    {
        _columns = columns.ToDictionary(c => c.Name, StringComparer.Ordinal);
        Count = count;
    }

    /// <summary>How many fields every row must have.</summary>
    public int Count { get; }

    /// <summary>Columns beyond ours: where they stand and under which name their values are kept, sorted by name.</summary>
    public ImmutableArray<(int Place, string Name)> Details { get; private set; } = [];

    /// <summary>Columns that refused rows are given for the person who mends them; never read.</summary>
    public static ImmutableArray<string> Remarks { get; } = ["_line", "_code", "_reason"];

    /// <summary>Reads the first line of a file; null with a refusal of the file when it cannot be used.</summary>
    /// <param name="names">The fields of the first line.</param>
    /// <param name="columns">The columns we know there.</param>
    /// <param name="ownExport">True when the file is of an export, whose detail columns may carry a prefix.</param>
    /// <param name="refusal">Why not.</param>
    public static Header? Read(string[] names, IReadOnlyCollection<Column> columns, bool ownExport, out Refusal? refusal)
    {
        var header = new Header(columns, names.Length);
        refusal = header.Place(names, ownExport) ?? header.Missing();
        return refusal is null ? header : null;
    }

    /// <summary>Where a column stands; -1 when the file does not have it.</summary>
    public int PlaceOf(string column) => _places.GetValueOrDefault(column, -1);

    /// <summary>What is known of one of our columns.</summary>
    public Column this[string name] => _columns[name];

    private Refusal? Place(string[] names, bool ownExport)
    {
        if (!ownExport && names.Length > MostColumns)
            return new(null, "columns.too_many", $"The file has {names.Length} columns; at most {MostColumns} are read.");
        var details = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < names.Length; place++)
        {
            var name = names[place].Trim();
            var known = name.ToLowerInvariant();
            if (name.Length == 0 || Remarks.Contains(known))
                continue;
            if (!ownExport && (name.Length > LongestName || name.Any(char.IsControl)))
                return new(null, "columns.name", $"The name of column {place + 1} is too long or has control characters.");
            var isNew = _columns.ContainsKey(known)
                ? _places.TryAdd(known, place)
                : details.TryAdd(ownExport && name.StartsWith(DetailPrefix, StringComparison.Ordinal) ? names[place][DetailPrefix.Length..] : name, place);
            if (!isNew)
                return new(name, "columns.repeated", $"The column {name} stands twice in the first line.");
        }
        Details = [.. details.Select(d => (d.Value, d.Key))];
        return null;
    }

    private Refusal? Missing()
    {
        var missing = _columns.Values.Where(c => c.Required && !_places.ContainsKey(c.Name)).Select(c => c.Name).ToList();
        return missing.Count == 0
            ? null
            : new(missing[0], "columns.missing", $"The first line lacks {string.Join(", ", missing)}. Name the columns in the first line, separated by commas.");
    }
}

/// <summary>Why a row, or a file, is not taken in.</summary>
/// <param name="Column">The column it is about, when there is one.</param>
/// <param name="Code">Stable code, e.g. <c>link.dangling</c>.</param>
/// <param name="Reason">A sentence fit to show.</param>
internal sealed record Refusal(string? Column, string Code, string Reason);
