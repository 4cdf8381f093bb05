using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Export;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Migrate;

/// <summary>
/// Copies a whole graph from one store into another, empty one: every revision, assertion and judgement, the log of commits
/// at their places, and the checkpoints of long jobs. Ended anywhere, it goes on from its last change set when it is run
/// again. The source is only read. Nobody else may write to either meanwhile; where somebody did, it says so.
/// </summary>
public sealed class GraphMigration(IGraphStore source, IGraphStore target)
{
    /// <summary>Rows of a change set: large enough that round trips do not count, small enough for a server's memory.</summary>
    internal int BatchRows { get; init; } = 2_000;

    /// <summary>True when a store holds a migration that was not brought to its end: part of a graph, which nobody should work on.</summary>
    public static async Task<bool> IsUnfinishedInAsync(IGraphStore store, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        return await MigrationState.OfAsync(store, cancel) is { IsFinished: false };
    }

    /// <summary>Copies what is not copied yet, then compares.</summary>
    /// <param name="author">Who migrates, for the log of the target.</param>
    /// <param name="progress">How far it is.</param>
    /// <param name="comparing">How far the comparison is, for each of the two.</param>
    /// <param name="cancel">Stops it after the change set under way.</param>
    /// <exception cref="MigrationRefusedException">There is nothing to migrate, or the target holds something else than the beginning of this migration.</exception>
    /// <exception cref="StoreException">One of the stores fails; it can be run again.</exception>
    public async Task<MigrationSummary> RunAsync(
        string author, IProgress<MigrationProgress>? progress, IProgress<ExportProgress>? comparing, CancellationToken cancel)
    {
        var newest = await NewestAsync(source, cancel)
            ?? throw new MigrationRefusedException("migration.nothing", "There is nothing to migrate: the source is empty.");
        var state = await BeginOrGoOnAsync(newest, cancel);
        if (!state.IsFinished)
            state = await CopyAsync(state, author, progress, cancel);
        var before = await GraphAccount.OfAsync(source, state.Last, comparing, cancel);
        var after = await GraphAccount.OfAsync(target, state.Last, comparing, cancel);
        return new(before, after, SourceChanged: !state.IsOf((await NewestAsync(source, cancel))!));
    }

    private async Task<MigrationState> BeginOrGoOnAsync(Commit newest, CancellationToken cancel)
    {
        var kept = await MigrationState.OfAsync(target, cancel);
        var latest = await NewestAsync(target, cancel);
        if (latest is null && await target.GetSizeAsync(cancel) is { Entities: 0, Assertions: 0 })
            return MigrationState.Beginning(newest, SourceParts.First);
        var isWhole = kept is { IsFinished: true } && !kept.IsOf(newest);
        if (kept is null || isWhole || latest?.Key.StartsWith(kept.KeyPrefix, StringComparison.Ordinal) != true)
            throw new MigrationRefusedException(
                "migration.not_empty", "The target holds a graph already. Migrate into an empty one; what is there was left as it is.");
        if (!kept.IsOf(newest))
            throw new MigrationRefusedException(
                "migration.other_source", "The target holds the beginning of another migration, or the source was written to since this one began. Empty the target and begin anew.");
        return kept;
    }

    private Task<MigrationState> CopyAsync(MigrationState state, string author, IProgress<MigrationProgress>? progress, CancellationToken cancel) =>
        source.ReadAsync(Viewer.ForUpkeep("migration"), async (reader, stop) =>
        {
            var size = await source.GetSizeAsync(stop);
            foreach (var part in new SourceParts(source, reader, BatchRows).All.SkipWhile(p => p.Name != state.Part).ToList())
            {
                if (part.Name != state.Part)
                    state = state with { Part = part.Name, After = null };
                await foreach (var batch in part.BatchesFrom(state.After, stop))
                {
                    var next = state with { After = batch.After, Rows = state.Rows + batch.Rows };
                    await CommitAsync(batch.Content, state, next, author, stop);
                    state = next;
                    progress?.Report(new(part.Name, state.Rows, size.Entities + size.Assertions));
                }
            }
            await CommitAsync(MigrationBatch.Empty, state, state.Finished(), author, stop);
            return state.Finished();
        }, cancel);

    /// <summary>One change set, which says in the same step where to go on. Its key is the place it begins at.</summary>
    private Task<CommitReceipt> CommitAsync(ChangeSet content, MigrationState from, MigrationState to, string author, CancellationToken cancel) => target.ApplyAsync(
        content with
        {
            Key = $"{from.KeyPrefix}{to.Part}:{from.After}",
            Author = author,
            Reason = $"Migration: {to.Part}",
            Checkpoint = to.Checkpoint(),
        },
        cancel);

    private static ValueTask<Commit?> NewestAsync(IGraphStore store, CancellationToken cancel) =>
        store.ScanCommitsAsync(null, cancel).FirstOrDefaultAsync(cancel);
}

/// <summary>How far a migration is.</summary>
/// <param name="Part">What is being copied.</param>
/// <param name="RowsDone">Records and assertions copied.</param>
/// <param name="RowsTotal">Records and assertions there are.</param>
public sealed record MigrationProgress(string Part, long RowsDone, long RowsTotal);

/// <summary>What a migration came to.</summary>
/// <param name="Source">What the source holds.</param>
/// <param name="Target">What the target holds.</param>
/// <param name="SourceChanged">True when somebody wrote to the source meanwhile.</param>
public sealed record MigrationSummary(GraphAccount Source, GraphAccount Target, bool SourceChanged)
{
    /// <summary>True when both hold the same.</summary>
    public bool IsSame => Source == Target && !SourceChanged;
}
