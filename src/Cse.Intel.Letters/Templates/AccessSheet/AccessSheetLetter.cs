using System.Globalization;
using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Wording;
using static Cse.Intel.Letters.Templates.FactCheck;

namespace Cse.Intel.Letters.Templates.AccessSheet;

/// <summary>The sheet that tells who has used a child's record.</summary>
public sealed class AccessSheetLetter : HeadedTemplate<AccessSheetFacts>
{
    /// <inheritdoc/>
    public override string Code => "ACCESSSHEET";

    /// <inheritdoc/>
    public override string Purpose => "Tells a child or a carer who has used the child's record, when, why and what was done.";

    internal override IReadOnlyList<AccessSheetFacts> ExampleFacts => AccessSheetExamples.All;

    internal override IEnumerable<Block> Blocks(AccessSheetFacts facts, LetterWording words, LetterWording law) =>
    [
        Heading.Title(words.Title),
        new Paragraph(words.Text(facts.Reader == SheetReader.Child ? "to the child" : "to a carer", ("reader", facts.AskedBy), ("child", facts.Child.FullName))) { Style = HouseStyle.Lead },
        Table.KeyValues(Parts.LabelShare,
        [
            .. Parts.Rows(facts.Head),
            ("Record of", RichText.Of($"{Strong.Of(facts.Child.FullName)}, born {facts.Child.DateOfBirth.Print()}")),
            ("Days covered", RichText.Plain($"{facts.From.Print()} to {facts.To.Print()}")),
        ]),
        .. Parts.Section("In short", InShort(facts, words)),
        .. facts.Accesses.Count == 0 ? [] : Parts.Section("Each time, oldest first",
            Table.WithHead([0.16, 0.29, 0.29, 0.26], ["When", "Who: role and agency", "Why", "What was done"],
                facts.Accesses.OrderBy(access => access.On).ThenBy(access => access.At).Select(access => Row(access, words)))),
        .. Parts.Section("What this sheet shows", new Paragraph(words.Text("required")), new Paragraph(words.Text("no names"))),
        .. Parts.Section("What you can do", ItemList.Points(words.Items("rights")), Parts.Contact(facts.Head)),
    ];

    internal override void Contradictions(AccessSheetFacts facts)
    {
        Require(facts.From <= facts.To, nameof(facts.To), "is before the first day");
        Require(facts.To <= facts.Head.On, nameof(facts.To), "is after the date of this sheet");
        Require(facts.Child.DateOfBirth <= facts.Head.On, "Child.DateOfBirth", "is after the date of this sheet");
        for (var i = 0; i < facts.Accesses.Count; i++)
        {
            var (field, access) = (Numbered(nameof(facts.Accesses), i), facts.Accesses[i]);
            Require(access.On >= facts.From && access.On <= facts.To, $"{field}.On", "is outside the days that the sheet covers");
            Require(access.Act == AccessAct.Disclosed || access.SharedWith is null, $"{field}.SharedWith", "is given although nothing was shared");
            Require(access.Act != AccessAct.Disclosed || access.SharedWith is not null, $"{field}.SharedWith", "is missing: the law asks with whom a record was shared");
        }
    }

    private static Block InShort(AccessSheetFacts facts, LetterWording words) => facts.Accesses.Count == 0
        ? new Paragraph(words.Text("none"))
        : Table.WithHead([0.6, 0.4], ["Agency", "How often"], facts.Accesses
            .GroupBy(access => access.Agency).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new[] { RichText.Plain(group.Key), RichText.Plain(group.Count().ToString(CultureInfo.InvariantCulture)) }));

    private static RichText[] Row(RecordAccess access, LetterWording words) =>
    [
        RichText.Plain($"{access.On.PrintShort()}\n{access.At.Print()}"),
        RichText.Plain($"{access.Role}, {access.Agency}"),
        words.Text($"{access.Reason}"),
        access.SharedWith is { } with ? words.Text("Disclosed", ("with", with)) : words.Text($"{access.Act}"),
    ];
}
