using System.CommandLine;
using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Ingest;
using Cse.Intel.Graph.Ingest.Sources;
using Cse.Intel.Graph.Store;
using Cse.Intel.Web.Data;

namespace Cse.Intel.Web.Commands;

/// <summary>
/// <c>import</c>: reads the files of a folder or .zip into the graph. A refused row is no failure: it is counted on standard
/// error and written out to be mended. Stopped or killed, the same command goes on from there.
/// </summary>
public static class ImportCommand
{
    private static readonly string[] Columns = ["File", "Rows", "Written", "Unchanged", "Updated", "Refused", "To check"];

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var place = new Place();
        var source = new Argument<string>("FOLDER_OR_ZIP") { Description = "A folder of files of the import format, or a .zip of it" };
        var system = new Option<string?>("--system") { Description = "Which system the ids come from, when no manifest.json says so", HelpName = "NAME" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Report what would happen, and which children’s networks would change; write nothing" };
        var json = new Option<bool>("--json") { Description = "Print the report as one JSON object" };
        var verb = place.On(new Command("import", "Read files into the graph") { source, system, dryRun, json });
        verb.SetAction((call, cancel) => RunAsync(
            place.Folder(call),
            place.Settings(call),
            call.GetValue(source)!,
            new() { System = call.GetValue(system), DryRun = call.GetValue(dryRun) },
            call.GetValue(json),
            cancel));
        return verb;
    }

    private static async Task<int> RunAsync(DataFolder folder, GraphSettings settings, string path, ImportOptions options, bool asJson, CancellationToken cancel)
    {
        try
        {
            using var source = ImportSource.Open(path);
            await using var services = CommandLine.OpenKept(folder);
            await using var store = await GraphSetUp.OpenWholeAsync(settings, folder, "an import", cancel);
            var wanted = options with { Author = CommandLine.Operator.User, RefusedRoot = Path.Combine(folder.Path, "imports") };
            var summary = await UnderAuditAsync(services.GetRequiredService<IAuditTrail>(), source, wanted, () =>
                new ImportRun(store, TimeProvider.System).RunAsync(source, wanted, asJson ? null : ProgressLine.OnTerminal(), cancel), cancel);
            Tell(summary, asJson);
            return summary.Finished ? Exit.Done : Exit.Failed;
        }
        catch (StoreUnavailableException inUse) when (settings.Engine == GraphEngine.Sqlite)
        {
            await Console.Error.WriteLineAsync($"{inUse.Message} While the site runs, import on its page Import, /import.");
            return Exit.Failed;
        }
        catch (ImportRefusedException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return Exit.Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped before anything was written.");
            return Exit.Failed;
        }
    }

    /// <summary>One entry in the audit: who imports from where, and how many rows that wrote.</summary>
    private static async Task<ImportSummary> UnderAuditAsync(
        IAuditTrail audit, ImportSource source, ImportOptions options, Func<Task<ImportSummary>> import, CancellationToken cancel)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(source.Name));
        var ticket = await audit.IntendAsync(new(CommandLine.Operator, options.DryRun ? "import.dry_run" : "import", [], name), cancel);
        var outcome = AuditOutcome.Failed;
        int? count = null;
        try
        {
            var summary = await import();
            outcome = summary.Finished ? AuditOutcome.Done : AuditOutcome.Cancelled;
            count = (int)Math.Min(int.MaxValue, summary.Count(RowOutcome.Written) + summary.Count(RowOutcome.Updated));
            return summary;
        }
        catch (ImportRefusedException)
        {
            outcome = AuditOutcome.Refused;
            throw;
        }
        finally
        {
            await audit.CompleteAsync(ticket, outcome, count);
        }
    }

    private static void Tell(ImportSummary summary, bool asJson)
    {
        if (asJson)
            Console.WriteLine(summary.ToJson());
        else
            TellInWords(summary);
        foreach (var remark in summary.FileRemarks)
            Console.Error.WriteLine($"{remark.File}: {remark.Reason}");
        if (summary.Count(RowOutcome.Refused) is > 0 and var refused)
            Console.Error.WriteLine($"{Number(refused)} rows refused{Where(summary)}.");
        if (!summary.Finished)
            Console.Error.WriteLine($"Stopped after {Number(summary.Files.Sum(f => f.Rows))} rows. Give the same command again to go on from there.");
    }

    private static void TellInWords(ImportSummary summary)
    {
        Console.WriteLine(Row(Columns));
        foreach (var file in summary.Files)
            Console.WriteLine(Row([file.File, .. new[] { file.Rows, file.Written, file.Unchanged, file.Updated, file.Refused, file.Warnings }.Select(Number)]));
        foreach (var refusal in summary.Refused.Take(20))
            Console.WriteLine($"{refusal.File}, line {refusal.Line}{(refusal.Column is { } column ? $", {column}" : "")}: {refusal.Reason} ({refusal.Code})");
        if (summary.DryRun)
            Console.WriteLine($"Nothing was written. {Number(summary.Children.Length + summary.ChildrenBeyond)} children’s networks would change.");
        foreach (var child in summary.Children)
            Console.WriteLine($"  {child.Caption}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{summary.Batch}{(summary.Resumed ? ", gone on from an earlier run" : "")}: {summary.Seconds:F1} s, {summary.PeakMemoryBytes >> 20} MB at most"));
    }

    private static string Where(ImportSummary summary) => summary.RefusedFolder is { } folder ? $"; mend them in {folder} and import that folder" : "";

    private static string Row(string[] cells) =>
        cells[0].PadRight(20) + string.Concat(cells[1..].Select(c => c.PadLeft(11)));

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
