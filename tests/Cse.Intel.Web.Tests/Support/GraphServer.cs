using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Processes;

namespace Cse.Intel.Web.Tests.Support;

/// <summary>A graph server of the tests' own, started when first asked for: it is filled, emptied and killed.</summary>
public sealed class GraphServer : IAsyncDisposable
{
    private readonly Lazy<Task<Neo4jServer>> _server = new(() => Neo4jServer.StartOwnAsync());

    /// <summary>Why it cannot be started here; null when it can.</summary>
    public static string? WhyAbsent { get; } = Neo4jServer.WhyAbsent
        ?? (Environment.GetEnvironmentVariable("NEO4J_HOME") is { Length: > 0 } || SharedData.TryGetBeside("neo4j", out _)
            ? null
            : "These tests fill and kill a graph server of their own: set NEO4J_HOME.");

    public Task<Neo4jServer> StartedAsync()
    {
        Assert.SkipWhen(WhyAbsent is not null, WhyAbsent ?? "");
        return _server.Value;
    }

    /// <summary>The settings of a site or verb that uses it, by their names in the configuration.</summary>
    public static IReadOnlyDictionary<string, string> Settings(Neo4jServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Graph:Engine"] = "Neo4j",
            ["Graph:Neo4j:Address"] = server.Address.ToString(),
            ["Graph:Neo4j:User"] = server.Options.User!,
            ["Graph:Neo4j:Password"] = server.Password,
        };
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
            await (await _server.Value).DisposeAsync();
    }
}
