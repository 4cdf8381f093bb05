using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.Paths;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Features.Network;
using Cse.Intel.Web.Shared;
using Cse.Intel.Web.Shared.Picking;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Paths;

/// <summary>"How are these connected?": the paths between two records, or the network that joins several, and both to take away.</summary>
[Needs(Capability.AskNetwork)]
public sealed class PathsController(Counter counter, TimeProvider clock) : Controller
{
    /// <summary>The bar, and the answer once two records are chosen.</summary>
    [HttpGet("/paths")]
    public async Task<IActionResult> Index(PathsQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var asked = query.Read(counter.Today, ModelState);
        var between = asked?.Between is { } two ? await AskAsync(two) : null;
        var joining = asked?.Joining is { } several ? await AskAsync(several) : null;
        var records = await RecordsAsync(query, between);
        var chosen = await counter.PickAsync(
            "of", PathsPage.Words, query.ChosenIds(), records, query.Add, id => query.With(id).Address(), id => query.Without(id).Address());
        return View(nameof(Index), new PathsPage(
            query, chosen,
            between is null ? null : PathList.Of(query, asked!, between, records),
            joining is null ? null : JoiningView.Of(asked!, joining, await counter.ReportsOfAsync(joining.Network, asked!.At)),
            counter.Today, counter.Viewer.May(Capability.Export)));
    }

    /// <summary>The paths as a table for a spreadsheet; of more than two records those between each two.</summary>
    [HttpGet("/paths.csv"), Needs(Capability.Export)]
    public async Task<IActionResult> Csv(PathsQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var csv = query.Read(counter.Today, ModelState) is { Chosen.Length: > 1 } asked ? new PathsCsv(asked, clock.GetUtcNow()) : null;
        if (csv?.Asked.Between is { } two && await AskAsync(new Exported<PathsAnswer>(two)) is { } between)
            csv.Add(between);
        else if (csv?.Asked.Joining is { } several && await AskAsync(new Exported<JoiningAnswer>(several)) is { } joining)
            csv.Add(joining);
        else
            return await Index(query);
        return new CsvFile($"paths-{csv.Asked.AsOf:yyyy-MM-dd}.csv", csv.Text());
    }

    /// <summary>The answer; null when the choice itself must be put right, which is then said at the choice.</summary>
    private async Task<T?> AskAsync<T>(IQuestion<T> question)
        where T : class
    {
        try
        {
            return await counter.AskAsync(question);
        }
        catch (QuestionRefusedException refused) when (refused.Code is "paths.same" or "joining.of")
        {
            ModelState.AddModelError(nameof(PathsQuery.Add), refused.Message);
            return null;
        }
    }

    private async Task<IReadOnlyDictionary<EntityId, Entity>> RecordsAsync(PathsQuery query, PathsAnswer? answer)
    {
        var ids = query.ChosenIds().Concat(answer is null ? [] : PathList.ReportsOf(answer)).Distinct().ToList();
        return ids.Count == 0 ? new Dictionary<EntityId, Entity>() : await counter.AskAsync(new GetEntities([.. ids], counter.Today));
    }
}
