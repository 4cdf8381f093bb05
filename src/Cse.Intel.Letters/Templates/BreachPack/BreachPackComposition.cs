using System.Globalization;
using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Templates.Graded;
using Cse.Intel.Letters.Wording;

namespace Cse.Intel.Letters.Templates.BreachPack;

/// <summary>Notice, service, what was seen, the same as a chart and on a time line, the law, and room for a decision that the paper does not take.</summary>
internal sealed class BreachPackComposition(BreachPackFacts facts, LetterWording words, LegalBasisWords law)
{
    private readonly BreachSighting[] sightings = [.. facts.Sightings.OrderBy(sighting => sighting.Line.On)];

    private BreachedNotice Notice => facts.Notice;

    public IEnumerable<Block> Blocks() =>
    [
        Heading.Title(words.Title),
        new Banner(words.Text("decides nothing")),
        Table.KeyValues(Parts.LabelShare, Parts.Rows(facts.Head)),
        .. NoticeAndService(),
        .. Seen(),
        .. Parts.Section("Time line", Timeline()),
        new Together(Parts.Section("Chart", new BreachChart(Notice, sightings).Blocks(words))),
        .. Law(),
        .. Decision(),
    ];

    private IEnumerable<Block> NoticeAndService() =>
    [
        .. Parts.Section("The notice", Table.KeyValues(Parts.LabelShare,
            ("Notice", RichText.Plain($"{Notice.Reference}, issued on {Notice.IssuedOn.Print()}")),
            ("Given to", RichText.Of($"{Strong.Of(Notice.Recipient.FullName)}, born {Notice.Recipient.DateOfBirth.Print()}\n{string.Join(", ", Notice.Recipient.AddressLines)}")),
            ("The child", RichText.Of($"{Strong.Of(Notice.Child.FullName)}, born {Notice.Child.DateOfBirth.Print()}")),
            ("Rests on", RichText.Plain(law.Section)),
            ("Ends on", RichText.Plain(Notice.ExpiresOn.Print())))),
        .. law.Status is { } status ? [new Paragraph(words.Text("status", ("child", Notice.Child.FullName), ("status", status)))] : Array.Empty<Block>(),
        new Paragraph(words.Text("must not")) { KeepWithNext = true },
        ItemList.Numbered(Notice.Prohibitions.Select(RichText.Plain)),
        .. Parts.Section("How it was served", Table.KeyValues(Parts.LabelShare,
            ("Date, time, place", RichText.Plain($"{facts.Service.On.Print()}, {facts.Service.At.Print()}, {facts.Service.Place}")),
            ("By", RichText.Plain(facts.Service.By.Print())),
            ("How", RichText.Plain(facts.Service.Method)),
            ("Identity confirmed by", RichText.Plain(facts.Service.IdentityConfirmedBy)),
            ("Witness", RichText.Plain(facts.Service.Witness ?? "None")),
            ("Body-worn video", RichText.Plain(facts.Service.BodyWornVideo ?? "None")),
            ("Signature", facts.Signed ? words.Text("signed") : words.Text("not signed")),
            ("Reply, in their own words", facts.Reply is { } reply ? Parts.Said(reply) : RichText.Plain("None")))),
    ];

    private IEnumerable<Block> Seen() => Parts.Section("What has been seen since",
        Table.WithHead([0.28, 0.09, 0.48, 0.15], ["Date and place", "Grade", "What was seen", "May touch"], sightings.Select((sighting, i) => Row(sighting, i + 1))),
        new Paragraph(words.Text("grades")) { KeepWithNext = true },
        GradeWords.Legend(sightings.Select(sighting => sighting.Line)));

    private static RichText[] Row(BreachSighting sighting, int number) =>
    [
        RichText.Of($"{number}. {Strong.Of(sighting.Line.On.Print())}\n{PlaceOf(sighting)}"),
        RichText.Plain(sighting.Line.Grade.Codes),
        new([
            .. GradeWords.Text(sighting.Line).Spans,
            new($"\nHow long: {sighting.Lasted ?? "not known"}. Brought about by: ", Emphasis.None),
            new(FactCheck.WithLineFeeds(sighting.BroughtAboutBy ?? "not known"), Emphasis.None),
        ]),
        RichText.Plain(Touched(sighting)),
    ];

    private static string PlaceOf(BreachSighting sighting) => sighting.Place ?? "Place not recorded";

    private static string Touched(BreachSighting sighting) => sighting.Touches.Count == 0
        ? "None named"
        : "No. " + string.Join(", ", sighting.Touches.Order().Select(number => number.ToString(CultureInfo.InvariantCulture)));

    private Table Timeline()
    {
        (DateOnly On, string What)[] events =
        [
            (Notice.IssuedOn, "Notice issued"),
            (facts.Service.On, facts.Signed ? "Notice served and signed" : "Notice served, not signed"),
            .. sightings.Select(sighting => (sighting.Line.On, $"{PlaceOf(sighting)} ({Touched(sighting)})")),
            (facts.Head.On, "This pack"),
            (Notice.ExpiresOn, "Notice ends"),
        ];
        return Table.WithHead([0.24, 0.2, 0.56], ["Date", "Days from service", "Event"], events.OrderBy(happened => happened.On).Select(happened => new[]
        {
            RichText.Plain(happened.On.Print()),
            RichText.Plain((happened.On.DayNumber - facts.Service.On.DayNumber).ToString(CultureInfo.InvariantCulture)),
            RichText.Plain(happened.What),
        }));
    }

    private IEnumerable<Block> Law() =>
    [
        .. Parts.Section("The law",
            new Paragraph(words.Text("not itself a crime")),
            new Paragraph(words.Text("offence", ("section", law.Section), ("offence", law.Offence), ("penalty", law.Penalty), ("lesser", law.LesserPenalty)))),
        .. Notice.Basis is CawnBasis.S49 ? [new Paragraph(words.Text("time limit"))] : Array.Empty<Block>(),
    ];

    private IEnumerable<Block> Decision() =>
    [
        new Together(
            Heading.Section("Decision"),
            new Paragraph(words.Text("options")) { KeepWithNext = true },
            ItemList.ToTick(
                words.Text("option arrest", ("section", law.Section)), words.Text("option order"), words.Text("option enquiry"),
                words.Text("option meeting"), words.Text("option notice"), words.Text("option none")),
            new SignaturePanel(A4.Points(30), new SignaturePanel.Field("Reasons, and the effect on the child that was considered", 1)),
            new SignaturePanel(Parts.SignatureHeight, new("Decided by: rank, number, name, signature", 0.7), new("Date and time", 0.3))),
    ];
}
