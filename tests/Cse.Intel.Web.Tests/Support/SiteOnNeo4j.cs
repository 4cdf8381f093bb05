namespace Cse.Intel.Web.Tests.Support;

/// <summary>One graph server for sites and verbs that are tested on it, one test after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SiteOnNeo4j : ICollectionFixture<SiteOnNeo4j>, IAsyncDisposable
{
    public const string Name = "a site on a graph server";

    private readonly GraphServer _server = new();

    /// <summary>The server, up. Skips the test where there can be none.</summary>
    public Task<TestSupport.Processes.Neo4jServer> ServerAsync() => _server.StartedAsync();

    /// <summary>The settings that name the server, with nothing in it.</summary>
    public async Task<IReadOnlyDictionary<string, string>> EmptyAsync()
    {
        var server = await ServerAsync();
        await server.EmptyAsync();
        return GraphServer.Settings(server);
    }

    /// <summary>Runs a statement straight, past the product.</summary>
    public async Task<string> AskAsync(string statement) => await (await ServerAsync()).AskAsync(statement);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
