using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Shared;

/// <summary>
/// A table for a spreadsheet (RFC 4180) whose cells no spreadsheet takes for a formula: one that begins like a formula
/// gets an apostrophe in front, which spreadsheets show as text.
/// </summary>
public sealed class CsvTable
{
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    // A semicolon parts cells in the spreadsheets of some languages.
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",;\"\t\r\n");

    private readonly StringBuilder _text = new();
    private readonly int _columns;

    /// <summary>Begins a table with its header.</summary>
    public CsvTable(IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        _columns = columns.Count;
        Add(columns);
    }

    /// <summary>Adds a row, a cell for each column.</summary>
    public void Add(IReadOnlyList<string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Count != _columns)
            throw new ArgumentException($"The table has {_columns} columns, the row {cells.Count}.", nameof(cells));
        _text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
    }

    /// <summary>The table.</summary>
    public string Text() => _text.ToString();

    /// <summary>One cell, quoted where it must be.</summary>
    public static string Cell(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var start = value.AsSpan().TrimStart(' ');
        var safe = start.Length > 0 && FormulaStarts.Contains(start[0], StringComparison.Ordinal) ? "'" + value : value;
        return safe.AsSpan().ContainsAny(NeedQuotes) || safe.StartsWith(' ') || safe.EndsWith(' ')
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }
}

/// <summary>A table as a download. It begins with a byte order mark, by which spreadsheets know that it is UTF-8.</summary>
public sealed class CsvFile : FileContentResult
{
    /// <summary>A download of that name.</summary>
    public CsvFile(string name, string text)
        : base([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/csv; charset=utf-8") => FileDownloadName = name;
}
