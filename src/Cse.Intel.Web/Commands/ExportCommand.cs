using System.CommandLine;
using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Export;
using Cse.Intel.Graph.Store;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Data;

namespace Cse.Intel.Web.Commands;

/// <summary><c>export</c>: writes the whole graph as files of the import format, to a folder or a .zip.</summary>
public static class ExportCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var place = new Place();
        var target = new Argument<string>("FOLDER_OR_ZIP") { Description = "The folder or .zip to write; an earlier export there is replaced" };
        var verb = place.On(new Command("export", "Write the whole graph to files") { target });
        verb.SetAction((call, cancel) => RunAsync(place.Folder(call), place.Settings(call), call.GetValue(target)!, cancel));
        return verb;
    }

    private static async Task<int> RunAsync(DataFolder folder, GraphSettings settings, string path, CancellationToken cancel)
    {
        try
        {
            await using var services = CommandLine.OpenKept(folder);
            await using var store = await GraphSetUp.OpenWholeAsync(settings, folder, "an export", cancel);
            var audit = services.GetRequiredService<IAuditTrail>();
            var summary = await audit.AroundAsync(CommandLine.Operator, "export", null, "the whole graph", async () =>
            {
                using var target = ExportTarget.At(path);
                return await new GraphExport(store).RunAsync(target, ProgressLine.OnTerminal(), cancel);
            }, cancel);
            foreach (var (file, rows) in summary.Rows)
                Console.WriteLine(file.PadRight(20) + rows.ToString("N0", CultureInfo.InvariantCulture).PadLeft(11));
            return Exit.Done;
        }
        catch (StoreUnavailableException inUse) when (settings.Engine == GraphEngine.Sqlite)
        {
            await Console.Error.WriteLineAsync($"{inUse.Message} While the site runs, export on its page Export, /export.");
            return Exit.Failed;
        }
        catch (ExportRefusedException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return Exit.Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. What was written is no export; give the command again.");
            return Exit.Failed;
        }
    }
}
