using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Ingest;
using Cse.Intel.Graph.Ingest.Sources;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Shared;
using Cse.Intel.Web.Upkeep;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Import;

/// <summary>Bringing whole files in: first a trial, then for real, with progress, a way to stop, and the same account of both.</summary>
[Needs(Capability.Import)]
public sealed class ImportController(ImportJobs jobs, IAuditTrail audit, IAntiforgery antiforgery, TimeProvider clock) : Controller
{
    /// <summary>Where the import stands, or the form that begins one.</summary>
    [HttpGet("/import")]
    public IActionResult Index() => View(Current);

    /// <summary>How far the run under way is, for the page that shows it.</summary>
    [HttpGet("/import/progress")]
    public IActionResult Progress()
    {
        var page = Current;
        return Json(new { running = page.IsRunning, page.Percent, words = page.ProgressWords });
    }

    // Read by hand, so that a file of any size is never held in memory: a parameter would make the framework read it first.
    /// <summary>Takes an upload and begins its trial.</summary>
    [HttpPost("/import"), IgnoreAntiforgeryToken, RequestSizeLimit(ImportUpload.MostBytes)]
    public async Task<IActionResult> Upload()
    {
        if (jobs.Current?.IsRunning() == true)
            return Refuse("An import is under way. Wait for it, or stop it first.");
        var arrived = await new ImportUpload(antiforgery, jobs.Folder).ReceiveAsync(HttpContext);
        if (arrived.FileName.Length == 0 || arrived.Length == 0)
            return Refuse("Choose a .zip with the files");
        if (Problem(jobs.Folder.Arriving, arrived.FileName) is not { } problem)
            return Take(arrived);
        jobs.Folder.DropArriving();
        return Refuse(problem);
    }

    /// <summary>Imports for real, or goes on where it was stopped.</summary>
    [HttpPost("/import/start")]
    public IActionResult Start() => Begin(ImportPhase.Real);

    /// <summary>Runs the trial again.</summary>
    [HttpPost("/import/trial")]
    public IActionResult Trial() => Begin(ImportPhase.Trial);

    /// <summary>Stops the run under way.</summary>
    [HttpPost("/import/stop")]
    public IActionResult Stop()
    {
        jobs.Stop();
        return Redirect("/import");
    }

    /// <summary>Lets go of the upload; what was imported stays.</summary>
    [HttpPost("/import/clear")]
    public IActionResult Clear()
    {
        if (jobs.TryClear())
            new Done("The file was let go. What was imported stays.").ShowNext(this);
        return Redirect("/import");
    }

    /// <summary>The refused rows with their reasons, as a table.</summary>
    [HttpGet("/import/refused.csv")]
    public async Task<IActionResult> Refused()
    {
        if (jobs.Current?.Account() is not { } account)
            return NotFound();
        return await audit.AroundAsync(Viewer, "import.refused", null, account.Batch, () => Task.FromResult(Table(account)), HttpContext.RequestAborted);
    }

    /// <summary>The refused rows themselves, in files of the import format, to be mended and imported again.</summary>
    [HttpGet("/import/refused.zip")]
    public async Task<IActionResult> RefusedRows()
    {
        if (jobs.Current is not { Real: { } account } current || current.IsRunning() || jobs.Folder.RefusedZip() is not { } zip)
            return NotFound();
        await audit.NoteAsync(Viewer, "import.refused_rows", null, AuditOutcome.Done, HttpContext.RequestAborted);
        return File(zip, "application/zip", $"refused-{account.System}.zip");
    }

    private ImportPage Current => ImportPage.Of(jobs.Current?.For(Viewer.User), jobs.Progress);

    private Viewer Viewer => HttpContext.RequireSignedIn().ToViewer();

    private RedirectResult Begin(ImportPhase phase)
    {
        jobs.TryStart(Viewer, phase);
        return Redirect("/import");
    }

    private IActionResult Take(Arrived arrived)
    {
        var upload = new UploadedImport
        {
            Id = EntityId.New(clock).ToString(),
            FileName = arrived.FileName,
            System = arrived.System,
            User = Viewer.User,
            UploadedAt = clock.GetUtcNow(),
        };
        return jobs.TryTake(Viewer, upload) ? Redirect("/import") : Refuse("An import is under way. Wait for it, or stop it first.");
    }

    private static string? Problem(string zip, string name)
    {
        try
        {
            using var source = ImportSource.OpenZip(global::System.IO.File.OpenRead(zip), name);
            return null;
        }
        catch (ImportRefusedException refused)
        {
            return refused.Message;
        }
    }

    private ViewResult Refuse(string problem)
    {
        ModelState.AddModelError("File", problem);
        return View("Index", Current);
    }

    private static CsvFile Table(ImportAccount account)
    {
        var table = new CsvTable(["file", "line", "column", "code", "reason"]);
        foreach (var remark in account.FileRemarks.Concat(account.Refused))
            table.Add([remark.File, remark.Line.ToString(CultureInfo.InvariantCulture), remark.Column ?? "", remark.Code, remark.Reason]);
        return new($"refused-{account.System}.csv", table.Text());
    }
}
