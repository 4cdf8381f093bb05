using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;

namespace Cse.Intel.Graph.Ingest.Planning;

/// <summary>What becomes of a judgement of an export: it is new here, here already, or taken back since.</summary>
internal sealed class JudgementPlanner : IPlanner<Judgement>
{
    public async Task PlanAsync(IReadOnlyList<PlannedRow<Judgement>> rows, GraphAhead graph, CancellationToken cancel)
    {
        await graph.LoadJudgementsAsync(cancel);
        await graph.LoadKindsAsync(rows.SelectMany(r => new[] { r.Value!.Left, r.Value.Right }), cancel);
        foreach (var row in rows)
            Plan(row, graph);
    }

    private static void Plan(PlannedRow<Judgement> row, GraphAhead graph)
    {
        var judgement = row.Value!;
        var here = graph.FindJudgement(judgement.Id);
        if (graph.KindOf(judgement.Left) != EntityKind.Person)
            row.Refuse("left", "judgement.no_record", "There is no such person.");
        else if (graph.KindOf(judgement.Right) != EntityKind.Person)
            row.Refuse("right", "judgement.no_record", "There is no such person.");
        else if (here is null)
            Write(RowOutcome.Written);
        else if (here == judgement || here with { RetractedAt = null } == judgement)
            row.End(RowOutcome.Unchanged);
        else if (here == judgement with { RetractedAt = null })
            Write(RowOutcome.Updated);
        else
            row.Refuse(null, "judgement.diverged", "Another judgement has this id here.");

        void Write(RowOutcome outcome)
        {
            graph.Write(judgement);
            row.End(outcome);
        }
    }
}
