using System.Globalization;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Ingest.Files;

namespace Cse.Intel.Graph.Ingest.Planning;

/// <summary>
/// What becomes of a row about a link of another system. A link is known by its key: the first row with a key is written,
/// an exact repeat changes nothing, one with another grade or status takes the old link back and adds the new. The id
/// follows from the key and from how many links it brought before, so a run that is repeated gives the same ids.
/// </summary>
internal sealed class LinkPlanner(ImportScope scope) : IPlanner<LinkRow>
{
    public async Task PlanAsync(IReadOnlyList<PlannedRow<LinkRow>> rows, GraphAhead graph, CancellationToken cancel)
    {
        await graph.LoadAsync(rows.SelectMany(r => new[] { r.Value!.From!, r.Value.To!, r.Value.Report! }), cancel);
        await graph.LoadKeysAsync(rows.Select(r => r.Value!.Draft.SourceKey!), cancel);
        foreach (var row in rows)
            if (Complete(row, graph) is { } link)
                row.End(Plan(row, link, graph));
    }

    private Assertion? Complete(PlannedRow<LinkRow> planned, GraphAhead graph)
    {
        var row = planned.Value!;
        if (Find(planned, "from", row.From!, graph) is not { } from || Find(planned, "to", row.To!, graph) is not { } to)
            return null;
        SyntheticReport.Ensure(row.Report!, scope, graph);
        return Find(planned, "report", row.Report!, graph) is { } report ? row.Draft with { From = from, To = to, Report = report } : null;
    }

    private static EntityId? Find(PlannedRow planned, string column, ExternalRef reference, GraphAhead graph)
    {
        var found = graph.Find(reference);
        if (found is null)
            planned.Refuse(column, "link.dangling", $"There is no {reference.Kind} with the id {CellReader.Quote(reference.Id)}, neither in these files nor from this system before.");
        return found;
    }

    private RowOutcome Plan(PlannedRow<LinkRow> planned, Assertion link, GraphAhead graph)
    {
        var row = planned.Value!;
        var history = graph.History(link.SourceKey!);
        var last = history.Count == 0 ? null : history[^1];
        link = NoWiderThan(last, link);
        if (last is not null && Says(last, link, row))
            return link.RetractedAt is { } at && last.RetractedAt is null ? TakeBack(last, at, graph) : RowOutcome.Unchanged;
        if (planned.IsSuperseded && history.Any(earlier => Says(earlier, link, row)))
            return RowOutcome.Unchanged;
        if (last is { RetractedAt: null })
            graph.Retract(last, scope.RecordedAt);
        graph.Write(link with { Id = AssertionId.Of(link.SourceKey!, history.Count.ToString(CultureInfo.InvariantCulture)) });
        return last is null ? RowOutcome.Written : RowOutcome.Updated;
    }

    // A file must not open what was restricted: whoever can name a hidden link's key would only have to send it again.
    private static Assertion NoWiderThan(Assertion? last, Assertion link) =>
        last is not null && last.Protection.Restriction > link.Protection.Restriction ? link with { Protection = last.Protection } : link;

    private static RowOutcome TakeBack(Assertion link, DateTimeOffset at, GraphAhead graph)
    {
        graph.Retract(link, at);
        return RowOutcome.Updated;
    }

    /// <summary>True when a link says all that a row says; whether it stands is another matter.</summary>
    public static bool Says(Assertion link, Assertion row, LinkRow given) =>
        link.Kind == row.Kind && link.From == row.From && link.To == row.To && link.Observed.Text == row.Observed.Text && link.Report == row.Report
        && link.Item == row.Item && link.Own == row.Own && link.Status == row.Status && link.Negative == row.Negative
        && link.Confidence == row.Confidence && link.Protection == row.Protection && link.Details.SequenceEqual(row.Details)
        && (!given.SaysWhen || link.RecordedAt == row.RecordedAt) && (!given.SaysWho || link.RecordedBy == row.RecordedBy);
}
