using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Ingest;
using Cse.Intel.Graph.Ingest.Sources;
using Cse.Intel.Graph.Store;
using Cse.Intel.Web.Data;
using Cse.Intel.Web.Features.Import;

namespace Cse.Intel.Web.Upkeep;

/// <summary>
/// Imports from the page, one at a time, in the background. A run can be stopped; one that was stopped, by a person or by
/// the end of the site, goes on from its last change set when somebody says so.
/// </summary>
public sealed class ImportJobs(IGraphStore store, IAuditTrail audit, DataFolder folder, TimeProvider clock, ILogger<ImportJobs> log) : IHostedService, IDisposable
{
    private readonly Lock _gate = new();
    private readonly ImportFolder _folder = new(folder);
    private UploadedImport? _current;
    private CancellationTokenSource? _stop;
    private Task _run = Task.CompletedTask;
    private volatile ImportProgress? _progress;

    /// <summary>The upload and what became of it; null when there is none.</summary>
    public UploadedImport? Current
    {
        get
        {
            lock (_gate)
                return _current;
        }
    }

    /// <summary>How far the run under way is; null before it knows.</summary>
    public ImportProgress? Progress => _progress;

    /// <summary>The files.</summary>
    public ImportFolder Folder => _folder;

    /// <summary>Takes what arrived as the upload and begins its trial. False while another run is under way.</summary>
    public bool TryTake(Viewer viewer, UploadedImport upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        lock (_gate)
        {
            if (_current?.IsRunning() == true)
                return false;
            _folder.Keep();
            Begin(viewer, upload with { Phase = ImportPhase.Trial });
            return true;
        }
    }

    /// <summary>Begins a phase, or goes on with one that was stopped. False when there is nothing to begin.</summary>
    public bool TryStart(Viewer viewer, ImportPhase phase)
    {
        lock (_gate)
        {
            if (_current is not { } import || import.IsRunning() || (phase == ImportPhase.Real && import.Trial is null))
                return false;
            Begin(viewer, import with { Phase = phase });
            return true;
        }
    }

    /// <summary>Asks the run under way to stop; it ends after the rows in hand.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            if (_current is not { Status: ImportStatus.Running })
                return;
            Note(_current with { Status = ImportStatus.Stopping });
            _stop?.Cancel();
        }
    }

    /// <summary>Lets go of the upload. What an import wrote stays. False while a run is under way.</summary>
    public bool TryClear()
    {
        lock (_gate)
        {
            if (_current?.IsRunning() == true)
                return false;
            _folder.Clear();
            _current = null;
            return true;
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _current = _folder.Load();
            // The site ended in the middle of it, perhaps without notice.
            if (_current?.IsRunning() == true)
                Note(_current with { Status = ImportStatus.Stopped });
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Stop();
        await _run.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public void Dispose() => _stop?.Dispose();

    private void Begin(Viewer viewer, UploadedImport import)
    {
        // What a trial names is what whoever starts it may see.
        var started = import with { Status = ImportStatus.Running, Failure = null, User = viewer.User };
        Note(started);
        _progress = null;
        _stop?.Dispose();
        _stop = new();
        var stop = _stop.Token;
        _run = Task.Run(() => RunAsync(viewer, started, stop), CancellationToken.None);
    }

    private async Task RunAsync(Viewer viewer, UploadedImport import, CancellationToken stop)
    {
        var (outcome, rows) = (AuditOutcome.Failed, (int?)null);
        AuditTicket? ticket = null;
        try
        {
            ticket = await audit.IntendAsync(new(viewer, import.Phase == ImportPhase.Trial ? "import.trial" : "import", [], import.FileName), CancellationToken.None);
            var summary = await ImportAsync(viewer, import, stop);
            outcome = summary.Finished ? AuditOutcome.Done : AuditOutcome.Cancelled;
            rows = (int)Math.Min(int.MaxValue, summary.Count(RowOutcome.Written) + summary.Count(RowOutcome.Updated));
            End(import, summary.Finished ? ImportStatus.Finished : ImportStatus.Stopped, ImportAccount.Of(summary), null);
        }
        catch (OperationCanceledException)
        {
            outcome = AuditOutcome.Cancelled;
            End(import, ImportStatus.Stopped, null, null);
        }
        catch (ImportRefusedException refused)
        {
            outcome = AuditOutcome.Refused;
            End(import, ImportStatus.Failed, null, refused.Message);
        }
        // The last to know: nobody awaits a run in the background, and its page must say that it ended.
        catch (Exception fault)
        {
            log.LogError(fault, "Import {Import} failed", import.Id);
            End(import, ImportStatus.Failed, null, "Something went wrong while it ran. What was written stays; it can be run again.");
        }
        finally
        {
            if (ticket is { } intent)
                await audit.CompleteAsync(intent, outcome, rows);
        }
    }

    private async Task<ImportSummary> ImportAsync(Viewer viewer, UploadedImport import, CancellationToken stop)
    {
        using var source = ImportSource.Open(_folder.Upload);
        var options = new ImportOptions
        {
            System = import.System,
            DryRun = import.Phase == ImportPhase.Trial,
            Author = viewer.User,
            Viewer = viewer,
            RefusedRoot = _folder.Refused,
            MostListed = ImportAccount.ListedAtMost,
        };
        return await new ImportRun(store, clock).RunAsync(source, options, new Meter(this), stop);
    }

    private void End(UploadedImport import, ImportStatus status, ImportAccount? account, string? failure)
    {
        lock (_gate)
            Note(import.Phase == ImportPhase.Trial
                ? import with { Status = status, Failure = failure, Trial = status == ImportStatus.Finished ? account : null }
                : import with { Status = status, Failure = failure, Real = account ?? import.Real });
    }

    private void Note(UploadedImport import)
    {
        _current = import;
        _folder.Save(import);
    }

    private sealed class Meter(ImportJobs jobs) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => jobs._progress = value;
    }
}

/// <summary>Puts the imports of the page into the site.</summary>
public static class ImportJobsSetUp
{
    /// <summary>Adds the one runner, which also waits for a run to end when the site does.</summary>
    public static IServiceCollection AddImportJobs(this IServiceCollection services)
    {
        services.AddSingleton<ImportJobs>();
        services.AddHostedService(given => given.GetRequiredService<ImportJobs>());
        return services;
    }
}
