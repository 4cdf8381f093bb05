using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary><c>actions.csv</c>, of an export.</summary>
internal sealed class ActionsFile() : EntityFile<DisruptionAction>("actions.csv", EntityKind.DisruptionAction,
[
    new("reference", Column.Id, Required: true), new("code", Column.Id, Required: true), new("status", Column.Id), new("owner", Column.LineOfText),
    new("when", Column.Id), new("outcome", Column.Notes),
])
{
    public override bool OnlyInExports => true;

    protected override DisruptionAction ReadRecord(CellReader row) => new()
    {
        Reference = row.Required("reference"),
        Code = row.Required("code"),
        Status = row.Text("status") ?? "proposed",
        Owner = row.Text("owner"),
        When = row.Date("when"),
        Outcome = row.Text("outcome"),
    };

    protected override void WriteRecord(DisruptionAction record, CellWriter row)
    {
        row["reference"] = record.Reference;
        row["code"] = record.Code;
        row["status"] = record.Status;
        row["owner"] = record.Owner;
        row["when"] = record.When?.Text;
        row["outcome"] = record.Outcome;
    }
}

/// <summary><c>meetings.csv</c>, of an export.</summary>
internal sealed class MeetingsFile() : EntityFile<Meeting>("meetings.csv", EntityKind.Meeting,
[
    new("reference", Column.Id, Required: true), new("type", Column.LineOfText), new("when", Column.Id), new("outcome", Column.Notes),
    new("review_by", Column.Id),
])
{
    public override bool OnlyInExports => true;

    protected override Meeting ReadRecord(CellReader row) => new()
    {
        Reference = row.Required("reference"),
        Type = row.Text("type"),
        When = row.Date("when"),
        Outcome = row.Text("outcome"),
        ReviewBy = row.Day("review_by"),
    };

    protected override void WriteRecord(Meeting record, CellWriter row)
    {
        row["reference"] = record.Reference;
        row["type"] = record.Type;
        row["when"] = record.When?.Text;
        row["outcome"] = record.Outcome;
        row.Day("review_by", record.ReviewBy);
    }
}

/// <summary><c>assessments.csv</c>, of an export.</summary>
internal sealed class AssessmentsFile() : EntityFile<Assessment>("assessments.csv", EntityKind.Assessment,
[
    new("reference", Column.Id, Required: true), new("when", Column.Id), new("level", Column.Id), new("indicators", Column.Notes),
    new("assessor", Column.LineOfText),
])
{
    public override bool OnlyInExports => true;

    protected override Assessment ReadRecord(CellReader row) => new()
    {
        Reference = row.Required("reference"),
        When = row.Date("when"),
        Level = row.Text("level"),
        Indicators = row.List("indicators"),
        Assessor = row.Text("assessor"),
    };

    protected override void WriteRecord(Assessment record, CellWriter row)
    {
        row["reference"] = record.Reference;
        row["when"] = record.When?.Text;
        row["level"] = record.Level;
        row.List("indicators", record.Indicators);
        row["assessor"] = record.Assessor;
    }
}
