using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Graph.Queries.Shared;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Shared;
using Cse.Intel.Web.Shared.Picking;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.InCommon;

/// <summary>"What do they share?": the answer, and the same to take away.</summary>
[Needs(Capability.AskNetwork)]
public sealed class InCommonController(Counter counter, IAuditTrail audit, TimeProvider clock) : Controller
{
    // Reports named and quoted beside the evidence; an answer with more evidence than that names the first of them.
    private const int ReportsNamed = 500;

    /// <summary>The bar, and the answer once there are two to compare.</summary>
    [HttpGet("/shared")]
    public async Task<IActionResult> Index(SharedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var question = query.Read(counter.Today, ModelState);
        var answer = question is null ? null : await AskAsync(question);
        var records = await RecordsAsync(query, answer);
        var list = answer is null ? null : SharedList.Of(query, question!, answer, records);
        var chosen = await counter.PickAsync(
            "between", SharedPage.Words, query.ChosenIds(), records, query.Add, id => query.With(id).Address(), id => query.Without(id).Address());
        return View(nameof(Index), new SharedPage(query, chosen, list, counter.Today, counter.Viewer.May(Capability.Export)));
    }

    /// <summary>The whole answer as a table for a spreadsheet.</summary>
    [HttpGet("/shared.csv"), Needs(Capability.Export)]
    public async Task<IActionResult> Csv(SharedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.AtFirstPage().Read(counter.Today, ModelState) is not { } question)
            return await Index(query);
        var text = await audit.AroundAsync(
            counter.Viewer, "shared.export", null, question.Text, () => ExportAsync(question), HttpContext.RequestAborted);
        return new CsvFile($"shared-{question.AsOf:yyyy-MM-dd}.csv", text);
    }

    private async Task<string> ExportAsync(WhatTheyShare question)
    {
        var csv = new SharedCsv(question, clock.GetUtcNow());
        for (string? after = null; ;)
        {
            var answer = await counter.AskAsync(question with { First = WhatTheyShare.RowsAtMost, After = after });
            csv.Add(answer);
            after = answer.NextCursor;
            if (after is null)
                return csv.Text(answer);
        }
    }

    // What only the question can tell (those chosen are one person) is put right at the field like everything else.
    private async Task<SharedAnswer?> AskAsync(WhatTheyShare question)
    {
        try
        {
            return await counter.AskAsync(question);
        }
        catch (QuestionRefusedException refused) when (refused.Code is "shared.between" or "shared.at_least")
        {
            ModelState.AddModelError(refused.Code == "shared.between" ? nameof(SharedQuery.Add) : nameof(SharedQuery.AtLeast), refused.Message);
            return null;
        }
    }

    private async Task<IReadOnlyDictionary<EntityId, Entity>> RecordsAsync(SharedQuery query, SharedAnswer? answer)
    {
        var ids = query.ChosenIds().Concat(answer is null ? [] : SharedList.ReportsOf(answer).Take(ReportsNamed)).Distinct().ToList();
        return ids.Count == 0 ? new Dictionary<EntityId, Entity>() : await counter.AskAsync(new GetEntities([.. ids], counter.Today) { AsKnownAt = answer?.AsKnownAt });
    }
}
