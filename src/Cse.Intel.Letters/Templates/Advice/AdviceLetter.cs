using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Wording;
using static Cse.Intel.Letters.Templates.FactCheck;

namespace Cse.Intel.Letters.Templates.Advice;

/// <summary>The letter of advice on harbouring and abduction: no formal warning.</summary>
public sealed class AdviceLetter : HeadedTemplate<AdviceFacts>
{
    private const int Adult = 18;

    /// <inheritdoc/>
    public override string Code => "ADVICE";

    /// <inheritdoc/>
    public override string Purpose => "Advises an adult, without a formal warning, about a child who has been with them. It is given by hand.";

    internal override IReadOnlyList<AdviceFacts> ExampleFacts => AdviceExamples.All;

    internal override IEnumerable<Block> Blocks(AdviceFacts facts, LetterWording words, LetterWording law) =>
    [
        Heading.Title(words.Title),
        new Paragraph(words.Text("opening", ("recipient", facts.Recipient), ("force", facts.Head.Force))) { Style = HouseStyle.Lead },
        Table.KeyValues(Parts.LabelShare, Parts.Rows(facts.Head)),
        .. Parts.Section("Why you are getting this letter",
            new Paragraph(words.Text("occasions", ("child", facts.Child.FullName))) { KeepWithNext = true },
            Table.WithHead([0.24, 0.76], ["Date", "What was seen or reported"],
                facts.Occasions.OrderBy(occasion => occasion.On).Select(occasion => new[] { Parts.Day(occasion.On), Parts.Said(occasion.Seen) })),
            new Paragraph(words.Text("age", ("child", facts.Child.FullName), ("limit", $"{Limit(facts)}")))),
        .. Parts.Section("What we ask you to do", ItemList.Numbered(words.Items("advice"))),
        .. Parts.Section("The law", [.. Law(facts, words, law)]),
        .. Parts.Section("What this letter is, and what it is not", new Paragraph(words.Text("not a warning")), new Paragraph(words.Text("record"))),
        .. Parts.Section("If you want to tell us something", new Paragraph(words.Text("your side")) { KeepWithNext = true }, Parts.Contact(facts.Head)),
        new Together(
            new Paragraph(words.Text("given by", ("officer", facts.GivenBy.Print()))) { SpaceBefore = 14 },
            Parts.Signature("Signature of the officer")),
    ];

    internal override void Contradictions(AdviceFacts facts)
    {
        var born = facts.Child.DateOfBirth;
        Require(born <= facts.Head.On, "Child.DateOfBirth", "is after the date of this letter");
        Require(facts.Head.On < born.Birthday(Limit(facts)), "Child.DateOfBirth", $"makes the child {Limit(facts)} or older");
        Require(facts.Occasions.All(occasion => occasion.On <= facts.Head.On), nameof(facts.Occasions), "holds a day after the date of this letter");
    }

    private static int Limit(AdviceFacts facts) => facts.Basis?.AgeLimit ?? Adult;

    private static IEnumerable<Block> Law(AdviceFacts facts, LetterWording words, LetterWording law)
    {
        if (facts.Basis is { } basis)
        {
            var of = new LegalBasisWords(basis, law);
            if (of.Status is { } status)
                yield return new Paragraph(words.Text("status", ("child", facts.Child.FullName), ("status", status)));
            yield return new Paragraph(words.Text("abduction", ("section", of.Section), ("offence", of.Offence), ("penalty", of.Penalty)));
        }
        yield return new Paragraph(words.Text("under 18"));
    }
}
