using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Ingest.Planning;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary>A row of a file of records.</summary>
/// <param name="Id">Its id of ours, in an export.</param>
/// <param name="References">What other systems call it: the row's own id there, or those an export lists.</param>
/// <param name="Version">Which revision an export's row is; 0 otherwise.</param>
/// <param name="Payload">What it says.</param>
/// <param name="Protection">Who may see it.</param>
/// <param name="Retention">Retention; null for the default.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="RecordedBy">By whom.</param>
internal sealed record RecordRow(
    EntityId? Id, ImmutableArray<ExternalRef> References, int Version, EntityPayload Payload, Protection Protection, Retention? Retention,
    DateTimeOffset RecordedAt, string RecordedBy);

/// <summary>A file of records of one kind, as an import reads it and an export writes it.</summary>
internal sealed class RecordsFile(EntityFile file) : TableFile<RecordRow>(file.Name)
{
    /// <summary>What an export says of every record beside what is recorded; the columns follow those of its kind.</summary>
    public static ImmutableArray<Column> RevisionColumns { get; } =
    [
        ReferenceCells.Column, new("version", Column.Id), new("recorded_at", Column.Id), new("recorded_by", Column.LineOfText),
        .. RetentionCells.Columns, .. ProtectionCells.Columns,
    ];

    /// <summary>The agency under which imported records stand that say none.</summary>
    public const string HoldingAgency = "police";

    private static readonly Column Id = new("id", Column.Id, Required: true);

    public override bool OnlyInExports => file.OnlyInExports;

    public override ImmutableArray<Column> Columns(bool ownExport) =>
        [Id, .. file.Columns, .. file.MoreColumns, .. ownExport ? RevisionColumns : []];

    public override ulong Fingerprint(Header header, Func<int, string> cell) => Files.Fingerprint.Of(cell(header.PlaceOf(Id.Name)));

    public override RecordRow Read(CellReader row, ImportScope scope)
    {
        var payload = file.Read(row);
        if (scope.OwnExport)
        {
            var (at, by) = scope.Recorded(row);
            return new(row.OwnId(Id.Name), ReferenceCells.Read(row), row.Count("version") ?? 1, payload, ProtectionCells.Read(row), RetentionCells.Read(row), at, by);
        }
        var reference = new ExternalRef(scope.System, file.Kind, row.Required(Id.Name));
        return new(null, [reference], 0, payload, ProtectionOf(payload), null, scope.RecordedAt, scope.Batch);
    }

    public override IPlanner<RecordRow> Planner(ImportScope scope) => scope.OwnExport ? new ExportedRecordPlanner(file) : new RecordPlanner(scope);

    /// <summary>The protection of what is imported: the unit's; of a report, under its handling code and its agency's name.</summary>
    public static Protection ProtectionOf(EntityPayload payload) => payload is Report report
        ? Protection.Unit with { Handling = report.Grade.Handling, Agency = report.Agency ?? HoldingAgency }
        : Protection.Unit with { Agency = HoldingAgency };
}
