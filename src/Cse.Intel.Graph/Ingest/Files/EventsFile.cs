using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary><c>events.csv</c>.</summary>
internal sealed class EventsFile() : EntityFile<PoleEvent>("events.csv", EntityKind.Event,
[
    new("type", Column.LineOfText), new("from", Column.Id), new("to", Column.Id), new("ref", Column.LineOfText), new("summary", Column.Notes),
])
{
    protected override PoleEvent ReadRecord(CellReader row)
    {
        var record = new PoleEvent
        {
            Type = row.Text("type"),
            From = row.Date("from"),
            To = row.Date("to"),
            Reference = row.Text("ref"),
            Summary = row.Text("summary"),
        };
        if (record is { From: { } from, To: { } to } && to.Last < from.First)
            row.Refuse("to", "date.order", "The event ends before it begins.");
        return record;
    }

    protected override void WriteRecord(PoleEvent record, CellWriter row)
    {
        row["type"] = record.Type;
        row["from"] = record.From?.Text;
        row["to"] = record.To?.Text;
        row["ref"] = record.Reference;
        row["summary"] = record.Summary;
    }
}
