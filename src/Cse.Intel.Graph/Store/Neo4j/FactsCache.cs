using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Store.Json;

namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>
/// Facts of records by id and version, so that a record met on every walk is taken apart once. It holds nothing that was not
/// just read: what a viewer may see is judged by the server each time.
/// </summary>
internal sealed class FactsCache
{
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<(EntityId Id, int Version), NodeFacts> _facts = new();

    /// <summary>Reads the columns id, version, record, references.</summary>
    public NodeFacts Read(JsonElement row)
    {
        var id = ServerText.Entity(row[0].GetString()!);
        var version = row[1].GetInt32();
        var references = row[3];
        if (_facts.TryGetValue((id, version), out var known) && known.References.Length == references.GetArrayLength())
            return known;
        var facts = NodeFacts.Of(id, PayloadJson.Read(row[2].GetString()!), References(references));
        if (_facts.Count >= Most)
            _facts.Clear();
        _facts[(id, version)] = facts;
        return facts;
    }

    /// <summary>What other systems call a record, sorted.</summary>
    public static ImmutableArray<ExternalRef> References(JsonElement list) => list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Select(r => ServerText.Reference(r.GetString()!)).Order()]
        : [];
}
