using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Letters;
using Cse.Intel.Letters.Templates.Withdrawal;

namespace Cse.Intel.Web.Features.Documents.Makers;

/// <summary>The letter to the recipient of a notice that was withdrawn.</summary>
public sealed class WithdrawalMaker(NoticeSource source) : NoticeMaker(source)
{
    /// <inheritdoc/>
    public override LetterTemplate Template => LetterTemplates.Withdrawal;

    /// <inheritdoc/>
    protected override bool Fits(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice is { State: NoticeState.Withdrawn, Served: not null };
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<DocumentField> Fields(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return
        [
            new("Reason", "The reason, as the recipient will read it", "Say nothing of who told you what", FieldShape.Prose) { Suggestion = notice.Details.GetValueOrDefault(NoticeDetails.EndReason) ?? "" },
            NoticeSource.RankField,
        ];
    }

    /// <inheritdoc/>
    protected override async Task<DocumentFacts> FactsAsync(NoticeMaterial material, DocumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(material);
        ArgumentNullException.ThrowIfNull(answers);
        return material.Of(new WithdrawalFacts
        {
            Head = material.Head("W"),
            NamesKeptOut = material.Letter.NamesKeptOut,
            Recipient = material.Recipient,
            Notice = material.Identity,
            WithdrawnOn = material.View.Steps.Last(step => step.State == NoticeState.Withdrawn).At.ToLondonDay(),
            Reason = answers.Text("Reason"),
            WithdrawnBy = await Source.AuthorAsync(answers),
        });
    }
}
