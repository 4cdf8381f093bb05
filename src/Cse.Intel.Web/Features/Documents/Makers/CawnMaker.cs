using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Letters;

namespace Cse.Intel.Web.Features.Documents.Makers;

/// <summary>The notice itself, once it is authorised.</summary>
public sealed class CawnMaker(NoticeSource source) : NoticeMaker(source)
{
    /// <inheritdoc/>
    public override LetterTemplate Template => LetterTemplates.Cawn;

    /// <inheritdoc/>
    protected override bool Fits(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return !notice.IsBeingWritten() && notice.State != NoticeState.Rejected;
    }

    /// <inheritdoc/>
    protected override Task<DocumentFacts> FactsAsync(NoticeMaterial material, DocumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(material);
        return Task.FromResult(material.Of(material.Letter));
    }
}
