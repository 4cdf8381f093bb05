using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Neo4j;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.TestSupport.Processes;

namespace Cse.Intel.Graph.Tests.Engines.Neo4j;

/// <summary>A real server behind a wire that loses, cuts and delays.</summary>
[Collection(OneDatabase.Name)]
public sealed class LostAnswerTests : ServerTests
{
    [Theory]
    [InlineData(WireFault.LoseAnswer)]
    [InlineData(WireFault.CutAnswer)]
    [InlineData(WireFault.LoseConnection)]
    [InlineData(WireFault.LoseRequest)]
    public async Task Apply_OneAnswerLost_IsOneCommitAndOurs(WireFault fault)
    {
        await using var wire = UnreliableWire.To(Server.Address);
        var store = Open(Options with { Address = wire.Address });
        await store.ApplyAsync(SetOf("before"), default);
        wire.Next(fault, Writing);

        var receipt = await store.ApplyAsync(SetOf("lost"), default);

        Assert.Equal(0, wire.Awaited);
        Assert.Equal(new CommitReceipt(2, Repeated: false), receipt);
        Assert.Equal(new CommitReceipt(2, Repeated: true), await store.ApplyAsync(SetOf("lost"), default));
        await AssertTwoCommitsAsync(store);
    }

    [Theory]
    [InlineData(WireFault.LoseAnswer, true)]
    [InlineData(WireFault.LoseRequest, false)]
    public async Task Apply_EveryAnswerLost_SaysThatItMayBeWritten_AndSentAgainGivesTheHonestReceipt(WireFault fault, bool written)
    {
        await using var wire = UnreliableWire.To(Server.Address);
        var store = Open(Options with { Address = wire.Address });
        await store.ApplyAsync(SetOf("before"), default);
        wire.Next(fault, Writing).Next(WireFault.LoseRequest, times: 100);

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ApplyAsync(SetOf("lost"), default));

        Assert.True(failure is { MayBeWritten: true, CanRetry: true });
        Assert.Contains("does not answer. The site goes on by itself", failure.Message, StringComparison.Ordinal);
        wire.Mend();
        Assert.Equal(new CommitReceipt(2, Repeated: written), await store.ApplyAsync(SetOf("lost"), default));
        await AssertTwoCommitsAsync(store);
    }

    [Fact]
    public async Task Apply_NothingReachesTheServer_WasNotWritten()
    {
        await using var wire = UnreliableWire.To(Server.Address);
        var store = Open(Options with { Address = wire.Address });
        await store.LookAsync(default);
        wire.Next(WireFault.LoseRequest, times: 100);

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ApplyAsync(SetOf("never"), default));

        Assert.False(failure.MayBeWritten);
    }

    [Fact]
    public async Task Read_LongAnswerCutInTheMiddle_IsReadAgain()
    {
        await using var wire = UnreliableWire.To(Server.Address);
        var store = Open(Options with { Address = wire.Address });
        var town = Given.Town();
        var people = Enumerable.Range(0, 500).Select(i => town.Person($"Person {i}")).Order().ToList();
        await town.SaveAsync(store);
        wire.Next(WireFault.CutAnswer, "v.id > $after");

        Assert.Equal(people, await PeopleAsync(store));
        Assert.Equal(0, wire.Awaited);
    }

    [Fact]
    public async Task Read_ConnectionLost_LeavesNothingRunning()
    {
        await using var wire = UnreliableWire.To(Server.Address);
        using var session = Session(Options with { Address = wire.Address, Pauses = [] });
        wire.Next(WireFault.LoseConnection, Heavy);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => session.ReadAsync(Heavy, [], default));

        await UntilAsync(async () => await RunningAsync() == 0, seconds: 5);
    }

    [Fact]
    public async Task Slow_AnswersWithinTheBudgetCount_OthersAreGivenUp_AndManyDoNotBlockTheWayForEver()
    {
        await using var wire = UnreliableWire.To(Server.Address);
        var store = Open(Options with { Address = wire.Address, ReadBudget = TimeSpan.FromSeconds(1), Pauses = [] });
        await store.ApplyAsync(SetOf("before"), default);

        wire.Delay = TimeSpan.FromMilliseconds(200);
        Assert.True(await IsThereAsync(store, "before"));

        wire.Delay = TimeSpan.FromSeconds(10);
        var waited = System.Diagnostics.Stopwatch.StartNew();
        var failures = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Record.ExceptionAsync(() => FindAsync(store, SetOf("before").Entities[0].Id)).AsTask()));
        Assert.All(failures, f => Assert.IsType<StoreUnavailableException>(f));
        Assert.InRange(waited.Elapsed.TotalSeconds, 1, 10);

        wire.Mend();
        Assert.True(await IsThereAsync(store, "before"));
    }

    private async Task AssertTwoCommitsAsync(Neo4jGraphStore store)
    {
        Assert.True(await IsThereAsync(store, "before") && await IsThereAsync(store, "lost"));
        Assert.Equal(new StoreSize(6, 2), await store.GetSizeAsync(default));
        Assert.Equal(2, await NumberAsync("MATCH (c:ChangeSet) RETURN count(c)"));
        Assert.Equal(6, await NumberAsync("MATCH (n:Entity) RETURN count(n)"));
        Assert.Equal(2, await NumberAsync("MATCH (:Entity)-[r]->(:Entity) RETURN count(r)"));
    }

    private static Task<List<EntityId>> PeopleAsync(Neo4jGraphStore store) => store.ReadAsync(Viewers.Upkeep, async (reader, cancel) =>
    {
        var ids = new List<EntityId>();
        await foreach (var person in reader.ScanEntitiesAsync(EntityKind.Person, null, cancel))
            ids.Add(person.Id);
        return ids;
    }, default);
}
