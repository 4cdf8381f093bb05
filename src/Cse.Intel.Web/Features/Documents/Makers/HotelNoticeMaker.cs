using System.Globalization;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Letters;
using Cse.Intel.Letters.Templates;
using Cse.Intel.Letters.Templates.HotelNotice;
using Cse.Intel.Web.Access;

namespace Cse.Intel.Web.Features.Documents.Makers;

/// <summary>The notice by which a hotel may be asked for its guests' details.</summary>
public sealed class HotelNoticeMaker(Counter counter, NoticeSource source, IConfiguration configuration) : PlaceMaker(counter, source, configuration)
{
    private const int MostMonths = 6;

    /// <inheritdoc/>
    public override LetterTemplate Template => LetterTemplates.HotelNotice;

    /// <inheritdoc/>
    protected override IReadOnlyList<DocumentField> Fields(Address place) =>
    [
        ReferenceField,
        .. HotelFields.All,
        new("Grounds", "Why it is believed", "The hotel will read this. No child may be recognised in it", FieldShape.Prose),
        new("StartsOn", "First day", Shape: FieldShape.Day) { Suggestion = Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        new("EndsOn", "Ends at the beginning of", "At most six months after the first day", FieldShape.Day) { Suggestion = Today.AddMonths(MostMonths).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        NoticeSource.RankField,
    ];

    /// <inheritdoc/>
    protected override object Facts(Address place, DocumentAnswers answers, Officer author)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new HotelNoticeFacts
        {
            Head = Head(answers.Text("Head.Reference")),
            Hotel = HotelFields.Read(answers, Lines(place)),
            Grounds = answers.Text("Grounds"),
            StartsOn = Day(answers, "StartsOn"),
            EndsOn = Day(answers, "EndsOn"),
            IssuedBy = author,
        };
    }
}
