using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identifiers;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary><c>vehicles.csv</c>.</summary>
internal sealed class VehiclesFile() : EntityFile<Vehicle>("vehicles.csv", EntityKind.Vehicle,
[
    new("vrm", Column.Id), new("make", Column.LineOfText), new("model", Column.LineOfText), new("colour", Column.LineOfText),
    new("year", Column.Id), new("common_place", Column.Id), new("notes", Column.Notes),
])
{
    protected override Vehicle ReadRecord(CellReader row) => new()
    {
        Vrm = row.Identifier("vrm", Vrm.Parse),
        Make = row.Text("make"),
        Model = row.Text("model"),
        Colour = row.Text("colour"),
        Year = row.Text("year"),
        CommonPlace = row.YesNo("common_place"),
        Notes = row.Text("notes"),
    };

    protected override void WriteRecord(Vehicle record, CellWriter row)
    {
        row["vrm"] = record.Vrm?.Raw;
        row["make"] = record.Make;
        row["model"] = record.Model;
        row["colour"] = record.Colour;
        row["year"] = record.Year;
        row.YesNo("common_place", record.CommonPlace);
        row["notes"] = record.Notes;
    }
}
