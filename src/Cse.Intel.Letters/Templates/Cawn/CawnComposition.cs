using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Wording;

namespace Cse.Intel.Letters.Templates.Cawn;

/// <summary>Puts facts and words in the order in which an officer reads them out.</summary>
internal sealed class CawnComposition(CawnFacts facts, LetterWording words, LegalBasisWords law)
{
    private const double LabelShare = 0.3;

    private string Child => facts.Child.FullName;

    private int Limit => facts.Basis.AgeLimit;

    private DateOnly Birthday => facts.Child.DateOfBirth.Birthday(Limit);

    public IEnumerable<Block> Blocks() =>
    [
        .. Opening(),
        .. Grounds(),
        .. Permission(),
        .. Rules(),
        .. Law(),
        .. Duration(),
        .. Representations(),
        .. CawnServicePages.Of(facts, words),
    ];

    private IEnumerable<Block> Opening()
    {
        yield return Heading.Title(words.Title);
        if (facts.State == CawnState.Draft)
            yield return new Paragraph(RichText.Bold(words.Plain("draft statement")));
        yield return new Paragraph(words.Text("opening", ("recipient", facts.Recipient.FullName), ("force", facts.Force), ("child", Child))) { Style = HouseStyle.Lead };
        yield return Table.KeyValues(LabelShare,
        [
            ("Notice reference", RichText.Plain(facts.Reference)),
            ("Issued by", RichText.Plain($"{facts.Force}, {facts.Unit}")),
            ("Date of issue", RichText.Plain(facts.IssuedOn.Print())),
            .. RecipientRows(facts.Recipient),
            ("The child", RichText.Of($"{Strong.Of(Child)}, born {facts.Child.DateOfBirth.Print()}\n{Limit}th birthday: {Birthday.Print()}")),
        ]);
    }

    private static IEnumerable<(string, RichText)> RecipientRows(CawnRecipient recipient)
    {
        yield return ("Given to", RichText.Of($"{Strong.Of(recipient.FullName)}, born {recipient.DateOfBirth.Print()}"));
        if (recipient.Aliases.Count > 0)
            yield return ("Also known as", RichText.Join("; ", recipient.Aliases));
        yield return ("Address", RichText.Join(", ", recipient.AddressLines));
    }

    private IEnumerable<Block> Grounds() =>
    [
        Heading.Section("Why you are being given this notice"),
        new Paragraph(words.Text("grounds")) { KeepWithNext = true },
        Table.WithHead([0.22, 0.78], ["Date", "What was seen or reported"],
            facts.Triggers.OrderBy(trigger => trigger.On)
                .Select(trigger => new[] { RichText.Plain(trigger.On.Print()), RichText.Plain(FactCheck.WithLineFeeds(trigger.Seen)) })),
    ];

    private IEnumerable<Block> Permission()
    {
        var supporter = facts.Supporter;
        yield return Heading.Section("You do not have permission");
        if (law.Status is { } status)
            yield return new Paragraph(words.Text("status", ("child", Child), ("status", status)));
        yield return new Paragraph(words.Text("no permission",
            ("supporter", supporter.Name), ("role", supporter.Role), ("entitlement", supporter.Entitlement),
            ("statement", supporter.StatementReference), ("date", supporter.StatementDate.Print())));
    }

    private IEnumerable<Block> Rules() =>
    [
        Heading.Section("What you must not do"),
        new Paragraph(words.Text("you must not", ("start", facts.StartsOn.Print()))) { KeepWithNext = true },
        ItemList.Numbered(
        [
            .. facts.Prohibitions.Order().Select(prohibition => words.Text(prohibition.ToString())),
            .. facts.FurtherProhibitions.Select(RichText.Plain),
        ]),
        Heading.Section("If the child comes to you"),
        new Paragraph(words.Text("even if not asked")) { KeepWithNext = true },
        ItemList.Numbered(words.Items("if the child comes")),
        Heading.Section("What is not a defence"),
        new Paragraph(words.Text("no defence")),
        new Paragraph(NowYouKnow()),
    ];

    private RichText NowYouKnow()
    {
        var (born, limit) = (facts.Child.DateOfBirth.Print(), $"{Limit}");
        return law.Status is { } status
            ? words.Text("now you know the status", ("child", Child), ("born", born), ("limit", limit), ("status", status))
            : words.Text("now you know", ("child", Child), ("born", born), ("limit", limit));
    }

    private IEnumerable<Block> Law() =>
    [
        Heading.Section("The law, and what can happen to you"),
        new Paragraph(words.Text("prosecution", ("section", law.Section), ("offence", law.Offence))),
        new Paragraph(words.Text("penalty", ("penalty", law.Penalty), ("lesser", law.LesserPenalty))),
        Heading.Section("What this notice is, and what it is not"),
        new Paragraph(words.Text("warning only")),
        new Paragraph(words.Text("use in court")),
    ];

    private IEnumerable<Block> Duration()
    {
        yield return Heading.Section("How long this notice lasts");
        yield return Table.KeyValues(LabelShare,
            ("Starts", RichText.Bold(facts.StartsOn.Print())),
            ("Police review it by", RichText.Bold(facts.ReviewOn.Print())),
            ("Ends", words.Text("ends at the latest", ("date", facts.ExpiresOn.Print()))));
        if (law.EndsWith is { } basis)
            yield return new Paragraph(words.Text("ends sooner", ("basis", basis)));
        yield return new Paragraph(words.Text("withdrawal"));
    }

    private IEnumerable<Block> Representations() =>
    [
        Heading.Section("If you do not agree"),
        new Paragraph(words.Text("representations")) { KeepWithNext = true },
        new Paragraph(RichText.Bold(string.Join('\n', facts.RepresentationsContact))),
    ];
}
