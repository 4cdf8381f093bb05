using System.Globalization;
using Cse.Intel.Graph.Ingest;

namespace Cse.Intel.Web.Commands;

/// <summary>A progress bar on standard error, where that is a terminal; silent where it is not.</summary>
internal sealed class ConsoleProgress : IProgress<ImportProgress>, IDisposable
{
    private const int BarWidth = 30;
    private readonly bool _shown = !Console.IsErrorRedirected;
    private bool _drawn;

    public void Report(ImportProgress value)
    {
        if (!_shown)
            return;
        var share = value.RowsTotal == 0 ? 1 : Math.Min(1, value.RowsDone / (double)value.RowsTotal);
        var bar = new string('#', (int)(share * BarWidth)).PadRight(BarWidth, '.');
        var remaining = value.Remaining is { } left ? string.Create(CultureInfo.InvariantCulture, $", {left:m\\:ss} left") : "";
        Console.Error.Write(string.Create(CultureInfo.InvariantCulture,
            $"\r[{bar}] {share:0%} {value.RowsDone:N0} of {value.RowsTotal:N0} rows, {value.RowsPerSecond:N0}/s{remaining}, {value.File}   "));
        _drawn = true;
    }

    public void Dispose()
    {
        if (_drawn)
            Console.Error.WriteLine();
    }
}
