using System.Globalization;
using Cse.Intel.Graph.Export;
using Cse.Intel.Graph.Ingest;
using Cse.Intel.Graph.Migrate;

namespace Cse.Intel.Web.Commands;

/// <summary>One line on the terminal that is written over and over: how far, how fast, how long yet.</summary>
internal sealed class ProgressLine : IProgress<ImportProgress>, IProgress<ExportProgress>, IProgress<MigrationProgress>
{
    private const int BarWidth = 24;

    private ProgressLine()
    {
    }

    /// <summary>The line; null where standard error is no terminal.</summary>
    public static ProgressLine? OnTerminal() => Console.IsErrorRedirected ? null : new();

    /// <inheritdoc/>
    public void Report(ImportProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var left = value.Remaining is { } time ? $", {Math.Ceiling(time.TotalSeconds):F0} s left" : "";
        Write(value.File, value.RowsDone, value.RowsTotal, string.Create(CultureInfo.InvariantCulture, $", {value.RowsPerSecond:N0} a second{left}"));
    }

    /// <inheritdoc/>
    public void Report(ExportProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Write(value.File, value.RowsDone, value.RowsTotal, "");
    }

    /// <inheritdoc/>
    public void Report(MigrationProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Write(value.Part, value.RowsDone, value.RowsTotal, "");
    }

    private static void Write(string file, long done, long total, string more)
    {
        var full = total == 0 ? BarWidth : (int)(BarWidth * done / total);
        var bar = new string('#', full).PadRight(BarWidth, '.');
        var end = done >= total ? "\n" : "";
        Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r[{bar}] {done:N0} of {total:N0} rows ({file}){more}   {end}"));
    }
}
