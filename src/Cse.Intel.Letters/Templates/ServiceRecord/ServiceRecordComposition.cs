using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Wording;

namespace Cse.Intel.Letters.Templates.ServiceRecord;

/// <summary>What happened first, then the account of it, then who vouches for it.</summary>
internal sealed class ServiceRecordComposition(ServiceRecordFacts facts, LetterWording words)
{
    private Delivery? Delivered => facts.Outcome switch
    {
        ServiceOutcome.Signed signed => signed.Delivery,
        ServiceOutcome.Refused refused => refused.Delivery,
        _ => null,
    };

    public IEnumerable<Block> Blocks() =>
    [
        Heading.Title(words.Title),
        new Banner(Summary()),
        .. Parts.Section("The notice", Table.KeyValues(Parts.LabelShare,
        [
            ("Notice", RichText.Plain($"{facts.Notice.Reference}, issued on {facts.Notice.IssuedOn.Print()}")),
            ("Person it warns", RichText.Of($"{Strong.Of(facts.Recipient.FullName)}, born {facts.Recipient.DateOfBirth.Print()}")),
            .. facts.Recipient.Aliases.Count == 0 ? [] : new[] { ("Also known as", RichText.Plain(string.Join("; ", facts.Recipient.Aliases))) },
            ("Address", RichText.Plain(string.Join(", ", facts.Recipient.AddressLines))),
        ])),
        .. Parts.Section("The visit", Table.KeyValues(Parts.LabelShare,
        [
            ("This record", RichText.Plain($"{facts.Head.Reference}, made on {facts.Head.On.Print()}\n{facts.Head.Force}, {facts.Head.Unit}")),
            ("Date and time of visit", RichText.Plain($"{facts.On.Print()}, {facts.At.Print()}")),
            ("Place", RichText.Plain(facts.Place)),
            ("Officer", RichText.Plain(facts.By.Print())),
            ("Witness", RichText.Plain(facts.Witness ?? "None")),
            ("Body-worn video", RichText.Plain(facts.BodyWornVideo ?? "None")),
            .. Given(),
        ])),
        .. Outcome(),
        new Together(
            Heading.Section("The officer's statement"),
            new Paragraph(words.Text("officer's statement")),
            new SignaturePanel(Parts.SignatureHeight, new($"Signature of {facts.By.Print()}", 0.5), new("Signature of the witness, if there was one", 0.5))),
    ];

    private RichText Summary() => facts.Outcome switch
    {
        ServiceOutcome.Signed => words.Text("served and signed", ("recipient", facts.Recipient.FullName)),
        ServiceOutcome.Refused => words.Text("served and refused", ("recipient", facts.Recipient.FullName)),
        _ => words.Text("not served", ("recipient", facts.Recipient.FullName)),
    };

    private IEnumerable<Block> Outcome() => facts.Outcome switch
    {
        ServiceOutcome.Signed signed => [.. Reply(signed.Reply), new Paragraph(words.Text("meaning of signature"))],
        ServiceOutcome.Refused refused => [.. Refusal(refused), .. Reply(refused.Reply)],
        ServiceOutcome.NotServed failed => NotServed(failed),
        _ => [],
    };

    private IEnumerable<(string, RichText)> Given() => Delivered is not { } delivery ? [] :
    [
        ("Identity confirmed by", RichText.Plain(delivery.IdentityConfirmedBy)),
        ("Read aloud, explained", RichText.Plain(Parts.YesOrNo(delivery.ExplainedAloud))),
        ("Copy left with the person", RichText.Plain(Parts.YesOrNo(delivery.CopyLeft))),
        ("Interpreter", RichText.Plain(delivery.Interpreter ?? "Not needed")),
    ];

    private IEnumerable<Block> Refusal(ServiceOutcome.Refused refused) => Parts.Section("Refusal to sign",
        new Paragraph(words.Text("refusal")) { KeepWithNext = true },
        new Paragraph(Parts.Said(refused.WordsOfRefusal)));

    private IEnumerable<Block> Reply(string? reply) => Parts.Section("What the person said, in their own words",
        new Paragraph(reply is null ? words.Text("no reply") : Parts.Said(reply)));

    private IEnumerable<Block> NotServed(ServiceOutcome.NotServed failed) => Parts.Section("Why the notice was not given",
        new Paragraph(Parts.Said(failed.Reason)),
        new Paragraph(words.Text("next attempt", ("date", failed.NextAttempt.Print()))));
}
