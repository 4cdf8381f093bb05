using Cse.Intel.Graph.Access;

namespace Cse.Intel.Graph.Store;

/// <summary>
/// The port to a graph engine. You hand over a unit of work; the store opens a reader for one viewer, or commits one
/// change set whole. Engines answer alike (findings-store.md, "Rules that make the answers identical"); every failure is
/// a <see cref="StoreException"/>.
/// </summary>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>
    /// Reads for a viewer. What the viewer may not see is not there: not in a count, not as a stepping stone, not in an
    /// error. Hidden and missing look the same.
    /// </summary>
    Task<T> ReadAsync<T>(Viewer viewer, Func<IGraphReader, CancellationToken, Task<T>> work, CancellationToken cancel);

    /// <summary>
    /// Commits a change set, all or nothing, and returns once it is durable and readable. A set whose key was committed
    /// before changes nothing and returns the receipt of that time, so that a lost answer can be retried.
    /// </summary>
    /// <exception cref="StoreConflictException">An expected version is not the present one.</exception>
    /// <exception cref="StoreRefusedException">The set breaks a rule of the model, e.g. an assertion without a report.</exception>
    Task<CommitReceipt> ApplyAsync(ChangeSet changes, CancellationToken cancel);

    /// <summary>How far a long job came: the checkpoint of its last committed change set; null when it never began.</summary>
    Task<string?> GetCheckpointAsync(string job, CancellationToken cancel);

    /// <summary>Where every long job is, in the order of jobs.</summary>
    Task<IReadOnlyList<Checkpoint>> GetCheckpointsAsync(CancellationToken cancel);

    /// <summary>The log: every commit, newest first, from below a place on. It shows what was done to whom, so it is for upkeep alone.</summary>
    /// <param name="before">Only commits below this place; null = all.</param>
    /// <param name="cancel">Stops it.</param>
    IAsyncEnumerable<Commit> ScanCommitsAsync(long? before, CancellationToken cancel);

    /// <summary>How many records and assertions there are, for health pages and progress; never shown to a viewer.</summary>
    Task<StoreSize> GetSizeAsync(CancellationToken cancel);
}

/// <summary>How much a store holds.</summary>
/// <param name="Entities">Records, of every kind.</param>
/// <param name="Assertions">Assertions, retracted ones included.</param>
public sealed record StoreSize(long Entities, long Assertions);

/// <summary>What a commit gave.</summary>
/// <param name="Sequence">Its place in the order of commits.</param>
/// <param name="Repeated">True when the key had been committed before and nothing was changed now.</param>
public sealed record CommitReceipt(long Sequence, bool Repeated);
