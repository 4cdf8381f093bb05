using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Tests.Engines.Reference;

/// <summary>
/// The port in the plainest code there is, written from its sentences: the oracle that engines are compared with. Slow,
/// and meant to be believed by reading.
/// </summary>
internal sealed class ReferenceStore(ReferenceGraph graph, TimeProvider? clock = null) : IGraphStore
{
    private readonly Lock _lock = new();
    private ImmutableList<Commit> _log = [];
    private ImmutableDictionary<string, string> _checkpoints = ImmutableDictionary<string, string>.Empty;

    /// <summary>The present state.</summary>
    public ReferenceGraph Graph { get; private set; } = graph;

    public Task<T> ReadAsync<T>(Viewer viewer, Func<IGraphReader, CancellationToken, Task<T>> work, CancellationToken cancel) =>
        work(new ReferenceReader(viewer, Graph), cancel);

    public Task<CommitReceipt> ApplyAsync(ChangeSet changes, CancellationToken cancel)
    {
        lock (_lock)
        {
            if (_log.Find(c => c.Key == changes.Key) is { } earlier)
                return Task.FromResult(new CommitReceipt(earlier.Sequence, Repeated: true));
            try
            {
                var log = changes.Past.Commits.Aggregate(_log, Add);
                var sequence = log.Select(c => c.Sequence).DefaultIfEmpty().Max() + 1;
                log = Add(log, new(sequence, changes.Key, changes.Author, changes.Reason, (clock ?? TimeProvider.System).GetUtcNow()));
                Graph = new ReferenceWrite(Graph).Run(changes);
                _log = log;
                foreach (var checkpoint in changes.Past.Checkpoints.Concat(changes.Checkpoint is { } mine ? [mine] : []))
                    _checkpoints = _checkpoints.SetItem(checkpoint.Job, checkpoint.State);
                return Task.FromResult(new CommitReceipt(sequence, Repeated: false));
            }
            catch (StoreException refusal)
            {
                return Task.FromException<CommitReceipt>(refusal);
            }
        }
    }

    public Task<string?> GetCheckpointAsync(string job, CancellationToken cancel) => Task.FromResult(_checkpoints.GetValueOrDefault(job));

    public Task<IReadOnlyList<Checkpoint>> GetCheckpointsAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<Checkpoint>>(
        [.. _checkpoints.Select(c => new Checkpoint(c.Key, c.Value)).OrderBy(c => c.Job, StringComparer.Ordinal)]);

    public async IAsyncEnumerable<Commit> ScanCommitsAsync(long? before, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var commit in _log.Where(c => c.Sequence < (before ?? long.MaxValue)).OrderByDescending(c => c.Sequence))
            yield return commit;
    }

    public Task<StoreSize> GetSizeAsync(CancellationToken cancel) => Task.FromResult(new StoreSize(Graph.Records.Count, Graph.Assertions.Count));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ImmutableList<Commit> Add(ImmutableList<Commit> log, Commit commit) =>
        log.Exists(c => c.Key == commit.Key || c.Sequence == commit.Sequence)
            ? throw new StoreRefusedException("commit.exists", "commit.exists")
            : log.Add(commit);
}
