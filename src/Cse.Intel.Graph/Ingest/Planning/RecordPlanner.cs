using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Ingest.Files;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Json;

namespace Cse.Intel.Graph.Ingest.Planning;

/// <summary>
/// What becomes of a row about a record of another system: it is new, it says what we have, or it is the next revision.
/// Its id of ours follows from the reference, unless the reference names a record already.
/// </summary>
internal sealed class RecordPlanner(ImportScope scope) : IPlanner<RecordRow>
{
    public async Task PlanAsync(IReadOnlyList<PlannedRow<RecordRow>> rows, GraphAhead graph, CancellationToken cancel)
    {
        await graph.LoadAsync(rows.Select(r => r.Value!.References[0]), cancel);
        await graph.LoadAsync(rows.Select(r => IdOf(r.Value!, graph)), cancel);
        foreach (var row in rows)
            row.End(await PlanAsync(row, graph, cancel));
    }

    private static EntityId IdOf(RecordRow row, GraphAhead graph) => graph.Find(row.References[0]) ?? EntityId.Of(row.References[0]);

    private async Task<RowOutcome> PlanAsync(PlannedRow<RecordRow> planned, GraphAhead graph, CancellationToken cancel)
    {
        var row = planned.Value!;
        var id = IdOf(row, graph);
        if (graph.Find(id) is not { } present)
        {
            graph.Write(new EntityWrite(id, 0, row.Payload, row.Protection, row.References, Retention.From(row.RecordedAt.ToLondonDay()), row.RecordedAt, row.RecordedBy));
            return RowOutcome.Written;
        }
        var next = await NextAsync(planned, present, graph, cancel);
        if (next is null)
            return RowOutcome.Unchanged;
        graph.Write(new EntityWrite(id, present.Version, next.Value.Payload, next.Value.Protection, [], present.Retention, row.RecordedAt, row.RecordedBy));
        return RowOutcome.Updated;
    }

    /// <summary>What the record becomes; null when it stays as it is.</summary>
    private async Task<(EntityPayload Payload, Protection Protection)?> NextAsync(
        PlannedRow<RecordRow> planned, Entity present, GraphAhead graph, CancellationToken cancel)
    {
        var row = planned.Value!;
        if (Says(present, row))
            return null;
        var revisions = await graph.RevisionsAsync(present.Id, cancel);
        if (planned.IsSuperseded && revisions.Any(r => Says(r, row)))
            return null;
        if (revisions.All(IsImported))
            return (row.Payload, row.Protection);
        // Somebody here has changed it at some time. Who may see it is then theirs to say, however often its source speaks.
        var merged = PayloadMerge.Merge(PayloadMerge.LastSaid(revisions, IsImported), present.Payload, row.Payload);
        return PayloadJson.Write(merged) == PayloadJson.Write(present.Payload) ? null : (merged, present.Protection);
    }

    private static bool Says(Entity revision, RecordRow row) =>
        revision.Protection == row.Protection && PayloadJson.Write(revision.Payload) == PayloadJson.Write(row.Payload);

    private bool IsImported(Entity revision) => revision.RecordedBy.StartsWith($"{ImportScope.Prefix}{scope.System}:", StringComparison.Ordinal);
}
