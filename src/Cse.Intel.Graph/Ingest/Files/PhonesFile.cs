using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identifiers;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary><c>phones.csv</c>.</summary>
internal sealed class PhonesFile() : EntityFile<Phone>("phones.csv", EntityKind.Phone,
[
    new("number", Column.Id), new("imei", Column.Id), new("notes", Column.Notes),
])
{
    protected override Phone ReadRecord(CellReader row) => new()
    {
        Number = row.Identifier("number", PhoneNumber.Parse),
        Imei = row.Identifier("imei", Imei.Parse),
        Notes = row.Text("notes"),
    };

    protected override void WriteRecord(Phone record, CellWriter row)
    {
        row["number"] = record.Number?.Raw;
        row["imei"] = record.Imei?.Raw;
        row["notes"] = record.Notes;
    }
}
