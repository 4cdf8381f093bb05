using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Templates.HotelNotice;
using Cse.Intel.Letters.Wording;
using static Cse.Intel.Letters.Templates.FactCheck;

namespace Cse.Intel.Letters.Templates.HotelRequest;

/// <summary>The request to a hotel for its guests' details.</summary>
public sealed class HotelRequestLetter : HeadedTemplate<HotelRequestFacts>
{
    /// <inheritdoc/>
    public override string Code => "HOTELREQ";

    /// <inheritdoc/>
    public override string Purpose => "Asks a hotel for the names and addresses of its guests, under a notice that it has been given.";

    internal override IReadOnlyList<HotelRequestFacts> ExampleFacts => HotelRequestExamples.All;

    internal override IEnumerable<Block> Blocks(HotelRequestFacts facts, LetterWording words, LetterWording law) =>
    [
        Heading.Title(words.Title),
        new Paragraph(words.Text("opening", ("person", facts.Hotel.Person), ("hotel", facts.Hotel.Name), ("date", facts.AnswerBy.Print()))) { Style = HouseStyle.Lead },
        Table.KeyValues(Parts.LabelShare,
        [
            .. Parts.Rows(facts.Head),
            .. HotelRows.Of(facts.Hotel),
            ("Made under", RichText.Plain($"Notice {facts.Notice.Reference}, issued on {facts.Notice.IssuedOn.Print()}")),
        ]),
        .. Parts.Section("What we ask for",
            new Paragraph(words.Text("nights", ("first", facts.FirstNight.Print()), ("last", facts.LastNight.Print()), ("rooms", facts.Rooms ?? words.Plain("all rooms")))) { KeepWithNext = true },
            ItemList.Numbered([words.Text("names"), words.Text("addresses"), .. facts.FurtherDetails.Select(RichText.Plain)])),
        .. Parts.Section("How to answer", ItemList.Points(words.Items("how to answer")), Parts.Contact(facts.Head)),
        .. Parts.Section("The law", new Paragraph(words.Text("offence", ("section", law.Plain("HOTELN section")), ("penalty", law.Plain("HOTELN penalty"))))),
        new Together(
            new Paragraph(words.Text("asked by", ("officer", facts.AskedBy.Print()))) { SpaceBefore = 14 },
            Parts.Signature("Signature of the officer")),
    ];

    internal override void Contradictions(HotelRequestFacts facts)
    {
        Require(facts.Head.On >= facts.NoticeStartsOn, "Head.On", "is before the notice starts");
        Require(facts.Head.On < facts.NoticeEndsOn, "Head.On", "is after the notice has ended");
        Require(facts.NoticeStartsOn >= facts.Notice.IssuedOn, nameof(facts.NoticeStartsOn), "is before the notice was issued");
        Require(facts.FirstNight <= facts.LastNight, nameof(facts.LastNight), "is before the first night");
        Require(facts.AnswerBy >= facts.Head.On, nameof(facts.AnswerBy), "is before the date of this request");
        Require(facts.AnswerBy < facts.NoticeEndsOn, nameof(facts.AnswerBy), "is after the notice has ended");
    }
}
