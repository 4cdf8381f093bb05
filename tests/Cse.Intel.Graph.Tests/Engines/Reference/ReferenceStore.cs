using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Tests.Engines.Reference;

/// <summary>
/// The port in the plainest code there is, written from its sentences: the oracle that engines are compared with. Slow,
/// and meant to be believed by reading.
/// </summary>
internal sealed class ReferenceStore(ReferenceGraph graph) : IGraphStore
{
    private readonly Lock _lock = new();
    private ImmutableDictionary<string, long> _committed = ImmutableDictionary<string, long>.Empty;
    private ImmutableDictionary<string, string> _checkpoints = ImmutableDictionary<string, string>.Empty;

    /// <summary>The present state.</summary>
    public ReferenceGraph Graph { get; private set; } = graph;

    public Task<T> ReadAsync<T>(Viewer viewer, Func<IGraphReader, CancellationToken, Task<T>> work, CancellationToken cancel) =>
        work(new ReferenceReader(viewer, Graph), cancel);

    public Task<CommitReceipt> ApplyAsync(ChangeSet changes, CancellationToken cancel)
    {
        lock (_lock)
        {
            if (_committed.TryGetValue(changes.Key, out var earlier))
                return Task.FromResult(new CommitReceipt(earlier, Repeated: true));
            try
            {
                Graph = new ReferenceWrite(Graph).Run(changes);
            }
            catch (StoreException refusal)
            {
                return Task.FromException<CommitReceipt>(refusal);
            }
            var sequence = _committed.Count + 1;
            _committed = _committed.Add(changes.Key, sequence);
            if (changes.Checkpoint is { } checkpoint)
                _checkpoints = _checkpoints.SetItem(checkpoint.Job, checkpoint.State);
            return Task.FromResult(new CommitReceipt(sequence, Repeated: false));
        }
    }

    public Task<string?> GetCheckpointAsync(string job, CancellationToken cancel) => Task.FromResult(_checkpoints.GetValueOrDefault(job));

    public Task<StoreSize> GetSizeAsync(CancellationToken cancel) => Task.FromResult(new StoreSize(Graph.Records.Count, Graph.Assertions.Count));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
