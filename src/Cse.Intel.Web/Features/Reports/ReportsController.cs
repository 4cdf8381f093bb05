using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Features.Records;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Reports;

/// <summary>The page of a report: what it says, how it is graded, and what stands on it.</summary>
[Needs(Capability.ReadReports)]
public sealed class ReportsController(Counter counter) : RecordController(counter)
{
    /// <summary>The page.</summary>
    [HttpGet("/reports/{id}")]
    public async Task<IActionResult> Index(string id, string? asKnownAt)
    {
        var at = KnownAt.Parse(asKnownAt, Counter.Today);
        return View(new ReportPage(await Counter.AskAsync(new GetReport(IdOf(id), at.Day) { AsKnownAt = at.AsKnownAt }), at));
    }
}
