using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Store.Sqlite;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Queries.Records;

/// <summary>A town in an embedded store, asked through the desk.</summary>
internal static class Asked
{
    public static async Task<TAnswer> AskAsync<TAnswer>(this Town town, IQuestion<TAnswer> question, Viewer? viewer = null)
    {
        using var folder = new TempFolder();
        await using var store = SqliteGraphStore.Open(folder.Path, "a test", town.Clock);
        await town.SaveAsync(store);
        return await new Desk(store, new RecordingAudit(), town.Clock).AskAsync(viewer ?? Viewers.Supervisor, question, CancellationToken.None);
    }
}
