using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Neo4j;
using Cse.Intel.TestSupport.Processes;

namespace Cse.Intel.Graph.Tests.Engines.Neo4j;

/// <summary>The Neo4j engine on one real server for the whole run, whose one database is emptied for each test.</summary>
public sealed class Neo4jEngine : Engine
{
    private static readonly Lazy<Task<Neo4jServer>> Started = new(Neo4jServer.StartAsync);

    public override string? WhyAbsent => Neo4jServer.WhyAbsent;

    public override bool ReadsOneState => false;

    public override bool KeepsData => true;

    public static Task<Neo4jServer> ServerAsync() => Started.Value;

    public override async Task<IGraphStore> OpenEmptyAsync(TimeProvider clock)
    {
        var server = await ServerAsync();
        await server.EmptyAsync();
        var store = Neo4jGraphStore.Over(server.Options, clock);
        await store.LookAsync(default);
        return store;
    }

    public override async Task<IGraphStore> ReopenAsync(IGraphStore store, TimeProvider clock)
    {
        await store.DisposeAsync();
        return Neo4jGraphStore.Over((await ServerAsync()).Options, clock);
    }
}

/// <summary>Tests that share the one database of the server run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OneDatabase
{
    public const string Name = "the database of the graph server";
}
