using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Features.Records;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Nominals;

/// <summary>The page of a person: a young person's, or an adult's, as their age on the day says.</summary>
[Needs(Capability.ReadReports)]
public sealed class NominalsController(Counter counter) : RecordController(counter)
{
    private const int OthersShown = 5;

    // An adult's page leaves out those linked to directly, who stand above: it asks for a few more.
    private const int OthersAsked = 25;

    /// <summary>The page.</summary>
    [HttpGet("/nominals/{id}")]
    public async Task<IActionResult> Index(string id, string? asKnownAt)
    {
        var record = await ReadAsync(id, asKnownAt);
        if (Elsewhere(record, EntityKind.Person) is { } elsewhere)
            return elsewhere;
        return record.IsChild
            ? View("YoungPerson", new YoungPersonPage(record, await RisksAsync(record), await OthersAsync(record, OthersShown), await ChartAsync(record)))
            : View("Adult", new AdultPage(record, await IndicatorsAsync(record), await OthersAsync(record, OthersAsked), await ChartAsync(record)));
    }

    private async Task<IndicatorsMetAnswer?> IndicatorsAsync(RecordView record) => record.User.May(Capability.AskNetwork)
        ? await Counter.AskAsync(new IndicatorsMet(record.Id, record.At.Day, record.At.AsKnownAt))
        : null;

    private async Task<RisksAnswer?> RisksAsync(RecordView record) => record.User.May(Capability.AskNetwork)
        ? await Counter.AskAsync(new RisksTo(record.Id, record.At.Day) { AsKnownAt = record.At.AsKnownAt })
        : null;

    private async Task<AtRiskAnswer?> OthersAsync(RecordView record, int first) => record.User.May(Capability.AskNetwork)
        ? await Counter.AskAsync(new YoungPeopleAtRisk([record.Id], record.At.Day) { AsKnownAt = record.At.AsKnownAt, First = first })
        : null;
}
