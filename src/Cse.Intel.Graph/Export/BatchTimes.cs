using Cse.Intel.Graph.Ingest;
using Cse.Intel.Graph.Ingest.Files;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Export;

/// <summary>
/// When import batches were begun. What a batch recorded when it was begun leaves its time out of the row and in the
/// manifest, so that the same files imported on two days give the same rows.
/// </summary>
internal sealed class BatchTimes(IGraphStore store)
{
    private readonly Dictionary<string, DateTimeOffset?> _began = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _used = new(StringComparer.Ordinal);

    /// <summary>The batches whose time some row leaves out, with it.</summary>
    public IReadOnlyDictionary<string, string> Used => _used;

    /// <summary>Fills in when and by whom something was recorded.</summary>
    public async Task WriteAsync(DateTimeOffset at, string by, CellWriter row, CancellationToken cancel)
    {
        row["recorded_by"] = by;
        if (by.StartsWith(ImportScope.Prefix, StringComparison.Ordinal) && await BeganAsync(by, cancel) is { } began && began == at)
            _used[by] = Instants.Write(began);
        else
            row.Instant("recorded_at", at);
    }

    private async ValueTask<DateTimeOffset?> BeganAsync(string batch, CancellationToken cancel)
    {
        if (!_began.TryGetValue(batch, out var began))
            _began[batch] = began = ImportState.Read(await store.GetCheckpointAsync(batch, cancel))?.Started;
        return began;
    }
}
