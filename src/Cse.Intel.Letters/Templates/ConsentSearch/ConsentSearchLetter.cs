using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Wording;
using static Cse.Intel.Letters.Templates.FactCheck;

namespace Cse.Intel.Letters.Templates.ConsentSearch;

/// <summary>The record of a search by consent.</summary>
public sealed class ConsentSearchLetter : HeadedTemplate<ConsentSearchFacts>
{
    /// <inheritdoc/>
    public override string Code => "CONSENTSEARCH";

    /// <inheritdoc/>
    public override string Purpose => "Asks a person to agree in writing to a search of premises, and records what was searched and taken.";

    internal override IReadOnlyList<ConsentSearchFacts> ExampleFacts => ConsentSearchExamples.All;

    internal override IEnumerable<Block> Blocks(ConsentSearchFacts facts, LetterWording words, LetterWording law) =>
    [
        Heading.Title(words.Title),
        Table.KeyValues(Parts.LabelShare,
        [
            .. Parts.Rows(facts.Head),
            ("Premises", RichText.Bold(string.Join(", ", facts.Premises))),
            ("Person asked", RichText.Of($"{Strong.Of(facts.Person)}, {facts.EntitledAs}")),
            ("Asked on", RichText.Plain($"{facts.On.Print()}, {facts.AskedAt.Print()}")),
            ("Officer in charge", RichText.Plain(facts.Officer.Print())),
            ("Body-worn video", RichText.Plain(facts.BodyWornVideo ?? "None")),
        ]),
        .. Parts.Section("What the police ask for",
            Table.KeyValues(Parts.LabelShare, ("What the search is for", Parts.Said(facts.SearchPurpose)), ("What would be searched", Parts.Said(facts.Extent)))),
        .. Parts.Section("What you must know before you answer",
            ItemList.Numbered([.. words.Items("rights"), .. facts.IsSuspect ? [] : new[] { words.Text("not a suspect") }])),
        .. Answer(facts, words),
    ];

    internal override void Contradictions(ConsentSearchFacts facts)
    {
        Require(facts.On <= facts.Head.On || facts.Outcome is ConsentOutcome.NotAskedYet, nameof(facts.On), "is after the date of this record");
        if (facts.Outcome is not ConsentOutcome.Searched searched)
            return;
        Require(searched.Began >= facts.AskedAt, "Outcome.Began", "is before the person was asked");
        Require(searched.Ended >= searched.Began, "Outcome.Ended", "is before the search began; a search that goes past midnight takes a second record");
    }

    private static IEnumerable<Block> Answer(ConsentSearchFacts facts, LetterWording words) => facts.Outcome switch
    {
        ConsentOutcome.Refused =>
        [
            .. Parts.Section("Answer", new Banner(words.Text("refused"))),
            Parts.Signature($"Signature of {facts.Officer.Print()}"),
        ],
        ConsentOutcome.Searched searched =>
        [
            .. Consent(facts, words),
            .. Search(searched, words),
            Parts.Signature($"Signature of {facts.Officer.Print()}"),
        ],
        _ => Consent(facts, words),
    };

    private static IEnumerable<Block> Consent(ConsentSearchFacts facts, LetterWording words) =>
    [
        new Together(
            Heading.Section("Your agreement, signed before the search begins"),
            new Paragraph(words.Text("consent", ("person", facts.Person))),
            Parts.Signature($"Signature of {facts.Person}"),
            ItemList.ToTick(words.Items("ticks"))),
    ];

    private static IEnumerable<Block> Search(ConsentOutcome.Searched searched, LetterWording words) => Parts.Section("The search",
        new Paragraph(words.Text("searched", ("began", searched.Began.Print()), ("ended", searched.Ended.Print()))),
        new Paragraph(searched.ConsentWithdrawn ? words.Text("withdrawn") : words.Text("not withdrawn")),
        searched.Seized.Count == 0
            ? new Paragraph(words.Text("nothing taken"))
            : Table.WithHead([0.2, 0.5, 0.3], ["Exhibit", "What was taken", "Where it was"],
                searched.Seized.Select(item => new[] { RichText.Plain(item.Exhibit), Parts.Said(item.Description), RichText.Plain(item.FoundAt) })));
}
