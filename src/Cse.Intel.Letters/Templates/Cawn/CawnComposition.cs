using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;

namespace Cse.Intel.Letters.Templates.Cawn;

/// <summary>Puts facts and wording in the order in which an officer reads them out.</summary>
internal static class CawnComposition
{
    private const double LabelShare = 0.3;

    public static IEnumerable<Block> Of(CawnFacts facts) =>
    [
        .. Opening(facts),
        .. Grounds(facts),
        .. Permission(facts),
        .. Rules(facts),
        .. Law(facts),
        .. Duration(facts),
        .. Representations(facts),
        .. CawnServicePages.Of(facts),
    ];

    private static IEnumerable<Block> Opening(CawnFacts facts)
    {
        var limit = facts.Basis.AgeLimit;
        yield return Heading.Title(CawnWording.Title);
        if (facts.State == CawnState.Draft)
            yield return new Paragraph(RichText.Bold(CawnWording.DraftStatement));
        yield return new Paragraph(RichText.Of(
            $"To {Strong.Of(facts.Recipient.FullName)}: this is a warning from {facts.Force}. You do not have permission to be with {Strong.Of(facts.Child.FullName)}. Please read this notice carefully and keep it."))
        { Style = HouseStyle.Lead };
        yield return Table.KeyValues(LabelShare,
        [
            ("Notice reference", RichText.Plain(facts.Reference)),
            ("Issued by", RichText.Plain($"{facts.Force}, {facts.Unit}")),
            ("Date of issue", RichText.Plain(facts.IssuedOn.Print())),
            .. RecipientRows(facts.Recipient),
            ("The child", RichText.Of(
                $"{Strong.Of(facts.Child.FullName)}, born {facts.Child.DateOfBirth.Print()}\n{limit}th birthday: {facts.Child.DateOfBirth.Birthday(limit).Print()}")),
        ]);
    }

    private static IEnumerable<(string, RichText)> RecipientRows(CawnRecipient recipient)
    {
        yield return ("Given to", RichText.Of($"{Strong.Of(recipient.FullName)}, born {recipient.DateOfBirth.Print()}"));
        if (recipient.Aliases.Count > 0)
            yield return ("Also known as", RichText.Join("; ", recipient.Aliases));
        yield return ("Address", RichText.Join(", ", recipient.AddressLines));
    }

    private static IEnumerable<Block> Grounds(CawnFacts facts) =>
    [
        Heading.Section("Why you are being given this notice"),
        new Paragraph(RichText.Plain("The police have been told, or have seen, that you were with the child:")) { KeepWithNext = true },
        Table.WithHead([0.22, 0.78], ["Date", "What was seen or reported"],
            facts.Triggers.OrderBy(trigger => trigger.On)
                .Select(trigger => new[] { RichText.Plain(trigger.On.Print()), RichText.Plain(FactCheck.WithLineFeeds(trigger.Seen)) })),
    ];

    private static IEnumerable<Block> Permission(CawnFacts facts)
    {
        var supporter = facts.Supporter;
        yield return Heading.Section("You do not have permission");
        if (facts.Basis is CawnBasis.S49 order)
            yield return new Paragraph(RichText.Of($"{facts.Child.FullName} {CawnWording.StatusOf(order)}."));
        yield return new Paragraph(RichText.Of(
            $"{Strong.Of(supporter.Name)} ({supporter.Role}), who {supporter.Entitlement}, says that you do not have permission to take the child away, to keep the child with you or to be with the child. This is in statement {supporter.StatementReference} of {supporter.StatementDate.Print()}."));
    }

    private static IEnumerable<Block> Rules(CawnFacts facts) =>
    [
        Heading.Section("What you must not do"),
        new Paragraph(RichText.Of($"From {Strong.Of(facts.StartsOn.Print())}, until this notice ends, you must not:")) { KeepWithNext = true },
        ItemList.Numbered(
        [
            .. facts.Prohibitions.Order().Select(prohibition => RichText.Plain(CawnWording.Of(prohibition))),
            .. facts.FurtherProhibitions.Select(RichText.Plain),
        ]),
        Heading.Section("If the child comes to you"),
        new Paragraph(RichText.Plain("This holds even if you did not ask the child to come:")) { KeepWithNext = true },
        ItemList.Numbered(CawnWording.IfTheChildComes.Select(RichText.Plain)),
        Heading.Section("What is not a defence"),
        new Paragraph(RichText.Plain(CawnWording.NoDefence)),
        new Paragraph(NowYouKnow(facts)),
    ];

    private static RichText NowYouKnow(CawnFacts facts)
    {
        var limit = facts.Basis.AgeLimit;
        var born = facts.Child.DateOfBirth.Print();
        var age = facts.Basis is CawnBasis.S49 order
            ? $"was born on {born}, is under {limit} and {CawnWording.StatusOf(order)}"
            : $"was born on {born} and is under {limit}";
        return RichText.Of($"You now know that {facts.Child.FullName} {age}. You cannot say later that you did not know.");
    }

    private static IEnumerable<Block> Law(CawnFacts facts)
    {
        var law = CawnWording.LawOf(facts.Basis);
        return
        [
            Heading.Section("The law, and what can happen to you"),
            new Paragraph(RichText.Of(
                $"If you do what this notice tells you not to do, you may be arrested and prosecuted under {Strong.Of(law.Section)}. {law.Offence}")),
            new Paragraph(RichText.Of($"The maximum penalty is {Strong.Of(law.Penalty)}.{law.LesserPenalty}")),
            Heading.Section("What this notice is, and what it is not"),
            new Paragraph(RichText.Plain(CawnWording.WarningOnly)),
            new Paragraph(RichText.Plain(CawnWording.UseInCourt)),
        ];
    }

    private static IEnumerable<Block> Duration(CawnFacts facts)
    {
        yield return Heading.Section("How long this notice lasts");
        yield return Table.KeyValues(LabelShare,
            ("Starts", RichText.Of($"{Strong.Of(facts.StartsOn.Print())}")),
            ("Police review it by", RichText.Of($"{Strong.Of(facts.ReviewOn.Print())}")),
            ("Ends", RichText.Of($"{Strong.Of(facts.ExpiresOn.Print())}, at the first minute of that day")));
        if (facts.Basis is CawnBasis.S49 order)
            yield return new Paragraph(RichText.Of($"It ends sooner if {CawnWording.EarlyEndOf(order.Status)} ends sooner."));
        yield return new Paragraph(RichText.Plain(CawnWording.Withdrawal));
    }

    private static IEnumerable<Block> Representations(CawnFacts facts) =>
    [
        Heading.Section("If you do not agree"),
        new Paragraph(RichText.Plain(CawnWording.Representations)) { KeepWithNext = true },
        new Paragraph(RichText.Bold(string.Join('\n', facts.RepresentationsContact))),
    ];
}
