using System.CommandLine;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Export;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Data;

namespace Cse.Intel.Web.Commands;

/// <summary><c>hash</c>: prints one hash of the whole graph. Two graphs with the same hash hold the same, whatever their engines.</summary>
public static class HashCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var place = new Place();
        var verb = place.On(new Command("hash", "Print a hash of the whole graph, to compare two by"));
        verb.SetAction((call, cancel) => RunAsync(place.Folder(call), place.Settings(call), cancel));
        return verb;
    }

    private static async Task<int> RunAsync(DataFolder folder, GraphSettings settings, CancellationToken cancel)
    {
        await using var kept = CommandLine.OpenKept(folder);
        await using var store = await GraphSetUp.OpenWholeAsync(settings, folder, "a hash", cancel);
        var hash = await kept.GetRequiredService<IAuditTrail>().AroundAsync(CommandLine.Operator, "hash", null, "the whole graph",
            () => GraphHash.OfStoreAsync(store, ProgressLine.OnTerminal(), cancel), cancel);
        Console.WriteLine(hash);
        return Exit.Done;
    }
}
