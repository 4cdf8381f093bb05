using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Contract;

/// <summary>The log of commits can be read, and brought along from another store so that what was committed there is known here.</summary>
public abstract class HistoryContract(Engine engine) : StoreContract(engine)
{
    private static readonly DateTimeOffset Then = Instants.At("2025-02-03").AddTicks(1_234_567);

    [Fact]
    public async Task Scan_GivesEveryCommitNewestFirst_AndFromBelowAPlaceOn()
    {
        foreach (var key in new[] { "a", "b", "c" })
            await Store.ApplyAsync(new(key, $"{key}.example", $"why “{key}”"), default);

        var log = await AllAsync(Store.ScanCommitsAsync(null, default));

        Assert.Equal(["c c.example why “c”", "b b.example why “b”", "a a.example why “a”"], log.Select(c => $"{c.Key} {c.Author} {c.Reason}"));
        Assert.All(log, c => Assert.Equal(Town.Clock.GetUtcNow(), c.At));
        Assert.Equal(log.Skip(1), await AllAsync(Store.ScanCommitsAsync(log[0].Sequence, default)));
        Assert.Empty(await AllAsync(Store.ScanCommitsAsync(1, default)));
    }

    [Fact]
    public async Task Scan_LeavesOutWhatWasRefused()
    {
        Town.Says(Town.Person("Ana"), "OCCUPIES", Town.Person("not a place"));
        await RefusalAsync();

        Assert.Empty(await AllAsync(Store.ScanCommitsAsync(null, default)));
    }

    [Fact]
    public async Task Past_IsKnownAtItsPlace_AndTheSetItselfComesAfter()
    {
        Commit[] past = [Earlier(41), Earlier(7), Earlier(42)];

        var receipt = await Store.ApplyAsync(Bringing(past), default);

        Assert.Equal(new(43, Repeated: false), receipt);
        Assert.Equal([43, 42, 41, 7], (await AllAsync(Store.ScanCommitsAsync(null, default))).Select(c => c.Sequence));
        Assert.Equal(past[1], (await AllAsync(Store.ScanCommitsAsync(8, default))).Single());
        Town.Person("Ana");
        Assert.Equal(new(41, Repeated: true), await Store.ApplyAsync(Town.Changes("key 41"), default));
        Assert.Equal(0, (await Store.GetSizeAsync(default)).Entities);
        Town.Person("Bo");
        Assert.Equal(new(44, Repeated: false), await SaveAsync());
    }

    [Fact]
    public async Task Past_InSeveralSets_NewestFirst_KeepsEveryPlace()
    {
        await Store.ApplyAsync(Bringing(Earlier(5), Earlier(6)), default);
        await Store.ApplyAsync(Bringing(Earlier(3), Earlier(4)) with { Key = "more" }, default);

        Assert.Equal([8, 7, 6, 5, 4, 3], (await AllAsync(Store.ScanCommitsAsync(null, default))).Select(c => c.Sequence));
    }

    [Theory]
    [InlineData("key 1", 9)]
    [InlineData("new", 1)]
    [InlineData("bring", 9)]
    [InlineData("key 2", 9)]
    public async Task Past_WhoseKeyOrPlaceIsTaken_IsRefusedWhole(string key, long place)
    {
        await Store.ApplyAsync(Bringing(Earlier(1)) with { Key = "first" }, default);
        Town.Person("Ana");
        var set = Town.Changes("bring") with { Past = new([Earlier(8), Earlier(20) with { Key = "key 2" }, new(place, key, "x", "x", Then)], [new("job", "never")]) };

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => Store.ApplyAsync(set, default));

        Assert.Equal("commit.exists", refusal.Code);
        Assert.Equal(2, (await AllAsync(Store.ScanCommitsAsync(null, default))).Count);
        Assert.Null(await Store.GetCheckpointAsync("job", default));
        Assert.Equal(0, (await Store.GetSizeAsync(default)).Entities);
    }

    [Fact]
    public async Task Checkpoints_AreAllListed_ThoseBroughtAlongToo()
    {
        await Store.ApplyAsync(new("1", "x", "x") { Checkpoint = new("job b", "began") }, default);
        await Store.ApplyAsync(new("2", "x", "x") { Past = new([], [new("job a", "3"), new("job C", "4")]), Checkpoint = new("job b", "done") }, default);

        Assert.Equal([new("job C", "4"), new("job a", "3"), new("job b", "done")], await Store.GetCheckpointsAsync(default));
    }

    [Fact]
    public async Task Past_IsThereAfterReopening()
    {
        await Store.ApplyAsync(Bringing(Earlier(11)), default);
        var before = await AllAsync(Store.ScanCommitsAsync(null, default));

        await ReopenAsync();

        Assert.Equal(before, await AllAsync(Store.ScanCommitsAsync(null, default)));
        Assert.Equal(13, (await Store.ApplyAsync(new("next", "x", "x"), default)).Sequence);
    }

    private static ChangeSet Bringing(params Commit[] past) => new("bring", "operator", "a migration") { Past = new([.. past], []) };

    private static Commit Earlier(long place) => new(place, $"key {place}", "pc.example", "said “so”", Then);
}
