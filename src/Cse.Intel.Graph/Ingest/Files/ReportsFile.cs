using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary><c>reports.csv</c>.</summary>
internal sealed class ReportsFile() : EntityFile<Report>("reports.csv", EntityKind.Report,
[
    new("submitted", Column.Id), new("agency", Column.LineOfText), .. GradeCells.Columns, new("conditions", Column.Notes),
    new("text", Column.Report), new("legacy_grade", Column.Id),
])
{
    /// <summary>What stands for the conditions of imported information until somebody grades it (intelligence-handling.md §7).</summary>
    public const string UntilGraded = "consult originator";

    public override ImmutableArray<Column> MoreColumns => [new("urn", Column.LineOfText), new("indicator", Column.Id)];

    protected override Report ReadRecord(CellReader row)
    {
        var legacy = ReadLegacy(row);
        var stated = GradeCells.Read(row);
        var given = legacy is null ? stated : OwnGrade.Of(stated.Over(legacy.Grade));
        var grade = given.Over(Grade.Ungraded);
        return new()
        {
            Urn = row.Text("urn"),
            Submitted = row.Date("submitted"),
            Agency = row.Text("agency"),
            Grade = grade,
            Given = given,
            Conditions = row.Text("conditions") ?? (row.OwnExport ? null : DefaultConditions(grade, legacy)),
            Text = row.Text("text"),
            LegacyGrade = row.Text("legacy_grade"),
            Indicator = row.Text("indicator"),
        };
    }

    protected override void WriteRecord(Report record, CellWriter row)
    {
        row["urn"] = record.Urn;
        row["submitted"] = record.Submitted?.Text;
        row["agency"] = record.Agency;
        GradeCells.Write(Given(record), row);
        row["conditions"] = record.Conditions;
        row["text"] = record.Text;
        row["legacy_grade"] = record.LegacyGrade;
        row["indicator"] = record.Indicator;
    }

    // An axis nobody gave and that still stands at its default is blank, as it came.
    private static OwnGrade Given(Report report) => new(
        report.Given.Source ?? (report.Grade.Source == Grade.Ungraded.Source ? null : report.Grade.Source),
        report.Given.Assessment ?? (report.Grade.Assessment == Grade.Ungraded.Assessment ? null : report.Grade.Assessment),
        report.Given.Handling ?? (report.Grade.Handling == Grade.Ungraded.Handling ? null : report.Grade.Handling));

    private static LegacyGrade? ReadLegacy(CellReader row)
    {
        if (row.Text("legacy_grade") is not { } text || row.OwnExport)
            return null;
        if (!LegacyGrade.TryParse(text, out var legacy))
            row.Refuse("legacy_grade", "grade.bad", $"{CellReader.Quote(text)} is no 5x5x5 grade: write it as B24.");
        else if (legacy.Doubtful)
            row.Warn("legacy_grade", "grade.review", "The old grade of the source was “sometimes reliable”; it was read as untested. Grade it anew.");
        return legacy;
    }

    private static string? DefaultConditions(Grade grade, LegacyGrade? legacy) =>
        grade.Handling == HandlingCode.Permitted ? null : legacy?.Conditions ?? UntilGraded;
}
