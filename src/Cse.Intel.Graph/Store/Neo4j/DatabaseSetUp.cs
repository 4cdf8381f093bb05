using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store.Neo4j.Transport;

namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>
/// Looks at the server before anything is asked of it, and makes what the graph relies on where it is missing: constraints,
/// indexes and the node that orders commits.
/// </summary>
internal sealed class DatabaseSetUp(Neo4jOptions options, ServerSession session)
{
    /// <summary>Version of how the graph is kept; a database with a higher one is left alone.</summary>
    private const int Format = 1;

    /// <summary>The first version with labels and relationship types as values, which our writing statement needs.</summary>
    private static readonly Version Oldest = new(5, 26);

    /// <summary>Checks server and database, and makes what is missing.</summary>
    /// <exception cref="StoreUnreadableException">The server is too old, or the database was written by a newer version.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        CheckVersion(await session.IdentifyAsync(cancel));
        await MakeMissingAsync(cancel);
        using var answer = await session.DefineAsync(CypherText.SetUp.Text, new() { ["format"] = Format }, cancel);
        if (answer.Rows.First()[0].GetInt32() is var format and > Format)
            throw new StoreUnreadableException($"The graph in {options} was written by a newer version of this product (format {format}; this one reads up to {Format}). Start that version; it was left as it is.");
    }

    private async Task MakeMissingAsync(CancellationToken cancel)
    {
        var there = await NamesAsync(cancel);
        var missing = GraphModel.Indexes.Where(i => !there.Contains(i.Name)).ToList();
        foreach (var index in missing)
            (await session.DefineAsync(index.Statement, cancel)).Dispose();
        if (missing.Count > 0)
            (await session.DefineAsync("CALL db.awaitIndexes(300)", cancel)).Dispose();
    }

    private void CheckVersion(ServerIdentity server)
    {
        var numbers = server.Version.Split('-')[0];
        if (!Version.TryParse(numbers, out var version) || version < Oldest)
            throw new StoreUnreadableException($"The graph server at {options.Address.Authority} is Neo4j {server.Version}; this product needs {Oldest} or later. Update the server; it was left as it is.");
    }

    private async Task<HashSet<string>> NamesAsync(CancellationToken cancel)
    {
        using var answer = await session.DefineAsync("SHOW INDEXES YIELD name, state WHERE state <> 'FAILED' RETURN name", cancel);
        return [.. answer.Rows.Select(row => row[0].GetString()!)];
    }
}
