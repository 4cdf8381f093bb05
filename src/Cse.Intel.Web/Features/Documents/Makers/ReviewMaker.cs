using System.Globalization;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Letters;
using Cse.Intel.Letters.Templates.Review;

namespace Cse.Intel.Web.Features.Documents.Makers;

/// <summary>The letter to the recipient on what a review of the notice decided.</summary>
public sealed class ReviewMaker(NoticeSource source) : NoticeMaker(source)
{
    private const string Continued = "continued";
    private const string Changed = "changed";

    /// <inheritdoc/>
    public override LetterTemplate Template => LetterTemplates.Review;

    /// <inheritdoc/>
    protected override bool Fits(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice.State == NoticeState.Active;
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<DocumentField> Fields(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return
        [
            new("ReviewedOn", "Day of the review", Shape: FieldShape.Day),
            new("Outcome", "What was decided", "To withdraw the notice, withdraw it on its page and make that letter", FieldShape.Choice)
            {
                Suggestion = Continued,
                Choices = [(Continued, "It goes on as it stands"), (Changed, "It goes on with less in it")],
            },
            new("Outcome.NoLonger", "What the recipient is no longer told not to do", "One a line, only when it goes on with less in it", FieldShape.Prose),
            new("Outcome.NextReviewOn", "Next review", Shape: FieldShape.Day) { Suggestion = notice.Review?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "" },
            new("Representations", "What the recipient had said or asked", "Leave empty if nothing", FieldShape.Prose) { Suggestion = notice.Details.GetValueOrDefault(NoticeDetails.Representations) ?? "" },
            new("Reason", "The reason, as the recipient will read it", "Say nothing of who told you what", FieldShape.Prose),
            NoticeSource.RankField,
        ];
    }

    /// <inheritdoc/>
    protected override async Task<DocumentFacts> FactsAsync(NoticeMaterial material, DocumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(material);
        ArgumentNullException.ThrowIfNull(answers);
        return material.Of(new ReviewFacts
        {
            Head = material.Head("R"),
            NamesKeptOut = material.Letter.NamesKeptOut,
            Recipient = material.Recipient,
            Notice = material.Identity,
            ReviewedOn = answers.Day("ReviewedOn") ?? throw new LetterFactException("ReviewedOn", "is missing"),
            Representations = answers["Representations"],
            Outcome = Outcome(material, answers),
            Reason = answers.Text("Reason"),
            DecidedBy = await Source.AuthorAsync(answers),
        });
    }

    private static ReviewOutcome Outcome(NoticeMaterial material, DocumentAnswers answers)
    {
        var next = answers.Day("Outcome.NextReviewOn") ?? throw new LetterFactException("Outcome.NextReviewOn", "is missing");
        return answers["Outcome"] == Changed
            ? new ReviewOutcome.Changed(answers.Lines("Outcome.NoLonger"), next, material.Letter.ExpiresOn)
            : new ReviewOutcome.Continued(next, material.Letter.ExpiresOn);
    }
}
