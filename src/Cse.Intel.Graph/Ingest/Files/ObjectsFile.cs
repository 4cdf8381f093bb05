using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary><c>objects.csv</c>.</summary>
internal sealed class ObjectsFile() : EntityFile<PoleObject>("objects.csv", EntityKind.Object,
[
    new("type", Column.LineOfText), new("description", Column.Notes),
])
{
    protected override PoleObject ReadRecord(CellReader row) => new() { Type = row.Text("type"), Description = row.Text("description") };

    protected override void WriteRecord(PoleObject record, CellWriter row)
    {
        row["type"] = record.Type;
        row["description"] = record.Description;
    }
}
