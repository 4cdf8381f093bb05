using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Letters;
using Cse.Intel.Letters.Templates;
using Cse.Intel.Letters.Templates.HotelRequest;
using Cse.Intel.Web.Access;

namespace Cse.Intel.Web.Features.Documents.Makers;

/// <summary>The written request for guests' details under a hotel notice.</summary>
public sealed class HotelRequestMaker(Counter counter, NoticeSource source, IConfiguration configuration) : PlaceMaker(counter, source, configuration)
{
    /// <inheritdoc/>
    public override LetterTemplate Template => LetterTemplates.HotelRequest;

    /// <inheritdoc/>
    protected override IReadOnlyList<DocumentField> Fields(Address place) =>
    [
        ReferenceField,
        new("Notice.Reference", "Reference of the hotel notice"),
        new("Notice.IssuedOn", "Day on which it was issued", Shape: FieldShape.Day),
        new("NoticeStartsOn", "Its first day", Shape: FieldShape.Day),
        new("NoticeEndsOn", "It ends at the beginning of", Shape: FieldShape.Day),
        .. HotelFields.All,
        new("FirstNight", "First night asked about", Shape: FieldShape.Day),
        new("LastNight", "Last night asked about", Shape: FieldShape.Day),
        new("Rooms", "Rooms", "Leave empty for all"),
        new("FurtherDetails", "Details beside names and addresses", "One a line, only what is prescribed; leave empty if none", FieldShape.Prose),
        new("AnswerBy", "Answer due by", Shape: FieldShape.Day),
        NoticeSource.RankField,
    ];

    /// <inheritdoc/>
    protected override object Facts(Address place, DocumentAnswers answers, Officer author)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new HotelRequestFacts
        {
            Head = Head(answers.Text("Head.Reference")),
            Notice = new(answers.Text("Notice.Reference"), Day(answers, "Notice.IssuedOn")),
            NoticeStartsOn = Day(answers, "NoticeStartsOn"),
            NoticeEndsOn = Day(answers, "NoticeEndsOn"),
            Hotel = HotelFields.Read(answers, Lines(place)),
            FirstNight = Day(answers, "FirstNight"),
            LastNight = Day(answers, "LastNight"),
            Rooms = answers["Rooms"],
            FurtherDetails = answers.Lines("FurtherDetails"),
            AnswerBy = Day(answers, "AnswerBy"),
            AskedBy = author,
        };
    }
}
