using System.Globalization;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Letters;
using Cse.Intel.Letters.Templates;
using Cse.Intel.Letters.Templates.ConsentSearch;
using Cse.Intel.Web.Access;

namespace Cse.Intel.Web.Features.Documents.Makers;

/// <summary>The paper that is taken along to a search by consent and signed before it begins.</summary>
public sealed class ConsentSearchMaker(Counter counter, NoticeSource source, IConfiguration configuration) : PlaceMaker(counter, source, configuration)
{
    /// <inheritdoc/>
    public override LetterTemplate Template => LetterTemplates.ConsentSearch;

    /// <inheritdoc/>
    protected override IReadOnlyList<DocumentField> Fields(Address place) =>
    [
        ReferenceField,
        new("Person", "Who is asked", "Full name"),
        new("EntitledAs", "Why they may let police in", "Such as: tenant, named on the tenancy"),
        new("On", "Day of the visit", Shape: FieldShape.Day) { Suggestion = Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        new("AskedAt", "Time", "Such as 18:30"),
        new("SearchPurpose", "What the search is for", "As the person will be told", FieldShape.Prose),
        new("Extent", "Which rooms and things", "As the person will be told", FieldShape.Prose),
        new("IsSuspect", "The person is a suspect", Shape: FieldShape.Choice) { Suggestion = "no", Choices = [("no", "No"), ("yes", "Yes")] },
        NoticeSource.RankField with { Label = "Rank of the officer in charge" },
    ];

    /// <inheritdoc/>
    protected override object Facts(Address place, DocumentAnswers answers, Officer author)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new ConsentSearchFacts
        {
            Head = Head(answers.Text("Head.Reference")),
            Premises = Lines(place),
            Person = answers.Text("Person"),
            EntitledAs = answers.Text("EntitledAs"),
            Officer = author,
            On = Day(answers, "On"),
            AskedAt = Time(answers),
            SearchPurpose = answers.Text("SearchPurpose"),
            Extent = answers.Text("Extent"),
            IsSuspect = answers["IsSuspect"] == "yes",
            Outcome = new ConsentOutcome.NotAskedYet(),
        };
    }

    private static TimeOnly Time(DocumentAnswers answers) =>
        TimeOnly.TryParse(answers["AskedAt"], Shared.TagHelpers.UkText.Culture, out var time) ? time : throw new LetterFactException("AskedAt", "is not a time such as 18:30");
}
