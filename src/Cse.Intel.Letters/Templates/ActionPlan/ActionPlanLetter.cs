using System.Globalization;
using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Templates.Meetings;
using Cse.Intel.Letters.Wording;
using static Cse.Intel.Letters.Templates.FactCheck;

namespace Cse.Intel.Letters.Templates.ActionPlan;

/// <summary>The action plan of a meeting.</summary>
public sealed class ActionPlanLetter : HeadedTemplate<ActionPlanFacts>
{
    private static readonly double RoomToSign = A4.Points(10);

    /// <inheritdoc/>
    public override string Code => "ACTIONPLAN";

    /// <inheritdoc/>
    public override string Purpose => "Who does what by when for a child, as a meeting agreed it and all sign up to it.";

    internal override IReadOnlyList<ActionPlanFacts> ExampleFacts => ActionPlanExamples.All;

    internal override Paper Paper => Paper.Landscape;

    internal override IEnumerable<Block> Blocks(ActionPlanFacts facts, LetterWording words, LetterWording law) =>
    [
        Heading.Title(words.Title),
        Table.KeyValues(0.2, [.. Parts.Rows(facts.Head), .. facts.Meeting.Rows, ("Looked at again on", RichText.Bold(facts.ReviewOn.Print()))]),
        .. Parts.Section("What will be done",
            Table.WithHead([0.05, 0.25, 0.2, 0.2, 0.17, 0.13], ["No.", "What is done", "Done when", "What it does for the child", "Who", "By when"],
                facts.Actions.OrderBy(action => action.DueOn).Select(Row)),
            new Paragraph(words.Text("if it cannot be done"))),
        .. Parts.Section("Signed up to by all who were there",
            new Paragraph(words.Text("sign up")) { KeepWithNext = true },
            Table.WithHead([0.25, 0.22, 0.23, 0.3], ["Name", "Role", "Agency", "Signature and date"],
                facts.SignedUpBy.Select(person => new[] { RichText.Plain(person.Name), RichText.Plain(person.Role), RichText.Plain(person.Agency), RichText.Empty }))
                .WithRowsAtLeast(RoomToSign)),
    ];

    internal override void Contradictions(ActionPlanFacts facts)
    {
        Require(facts.Meeting.On <= facts.Head.On, "Head.On", "is before the meeting");
        MeetingCheck.Review(nameof(facts.ReviewOn), facts.Meeting, facts.ReviewOn);
        for (var i = 0; i < facts.Actions.Count; i++)
        {
            var (field, action) = (Numbered(nameof(facts.Actions), i), facts.Actions[i]);
            Require(action.DueOn >= facts.Meeting.On, $"{field}.DueOn", "is before the meeting");
            Require(action.OwnerAgreed, $"{field}.OwnerAgreed", "is not so: nobody can be made to answer for what they have not agreed to");
        }
        Require(facts.SignedUpBy.All(person => person.Attendance != Attendance.Apologies), nameof(facts.SignedUpBy), "holds somebody who was not there");
    }

    private static RichText[] Row(PlannedAction action, int index) =>
    [
        RichText.Plain((index + 1).ToString(CultureInfo.InvariantCulture)),
        RichText.Plain($"{FactCheck.WithLineFeeds(action.What)} ({action.Consideration})"),
        Parts.Said(action.DoneWhen),
        Parts.Said(action.ForTheChild),
        RichText.Of($"{Strong.Of(action.Owner)}\n{action.Agency}"),
        RichText.Bold(action.DueOn.PrintShort()),
    ];
}
