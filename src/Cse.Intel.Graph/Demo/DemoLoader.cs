using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Ingest;
using Cse.Intel.Graph.Ingest.Sources;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Demo;

/// <summary>Brings a demo town into a store by the ordinary import, as any other town would come.</summary>
public static class DemoLoader
{
    /// <summary>Fills an empty store.</summary>
    /// <exception cref="ImportRefusedException">The store holds records already: invented people never mix with real ones.</exception>
    public static async Task FillAsync(IGraphStore store, DemoTown town, TimeProvider clock, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        if ((await store.GetSizeAsync(cancel)).Entities > 0)
            throw new ImportRefusedException("demo.not_empty", "This graph holds records already, and invented people do not go among them. Choose an empty folder with --data, or an empty database.");
        await AddAsync(store, town, clock, progress, cancel);
    }

    /// <summary>True when the store holds Calderbrook.</summary>
    public static Task<bool> HoldsAsync(IGraphStore store, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        var lacey = new ExternalRef("calderbrook", EntityKind.Person, DemoStory.OpenHouse.Lacey);
        return store.ReadAsync(
            Viewer.ForUpkeep("is this the demo?"),
            async (reader, stop) => (await reader.FindByReferencesAsync([lacey], stop)).Count > 0,
            cancel);
    }

    /// <summary>Adds a town to whatever a store holds: for a demo force of many towns.</summary>
    public static async Task AddAsync(IGraphStore store, DemoTown town, TimeProvider clock, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(town);
        foreach (var files in town.Imports)
        {
            using var source = ImportSource.Of(files, town.Name);
            var summary = await new ImportRun(store, clock).RunAsync(source, new() { Author = "demo" }, progress, cancel);
            if (summary.Count(RowOutcome.Refused) > 0)
                throw new InvalidOperationException($"The demo town does not pass the import: {summary.Refused[0].Reason}");
        }
    }
}
