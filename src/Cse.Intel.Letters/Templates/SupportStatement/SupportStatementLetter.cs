using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Wording;
using static Cse.Intel.Letters.Templates.FactCheck;

namespace Cse.Intel.Letters.Templates.SupportStatement;

/// <summary>The supporter's statement.</summary>
public sealed class SupportStatementLetter : HeadedTemplate<SupportStatementFacts>
{
    /// <summary>Days after which an emergency protection order has ended even if extended: 15 (domain 1.5).</summary>
    private const int LongestEmergencyOrder = 15;

    /// <inheritdoc/>
    public override string Code => "SUPPORT";

    /// <inheritdoc/>
    public override string Purpose => "The statement of a parent, carer, social worker or designated officer that an adult has no permission to be with a child.";

    internal override IReadOnlyList<SupportStatementFacts> ExampleFacts => SupportStatementExamples.All;

    internal override IEnumerable<Block> Blocks(SupportStatementFacts facts, LetterWording words, LetterWording law) =>
    [
        Heading.Title(words.Title),
        Table.KeyValues(Parts.LabelShare,
        [
            .. Parts.Rows(facts.Head),
            ("Statement of", RichText.Of($"{Strong.Of(facts.Supporter)}, {facts.Role}")),
            ("The child", RichText.Of($"{Strong.Of(facts.Child.FullName)}, born {facts.Child.DateOfBirth.Print()}")),
            ("The adult without permission", RichText.Bold(facts.Adult)),
            ("Taken by", RichText.Plain(facts.TakenBy.Print())),
        ]),
        .. Parts.Section("What I say", ItemList.Numbered(Statements(facts, words, new(facts.Ground.Basis, law)))),
        .. facts.OwnWords is { } own ? Parts.Section("In my own words", new Paragraph(Parts.Said(own))) : [],
        .. Parts.Section("What I have been told", ItemList.Points(words.Items("told"))),
        new Together(
            Heading.Section("Declaration of truth"),
            new Paragraph(words.Text("declaration")),
            Parts.Signature($"Signature of {facts.Supporter}"),
            Parts.Signature($"Signature of {facts.TakenBy.Print()}"),
            new ReferenceCode(facts.Head.Reference) { AtRight = true }),
    ];

    internal override void Contradictions(SupportStatementFacts facts)
    {
        var on = facts.Head.On;
        var basis = facts.Ground.Basis;
        Require(facts.Child.DateOfBirth <= on, "Child.DateOfBirth", "is after the date of this statement");
        Require(on < facts.Child.DateOfBirth.Birthday(basis.AgeLimit), "Child.DateOfBirth", $"makes the child {basis.AgeLimit} or older, whom this law does not protect");
        switch (facts.Ground)
        {
            case SupportGround.CourtOrder order:
                Order(order, on);
                break;
            case SupportGround.PoliceProtection protection:
                Require(protection.On <= on, "Ground.On", "is after the date of this statement");
                Require(DateOnly.FromDateTime(protection.EndsAt) >= on, "Ground.On", "is more than 72 hours before this statement, so that police protection has ended");
                break;
        }
    }

    private static void Order(SupportGround.CourtOrder order, DateOnly on)
    {
        Require(order.MadeOn <= on, "Ground.MadeOn", "is after the date of this statement");
        Require(order.EndsOn is null || order.EndsOn >= on, "Ground.EndsOn", "is before the date of this statement");
        if (order.Order != CareOrderKind.EmergencyProtectionOrder)
            return;
        Require(order.EndsOn is not null, "Ground.EndsOn", "is missing: an emergency protection order always has an end");
        Require(order.EndsOn <= order.MadeOn.AddDays(LongestEmergencyOrder), "Ground.EndsOn", "is later than an emergency protection order can last (15 days)");
    }

    private static IEnumerable<RichText> Statements(SupportStatementFacts facts, LetterWording words, LegalBasisWords law)
    {
        yield return words.Text("who I am", ("supporter", facts.Supporter), ("role", facts.Role));
        yield return words.Text("the child", ("child", facts.Child.FullName), ("born", facts.Child.DateOfBirth.Print()), ("limit", $"{facts.Ground.Basis.AgeLimit}"));
        foreach (var sentence in Ground(facts, words, law))
            yield return sentence;
        yield return words.Text("no permission", ("adult", facts.Adult), ("child", facts.Child.FullName));
        yield return words.Text("support", ("adult", facts.Adult));
    }

    private static IEnumerable<RichText> Ground(SupportStatementFacts facts, LetterWording words, LegalBasisWords law)
    {
        var child = ("child", facts.Child.FullName);
        switch (facts.Ground)
        {
            case SupportGround.ParentalResponsibility parent:
                yield return words.Text("parental responsibility", child, ("through", parent.Through));
                break;
            case SupportGround.LawfulControl carer:
                yield return words.Text("lawful control", child, ("through", carer.Through));
                break;
            case SupportGround.CourtOrder order:
                yield return words.Text("order", child, ("status", law.Status!), ("court", order.Court));
                yield return order.EndsOn is { } end ? words.Text("order ends", ("date", end.Print())) : words.Text("order without end", ("limit", "18"));
                yield return words.Text("authority");
                break;
            case SupportGround.PoliceProtection protection:
                yield return words.Text("police protection", child, ("status", law.Status!), ("time", protection.At.Print()));
                yield return words.Text("police protection ends",
                    ("date", DateOnly.FromDateTime(protection.EndsAt).Print()), ("time", TimeOnly.FromDateTime(protection.EndsAt).Print()));
                break;
        }
    }
}
