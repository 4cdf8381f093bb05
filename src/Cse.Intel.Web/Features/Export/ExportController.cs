using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Upkeep;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Export;

/// <summary>Taking the whole graph out, for another installation or for keeping.</summary>
[Needs(Capability.ExportEverything)]
public sealed class ExportController(WholeExport export, TimeProvider clock) : Controller
{
    /// <summary>What an export holds, and the button that makes it.</summary>
    [HttpGet("/export")]
    public IActionResult Index() => View();

    /// <summary>The .zip. Its name says the day and nothing else.</summary>
    [HttpPost("/export")]
    public async Task<IActionResult> Take()
    {
        var zip = await export.WriteAsync(HttpContext.RequireSignedIn().ToViewer(), HttpContext.RequestAborted);
        return File(zip, "application/zip", string.Create(CultureInfo.InvariantCulture, $"cse-intel-{clock.Today():yyyy-MM-dd}.zip"));
    }
}
