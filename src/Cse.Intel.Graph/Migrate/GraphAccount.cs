using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Export;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Migrate;

/// <summary>What a graph holds, so that two can be compared whatever their engines: equal accounts, equal graphs.</summary>
/// <param name="Records">Records of every kind.</param>
/// <param name="Revisions">Their revisions.</param>
/// <param name="Assertions">Assertions, retracted ones too.</param>
/// <param name="Judgements">Judgements, those taken back too.</param>
/// <param name="Commits">Commits in the log, up to the last one that is compared.</param>
/// <param name="Checkpoints">Checkpoints of long jobs, but for that of a migration.</param>
/// <param name="Hash">Hash of records, assertions and judgements (<see cref="GraphHash"/>).</param>
/// <param name="LogHash">SHA-256 of commits and checkpoints, in lower-case hexadecimal.</param>
public sealed record GraphAccount(
    long Records, long Revisions, long Assertions, long Judgements, long Commits, long Checkpoints, string Hash, string LogHash)
{
    /// <summary>Takes the account of a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="last">Place of the last commit that counts; later ones are left out.</param>
    /// <param name="progress">How far the hash is.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static async Task<GraphAccount> OfAsync(IGraphStore store, long last, IProgress<ExportProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        var (records, revisions, assertions, judgements) = await store.ReadAsync(Viewer.ForUpkeep("account of the graph"), CountAsync, cancel);
        var (commits, checkpoints, logHash) = await ReadLogAsync(store, last, cancel);
        return new(records, revisions, assertions, judgements, commits, checkpoints, await GraphHash.OfStoreAsync(store, progress, cancel), logHash);
    }

    private static async Task<(long Records, long Revisions, long Assertions, long Judgements)> CountAsync(IGraphReader reader, CancellationToken cancel)
    {
        var (records, revisions) = (0L, 0L);
        foreach (var kind in Enum.GetValues<EntityKind>())
            await foreach (var record in reader.ScanEntitiesAsync(kind, null, cancel))
                (records, revisions) = (records + 1, revisions + record.Version);
        return (records, revisions, await reader.ScanAssertionsAsync(null, cancel).LongCountAsync(cancel), await reader.ScanJudgementsAsync(cancel).LongCountAsync(cancel));
    }

    private static async Task<(long Commits, long Checkpoints, string Hash)> ReadLogAsync(IGraphStore store, long last, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var commits = 0L;
        await foreach (var commit in store.ScanCommitsAsync(last + 1, cancel))
        {
            commits++;
            Add(hash, commit.Sequence.ToString(CultureInfo.InvariantCulture), commit.Key, commit.Author, commit.Reason, commit.At.UtcTicks.ToString(CultureInfo.InvariantCulture));
        }
        var checkpoints = await SourceParts.CheckpointsAsync(store, cancel);
        foreach (var checkpoint in checkpoints)
            Add(hash, checkpoint.Job, checkpoint.State);
        return (commits, checkpoints.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    // Each text behind its length, so that no two lists of texts look alike.
    private static void Add(IncrementalHash hash, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{text.Length} {text}\n")));
    }
}
