using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Export;
using Cse.Intel.Graph.Migrate;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.Graph.Tests.Engines.Sqlite;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.TestSupport.Generating;

namespace Cse.Intel.Graph.Tests.Migrate;

/// <summary>From the embedded engine to another and back: every answer, the log and the hash are the same three times.</summary>
public abstract class MigrationSuite(Engine through, SqliteEngine sqlite)
{
    protected async Task ThereAndBackAsync(ulong seed)
    {
        SkipWhereAbsent();
        var town = RandomTown.Of(seed);
        await using var first = await sqlite.OpenEmptyAsync(TimeProvider.System);
        var committed = await FillAsync(first, town);
        await using var second = await through.OpenEmptyAsync(TimeProvider.System);
        await using var third = await sqlite.OpenEmptyAsync(TimeProvider.System);

        AssertSame(await Migration(first, second, rows: 4).RunAsync("operator", null, null, default));
        AssertSame(await Migration(second, third, rows: 3).RunAsync("operator", null, null, default));

        var hash = await GraphHash.OfStoreAsync(first, default);
        Assert.Equal([hash, hash], [await GraphHash.OfStoreAsync(second, default), await GraphHash.OfStoreAsync(third, default)]);
        var asking = new Asking(town, seed);
        Viewer[] some = [Viewers.Upkeep, Viewers.Supervisor, Viewers.In(RoleCode.EDU, "meeting:M1")];
        foreach (var viewer in Viewers.OfEveryRole.Union(some))
        {
            var told = await first.ReadAsync(viewer, asking.TellAsync, default);
            // That the engines answer every role alike is tested elsewhere, and over a network it takes its time.
            if (some.Contains(viewer))
                Assert.Equal(told, await second.ReadAsync(viewer, asking.TellAsync, default));
            Assert.Equal(told, await third.ReadAsync(viewer, asking.TellAsync, default));
        }
        Assert.Equal(await first.GetCheckpointAsync("import", default), await third.GetCheckpointAsync("import", default));
        foreach (var store in new[] { second, third })
            foreach (var (key, sequence) in committed)
                Assert.Equal(new(sequence, Repeated: true), await store.ApplyAsync(new(key, "x", "x"), default));
    }

    protected async Task InterruptedAsync(bool afterCommit)
    {
        SkipWhereAbsent();
        await using var source = await sqlite.OpenEmptyAsync(TimeProvider.System);
        await FillAsync(source, RandomTown.Of(3));
        await using var target = await through.OpenEmptyAsync(TimeProvider.System);
        var interruptions = 0;

        // Ever one commit further than the last time, so that it is ended at every point there is.
        for (; ; interruptions++)
            try
            {
                AssertSame(await Migration(source, new InterruptedStore(target, commits: 1, afterCommit), rows: 5).RunAsync("operator", null, null, default));
                break;
            }
            catch (StoreUnavailableException)
            {
                Assert.True(interruptions < 100, "It does not go on.");
            }

        Assert.True(interruptions > 4, $"Only {interruptions} interruptions: the test says nothing.");
        Assert.False(await GraphMigration.IsUnfinishedInAsync(target, default));
        AssertSame(await Migration(source, target, rows: 5).RunAsync("operator", null, null, default));
    }

    protected async Task RefusedAsync()
    {
        SkipWhereAbsent();
        await using var source = await sqlite.OpenEmptyAsync(TimeProvider.System);
        await using var target = await through.OpenEmptyAsync(TimeProvider.System);
        Assert.Equal("migration.nothing", await RefusalAsync(source, target));

        await FillAsync(source, RandomTown.Of(1));
        await target.ApplyAsync(new("somebody", "pc.example", "here before"), default);
        Assert.Equal("migration.not_empty", await RefusalAsync(source, target));
        Assert.Equal(["somebody"], await KeysAsync(target));
    }

    protected async Task RefusedOnTheWayAsync()
    {
        SkipWhereAbsent();
        await using var source = await sqlite.OpenEmptyAsync(TimeProvider.System);
        await FillAsync(source, RandomTown.Of(2));
        await using var target = await through.OpenEmptyAsync(TimeProvider.System);
        await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            Migration(source, new InterruptedStore(target, commits: 2, after: true), rows: 5).RunAsync("operator", null, null, default));

        await source.ApplyAsync(new("later", "pc.example", "the site went on"), default);
        Assert.Equal("migration.other_source", await RefusalAsync(source, target));

        await target.ApplyAsync(new("somebody", "pc.example", "not the migration"), default);
        Assert.Equal("migration.not_empty", await RefusalAsync(source, target));
    }

    protected async Task DifferentAsync()
    {
        SkipWhereAbsent();
        await using var source = await sqlite.OpenEmptyAsync(TimeProvider.System);
        await FillAsync(source, RandomTown.Of(4));
        await using var target = await through.OpenEmptyAsync(TimeProvider.System);
        var town = Given.Town();
        town.Person("Ana");
        var disturbed = new DisturbedStore(target, town.Changes("site"));

        var summary = await Migration(source, disturbed, rows: 1000).RunAsync("operator", null, null, default);

        Assert.False(summary.IsSame);
        Assert.Equal(summary.Source.Records + 1, summary.Target.Records);
        Assert.NotEqual(summary.Source.Hash, summary.Target.Hash);
    }

    protected static void AssertSame(MigrationSummary summary)
    {
        Assert.Equal(summary.Source, summary.Target);
        Assert.True(summary.IsSame);
    }

    protected void SkipWhereAbsent() => Assert.SkipWhen(through.WhyAbsent is not null, through.WhyAbsent ?? "");

    private static GraphMigration Migration(IGraphStore source, IGraphStore target, int rows) => new(source, target) { BatchRows = rows };

    private static async Task<string> RefusalAsync(IGraphStore source, IGraphStore target) =>
        (await Assert.ThrowsAsync<MigrationRefusedException>(() => Migration(source, target, rows: 5).RunAsync("operator", null, null, default))).Code;

    private static async Task<IReadOnlyList<string>> KeysAsync(IGraphStore store) =>
        await store.ScanCommitsAsync(null, default).Select(c => c.Key).ToListAsync();

    private static async Task<IReadOnlyDictionary<string, long>> FillAsync(IGraphStore store, RandomTown town)
    {
        var committed = new Dictionary<string, long>();
        foreach (var set in town.Script)
            try
            {
                committed[set.Key] = (await store.ApplyAsync(set, default)).Sequence;
            }
            catch (StoreException)
            {
                // Sets that must be refused are part of the script.
            }
        return committed;
    }

    /// <summary>A target into which the site writes a record of its own on the way.</summary>
    private sealed class DisturbedStore(IGraphStore inner, ChangeSet disturbance) : IGraphStore
    {
        public Task<T> ReadAsync<T>(Viewer viewer, Func<IGraphReader, CancellationToken, Task<T>> work, CancellationToken cancel) => inner.ReadAsync(viewer, work, cancel);

        public async Task<CommitReceipt> ApplyAsync(ChangeSet changes, CancellationToken cancel)
        {
            var receipt = await inner.ApplyAsync(changes, cancel);
            await inner.ApplyAsync(disturbance, cancel);
            return receipt;
        }

        public Task<string?> GetCheckpointAsync(string job, CancellationToken cancel) => inner.GetCheckpointAsync(job, cancel);

        public Task<IReadOnlyList<Checkpoint>> GetCheckpointsAsync(CancellationToken cancel) => inner.GetCheckpointsAsync(cancel);

        public IAsyncEnumerable<Commit> ScanCommitsAsync(long? before, CancellationToken cancel) => inner.ScanCommitsAsync(before, cancel);

        public Task<StoreSize> GetSizeAsync(CancellationToken cancel) => inner.GetSizeAsync(cancel);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
