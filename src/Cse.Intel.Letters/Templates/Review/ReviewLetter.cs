using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Wording;
using static Cse.Intel.Letters.Templates.FactCheck;

namespace Cse.Intel.Letters.Templates.Review;

/// <summary>The letter that tells a recipient what a review of a notice decided.</summary>
public sealed class ReviewLetter : HeadedTemplate<ReviewFacts>
{
    /// <inheritdoc/>
    public override string Code => "REVIEW";

    /// <inheritdoc/>
    public override string Purpose => "Tells a person that the police looked at their notice again and what they decided. It is posted.";

    internal override IReadOnlyList<ReviewFacts> ExampleFacts => ReviewExamples.All;

    internal override IEnumerable<Block> Blocks(ReviewFacts facts, LetterWording words, LetterWording law) =>
    [
        Parts.Address(facts.Head, facts.Recipient),
        Heading.Title(words.Title),
        new Paragraph(words.Text("reviewed",
            ("recipient", facts.Recipient.FullName), ("date", facts.ReviewedOn.Print()),
            ("notice", facts.Notice.Reference), ("issued", facts.Notice.IssuedOn.Print()))) { Style = HouseStyle.Lead },
        .. Decision(facts.Outcome, words),
        .. Parts.Section("What you told us", new Paragraph(facts.Representations is { } said ? Parts.Said(said) : words.Text("nothing said"))),
        .. Parts.Section("Why", new Paragraph(Parts.Said(facts.Reason))),
        .. Parts.Section("If you do not agree", new Paragraph(words.Text("representations")) { KeepWithNext = true }, new Paragraph(Parts.Contact(facts.Head))),
        new Together(
            new Paragraph(words.Text("signed", ("officer", facts.DecidedBy.Print()))) { SpaceBefore = 14 },
            Parts.Signature("Signature")),
    ];

    internal override void Contradictions(ReviewFacts facts)
    {
        facts.Recipient.MustFitWindow(nameof(facts.Recipient));
        Require(facts.Notice.IssuedOn <= facts.ReviewedOn, nameof(facts.ReviewedOn), "is before the day on which the notice was issued");
        Require(facts.ReviewedOn <= facts.Head.On, nameof(facts.ReviewedOn), "is after the date of this letter");
        switch (facts.Outcome)
        {
            case ReviewOutcome.Continued(var next, var ends):
                GoesOn(facts, next, ends);
                break;
            case ReviewOutcome.Changed(_, var next, var ends):
                GoesOn(facts, next, ends);
                break;
            case ReviewOutcome.Withdrawn(var on):
                Require(facts.ReviewedOn <= on, "Outcome.On", "is before the review");
                Require(on <= facts.Head.On, "Outcome.On", "is after the date of this letter");
                break;
        }
    }

    private static void GoesOn(ReviewFacts facts, DateOnly next, DateOnly ends)
    {
        Require(next > facts.ReviewedOn, "Outcome.NextReviewOn", "is not after this review");
        Require(ends > facts.ReviewedOn, "Outcome.EndsOn", "is not after this review");
        Require(next <= ends, "Outcome.NextReviewOn", "is after the notice's end");
    }

    private static IEnumerable<Block> Decision(ReviewOutcome outcome, LetterWording words) => outcome switch
    {
        ReviewOutcome.Continued continued =>
        [
            new Banner(words.Text("continued")),
            Dates(continued.NextReviewOn, continued.EndsOn),
        ],
        ReviewOutcome.Changed changed =>
        [
            new Banner(words.Text("changed")),
            new Paragraph(words.Text("no longer")) { KeepWithNext = true },
            ItemList.Numbered(changed.NoLonger.Select(RichText.Plain)),
            new Paragraph(words.Text("rest stands")),
            Dates(changed.NextReviewOn, changed.EndsOn),
        ],
        ReviewOutcome.Withdrawn withdrawn =>
        [
            new Banner(words.Text("withdrawn", ("date", withdrawn.On.Print()))),
            new Paragraph(words.Text("law stays")),
        ],
        _ => [],
    };

    private static Table Dates(DateOnly next, DateOnly ends) => Table.KeyValues(Parts.LabelShare,
        ("Police review it next by", RichText.Bold(next.Print())), ("It ends on", RichText.Bold(ends.Print())));
}
