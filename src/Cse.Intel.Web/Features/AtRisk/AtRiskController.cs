using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Shared;
using Cse.Intel.Web.Shared.Picking;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.AtRisk;

/// <summary>"Who else may be at risk?": the list, and the same list to take away.</summary>
[Needs(Capability.AskNetwork)]
public sealed class AtRiskController(Counter counter, IAuditTrail audit, TimeProvider clock) : Controller
{
    /// <summary>The bar, and the list once there is something to start from.</summary>
    [HttpGet("/at-risk")]
    public async Task<IActionResult> Index(AtRiskQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var question = query.Read(counter.Today, ModelState);
        var answer = question is null ? null : await counter.AskAsync(question);
        var records = await RecordsAsync(query, answer);
        var list = answer is null ? null : AtRiskList.Of(query, question!, answer, records);
        var starts = await counter.PickAsync(
            "from", AtRiskPage.Words, query.StartIds(), records, query.Add, id => query.With(id).Address(), id => query.Without(id).Address());
        return View(nameof(Index), new AtRiskPage(query, starts, list, counter.Today, counter.Viewer.May(Capability.Export)));
    }

    /// <summary>The whole list as a table for a spreadsheet.</summary>
    [HttpGet("/at-risk.csv"), Needs(Capability.Export)]
    public async Task<IActionResult> Csv(AtRiskQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.AtFirstPage().Read(counter.Today, ModelState) is not { } question)
            return await Index(query);
        var text = await audit.AroundAsync(
            counter.Viewer, "at_risk.export", null, question.Text, () => ExportAsync(question), HttpContext.RequestAborted);
        return new CsvFile($"at-risk-{question.AsOf:yyyy-MM-dd}.csv", text);
    }

    private async Task<string> ExportAsync(YoungPeopleAtRisk question)
    {
        var csv = new AtRiskCsv(question, clock.GetUtcNow());
        for (string? after = null; ;)
        {
            var answer = await counter.AskAsync(question with { First = YoungPeopleAtRisk.RowsAtMost, After = after });
            csv.Add(answer);
            after = answer.NextCursor;
            if (after is null)
                return csv.Text();
        }
    }

    private async Task<IReadOnlyDictionary<EntityId, Entity>> RecordsAsync(AtRiskQuery query, AtRiskAnswer? answer)
    {
        var ids = query.StartIds().Concat(query.UndampedIds()).Concat(answer is null ? [] : AtRiskList.RecordsOf(answer)).Distinct().ToList();
        return ids.Count == 0 ? new Dictionary<EntityId, Entity>() : await counter.AskAsync(new GetEntities([.. ids], counter.Today));
    }
}
