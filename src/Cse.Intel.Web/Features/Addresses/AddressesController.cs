using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Features.Records;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Addresses;

/// <summary>The page of an address.</summary>
[Needs(Capability.ReadReports)]
public sealed class AddressesController(Counter counter) : RecordController(counter)
{
    /// <summary>The page.</summary>
    [HttpGet("/addresses/{id}")]
    public async Task<IActionResult> Index(string id, string? asKnownAt)
    {
        var record = await ReadAsync(id, asKnownAt);
        return Elsewhere(record, EntityKind.Address) ?? View(new ThingPage(record, await ChartAsync(record)));
    }
}
