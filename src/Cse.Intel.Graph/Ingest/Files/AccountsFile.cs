using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identifiers;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary><c>accounts.csv</c>.</summary>
internal sealed class AccountsFile() : EntityFile<OnlineAccount>("accounts.csv", EntityKind.OnlineAccount,
[
    new("platform", Column.LineOfText), new("handle", Column.LineOfText), new("notes", Column.Notes),
])
{
    protected override OnlineAccount ReadRecord(CellReader row) => new() { Handle = ReadHandle(row), Notes = row.Text("notes") };

    protected override void WriteRecord(OnlineAccount record, CellWriter row)
    {
        (row["platform"], row["handle"]) = Split(record.Handle);
        row["notes"] = record.Notes;
    }

    private static OnlineHandle? ReadHandle(CellReader row)
    {
        var platform = row.Text("platform");
        var handle = row.Text("handle");
        return platform is null && handle is null ? null : row.Flagged("handle", OnlineHandle.Parse(platform ?? "", handle ?? ""));
    }

    // The text as given is "platform: handle" when it came in two columns; see OnlineHandle.Parse.
    private static (string? Platform, string? Handle) Split(OnlineHandle? handle)
    {
        var raw = handle?.Raw;
        var between = raw?.IndexOf(": ", StringComparison.Ordinal) ?? -1;
        return between < 0 ? (null, raw) : (raw![..between], raw[(between + 2)..]);
    }
}
