using System.Collections.Immutable;
using System.Text.Json;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Ingest.Planning;
using Cse.Intel.Graph.Store.Json;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary>
/// <c>revisions.csv</c>, of an export: what records said before, each earlier revision with its time and author, and every
/// revision of a synthetic report that somebody has graded.
/// </summary>
internal sealed class RevisionsFile() : TableFile<RecordRow>("revisions.csv")
{
    /// <summary>Its columns.</summary>
    public static ImmutableArray<Column> AllColumns { get; } =
    [
        new("id", Column.Id, Required: true), new("kind", Column.Id, Required: true), .. RecordsFile.RevisionColumns,
        new("payload", Column.Report, Required: true),
    ];

    public override bool OnlyInExports => true;

    public override ImmutableArray<Column> Columns(bool ownExport) => AllColumns;

    public override ulong Fingerprint(Header header, Func<int, string> cell)
    {
        var print = new Fingerprint();
        print.Add(cell(header.PlaceOf("id")));
        print.Add(cell(header.PlaceOf("version")));
        return print.Value;
    }

    public override RecordRow Read(CellReader row, ImportScope scope)
    {
        var (at, by) = scope.Recorded(row);
        return new(row.OwnId("id"), ReferenceCells.Read(row), row.Count("version") ?? 1, ReadPayload(row), ProtectionCells.Read(row), RetentionCells.Read(row), at, by);
    }

    public override IPlanner<RecordRow> Planner(ImportScope scope) => new ExportedRecordPlanner(null);

    /// <summary>A revision as a row.</summary>
    public static void Write(Entity revision, CellWriter row)
    {
        row["id"] = revision.Id.ToString();
        row["kind"] = revision.Kind.ToString();
        row["payload"] = PayloadJson.Write(revision.Payload);
    }

    private static EntityPayload ReadPayload(CellReader row)
    {
        try
        {
            return PayloadJson.Read(row.Required("payload"));
        }
        catch (Exception e) when (e is JsonException or FormatException or NotSupportedException)
        {
            row.Refuse("payload", "payload.bad", "The payload is not one of this product’s.");
            return new Report();
        }
    }
}
