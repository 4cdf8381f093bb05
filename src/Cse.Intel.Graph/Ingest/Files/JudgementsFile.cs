using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Ingest.Planning;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary><c>judgements.csv</c>, of an export: which records people have judged the same person, or not.</summary>
internal sealed class JudgementsFile() : TableFile<Judgement>("judgements.csv")
{
    private static readonly ImmutableArray<string> Verdicts = ["same", "not_same", "unsure"];

    /// <summary>Its columns.</summary>
    public static ImmutableArray<Column> AllColumns { get; } =
    [
        new("id", Column.Id, Required: true), new("left", Column.Id, Required: true), new("right", Column.Id, Required: true),
        new("verdict", Column.Id, Required: true), new("grounds", Column.Notes), new("recorded_at", Column.Id),
        new("recorded_by", Column.LineOfText), new("retracted_at", Column.Id),
    ];

    public override bool OnlyInExports => true;

    public override ImmutableArray<Column> Columns(bool ownExport) => AllColumns;

    public override ulong Fingerprint(Header header, Func<int, string> cell) => Files.Fingerprint.Of(cell(header.PlaceOf("id")));

    public override Judgement Read(CellReader row, ImportScope scope)
    {
        var (at, by) = scope.Recorded(row);
        var verdict = (Verdict)(row.Code("verdict", Verdicts) ?? 0);
        return new(
            row.OwnId("id"), row.OwnId("left"), row.OwnId("right"), verdict, row.Text("grounds") ?? "", at, by,
            row.Instant("retracted_at")?.ToUniversalTime());
    }

    public override IPlanner<Judgement> Planner(ImportScope scope) => new JudgementPlanner();

    /// <summary>A judgement as a row, but for when and by whom it was recorded.</summary>
    public static void Write(Judgement judgement, CellWriter row)
    {
        row["id"] = judgement.Id.ToString();
        row["left"] = judgement.Left.ToString();
        row["right"] = judgement.Right.ToString();
        row["verdict"] = Verdicts[(int)judgement.Verdict];
        row["grounds"] = judgement.Grounds;
        row.Instant("retracted_at", judgement.RetractedAt);
    }
}
