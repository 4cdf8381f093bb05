using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identifiers;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary><c>addresses.csv</c>.</summary>
internal sealed class AddressesFile() : EntityFile<Address>("addresses.csv", EntityKind.Address,
[
    new("line1", Column.LineOfText), new("line2", Column.LineOfText), new("town", Column.LineOfText), new("postcode", Column.Id),
    new("uprn", Column.Id), new("premises_type", Column.LineOfText), new("lat", Column.Id), new("lon", Column.Id),
    new("common_place", Column.Id),
])
{
    protected override Address ReadRecord(CellReader row) => new()
    {
        Line1 = row.Text("line1"),
        Line2 = row.Text("line2"),
        Town = row.Text("town"),
        Postcode = row.Identifier("postcode", Postcode.Parse),
        Uprn = row.Identifier("uprn", Uprn.Parse),
        PremisesType = row.Text("premises_type"),
        Latitude = row.Number("lat", -90, 90),
        Longitude = row.Number("lon", -180, 180),
        CommonPlace = row.YesNo("common_place"),
    };

    protected override void WriteRecord(Address record, CellWriter row)
    {
        row["line1"] = record.Line1;
        row["line2"] = record.Line2;
        row["town"] = record.Town;
        row["postcode"] = record.Postcode?.Raw;
        row["uprn"] = record.Uprn?.Raw;
        row["premises_type"] = record.PremisesType;
        row.Number("lat", record.Latitude);
        row.Number("lon", record.Longitude);
        row.YesNo("common_place", record.CommonPlace);
    }
}
