using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Templates.Graded;
using Cse.Intel.Letters.Templates.Meetings;
using Cse.Intel.Letters.Wording;
using static Cse.Intel.Letters.Templates.FactCheck;

namespace Cse.Intel.Letters.Templates.MeetingPack;

/// <summary>The pack for a multi-agency meeting.</summary>
public sealed class MeetingPackLetter : HeadedTemplate<MeetingPackFacts>
{
    /// <inheritdoc/>
    public override string Code => "MEETINGPACK";

    /// <inheritdoc/>
    public override string Purpose => "The agenda of a meeting about a child, and what one reader may know before it.";

    internal override IReadOnlyList<MeetingPackFacts> ExampleFacts => MeetingPackExamples.All;

    internal override string CopyNotice(MeetingPackFacts facts) =>
        FormattableString.Invariant($"Copy {facts.Copy} for {facts.PrintedFor}, {facts.Agency}, made on {facts.Head.On.Print()}");

    internal override IEnumerable<Block> Blocks(MeetingPackFacts facts, LetterWording words, LetterWording law) =>
    [
        Heading.Title(words.Title),
        Table.KeyValues(Parts.LabelShare, [.. Parts.Rows(facts.Head), .. facts.Meeting.Rows]),
        .. Parts.Section("Who is asked to come", MeetingParts.Attendance(facts.Attendees)),
        .. Parts.Section("Part 1: open to everybody in the room",
            new Paragraph(words.Text("part 1")) { KeepWithNext = true },
            Table.WithHead([0.1, 0.34, 0.56], ["Code", "To consider", "What is known"], facts.PartOne.OrderBy(item => item.Consideration).Select(item => Row(item, words)))),
        .. facts.PartTwo is { } part ? PartTwo(part, words) : [new Banner(words.Text("no part 2"))],
        new Together(
            Heading.Section("Decision of the chair on this copy"),
            new Paragraph(words.Text("disclosure", ("reader", facts.PrintedFor), ("agency", facts.Agency))),
            Parts.Signature($"Signature of {facts.Meeting.Chair.Name}")),
    ];

    internal override void Contradictions(MeetingPackFacts facts)
    {
        Require(facts.Copy is >= 1 and <= 999, nameof(facts.Copy), "is not a number from 1 to 999");
        Require(facts.Head.On <= facts.Meeting.On, "Head.On", "is after the meeting");
        MeetingCheck.AllTen(nameof(facts.PartOne), facts.PartOne.Select(item => item.Consideration));
        if (facts.PartTwo is not { } part)
            return;
        MeetingCheck.Tokens("PartTwo.OtherChildren", part.OtherChildren);
        for (var i = 0; i < part.Lines.Count; i++)
            part.Lines[i].MustBeShareable(Numbered("PartTwo.Lines", i), facts.Head.On);
    }

    private static RichText[] Row(AgendaItem item, LetterWording words) =>
    [
        RichText.Bold($"{item.Consideration}"),
        words.Text($"{item.Consideration}"),
        item switch
        {
            { InPartTwo: true } => words.Text("in part 2"),
            { Known: { } known } => Parts.Said(known),
            _ => words.Text("nothing yet"),
        },
    ];

    private static IEnumerable<Block> PartTwo(ProfessionalsPart part, LetterWording words) =>
    [
        new OnNewPage(Heading.Section("Part 2: professionals only")),
        new Banner(words.Text("part 2")),
        .. part.Lines.Count == 0 ? [new Paragraph(words.Text("no lines"))] : Lines(part.Lines, words),
        .. Parts.Section("Other children possibly at risk (C10)", part.OtherChildren.Count == 0
            ? new Paragraph(words.Text("no other children"))
            : MeetingParts.OtherChildren(part.OtherChildren)),
        .. Parts.Section("What is known of the alleged abuser (C10)", new Paragraph(part.AllegedAbuser is { } known ? Parts.Said(known) : words.Text("nothing known"))),
    ];

    private static IEnumerable<Block> Lines(IReadOnlyList<GradedLine> lines, LetterWording words) =>
    [
        .. Parts.Section("Information",
            Table.WithHead([0.24, 0.1, 0.66], ["Date", "Grade", "What is known"],
                lines.OrderBy(line => line.On).Select(line => new[] { Parts.Day(line.On), RichText.Plain(line.Grade.Codes), GradeWords.Text(line) })),
            new Paragraph(words.Text("grades")) { KeepWithNext = true },
            GradeWords.Legend(lines)),
    ];
}
