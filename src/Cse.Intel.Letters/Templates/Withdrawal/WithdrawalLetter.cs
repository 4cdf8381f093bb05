using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Wording;
using static Cse.Intel.Letters.Templates.FactCheck;

namespace Cse.Intel.Letters.Templates.Withdrawal;

/// <summary>The letter that tells a recipient that a notice is withdrawn.</summary>
public sealed class WithdrawalLetter : HeadedTemplate<WithdrawalFacts>
{
    /// <inheritdoc/>
    public override string Code => "WITHDRAWAL";

    /// <inheritdoc/>
    public override string Purpose => "Tells a person that the police have taken back the notice they were given, and why. It is posted.";

    internal override IReadOnlyList<WithdrawalFacts> ExampleFacts => WithdrawalExamples.All;

    internal override IEnumerable<Block> Blocks(WithdrawalFacts facts, LetterWording words, LetterWording law) =>
    [
        Parts.Address(facts.Head, facts.Recipient),
        Heading.Title(words.Title),
        new Paragraph(words.Text("withdrawn",
            ("recipient", facts.Recipient.FullName), ("notice", facts.Notice.Reference),
            ("issued", facts.Notice.IssuedOn.Print()), ("date", facts.WithdrawnOn.Print()))) { Style = HouseStyle.Lead },
        .. Parts.Section("Why", new Paragraph(Parts.Said(facts.Reason))),
        .. Parts.Section("What this means", ItemList.Points(words.Items("meaning"))),
        .. Parts.Section("If you have a question", new Paragraph(words.Text("questions")) { KeepWithNext = true }, new Paragraph(Parts.Contact(facts.Head))),
        new Together(
            new Paragraph(words.Text("signed", ("officer", facts.WithdrawnBy.Print()))) { SpaceBefore = 14 },
            Parts.Signature("Signature")),
    ];

    internal override void Contradictions(WithdrawalFacts facts)
    {
        facts.Recipient.MustFitWindow(nameof(facts.Recipient));
        Require(facts.Notice.IssuedOn <= facts.WithdrawnOn, nameof(facts.WithdrawnOn), "is before the day on which the notice was issued");
        Require(facts.WithdrawnOn <= facts.Head.On, nameof(facts.WithdrawnOn), "is after the date of this letter");
    }
}
