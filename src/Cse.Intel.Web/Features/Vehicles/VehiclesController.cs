using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Features.Records;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Vehicles;

/// <summary>The page of a vehicle.</summary>
[Needs(Capability.ReadReports)]
public sealed class VehiclesController(Counter counter) : RecordController(counter)
{
    /// <summary>The page.</summary>
    [HttpGet("/vehicles/{id}")]
    public async Task<IActionResult> Index(string id, string? asKnownAt)
    {
        var record = await ReadAsync(id, asKnownAt);
        return Elsewhere(record, EntityKind.Vehicle) ?? View(new ThingPage(record, await ChartAsync(record)));
    }
}
