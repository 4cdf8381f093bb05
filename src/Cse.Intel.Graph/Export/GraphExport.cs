using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Ingest.Sources;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Export;

/// <summary>
/// The whole graph as files of the import format: every record with its earlier revisions, every link also when it was
/// retracted, every judgement. Read into an empty store, they give the same graph, and exported from there the same bytes.
/// </summary>
public sealed class GraphExport(IGraphStore store)
{
    /// <summary>The marking of an export, until whoever shares it decides on another.</summary>
    public const string Marking = "OFFICIAL-SENSITIVE";

    /// <summary>Writes everything to a target.</summary>
    /// <exception cref="IOException">The target cannot be written to the end; it is then no export.</exception>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public async Task<ExportSummary> RunAsync(ExportTarget target, IProgress<ExportProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(target);
        var size = await store.GetSizeAsync(cancel);
        var batches = new BatchTimes(store);
        var files = await store.ReadAsync(
            Viewer.ForUpkeep("export"),
            (reader, stop) => new ExportPass(reader, target, batches, size.Entities + size.Assertions, progress).RunAsync(stop),
            cancel);
        var manifest = new Manifest
        {
            Format = Manifest.Own,
            System = Manifest.Own,
            Marking = Marking,
            Imports = batches.Used.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Files = files.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
        using (var writer = new StreamWriter(target.Create(Manifest.FileName)))
            await writer.WriteAsync(manifest.Write());
        target.Complete();
        return new(manifest.Files.ToImmutableSortedDictionary(f => f.Key, f => f.Value.Rows ?? 0, StringComparer.Ordinal));
    }
}

/// <summary>What an export wrote: rows by file.</summary>
public sealed record ExportSummary(ImmutableSortedDictionary<string, long> Rows);

/// <summary>How far an export is.</summary>
/// <param name="File">The file being written.</param>
/// <param name="RowsDone">Records and links written.</param>
/// <param name="RowsTotal">Records and links there are.</param>
public sealed record ExportProgress(string File, long RowsDone, long RowsTotal);
