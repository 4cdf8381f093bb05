using System.Collections.Immutable;
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

    /// <summary>What is made, by name. Each is one statement; names say what they serve.</summary>
    public static ImmutableArray<(string Name, string Statement)> Parts { get; } =
    [
        ("graph_once", "CREATE CONSTRAINT graph_once IF NOT EXISTS FOR (g:CseIntel) REQUIRE g.name IS UNIQUE"),
        ("record_id", "CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE"),
        ("record_reference", "CREATE CONSTRAINT record_reference IF NOT EXISTS FOR (r:Reference) REQUIRE r.key IS UNIQUE"),
        ("assertion_id", "CREATE CONSTRAINT assertion_id IF NOT EXISTS FOR (s:Assertion) REQUIRE s.id IS UNIQUE"),
        ("judgement_id", "CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR ()-[j:JUDGED]-() REQUIRE j.id IS UNIQUE"),
        ("change_set_key", "CREATE CONSTRAINT change_set_key IF NOT EXISTS FOR (c:ChangeSet) REQUIRE c.key IS UNIQUE"),
        ("protection_label", "CREATE CONSTRAINT protection_label IF NOT EXISTS FOR (p:Protection) REQUIRE p.label IS UNIQUE"),
        ("checkpoint_job", "CREATE CONSTRAINT checkpoint_job IF NOT EXISTS FOR (c:Checkpoint) REQUIRE c.job IS UNIQUE"),
        ("assertion_source_key", "CREATE INDEX assertion_source_key IF NOT EXISTS FOR (s:Assertion) ON (s.sourceKey)"),
        ("record_kind", "CREATE INDEX record_kind IF NOT EXISTS FOR (n:Entity) ON (n.kind, n.id)"),
        ("record_keys", "CREATE TEXT INDEX record_keys IF NOT EXISTS FOR (n:Entity) ON (n.keys)"),
        ("record_words", "CREATE FULLTEXT INDEX record_words IF NOT EXISTS FOR (n:Entity) ON EACH [n.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}"),
    ];

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
        var missing = Parts.Where(p => !there.Contains(p.Name)).ToList();
        foreach (var (_, statement) in missing)
            (await session.DefineAsync(statement, cancel)).Dispose();
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
