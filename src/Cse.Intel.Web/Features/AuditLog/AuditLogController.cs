using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.AuditLog;

/// <summary>What the auditor looks for.</summary>
/// <param name="Who">A name, exactly; nothing for all.</param>
/// <param name="Day">A day in London; nothing for all.</param>
/// <param name="Page">From 1, the newest.</param>
public sealed record AuditQuestion(string? Who, DateOnly? Day, int Page = 1);

/// <summary>A page of the trail.</summary>
/// <param name="Question">What was looked for.</param>
/// <param name="Lines">What was found.</param>
/// <param name="Total">How many lines there are altogether.</param>
public sealed record AuditLogPage(AuditQuestion Question, IReadOnlyList<AuditLine> Lines, int Total)
{
    /// <summary>How many pages that makes.</summary>
    public int Pages => (Total + AuditTrail.PageSize - 1) / AuditTrail.PageSize;
}

/// <summary>Who looked at what and why, and whether the log is whole. Reading it is in it.</summary>
[Needs(Capability.ReadAudit)]
public sealed class AuditLogController(AuditTrail trail) : Controller
{
    /// <summary>The trail, newest first.</summary>
    [HttpGet("/audit")]
    public async Task<IActionResult> Index(AuditQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (!ModelState.IsValid)
        {
            ModelState.Clear();
            ModelState.AddModelError(nameof(question.Day), "Enter a day such as 2026-05-03");
            return View(new AuditLogPage(question, [], 0));
        }
        var filter = Filter(question);
        var ticket = await trail.IntendAsync(new(Viewer, "audit.read", [], $"who={filter.Who} day={question.Day:yyyy-MM-dd} page={filter.Page}"), cancel);
        var page = await trail.ReadAsync(filter, cancel);
        await trail.CompleteAsync(ticket, AuditOutcome.Done, page.Lines.Count);
        return View(new AuditLogPage(question with { Page = filter.Page }, page.Lines, page.Total));
    }

    /// <summary>Checks the whole trail.</summary>
    [HttpPost("/audit/verify")]
    public async Task<IActionResult> Verify(CancellationToken cancel) =>
        View(await trail.AroundAsync(Viewer, "audit.verify", null, null, () => trail.VerifyAsync(cancel), cancel));

    private Viewer Viewer => HttpContext.RequireSignedIn().ToViewer();

    private static AuditFilter Filter(AuditQuestion question) => new(
        string.IsNullOrWhiteSpace(question.Who) ? null : question.Who.Trim(),
        Midnight(question.Day),
        Midnight(question.Day?.AddDays(1)),
        Math.Max(1, question.Page));

    private static DateTimeOffset? Midnight(DateOnly? day) => day is { } known
        ? new DateTimeOffset(known, TimeOnly.MinValue, UkClock.London.GetUtcOffset(known.ToDateTime(TimeOnly.MinValue)))
        : null;
}
