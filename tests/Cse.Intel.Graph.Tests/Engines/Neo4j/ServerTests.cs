using System.Text.Json;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Neo4j;
using Cse.Intel.Graph.Store.Neo4j.Transport;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Processes;

namespace Cse.Intel.Graph.Tests.Engines.Neo4j;

/// <summary>What tests of the server itself share: the emptied database, stores over it, and words with it past the stores.</summary>
public abstract class ServerTests : IAsyncLifetime
{
    /// <summary>A question that would take the server minutes.</summary>
    protected const string Heavy = "UNWIND range(1, 2000000000) AS x WITH x WHERE x % 7 = 8 RETURN count(x)";

    /// <summary>A part of the one statement that writes.</summary>
    protected const string Writing = "CREATE (:ChangeSet";

    private readonly List<IAsyncDisposable> _open = [];
    private Neo4jServer? _server;

    protected Neo4jServer Server => _server!;

    /// <summary>How tests sign in: with pauses that keep nobody waiting.</summary>
    protected Neo4jOptions Options => Server.Options with { Pauses = [.. new[] { 10, 20, 40 }.Select(ms => TimeSpan.FromMilliseconds(ms))] };

    public virtual async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Neo4jServer.WhyAbsent is not null, Neo4jServer.WhyAbsent ?? "");
        _server = await StartedAsync();
        await Server.EmptyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var store in _open)
            await store.DisposeAsync();
    }

    protected virtual Task<Neo4jServer> StartedAsync() => Neo4jEngine.ServerAsync();

    /// <summary>A site's store; the test disposes it at its end.</summary>
    protected Neo4jGraphStore Open(Neo4jOptions? options = null)
    {
        var store = Neo4jGraphStore.Over(options ?? Options, TimeProvider.System);
        _open.Add(store);
        return store;
    }

    internal static ServerSession Session(Neo4jOptions options) => new(options, new QueryApi(options), TimeProvider.System);

    /// <summary>The set of a key: three records and one assertion.</summary>
    protected static ChangeSet SetOf(string key) => StoreChild.SetOf(key);

    /// <summary>True when a set of <see cref="SetOf"/> is there whole, false when nothing of it is; anything between fails.</summary>
    protected static async Task<bool> IsThereAsync(IGraphStore store, string key)
    {
        var set = SetOf(key);
        var (records, assertions) = await store.ReadAsync(Viewers.Upkeep, async (reader, cancel) => (
            await reader.GetEntitiesAsync([.. set.Entities.Select(e => e.Id)], null, cancel),
            await reader.GetAssertionsAsync([set.Assertions[0].Id], cancel)), default);
        Assert.Contains((records.Count, assertions.Count), new[] { (3, 1), (0, 0) });
        return assertions.Count == 1;
    }

    protected static async Task<Entity?> FindAsync(IGraphStore store, EntityId id, Access.Viewer? viewer = null) =>
        (await store.ReadAsync(viewer ?? Viewers.Upkeep, async (reader, cancel) => await reader.GetEntitiesAsync([id], null, cancel), default)).GetValueOrDefault(id);

    /// <summary>The one number that a statement gives, asked past the store.</summary>
    protected async Task<long> NumberAsync(string statement)
    {
        using var answer = JsonDocument.Parse(await Server.AskAsync(statement));
        return answer.RootElement.GetProperty("data").GetProperty("values")[0][0].GetInt64();
    }

    /// <summary>How many heavy questions run on the server.</summary>
    protected Task<long> RunningAsync() =>
        NumberAsync("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 2000000000)' RETURN count(*)");

    protected async Task UntilAsync(Func<Task<bool>> holds, int seconds = 20)
    {
        for (var waited = 0; !await holds(); waited++)
        {
            Assert.True(waited < seconds * 40, "It does not come about.");
            await Task.Delay(25);
        }
    }
}
