using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary><c>notices.csv</c>, of an export.</summary>
internal sealed class NoticesFile() : EntityFile<Notice>("notices.csv", EntityKind.Notice,
[
    new("reference", Column.Id, Required: true), new("state", Column.Id), new("recipient", Column.Id, Required: true),
    new("child", Column.Id, Required: true), new("basis", Column.Id, Required: true), new("sub_basis", Column.Id), new("support", Column.Id),
    new("supporter", Column.LineOfText), new("triggers", Column.Notes), new("prohibitions", Column.Notes), new("enquiry_summary", Column.Notes),
    new("proportionality", Column.Notes), new("drafted", Column.Id), new("served", Column.Id), new("expires", Column.Id),
    new("review", Column.Id), new("officer", Column.LineOfText), new("breaches", Column.Notes),
])
{
    private static readonly ImmutableArray<string> States =
    [
        "draft", "awaiting_support", "awaiting_authority", "authorised", "active", "service_failed", "expired", "withdrawn", "superseded", "rejected",
    ];

    public override bool OnlyInExports => true;

    protected override Notice ReadRecord(CellReader row) => new()
    {
        Reference = row.Required("reference"),
        State = (NoticeState)(row.Code("state", States) ?? 0),
        Recipient = row.OwnId("recipient"),
        Child = row.OwnId("child"),
        Basis = row.Required("basis"),
        SubBasis = (CareStatus?)row.Code("sub_basis", CareStatusCodes.All),
        Support = row.Text("support"),
        Supporter = row.Text("supporter"),
        Triggers = row.List("triggers"),
        Prohibitions = row.List("prohibitions"),
        EnquirySummary = row.Text("enquiry_summary"),
        Proportionality = row.Text("proportionality"),
        Drafted = row.Day("drafted") ?? default,
        Served = row.Day("served"),
        Expires = row.Instant("expires"),
        Review = row.Day("review"),
        Officer = row.Text("officer"),
        Breaches = row.List("breaches"),
    };

    protected override void WriteRecord(Notice record, CellWriter row)
    {
        row["reference"] = record.Reference;
        row["state"] = States[(int)record.State];
        row["recipient"] = record.Recipient.ToString();
        row["child"] = record.Child.ToString();
        row["basis"] = record.Basis;
        row["sub_basis"] = record.SubBasis?.Code();
        row["support"] = record.Support;
        row["supporter"] = record.Supporter;
        row.List("triggers", record.Triggers);
        row.List("prohibitions", record.Prohibitions);
        row["enquiry_summary"] = record.EnquirySummary;
        row["proportionality"] = record.Proportionality;
        row.Day("drafted", record.Drafted);
        row.Day("served", record.Served);
        row.Moment("expires", record.Expires);
        row.Day("review", record.Review);
        row["officer"] = record.Officer;
        row.List("breaches", record.Breaches);
    }
}
