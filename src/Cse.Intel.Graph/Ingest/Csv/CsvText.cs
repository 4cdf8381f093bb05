using System.Buffers;
using System.Text;

namespace Cse.Intel.Graph.Ingest.Csv;

/// <summary>
/// Writes rows as RFC 4180 text: <c>\n</c> ends a line, a value is quoted only when it must be. Values are written as
/// they are, also those a spreadsheet might take for a formula: the files are for exchange, and changing a value would
/// lose it (docs/reference/import-format.md).
/// </summary>
internal static class CsvText
{
    private static readonly SearchValues<char> MustQuote = SearchValues.Create(",\"\r\n");

    /// <summary>Appends one row.</summary>
    public static void AppendRow(StringBuilder line, ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                line.Append(',');
            AppendCell(line, cells[i] ?? "");
        }
        line.Append('\n');
    }

    private static void AppendCell(StringBuilder line, string cell)
    {
        if (cell.AsSpan().ContainsAny(MustQuote))
            line.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            line.Append(cell);
    }
}

/// <summary>
/// Several texts in one cell, separated by <c>;</c>. Inside a text <c>\;</c> is a semicolon and <c>\\</c> a backslash; a
/// backslash before anything else is itself, so that files of others read as they look.
/// </summary>
internal static class CellList
{
    /// <summary>The texts of a cell, empty ones left out.</summary>
    public static List<string> Split(string cell, bool trim)
    {
        var items = new List<string>();
        var item = new StringBuilder();
        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] == '\\' && i + 1 < cell.Length && cell[i + 1] is ';' or '\\')
                item.Append(cell[++i]);
            else if (cell[i] == ';')
                Close(items, item, trim);
            else
                item.Append(cell[i]);
        }
        Close(items, item, trim);
        return items;
    }

    /// <summary>The texts as one cell.</summary>
    public static string Join(IEnumerable<string> items) => string.Join(';', items.Select(Escape));

    private static string Escape(string item) =>
        item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal);

    private static void Close(List<string> items, StringBuilder item, bool trim)
    {
        var text = trim ? item.ToString().Trim() : item.ToString();
        if (text.Length > 0)
            items.Add(text);
        item.Clear();
    }
}
