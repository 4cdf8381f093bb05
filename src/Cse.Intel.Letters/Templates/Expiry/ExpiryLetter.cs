using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Wording;
using static Cse.Intel.Letters.Templates.FactCheck;

namespace Cse.Intel.Letters.Templates.Expiry;

/// <summary>The letter that tells a recipient that a notice has ended.</summary>
public sealed class ExpiryLetter : HeadedTemplate<ExpiryFacts>
{
    /// <inheritdoc/>
    public override string Code => "EXPIRY";

    /// <inheritdoc/>
    public override string Purpose => "Tells a person that the notice they were given has ended, and what the law still forbids. It is posted.";

    internal override IReadOnlyList<ExpiryFacts> ExampleFacts => ExpiryExamples.All;

    internal override IEnumerable<Block> Blocks(ExpiryFacts facts, LetterWording words, LetterWording law) =>
    [
        Parts.Address(facts.Head, facts.Recipient),
        Heading.Title(words.Title),
        new Paragraph(words.Text("ended",
            ("recipient", facts.Recipient.FullName), ("notice", facts.Notice.Reference),
            ("issued", facts.Notice.IssuedOn.Print()), ("date", facts.ExpiredOn.Print()))) { Style = HouseStyle.Lead },
        new Paragraph(Cause(facts, words, new(facts.Basis, law))),
        .. Parts.Section("What this means", ItemList.Points(words.Items("meaning"))),
        .. Parts.Section("What the law still forbids", [.. StillForbidden(facts, words, new(facts.Basis, law))]),
        .. Parts.Section("If you have a question", new Paragraph(words.Text("questions")) { KeepWithNext = true }, new Paragraph(Parts.Contact(facts.Head))),
    ];

    internal override void Contradictions(ExpiryFacts facts)
    {
        facts.Recipient.MustFitWindow(nameof(facts.Recipient));
        Require(facts.Notice.IssuedOn < facts.ExpiredOn, nameof(facts.ExpiredOn), "is not after the day on which the notice was issued");
        Require(facts.ExpiredOn <= facts.Head.On, nameof(facts.ExpiredOn), "is after the date of this letter, when the notice still holds");
        Require(facts.Cause != ExpiryCause.BasisEnded || facts.Basis is CawnBasis.S49, nameof(facts.Cause), "names the end of an order, and a notice under section 2 rests on none");
    }

    private static RichText Cause(ExpiryFacts facts, LetterWording words, LegalBasisWords law) => facts.Cause switch
    {
        ExpiryCause.DateReached => words.Text("date reached"),
        ExpiryCause.AgeReached => words.Text("age reached", ("limit", $"{facts.Basis.AgeLimit}")),
        _ => words.Text("basis ended", ("basis", law.EndsWith!)),
    };

    /// <summary>The offence that the notice warned of, while it can still be committed; then what holds for every child.</summary>
    private static IEnumerable<Block> StillForbidden(ExpiryFacts facts, LetterWording words, LegalBasisWords law)
    {
        if (facts.Cause == ExpiryCause.DateReached)
            yield return new Paragraph(words.Text("still an offence", ("section", law.Section), ("offence", law.Offence), ("penalty", law.Penalty)));
        else if (facts.Cause == ExpiryCause.BasisEnded)
            yield return new Paragraph(words.Text("other laws of abduction"));
        yield return new Paragraph(words.Text("under 18"));
        yield return new Paragraph(words.Text("what may follow"));
    }
}
