using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Store.Json;

namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>
/// Facts of records by what was just read of them, so that a record met on every walk is taken apart once. It tells nothing
/// of its own: what a viewer may see is judged by the server each time, and a database put back from a backup is read as it is.
/// </summary>
internal sealed class FactsCache
{
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<(EntityId Id, string Record), NodeFacts> _facts = new();

    /// <summary>Reads the columns id, record, references.</summary>
    public NodeFacts Read(JsonElement row)
    {
        var id = ServerText.Entity(row[0].GetString()!);
        var record = row[1].GetString()!;
        var references = row[2];
        if (_facts.TryGetValue((id, record), out var known) && known.References.Length == references.GetArrayLength())
            return known;
        var facts = NodeFacts.Of(id, PayloadJson.Read(record), References(references));
        if (_facts.Count >= Most)
            _facts.Clear();
        _facts[(id, record)] = facts;
        return facts;
    }

    /// <summary>What other systems call a record, sorted.</summary>
    public static ImmutableArray<ExternalRef> References(JsonElement list) => list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Select(r => ServerText.Reference(r.GetString()!)).Order()]
        : [];
}
