using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary><c>organisations.csv</c>.</summary>
internal sealed class OrganisationsFile() : EntityFile<Organisation>("organisations.csv", EntityKind.Organisation,
[
    new("name", Column.LineOfText), new("type", Column.LineOfText), new("common_place", Column.Id), new("notes", Column.Notes),
])
{
    protected override Organisation ReadRecord(CellReader row) => new()
    {
        Name = row.Text("name"),
        Type = row.Text("type"),
        CommonPlace = row.YesNo("common_place"),
        Notes = row.Text("notes"),
    };

    protected override void WriteRecord(Organisation record, CellWriter row)
    {
        row["name"] = record.Name;
        row["type"] = record.Type;
        row.YesNo("common_place", record.CommonPlace);
        row["notes"] = record.Notes;
    }
}
