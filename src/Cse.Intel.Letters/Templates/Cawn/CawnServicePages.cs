using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Wording;

namespace Cse.Intel.Letters.Templates.Cawn;

/// <summary>The parts that are filled in at the door: record of service, signature or refusal, reply, slip.</summary>
internal static class CawnServicePages
{
    private const double LabelShare = 0.38;
    private static readonly double HandwritingHeight = A4.Points(8.5);
    private static readonly double SignatureHeight = A4.Points(16);

    public static IEnumerable<Block> Of(CawnFacts facts, LetterWording words) =>
    [
        new Together(
            Heading.Section("Record of service, filled in by the officer"),
            ServicePanel(facts.Service),
            ItemList.ToTick(words.Items("service ticks"))),
        new Together(
            Heading.Section("Issued and served by"),
            new Paragraph(RichText.Of($"Issued by {facts.IssuedBy.Print()}.")),
            new SignaturePanel(SignatureHeight,
                new("Signature of the issuing officer", 0.5), new("Signature of the officer who served it", 0.5))),
        new Together(
            Heading.Section("Your signature"),
            new Paragraph(words.Text("meaning of signature")),
            new SignaturePanel(SignatureHeight, new("Signature of the person given this notice", 0.6), new("Date and time", 0.4)),
            ItemList.ToTick(words.Text("did not sign")),
            new SignaturePanel(A4.Points(24), new SignaturePanel.Field("What the person said, in their own words", 1))),
        new Together(
            new CutLine(),
            Heading.Section("Acknowledgement slip, for the police to keep"),
            new Paragraph(words.Text("acknowledgement",
                ("recipient", facts.Recipient.FullName), ("reference", facts.Reference), ("date", facts.IssuedOn.Print()), ("force", facts.Force))),
            new SignaturePanel(SignatureHeight, new("Signature", 0.6), new("Date and time", 0.4))),
    ];

    private static Table ServicePanel(CawnService? service) => Table.KeyValues(LabelShare,
        ("Date and time", Written(service is null ? null : $"{service.On.Print()}, {service.At.Print()}")),
        ("Place", Written(service?.Place)),
        ("Officer: rank, number and name", Written(service is null ? null : service.By.Print())),
        ("How it was given", Written(service?.Method)),
        ("How identity was confirmed", Written(service?.IdentityConfirmedBy)),
        ("Witness", Written(service is null ? null : service.Witness ?? "None")),
        ("Body-worn video reference", Written(service is null ? null : service.BodyWornVideo ?? "None")))
        .WithRowsAtLeast(HandwritingHeight);

    private static RichText Written(string? value) => value is null ? RichText.Empty : RichText.Plain(value);
}
