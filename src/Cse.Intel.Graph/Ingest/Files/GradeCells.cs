using System.Collections.Immutable;
using Cse.Intel.Graph.Domain.Grading;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary>The three axes of a grade in a row, each by itself.</summary>
internal static class GradeCells
{
    /// <summary>The columns.</summary>
    public static ImmutableArray<Column> Columns { get; } = [new("source_eval", Column.Id), new("assessment", Column.Id), new("handling", Column.Id)];

    private static readonly ImmutableArray<string> Sources = ["1", "2", "3"];
    private static readonly ImmutableArray<string> Assessments = ["A", "B", "C", "D", "E"];
    private static readonly ImmutableArray<string> Handlings = ["P", "C"];

    /// <summary>The axes a row gives.</summary>
    public static OwnGrade Read(CellReader row) => new(
        (SourceEvaluation?)(row.Code("source_eval", Sources) + 1),
        (IntelligenceAssessment?)(row.Code("assessment", Assessments) + 1),
        (HandlingCode?)(row.Code("handling", Handlings) + 1));

    /// <summary>The axes as a row has them, absent ones blank.</summary>
    public static void Write(OwnGrade grade, CellWriter row)
    {
        row["source_eval"] = grade.Source is { } source ? GradeCodes.Code(source) : null;
        row["assessment"] = grade.Assessment is { } assessment ? GradeCodes.Code(assessment) : null;
        row["handling"] = grade.Handling is { } handling ? GradeCodes.Code(handling) : null;
    }
}
