using System.Collections.Concurrent;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Neo4j;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Processes;

namespace Cse.Intel.Graph.Tests.Engines.Neo4j;

/// <summary>A server of one's own, started at the first use.</summary>
public sealed class OwnServer : IAsyncDisposable
{
    private readonly Lazy<Task<Neo4jServer>> _started = new(() => Neo4jServer.StartOwnAsync());

    public Task<Neo4jServer> ServerAsync() => _started.Value;

    public async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated)
            await (await _started.Value).DisposeAsync();
    }
}

/// <summary>What can only be done to a server that is nobody else's: killed, filled up, set to read-only.</summary>
[Collection(OneDatabase.Name)]
public sealed class OwnServerTests(OwnServer own) : ServerTests, IClassFixture<OwnServer>
{
    public override ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Neo4jServer.CanStartOwn, "There is no graph server here that could be started and killed: set NEO4J_HOME, and have Java.");
        return base.InitializeAsync();
    }

    protected override Task<Neo4jServer> StartedAsync() => own.ServerAsync();

    [Fact]
    public async Task Kill_WhileItWritesAndReads_LosesNothingAcknowledged_AndTheSameStoresGoOn()
    {
        var (one, other) = (Open(), Open());
        await Task.WhenAll(one.LookAsync(default), other.LookAsync(default));
        using var session = Session(Options);
        var reading = session.ReadAsync(Heavy, [], default);
        var (sent, acknowledged) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        var writing = Enumerable.Range(0, 4).Select(writer => WriteAsync(writer % 2 == 0 ? one : other, writer, sent, acknowledged)).ToList();
        await UntilAsync(() => Task.FromResult(acknowledged.Count > 60), seconds: 60);

        await Server.KillAsync();

        var failures = await Task.WhenAll(writing);
        Assert.All(failures, f => Assert.Contains("does not answer. The site goes on by itself", f.Message, StringComparison.Ordinal));
        Assert.Contains("does not answer", (await Assert.ThrowsAsync<StoreUnavailableException>(() => reading)).Message, StringComparison.Ordinal);
        var third = Open();
        Assert.Contains("does not answer", (await Assert.ThrowsAsync<StoreUnavailableException>(() => FindAsync(third, SetOf("x").Entities[0].Id))).Message, StringComparison.Ordinal);

        await Server.StartAgainAsync();

        await UntilAsync(async () => await Record.ExceptionAsync(() => third.LookAsync(default)) is null);
        await AssertKeptAsync(one, other, [.. sent], [.. acknowledged]);
        Assert.True(await IsThereAsync(third, acknowledged.First()));
        using var answer = await session.ReadAsync("RETURN 1", [], default);
        Assert.Equal(1, answer.Count);
    }

    [Fact]
    public async Task Timeout_OfTheServer_EndsTheQuestion_AndWithoutOneTheOperatorIsWarned()
    {
        var warned = Open();
        await warned.LookAsync(default);
        Assert.Contains("set db.transaction.timeout", Assert.Single(warned.Warnings), StringComparison.Ordinal);

        await RestartAsync(["db.transaction.timeout=1s"]);
        var store = Open();
        await store.LookAsync(default);
        Assert.Empty(store.Warnings);
        using var session = Session(Options);
        var refusal = await Assert.ThrowsAsync<StoreBudgetException>(() => session.ReadAsync(Heavy, [], default));
        Assert.Contains("Ask for fewer links, records or kinds.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, await RunningAsync());

        await RestartAsync([]);
    }

    [Fact]
    public async Task ReadOnly_CanBeReadAndSaysWhyItIsNotWritten()
    {
        var before = Open();
        await before.ApplyAsync(SetOf("before"), default);

        await RestartAsync(["server.databases.default_to_read_only=true"]);
        foreach (var store in new[] { before, Open() })
        {
            await UntilAsync(async () => await Record.ExceptionAsync(() => store.LookAsync(default)) is null);
            Assert.True(await IsThereAsync(store, "before"));
            var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ApplyAsync(SetOf("never"), default));
            Assert.Equal("The graph database is read-only. Nothing was written.", refusal.Message);
            Assert.False(refusal.MayBeWritten);
        }

        await RestartAsync([]);
        Assert.False((await before.ApplyAsync(SetOf("after"), default)).Repeated);
    }

    [Fact]
    public async Task FullDisk_LosesNothingAcknowledged_AndTheSiteGoesOnOnceThereIsRoom()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/prlimit"), "There is no prlimit here, by which a disk can be made to look full.");
        var (one, other) = (Open(), Open());
        await one.ApplyAsync(SetOf("before"), default);
        await Server.KillAsync();
        await Server.StartAgainAsync(wrap: ["prlimit", $"--fsize={Server.LargestFile + (300 << 10)}"]);
        await UntilAsync(async () => await Record.ExceptionAsync(() => other.LookAsync(default)) is null);
        var (sent, acknowledged) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());

        var failures = await Task.WhenAll(Enumerable.Range(0, 2).Select(writer => WriteAsync(writer % 2 == 0 ? one : other, writer, sent, acknowledged)));

        Assert.All(failures, f => Assert.NotEmpty(f.Message));
        Assert.NotEmpty(acknowledged);
        await Server.KillAsync();
        await Server.StartAgainAsync(wrap: []);
        await UntilAsync(async () => await Record.ExceptionAsync(() => one.GetSizeAsync(default)) is null);
        await AssertKeptAsync(one, other, [.. sent, "before"], [.. acknowledged, "before"]);
    }

    [Fact]
    public async Task Start_OfTwoSitesOverAnEmptyDatabase_SetsItUpOnce()
    {
        foreach (var drop in new[] { "SHOW CONSTRAINTS YIELD name RETURN 'DROP CONSTRAINT ' + name", "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN 'DROP INDEX ' + name" })
            foreach (var statement in await TextsAsync(drop))
                await Server.AskAsync(statement);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Open().LookAsync(default)));

        Assert.Equal(1, await NumberAsync("MATCH (g:CseIntel) RETURN count(g)"));
        Assert.Equal(Schema.GraphModel.Indexes.Length, await NumberAsync("SHOW INDEXES YIELD type, state WHERE type <> 'LOOKUP' AND state = 'ONLINE' RETURN count(*)"));
    }

    private async Task RestartAsync(string[] settings)
    {
        await Server.KillAsync();
        await Server.StartAgainAsync(settings);
        await UntilAsync(async () => await Record.ExceptionAsync(() => Open().LookAsync(default)) is null);
    }

    /// <summary>Writes until it cannot; what it was told then.</summary>
    private static Task<StoreException> WriteAsync(Neo4jGraphStore store, int writer, ConcurrentBag<string> sent, ConcurrentBag<string> acknowledged) => Task.Run(async () =>
    {
        for (var i = 0; ; i++)
            try
            {
                var key = $"writer {writer} set {i}";
                sent.Add(key);
                await store.ApplyAsync(SetOf(key), default);
                acknowledged.Add(key);
            }
            catch (StoreException e)
            {
                return e;
            }
    });

    private static async Task AssertKeptAsync(Neo4jGraphStore one, Neo4jGraphStore other, string[] sent, string[] acknowledged)
    {
        var missing = new List<string>();
        foreach (var key in acknowledged)
            if (!await IsThereAsync(one, key) || !(await other.ApplyAsync(SetOf(key), default)).Repeated)
                missing.Add(key);
        Assert.Empty(missing);
        foreach (var key in sent)
        {
            var whole = await IsThereAsync(one, key);
            Assert.Equal(whole, (await one.ApplyAsync(SetOf(key), default)).Repeated);
        }
        Assert.Equal(new StoreSize(sent.Length * 3, sent.Length), await other.GetSizeAsync(default));
    }

    private async Task<List<string>> TextsAsync(string statement)
    {
        using var answer = System.Text.Json.JsonDocument.Parse(await Server.AskAsync(statement));
        return [.. answer.RootElement.GetProperty("data").GetProperty("values").EnumerateArray().Select(row => row[0].GetString()!)];
    }
}
