using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Tests.Migrate;

/// <summary>A store that somebody pulls the plug of: before or after one of its commits, which is then there and nobody knows.</summary>
internal sealed class InterruptedStore(IGraphStore inner, int commits, bool after) : IGraphStore
{
    private int _left = commits;

    public Task<T> ReadAsync<T>(Viewer viewer, Func<IGraphReader, CancellationToken, Task<T>> work, CancellationToken cancel) => inner.ReadAsync(viewer, work, cancel);

    public async Task<CommitReceipt> ApplyAsync(ChangeSet changes, CancellationToken cancel)
    {
        var last = _left-- == 0;
        if (last && !after)
            throw new StoreUnavailableException("The plug was pulled.");
        var receipt = await inner.ApplyAsync(changes, cancel);
        return last ? throw new StoreUnavailableException("The plug was pulled.") : receipt;
    }

    public Task<string?> GetCheckpointAsync(string job, CancellationToken cancel) => inner.GetCheckpointAsync(job, cancel);

    public Task<IReadOnlyList<Checkpoint>> GetCheckpointsAsync(CancellationToken cancel) => inner.GetCheckpointsAsync(cancel);

    public IAsyncEnumerable<Commit> ScanCommitsAsync(long? before, CancellationToken cancel) => inner.ScanCommitsAsync(before, cancel);

    public Task<StoreSize> GetSizeAsync(CancellationToken cancel) => inner.GetSizeAsync(cancel);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
