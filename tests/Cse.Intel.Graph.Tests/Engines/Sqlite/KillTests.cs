using System.Diagnostics;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Sqlite;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Generating;

namespace Cse.Intel.Graph.Tests.Engines.Sqlite;

/// <summary>
/// kill -9 at any moment (architecture §8): nothing acknowledged is lost, no set is there by half, and the folder opens
/// again. It says nothing about a power cut, for which the page cache would have to be lost too.
/// </summary>
public sealed class KillTests
{
    private const int Rounds = 10;

    [Fact]
    public async Task Kill_AtAnyMoment_LosesNothingAcknowledged()
    {
        using var folder = new TempFolder();
        var random = new Seeded(20261124);
        var acknowledged = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            using var child = Child.WriteForever(folder.Path, round);
            acknowledged.AddRange(await KillAfterAsync(child, random.Below(150)));

            await using var store = SqliteGraphStore.Open(folder.Path, "a test", TimeProvider.System);
            Assert.Equal([], await MissingAsync(store, acknowledged));
            await AssertOnlyWholeSetsAsync(store);
        }
        Assert.True(acknowledged.Count > Rounds, $"Only {acknowledged.Count} sets were acknowledged: the test says nothing.");
    }

    [Fact]
    public async Task Kill_WhileTheFileIsMade_LeavesAFolderThatOpens()
    {
        var random = new Seeded(7);
        for (var round = 0; round < 8; round++)
        {
            using var folder = new TempFolder();
            using var child = Child.WriteForever(folder.Path, round);
            await WaitForAsync(() => Directory.EnumerateFileSystemEntries(folder.Path).Any() || child.HasExited);
            await Task.Delay(random.Below(40));
            child.Kill();
            await child.WaitForExitAsync();

            await using var store = SqliteGraphStore.Open(folder.Path, "a test", TimeProvider.System);
            await AssertOnlyWholeSetsAsync(store);
        }
    }

    private static async Task<IReadOnlyList<string>> KillAfterAsync(Process child, int acknowledgements)
    {
        var acknowledged = new List<string>();
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            Assert.True(line == "open" || line.StartsWith("ack ", StringComparison.Ordinal), line);
            if (line != "open")
                acknowledged.Add(line[4..]);
            if (acknowledged.Count >= acknowledgements && !child.HasExited)
                child.Kill();
        }
        await child.WaitForExitAsync();
        return acknowledged;
    }

    private static async Task<IReadOnlyList<string>> MissingAsync(SqliteGraphStore store, IEnumerable<string> keys)
    {
        var missing = new List<string>();
        foreach (var key in keys)
        {
            var set = Child.SetOf(key);
            var found = await store.ReadAsync(Viewers.Upkeep, async (reader, cancel) => (
                Entities: await reader.GetEntitiesAsync([.. set.Entities.Select(e => e.Id)], null, cancel),
                Assertions: await reader.GetAssertionsAsync([set.Assertions[0].Id], cancel)), default);
            if (found.Entities.Count != 3 || found.Assertions.Count != 1 || !(await store.ApplyAsync(set, default)).Repeated)
                missing.Add(key);
        }
        return missing;
    }

    private static async Task AssertOnlyWholeSetsAsync(SqliteGraphStore store)
    {
        var people = await store.ReadAsync(Viewers.Upkeep, async (reader, cancel) =>
        {
            var ids = new List<EntityId>();
            await foreach (var person in reader.ScanEntitiesAsync(EntityKind.Person, null, cancel))
                ids.Add(person.Id);
            return ids;
        }, default);
        var edges = await store.ReadAsync(Viewers.Upkeep, async (reader, cancel) => (await reader.ExpandAsync(people, LinkFilter.Everything, null, cancel)).Edges, default);
        Assert.Equal(new StoreSize(people.Count * 3, people.Count), await store.GetSizeAsync(default));
        Assert.Equal(people, edges.Select(e => e.Source).Order());
    }

    private static async Task WaitForAsync(Func<bool> happened)
    {
        for (var waited = 0; !happened() && waited < 3000; waited++)
            await Task.Delay(5);
    }
}
