using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries.Network;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Features.Records;

namespace Cse.Intel.Web.Features.Network;

/// <summary>The reports behind a chart, at the counter.</summary>
internal static class NetworkReports
{
    // Those named beside the evidence; a chart with more evidence than that names the first of them.
    private const int Named = 200;

    /// <summary>The reports that the evidence of a network names, as far as the viewer reads them.</summary>
    public static async Task<IReadOnlyDictionary<EntityId, Entity>> ReportsOfAsync(this Counter counter, NetworkAnswer answer, KnownAt at)
    {
        var reports = answer.Lines.SelectMany(line => line.Evidence).Where(item => !item.Edge.Synthetic)
            .Select(item => item.Edge.Report).Distinct().Take(Named).ToList();
        return reports.Count == 0
            ? new Dictionary<EntityId, Entity>()
            : await counter.AskAsync(new GetEntities([.. reports], at.Day) { AsKnownAt = at.AsKnownAt });
    }
}
