using System.Collections.Immutable;
using System.Diagnostics;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Ingest.Files;
using Cse.Intel.Graph.Ingest.Sources;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Ingest;

/// <summary>
/// The one way in: reads the files of a folder or .zip, checks every row, writes what is sound in change sets of a few
/// thousand rows, and says of each row how it ended. A run can be stopped or killed at any moment; the same import run
/// again goes on from its last change set and comes to the same graph. A finished import run again changes nothing.
/// </summary>
public sealed class ImportRun(IGraphStore store, TimeProvider clock)
{
    /// <summary>Runs an import to its end, or until it is stopped.</summary>
    /// <param name="source">The files.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told after every change set.</param>
    /// <param name="cancel">Stops after the change set under way; the summary then says that it is not finished.</param>
    /// <exception cref="ImportRefusedException">It cannot begin, or its files cannot be read to the end.</exception>
    /// <exception cref="StoreException">The store cannot be written; what was committed stays, and a later run goes on from there.</exception>
    public async Task<ImportSummary> RunAsync(ImportSource source, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var started = clock.GetTimestamp();
        var manifest = Manifest.Read(source);
        var system = manifest.SystemOr(options.System);
        if (manifest.IsOwnExport && options.Viewer is { } viewer && !AccessPolicy.Sees(viewer, Protection.Unit with { Restriction = Restriction.Silent }))
            throw new ImportRefusedException("import.export_not_yours", "This is an export of the product, which says of each record who may see it. A supervisor imports it.");
        var look = await Task.Run(() => FirstLook.At(source, manifest, cancel), cancel);
        DemandFiles(source, look);
        var batch = ImportScope.NameOf(system, look.Hash);
        var kept = options.DryRun ? null : ImportState.Read(await store.GetCheckpointAsync(batch, cancel));
        var state = ImportState.For(kept, clock.GetUtcNow());
        var scope = new ImportScope(system, batch, manifest.IsOwnExport, state.Began, await BatchTimesAsync(manifest, options.DryRun, cancel));
        var refused = new RefusedRows(RefusedFolder(options, system, look.Hash), system, options.MostListed);
        var meter = new Meter(clock, look.Rows, state.Files.Values.Sum(f => f.Rows), progress);
        var job = new ImportJob(store, scope, options, state, refused) { OnRows = meter.Tell };
        meter.DoneBy = () => job.State.Files.Values.Sum(f => f.Rows);
        var resumed = kept is { Finished: false };
        if (!resumed)
            refused.Clear();
        var finished = await TakeInAsync(look, job, cancel);
        var summary = Summarise(look, job, finished) with
        {
            Marking = manifest.Marking,
            Resumed = resumed,
            Seconds = clock.GetElapsedTime(started).TotalSeconds,
            PeakMemoryBytes = PeakMemory(),
        };
        if (!options.DryRun)
            return summary;
        var (children, beyond) = await new TouchedChildren(store, job.Graph, clock.Today(), options.Viewer).FindAsync(CancellationToken.None);
        return summary with { Children = children, ChildrenBeyond = beyond };
    }

    private async Task<bool> TakeInAsync(FirstLook look, ImportJob job, CancellationToken cancel)
    {
        foreach (var file in look.Files)
        {
            if (cancel.IsCancellationRequested)
                return false;
            if (file.Refusal is not null)
                job.Refuse(file);
            else
                await file.Table.ImportAsync(new(file, job, clock.GetUtcNow().Year, cancel));
        }
        if (look.Files.Any(f => job.State.Of(f.Table.Name).Rows < f.Rows))
            return false;
        await job.FinishAsync();
        return true;
    }

    /// <summary>When the batches were begun that the rows of an export name; the store remembers those it had not met.</summary>
    private async Task<IReadOnlyDictionary<string, DateTimeOffset>> BatchTimesAsync(Manifest manifest, bool dryRun, CancellationToken cancel)
    {
        var times = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        if (!manifest.IsOwnExport)
            return times;
        foreach (var (batch, text) in manifest.Imports ?? ImmutableSortedDictionary<string, string>.Empty)
        {
            if (!batch.StartsWith(ImportScope.Prefix, StringComparison.Ordinal) || !Instants.TryRead(text, out var began))
                throw new ImportRefusedException("manifest.bad", $"manifest.json gives {CellReader.Quote(batch)} no time that can be read.");
            times[batch] = began;
            if (!dryRun && await store.GetCheckpointAsync(batch, cancel) is null)
                await store.ApplyAsync(
                    new($"{batch}:restored", batch, "Time of an import, from an export") { Checkpoint = new(batch, ImportState.Restored(began).Write()) }, cancel);
        }
        return times;
    }

    private static string? RefusedFolder(ImportOptions options, string system, string hash) =>
        options.DryRun || options.RefusedRoot is not { } root ? null : Path.Combine(root, $"{system}-{hash}");

    private static void DemandFiles(ImportSource source, FirstLook look)
    {
        if (look.Files.IsEmpty)
            throw new ImportRefusedException("import.nothing", $"{source.Name} holds none of the files of the import format, such as people.csv or links.csv.");
    }

    private static ImportSummary Summarise(FirstLook look, ImportJob job, bool finished)
    {
        ImmutableArray<FileOutcome> files = [.. look.Files.Select(f => job.State.Of(f.Table.Name).As(f.Table.Name))];
        var wholeFiles = look.Files.Where(f => f.Refusal is not null).Sum(f => f.Rows);
        return new()
        {
            System = job.Scope.System,
            Batch = job.Scope.Batch,
            DryRun = job.Options.DryRun,
            Finished = finished,
            Files = files,
            FileRemarks = look.Remarks,
            Refused = [.. job.Refused.Listed],
            RefusedBeyond = Math.Max(0, files.Sum(f => f.Refused) - wholeFiles - job.Refused.Listed.Count),
            Warnings = [.. job.Warnings],
            RefusedFolder = job.Refused.Folder,
        };
    }

    private static long PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    /// <summary>Tells how far it is, and how long it will take.</summary>
    private sealed class Meter(TimeProvider clock, long total, long before, IProgress<ImportProgress>? progress)
    {
        private readonly long _began = clock.GetTimestamp();

        public Func<long> DoneBy { get; set; } = () => 0;

        public void Tell(string file)
        {
            if (progress is null)
                return;
            var done = DoneBy();
            var seconds = clock.GetElapsedTime(_began).TotalSeconds;
            var rate = seconds > 0 ? (done - before) / seconds : 0;
            progress.Report(new(file, done, total, rate, rate > 0 ? TimeSpan.FromSeconds((total - done) / rate) : null));
        }
    }
}
