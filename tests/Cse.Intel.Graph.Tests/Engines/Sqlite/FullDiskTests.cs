using System.Globalization;
using System.Reflection;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Sqlite;
using Cse.Intel.TestSupport;
using Microsoft.Data.Sqlite;

namespace Cse.Intel.Graph.Tests.Engines.Sqlite;

/// <summary>A full disk, as the engine sees one: the file may not grow.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public async Task Apply_OnAFullDisk_SaysSoWritesNothingAndGoesOnOnceThereIsRoom()
    {
        using var folder = new TempFolder();
        await using var store = SqliteGraphStore.Open(folder.Path, "a test", TimeProvider.System);
        await store.ApplyAsync(Child.SetOf("before"), default);
        var large = Enumerable.Range(0, 400).Select(i => Child.SetOf($"large {i}")).ToList();
        var set = new ChangeSet("large", "x", "x") { Entities = [.. large.SelectMany(s => s.Entities)], Assertions = [.. large.SelectMany(s => s.Assertions)] };
        Pragma(store, "max_page_count = 1");

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ApplyAsync(set, default));

        Assert.Contains("The disk is full", refusal.Message, StringComparison.Ordinal);
        Assert.True(refusal.CanRetry);
        Assert.Equal(new StoreSize(3, 1), await store.GetSizeAsync(default));
        Assert.Equal(3, (await store.ReadAsync(Viewers.Upkeep, async (r, cancel) => await r.GetEntitiesAsync([.. Child.SetOf("before").Entities.Select(e => e.Id)], null, cancel), default)).Count);

        Pragma(store, "max_page_count = 1073741823");
        Assert.False((await store.ApplyAsync(set, default)).Repeated);
        Assert.Equal(new StoreSize(3 + 1200, 401), await store.GetSizeAsync(default));
        await store.DisposeAsync();
        await using var again = SqliteGraphStore.Open(folder.Path, "a test", TimeProvider.System);
        Assert.Equal(new StoreSize(3 + 1200, 401), await again.GetSizeAsync(default));
    }

    // The limit belongs to the writer's own connection, which is nobody else's business but this test's.
    private static void Pragma(SqliteGraphStore store, string pragma)
    {
        var writer = Field(store, "_writer");
        using var command = ((SqliteConnection)Field(writer, "_connection")).CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA {pragma}");
        command.ExecuteNonQuery();
    }

    private static object Field(object owner, string name) =>
        owner.GetType().GetField(name, BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(owner)!;
}
