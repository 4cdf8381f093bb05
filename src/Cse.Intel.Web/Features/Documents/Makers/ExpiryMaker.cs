using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Letters;
using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Templates.Expiry;

namespace Cse.Intel.Web.Features.Documents.Makers;

/// <summary>The letter to the recipient of a notice that ended.</summary>
public sealed class ExpiryMaker(NoticeSource source) : NoticeMaker(source)
{
    /// <inheritdoc/>
    public override LetterTemplate Template => LetterTemplates.Expiry;

    /// <inheritdoc/>
    protected override bool Fits(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice is { State: NoticeState.Expired, Served: not null };
    }

    /// <inheritdoc/>
    protected override Task<DocumentFacts> FactsAsync(NoticeMaterial material, DocumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(material);
        return Task.FromResult(material.Of(new ExpiryFacts
        {
            Head = material.Head("E"),
            NamesKeptOut = material.Letter.NamesKeptOut,
            Recipient = material.Recipient,
            Notice = material.Identity,
            Basis = material.Letter.Basis,
            ExpiredOn = material.Letter.ExpiresOn,
            Cause = Cause(material),
        }));
    }

    private static ExpiryCause Cause(NoticeMaterial material)
    {
        var ended = material.Letter.ExpiresOn;
        if (ended == Birth.Birthday(material.Letter.Child.DateOfBirth, material.Letter.Basis.AgeLimit))
            return ExpiryCause.AgeReached;
        var order = material.View.Notice.InstantOf(NoticeDetails.CareEnd)?.ToLondonDay();
        return material.Letter.Basis is CawnBasis.S49 && order is { } end && end <= ended ? ExpiryCause.BasisEnded : ExpiryCause.DateReached;
    }
}
