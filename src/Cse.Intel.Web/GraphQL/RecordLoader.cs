using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.GraphQL.Types;
using GraphQL.DataLoader;

namespace Cse.Intel.Web.GraphQL;

/// <summary>
/// Reads records for one request in batches: what the fields of one level ask for is asked at the desk, and audited, as
/// one question.
/// </summary>
internal sealed class RecordLoader(Counter counter)
{
    private readonly Dictionary<EntityId, Task<IReadOnlyDictionary<EntityId, Entity>>> _read = [];
    private readonly HashSet<EntityId> _waiting = [];

    /// <summary>Promises a record; null when the caller may not read it.</summary>
    public IDataLoaderResult<RecordType?> Load(EntityId id)
    {
        if (!_read.ContainsKey(id))
            _waiting.Add(id);
        return new Promise(this, id);
    }

    private async Task<Entity?> ReadAsync(EntityId id)
    {
        if (!_read.ContainsKey(id))
        {
            var batch = _waiting.ToImmutableArray();
            _waiting.Clear();
            // Kept before it is answered: others of the batch may ask meanwhile, and wait for the same answer.
            var reading = counter.AskAsync(new GetEntities(batch, counter.Today));
            foreach (var asked in batch)
                _read[asked] = reading;
        }
        return (await _read[id]).GetValueOrDefault(id);
    }

    private sealed class Promise(RecordLoader loader, EntityId id) : IDataLoaderResult<RecordType?>
    {
        public async Task<RecordType?> GetResultAsync(CancellationToken cancellationToken = default) =>
            await loader.ReadAsync(id) is { } entity ? new RecordType(entity) : null;

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}
