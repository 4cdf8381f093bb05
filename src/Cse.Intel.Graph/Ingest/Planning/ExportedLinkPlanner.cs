using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Ingest.Files;

namespace Cse.Intel.Graph.Ingest.Planning;

/// <summary>What becomes of a link that an export of this product has: it is new here, here already, or taken back since.</summary>
internal sealed class ExportedLinkPlanner(ImportScope scope) : IPlanner<LinkRow>
{
    public async Task PlanAsync(IReadOnlyList<PlannedRow<LinkRow>> rows, GraphAhead graph, CancellationToken cancel)
    {
        await graph.LoadAsync(rows.Select(r => r.Value!.Draft.Id), cancel);
        await graph.LoadAsync(rows.Where(r => r.Value!.Report is not null).Select(r => r.Value!.Report!), cancel);
        await graph.LoadKindsAsync(rows.SelectMany(r => Named(r.Value!)), cancel);
        foreach (var row in rows)
            Plan(row, graph);
    }

    private static IEnumerable<EntityId> Named(LinkRow row) =>
        row.Report is null ? [row.Draft.From, row.Draft.To, row.Draft.Report] : [row.Draft.From, row.Draft.To];

    private void Plan(PlannedRow<LinkRow> planned, GraphAhead graph)
    {
        var row = planned.Value!;
        var link = row.Draft;
        if (!Check(planned, "from", link.From, graph) || !Check(planned, "to", link.To, graph) || (row.Report is null && !Check(planned, "report", link.Report, graph)))
            return;
        if (row.Report is { } synthetic)
        {
            SyntheticReport.Ensure(synthetic, scope, graph);
            link = link with { Report = graph.Find(synthetic)!.Value };
        }
        if (graph.Find(link.Id) is not { } here)
        {
            graph.Write(link);
            planned.End(RowOutcome.Written);
        }
        else if (!LinkPlanner.Says(here, link, row))
            planned.Refuse(null, "link.diverged", "Another link has this id here.");
        else if (link.RetractedAt is { } at && here.RetractedAt is null)
        {
            graph.Retract(here, at);
            planned.End(RowOutcome.Updated);
        }
        else
            planned.End(RowOutcome.Unchanged);
    }

    private static bool Check(PlannedRow planned, string column, EntityId id, GraphAhead graph)
    {
        if (graph.KindOf(id) is not null)
            return true;
        planned.Refuse(column, "link.dangling", $"There is no record {id}, neither in these files nor here.");
        return false;
    }
}
