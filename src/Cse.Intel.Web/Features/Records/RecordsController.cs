using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Features.Network;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Records;

/// <summary>A record whose kind has no page of its own: an organisation, an object, an event, a paper of the unit.</summary>
public sealed record PlainRecord(RecordView Record, NetworkChart? Chart);

/// <summary>Any record by its id: leads to the page of its kind, or shows a plain one; and the history of each.</summary>
[Needs(Capability.ReadReports)]
public sealed class RecordsController(Counter counter) : RecordController(counter)
{
    /// <summary>The page of the record's kind.</summary>
    [HttpGet("/records/{id}")]
    public async Task<IActionResult> Index(string id, string? asKnownAt)
    {
        var at = KnownAt.Parse(asKnownAt, Counter.Today);
        var found = await Counter.AskAsync(new GetEntities([IdOf(id)], Counter.Today) { AsKnownAt = at.AsKnownAt });
        if (!found.TryGetValue(IdOf(id), out var entity))
            throw QuestionRefusedException.NotFound();
        var path = RecordPath.Of(entity.Kind, entity.Id);
        if (!path.StartsWith("/records/", StringComparison.Ordinal))
            return LocalRedirect(at.On(path));
        var record = await ReadAsync(id, asKnownAt);
        return View(new PlainRecord(record, await ChartAsync(record)));
    }

    /// <summary>Who changed what in it, and when.</summary>
    [HttpGet("/records/{id}/history")]
    public async Task<IActionResult> History(string id) =>
        View(RecordHistory.Of(await Counter.AskAsync(new GetHistory(IdOf(id), Counter.Today)), Counter.Today));
}
