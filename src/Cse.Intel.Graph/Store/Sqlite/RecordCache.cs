using System.Collections.Concurrent;
using Cse.Intel.Graph.Domain;

namespace Cse.Intel.Graph.Store.Sqlite;

/// <summary>
/// Records read lately, so that the same few hundred candidates of a search are not parsed anew for each. A committed
/// revision never changes; only its external references are as they are now. Knows no viewer: who may see a record is
/// decided before it is read.
/// </summary>
internal sealed class RecordCache
{
    private const int AtMost = 20_000;

    private readonly ConcurrentDictionary<(int N, int Version), Entity> _records = new();

    public Entity Get(Node node, int version, Func<Entity> read)
    {
        var key = (node.N, version);
        if (!_records.TryGetValue(key, out var record))
        {
            if (_records.Count >= AtMost)
                _records.Clear();
            _records[key] = record = read();
        }
        return record.ExternalRefs == node.References ? record : record with { ExternalRefs = node.References };
    }
}
