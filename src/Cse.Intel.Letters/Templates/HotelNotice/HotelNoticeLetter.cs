using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Wording;
using static Cse.Intel.Letters.Templates.FactCheck;

namespace Cse.Intel.Letters.Templates.HotelNotice;

/// <summary>The hotel guest-information notice.</summary>
public sealed class HotelNoticeLetter : HeadedTemplate<HotelNoticeFacts>
{
    /// <summary>The longest it may last (domain 3.1).</summary>
    internal const int MostMonths = 6;

    private static readonly string[] InspectorOrAbove = ["Inspector", "Superintendent", "Commander", "Commissioner", "Chief Constable"];

    /// <inheritdoc/>
    public override string Code => "HOTELN";

    /// <inheritdoc/>
    public override string Purpose => "Tells a hotel that the police may ask it who its guests are, because it is believed to be used for sexual exploitation of children.";

    internal override IReadOnlyList<HotelNoticeFacts> ExampleFacts => HotelNoticeExamples.All;

    internal override IEnumerable<Block> Blocks(HotelNoticeFacts facts, LetterWording words, LetterWording law) =>
    [
        Heading.Title(words.Title),
        new Paragraph(words.Text("opening", ("person", facts.Hotel.Person), ("hotel", facts.Hotel.Name), ("force", facts.Head.Force))) { Style = HouseStyle.Lead },
        Table.KeyValues(Parts.LabelShare,
        [
            .. Parts.Rows(facts.Head),
            .. HotelRows.Of(facts.Hotel),
            ("Starts", RichText.Bold(facts.StartsOn.Print())),
            ("Ends", words.Text("ends", ("date", facts.EndsOn.Print()))),
        ]),
        .. Parts.Section("Why you are being given this notice",
            new Paragraph(words.Text("belief", ("section", law.Plain("HOTELN section")))) { KeepWithNext = true },
            new Paragraph(Parts.Said(facts.Grounds))),
        .. Parts.Section("What you must do", ItemList.Numbered(words.Items("duties"))),
        .. Parts.Section("If you do not", new Paragraph(words.Text("offence", ("penalty", law.Plain("HOTELN penalty"))))),
        .. Parts.Section("What this notice is not", new Paragraph(words.Text("not a finding"))),
        .. Parts.Section("If you do not agree", new Paragraph(words.Text("appeal")) { KeepWithNext = true }, Parts.Contact(facts.Head)),
        .. Parts.Section("If a child may be in danger", ItemList.Points(words.Items("safeguarding"))),
        new Together(
            new Paragraph(words.Text("issued by", ("officer", facts.IssuedBy.Print()))) { SpaceBefore = 14 },
            Parts.Signature("Signature of the issuing officer"),
            Parts.Signature($"Received by {facts.Hotel.Person}")),
    ];

    internal override void Contradictions(HotelNoticeFacts facts)
    {
        Require(facts.StartsOn >= facts.Head.On, nameof(facts.StartsOn), "is before the day of issue");
        Require(facts.EndsOn > facts.StartsOn, nameof(facts.EndsOn), "is not after the start");
        Require(facts.EndsOn <= facts.StartsOn.AddMonths(MostMonths), nameof(facts.EndsOn), $"is more than {MostMonths} months after the start");
        Require(Array.Exists(InspectorOrAbove, rank => facts.IssuedBy.Rank.Contains(rank, StringComparison.OrdinalIgnoreCase)), "IssuedBy.Rank", "is below inspector");
    }
}
