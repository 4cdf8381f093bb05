using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Queries.Network;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Network;

/// <summary>What surrounds somebody or something: a chart, and the same as tables.</summary>
[Needs(Capability.AskNetwork)]
public sealed class NetworkController(Counter counter) : Controller
{
    /// <summary>The page.</summary>
    [HttpGet("/network")]
    public async Task<IActionResult> Index(NetworkForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return View(new NetworkPage(form, await ChartAsync(form), counter.Today, HttpContext.RequireSignedIn()));
    }

    /// <summary>The same for programs.</summary>
    [HttpGet("/network/data")]
    public async Task<IActionResult> Data(NetworkForm form) =>
        ModelState.IsValid ? Json(await ChartAsync(form)) : ValidationProblem();

    /// <summary>The same as a file, a row for each item of evidence; taking it away is audited as such.</summary>
    [HttpGet("/network/export.csv"), Needs(Capability.Export)]
    public async Task<IActionResult> Export(NetworkForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid)
            return ValidationProblem();
        var chart = form.HasStart
            ? await NamedAsync(await counter.AskAsync(new Exported<NetworkAnswer>(form.ToQuestion(counter.Today))), form)
            : NetworkChart.Nothing;
        return new CsvFile("network.csv", NetworkCsv.Write(chart, form, counter.Today));
    }

    private async Task<NetworkChart> ChartAsync(NetworkForm form) => ModelState.IsValid && form.HasStart
        ? await NamedAsync(await counter.AskAsync(form.ToQuestion(counter.Today)), form)
        : NetworkChart.Nothing;

    private async Task<NetworkChart> NamedAsync(NetworkAnswer answer, NetworkForm form)
    {
        var at = form.At(counter.Today);
        var named = await counter.ReportsOfAsync(answer, at);
        return NetworkChart.Of(answer, named.GetValueOrDefault, at.Day).Without(form.Hide.ToHashSet());
    }
}
