using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Ingest.Files;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Json;

namespace Cse.Intel.Graph.Ingest.Planning;

/// <summary>
/// What becomes of a revision that an export of this product has: it is new here, it is here already, or the two stores
/// have gone different ways, which a person must settle.
/// </summary>
/// <param name="file">The file of its kind; null when rows of several kinds come together, as earlier revisions do.</param>
internal sealed class ExportedRecordPlanner(EntityFile? file) : IPlanner<RecordRow>
{
    public async Task PlanAsync(IReadOnlyList<PlannedRow<RecordRow>> rows, GraphAhead graph, CancellationToken cancel)
    {
        await graph.LoadAsync(rows.Select(r => r.Value!.Id!.Value), cancel);
        foreach (var row in rows)
            await PlanAsync(row, graph, cancel);
    }

    private async Task PlanAsync(PlannedRow<RecordRow> planned, GraphAhead graph, CancellationToken cancel)
    {
        var row = planned.Value!;
        var id = row.Id!.Value;
        var present = graph.Find(id);
        if (present is null || present.Version < row.Version)
        {
            var retention = row.Retention ?? present?.Retention ?? Retention.From(row.RecordedAt.ToLondonDay());
            graph.Write(new EntityWrite(id, present?.Version ?? 0, row.Payload, row.Protection, row.References, retention, row.RecordedAt, row.RecordedBy));
            planned.End(present is null || file is null ? RowOutcome.Written : RowOutcome.Updated);
        }
        else if (Says(present, row) || (await graph.RevisionsAsync(id, cancel)).Any(r => Says(r, row)))
            planned.End(RowOutcome.Unchanged);
        else
            planned.Refuse(null, "record.diverged", "This record has been changed here and in the export, each in its own way. Compare the two and enter the change by hand.");
    }

    private static bool Says(Entity revision, RecordRow row) =>
        revision.Kind == row.Payload.Kind && revision.Protection == row.Protection
        && (PayloadJson.Write(revision.Payload) == PayloadJson.Write(row.Payload) || Cells(revision.Payload).SequenceEqual(Cells(row.Payload)));

    // A value made here may differ from the one read back in ways the file does not tell apart, such as empty and absent.
    private static IEnumerable<string> Cells(EntityPayload payload)
    {
        var kind = EntityFile.All.Single(f => f.Kind == payload.Kind);
        var cells = new CellWriter([.. kind.Columns.Select(c => c.Name), .. kind.MoreColumns.Select(c => c.Name)], payload.Details.Keys);
        kind.Write(payload, cells);
        return [.. cells.Names, .. cells.Cells.ToArray().Select(c => c ?? "")];
    }
}
