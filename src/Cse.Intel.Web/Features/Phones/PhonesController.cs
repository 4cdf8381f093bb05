using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Features.Records;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Phones;

/// <summary>The page of a phone, or of an online account.</summary>
[Needs(Capability.ReadReports)]
public sealed class PhonesController(Counter counter) : RecordController(counter)
{
    /// <summary>The page.</summary>
    [HttpGet("/phones/{id}")]
    public async Task<IActionResult> Index(string id, string? asKnownAt)
    {
        var record = await ReadAsync(id, asKnownAt);
        return Elsewhere(record, EntityKind.Phone, EntityKind.OnlineAccount) ?? View(new ThingPage(record, await ChartAsync(record)));
    }
}
