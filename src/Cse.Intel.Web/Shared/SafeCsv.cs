using System.Text;

namespace Cse.Intel.Web.Shared;

/// <summary>
/// CSV (RFC 4180, UTF-8 with a byte order mark, as spreadsheets expect) in which no cell can start a formula: a cell that
/// begins with a sign spreadsheets act on is written with an apostrophe before it. <see cref="Unguard"/> takes it off
/// again, so that every value can be had back exactly.
/// </summary>
public static class SafeCsv
{
    private const char Apostrophe = '\'';

    // The last four are the full-width forms, which some spreadsheets read as the plain ones.
    private const string Active = "=+-@\t\r\n＝＋－＠";

    /// <summary>The bytes of a file with these rows.</summary>
    public static byte[] Write(IEnumerable<IEnumerable<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder();
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>The value as it may stand in a cell.</summary>
    public static string Guard(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length > 0 && (Active.Contains(value[0], StringComparison.Ordinal) || value[0] == Apostrophe) ? Apostrophe + value : value;
    }

    /// <summary>The value of a cell.</summary>
    public static string Unguard(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Length > 1 && cell[0] == Apostrophe ? cell[1..] : cell;
    }

    private static string Cell(string value) => $"\"{Guard(value).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
