using System.Collections.Concurrent;
using System.Diagnostics;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Neo4j;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Processes;

namespace Cse.Intel.Graph.Tests.Engines.Neo4j;

/// <summary>A server of one's own, started at the first use, and again whenever a test needs other settings than the one before.</summary>
public sealed class OwnServer : IAsyncDisposable
{
    private Neo4jServer? _server;
    private string[] _settings = [];

    public async Task<Neo4jServer> ServerAsync(params string[] settings)
    {
        if (_server is null)
            _server = await Neo4jServer.StartOwnAsync(settings);
        else if (!settings.SequenceEqual(_settings))
        {
            await _server.StopAsync();
            await _server.StartAgainAsync(settings);
        }
        _settings = settings;
        return _server;
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
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
        await UntilAsync(() => Task.FromResult(acknowledged.Count > 30), seconds: 60);

        await Server.KillAsync();

        var failures = await Task.WhenAll(writing);
        Assert.All(failures, f => Assert.Contains("does not answer. The site goes on by itself", f.Message, StringComparison.Ordinal));
        Assert.Contains("does not answer", (await Assert.ThrowsAsync<StoreUnavailableException>(() => reading)).Message, StringComparison.Ordinal);
        var third = Open();
        Assert.Contains("does not answer", (await Assert.ThrowsAsync<StoreUnavailableException>(() => FindAsync(third, SetOf("x").Entities[0].Id))).Message, StringComparison.Ordinal);

        await Server.StartAgainAsync();

        await UntilUpAsync(third);
        await AssertKeptAsync(one, other, [.. sent], [.. acknowledged]);
        Assert.True(await IsThereAsync(third, acknowledged.First()));
        using var answer = await session.ReadAsync("RETURN 1", [], default);
        Assert.Equal(1, answer.Count);
    }

    [Fact]
    public async Task Look_AtAServerWithoutATimeout_WarnsTheOperator()
    {
        var store = Open();
        await store.LookAsync(default);

        Assert.Contains("set db.transaction.timeout", Assert.Single(store.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadOnlyWithATimeout_CanBeRead_SaysWhyItIsNotWritten_AndEndsALongQuestionItself()
    {
        var before = Open();
        await before.ApplyAsync(SetOf("before"), default);
        await own.ServerAsync("server.databases.default_to_read_only=true", "db.transaction.timeout=5s");
        await UntilUpAsync(before);

        var after = Open();
        foreach (var store in new[] { before, after })
        {
            Assert.True(await IsThereAsync(store, "before"));
            var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ApplyAsync(SetOf("never"), default));
            Assert.Equal("The graph database is read-only. Nothing was written.", refusal.Message);
            Assert.False(refusal.MayBeWritten);
        }
        Assert.Empty(after.Warnings);
        using var session = Session(Options);
        var stopped = await Assert.ThrowsAsync<StoreBudgetException>(() => session.ReadAsync(Heavy, [], default));
        Assert.Contains("Ask for fewer links, records or kinds.", stopped.Message, StringComparison.Ordinal);
        Assert.Equal(0, await RunningAsync());
    }

    [Fact]
    public async Task FullDisk_LosesNothingAcknowledged_AndTheSiteGoesOnOnceThereIsRoom()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/prlimit"), "There is no prlimit here, by which a disk can be made to look full.");
        var quick = Options with { ReadBudget = TimeSpan.FromSeconds(15), WriteBudget = TimeSpan.FromSeconds(15) };
        var (one, other) = (Open(quick), Open(quick));
        await one.ApplyAsync(SetOf("before"), default);
        await Server.StopAsync();
        await Server.StartAgainAsync(wrap: ["prlimit", $"--fsize={Server.LargestFile + (120 << 10)}"]);
        await UntilUpAsync(other);
        var (sent, acknowledged) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());

        var failures = await Task.WhenAll(Enumerable.Range(0, 2).Select(writer => WriteAsync(writer % 2 == 0 ? one : other, writer, sent, acknowledged)));

        Assert.All(failures, f => Assert.Contains("Nothing acknowledged is lost.", f.Message, StringComparison.Ordinal));
        Assert.Contains(failures, f => f is StoreUnavailableException { MayBeWritten: true } && f.Message.Contains("its disk may be full", StringComparison.Ordinal));
        Assert.NotEmpty(acknowledged);
        await Server.KillAsync();
        await Server.StartAgainAsync(wrap: []);
        await UntilUpAsync(one);
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

    /// <summary>The database of a server that answers comes a little later.</summary>
    private static async Task UntilUpAsync(Neo4jGraphStore store)
    {
        for (var waited = Stopwatch.StartNew(); ;)
            try
            {
                await store.GetSizeAsync(default);
                return;
            }
            catch (StoreUnavailableException) when (waited.Elapsed < TimeSpan.FromSeconds(20))
            {
                await Task.Delay(50);
            }
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
