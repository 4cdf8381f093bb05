using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Templates.Meetings;
using Cse.Intel.Letters.Wording;
using static Cse.Intel.Letters.Templates.FactCheck;

namespace Cse.Intel.Letters.Templates.Minutes;

/// <summary>The minutes of one part of a meeting.</summary>
public sealed class MinutesLetter : HeadedTemplate<MinutesFacts>
{
    /// <inheritdoc/>
    public override string Code => "MINUTES";

    /// <inheritdoc/>
    public override string Purpose => "The minutes of a meeting about a child; the part for professionals has minutes of its own.";

    internal override IReadOnlyList<MinutesFacts> ExampleFacts => MinutesExamples.All;

    internal override string? CopyNotice(MinutesFacts facts) => facts.Part is MinutedPart.Professionals ? "Part 2: professionals only. Keep apart from the minutes of part 1" : null;

    internal override IEnumerable<Block> Blocks(MinutesFacts facts, LetterWording words, LetterWording law) =>
    [
        Heading.Title(words.Title),
        new Banner(facts.Part is MinutedPart.Open ? words.Text("part 1") : words.Text("part 2")),
        Table.KeyValues(Parts.LabelShare, [.. Parts.Rows(facts.Head), .. facts.Meeting.Rows, ("Minutes taken by", RichText.Plain(facts.TakenBy))]),
        .. Parts.Section("Who was there", MeetingParts.Attendance(facts.Attendees)),
        .. facts.Part switch
        {
            MinutedPart.Open open => Open(open, words),
            MinutedPart.Professionals part => Professionals(part, words),
            _ => [],
        },
        new Together(
            Heading.Section("Signed by the chair"),
            new Paragraph(words.Text("chair")),
            Parts.Signature($"Signature of {facts.Meeting.Chair.Name}")),
    ];

    internal override void Contradictions(MinutesFacts facts)
    {
        Require(facts.Meeting.On <= facts.Head.On, "Head.On", "is before the meeting");
        switch (facts.Part)
        {
            case MinutedPart.Open open:
                MeetingCheck.AllTen("Part.Answers", open.Answers.Select(answer => answer.Consideration));
                Review(facts.Meeting, open);
                break;
            case MinutedPart.Professionals part:
                MeetingCheck.Tokens("Part.OtherChildren", part.OtherChildren);
                Require(!facts.Attendees.Any(attendee => attendee.Attendance == Attendance.PartOneOnly), nameof(facts.Attendees), "holds somebody who came for part 1 only; part 2 names those who stayed");
                break;
        }
    }

    private static void Review(Meeting meeting, MinutedPart.Open open)
    {
        var needsNone = open.Outcome is MeetingOutcome.Nfa or MeetingOutcome.S47OrEmergency;
        Require(needsNone || open.ReviewOn is not null, "Part.ReviewOn", "is missing: this outcome needs another meeting within three months");
        if (open.ReviewOn is { } on)
            MeetingCheck.Review("Part.ReviewOn", meeting, on);
    }

    private static IEnumerable<Block> Open(MinutedPart.Open open, LetterWording words) =>
    [
        .. Parts.Section("The ten considerations",
            Table.WithHead([0.1, 0.32, 0.58], ["Code", "Considered", "What was said and decided"], open.Answers.OrderBy(answer => answer.Consideration).Select(answer => new[]
            {
                RichText.Bold($"{answer.Consideration}"),
                words.Text($"{answer.Consideration}"),
                answer.Said is { } said ? Parts.Said(said) : words.Text("in part 2"),
            }))),
        .. Parts.Section("What the meeting decided", Table.KeyValues(Parts.LabelShare,
            ("Outcome", words.Text(CodeOf(open.Outcome))),
            ("Reasons", Parts.Said(open.Reasons)),
            ("Next meeting", open.ReviewOn is { } on ? RichText.Bold(on.Print()) : words.Text("no review")))),
        .. Parts.Section("What parents or carers know", open.Parents switch
        {
            ParentsInformed.ToBeTold told => new Paragraph(words.Text("parents told", ("who", told.By), ("what", FactCheck.WithLineFeeds(told.What)))),
            ParentsInformed.NotToBeTold kept => new Paragraph(words.Text("parents not told", ("reason", FactCheck.WithLineFeeds(kept.Reason)))),
            _ => new Paragraph(words.Text("parents present")),
        }),
    ];

    private static IEnumerable<Block> Professionals(MinutedPart.Professionals part, LetterWording words) =>
    [
        .. Parts.Section("What was talked about", Table.WithHead([0.28, 0.72], ["Topic", "What was said and decided"],
            part.Items.Select(item => new[] { RichText.Bold(item.Topic), Parts.Said(item.Said) }))),
        .. Parts.Section("Other children possibly at risk (C10)", part.OtherChildren.Count == 0
            ? new Paragraph(words.Text("no other children"))
            : MeetingParts.OtherChildren(part.OtherChildren)),
    ];

    private static string CodeOf(MeetingOutcome outcome) => outcome switch
    {
        MeetingOutcome.S47OrEmergency => "S47_OR_EMERGENCY",
        MeetingOutcome.CinPlan => "CIN_PLAN",
        MeetingOutcome.Caf => "CAF",
        _ => "NFA",
    };
}
