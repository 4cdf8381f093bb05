using System.Collections.Immutable;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store.Neo4j.Transport;

namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>
/// Looks at the server before anything is asked of it, and makes what the graph relies on where it is missing: constraints,
/// indexes and the node that orders commits. A database that is not ours, or of a newer version, is left as it is; one that
/// is read-only and set up can be read.
/// </summary>
internal sealed class DatabaseSetUp(Neo4jOptions options, ServerSession session)
{
    /// <summary>Version of how the graph is kept; a database with a higher one is left alone.</summary>
    private const int Format = 1;

    /// <summary>The first version with labels and relationship types as values, which our writing statement needs.</summary>
    private static readonly Version Oldest = new(5, 26);

    /// <summary>What an operator should mend, though everything works.</summary>
    public ImmutableArray<string> Warnings { get; private set; } = [];

    /// <summary>Checks server and database, and makes what is missing.</summary>
    /// <exception cref="StoreUnreadableException">The server is too old, or the database is not ours to use.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        CheckVersion(await session.IdentifyAsync(cancel));
        var isNew = await IsNewAsync(cancel);
        await MakeMissingAsync(cancel);
        if (isNew)
            await session.DefineAsync(CypherText.SetUp.Text, new() { ["format"] = Format }, cancel);
        // Once asked for, it is found fast when something must be ended.
        (await session.ReadAsync(CypherText.Running, new() { ["request"] = "" }, cancel)).Dispose();
        Warnings = [.. await WarnAsync(cancel)];
    }

    private void CheckVersion(ServerIdentity server)
    {
        var numbers = server.Version.Split('-')[0];
        if (!Version.TryParse(numbers, out var version) || version < Oldest)
            throw new StoreUnreadableException($"The graph server at {options.Address.Authority} is Neo4j {server.Version}; this product needs {Oldest} or later. Update the server; it was left as it is.");
    }

    private async Task<bool> IsNewAsync(CancellationToken cancel)
    {
        using var answer = await session.ReadAsync(CypherText.Format, [], cancel);
        var row = answer.Rows.First();
        if (row[0].ValueKind is System.Text.Json.JsonValueKind.Null)
            return row[1].GetBoolean() ? true : throw new StoreUnreadableException($"The database {options} holds something else than a graph of this product. Give the product an empty one under Graph:Neo4j:Database; this one was left as it is.");
        return row[0].GetInt32() is var format and > Format
            ? throw new StoreUnreadableException($"The graph in {options} was written by a newer version of this product (format {format}; this one reads up to {Format}). Start that version; it was left as it is.")
            : false;
    }

    private async Task MakeMissingAsync(CancellationToken cancel)
    {
        var there = await IndexesAsync(cancel);
        foreach (var index in GraphModel.Indexes.Where(i => !there.ContainsKey(i.Name)))
            await session.DefineAsync(index.Statement, [], cancel);
        if (GraphModel.Indexes.Any(i => !there.GetValueOrDefault(i.Name)))
            await session.DefineAsync("CALL db.awaitIndexes(300)", [], cancel);
    }

    /// <summary>Names of the indexes there are, with those of constraints, and whether each is ready; one that failed is none.</summary>
    private async Task<Dictionary<string, bool>> IndexesAsync(CancellationToken cancel)
    {
        using var answer = await session.ReadAsync("SHOW INDEXES YIELD name, state WHERE state <> 'FAILED' RETURN name, state = 'ONLINE'", [], cancel);
        return answer.Rows.ToDictionary(row => row[0].GetString()!, row => row[1].GetBoolean(), StringComparer.Ordinal);
    }

    private async Task<List<string>> WarnAsync(CancellationToken cancel)
    {
        List<string> warnings = [];
        if (options.Address is { IsLoopback: false, Scheme: "http" })
            warnings.Add($"The way to the graph server at {options.Address.Authority} is not encrypted: password and records can be read by others. Use its HTTPS connector.");
        if (await HasNoTimeoutAsync(cancel))
            warnings.Add("The graph server sets no limit to a question: set db.transaction.timeout, e.g. to 2m, so that one nobody can end any more does not run on for ever.");
        return warnings;
    }

    private async Task<bool> HasNoTimeoutAsync(CancellationToken cancel)
    {
        try
        {
            using var answer = await session.ReadAsync("SHOW SETTINGS 'db.transaction.timeout' YIELD value", [], cancel);
            return answer.Rows.Any(row => row[0].GetString() is "0s" or "0");
        }
        catch (StoreException e) when (e.InnerException is ServerException)
        {
            // Not every server lets us look at its settings.
            return false;
        }
    }
}
