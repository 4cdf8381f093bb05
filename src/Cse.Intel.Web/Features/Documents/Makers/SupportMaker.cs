using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Letters;
using Cse.Intel.Letters.Templates.SupportStatement;

namespace Cse.Intel.Web.Features.Documents.Makers;

/// <summary>The statement of the supporter, to be read, corrected and signed.</summary>
public sealed class SupportMaker(NoticeSource source) : NoticeMaker(source)
{
    /// <inheritdoc/>
    public override LetterTemplate Template => LetterTemplates.SupportStatement;

    /// <inheritdoc/>
    protected override bool Fits(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice.IsBeingWritten();
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<DocumentField> Fields(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return
        [
            new("Supporter", "Who makes the statement") { Suggestion = SupporterLineOf(notice).Name ?? "" },
            new("Role", "What they are to the child", "Such as: the child’s mother") { Suggestion = SupporterLineOf(notice).Role ?? "" },
            .. FieldsOfGround(notice),
            new("OwnWords", "What else they say", "In their own words; leave empty if nothing", FieldShape.Prose),
            NoticeSource.RankField with { Suggestion = nameof(PoliceRank.Constable) },
        ];
    }

    /// <inheritdoc/>
    protected override async Task<DocumentFacts> FactsAsync(NoticeMaterial material, DocumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(material);
        ArgumentNullException.ThrowIfNull(answers);
        return material.Of(new SupportStatementFacts
        {
            Head = material.Head("ST"),
            NamesKeptOut = material.Letter.NamesKeptOut,
            Supporter = answers.Text("Supporter"),
            Role = answers.Text("Role"),
            Ground = Ground(material.View.Notice, answers),
            Child = material.Letter.Child,
            Adult = material.Letter.Recipient.FullName,
            OwnWords = answers["OwnWords"],
            TakenBy = await Source.AuthorAsync(answers),
        });
    }

    private static Notices.SupporterLine SupporterLineOf(Notice notice) => Notices.SupporterLine.Parse(notice.Supporter);

    private static IEnumerable<DocumentField> FieldsOfGround(Notice notice) => (notice.BasisOf(), notice.SubBasis) switch
    {
        (NoticeBasis.S49, CareStatus.PoliceProtection) => [],
        (NoticeBasis.S49, _) => [new("Ground.Court", "The court that made the order")],
        _ when notice.InputsOf().Support == SupportStatement.LawfulCarer => [new("Ground.Through", "How they have lawful control", "Completes: I have lawful control of the child … Such as: as foster carer since May 2025")],
        _ => [new("Ground.Through", "How they have parental responsibility", "Completes: I have parental responsibility … Such as: as the child’s mother")],
    };

    private static SupportGround Ground(Notice notice, DocumentAnswers answers)
    {
        if (notice.BasisOf() == NoticeBasis.S2)
            return notice.InputsOf().Support == SupportStatement.LawfulCarer
                ? new SupportGround.LawfulControl(answers.Text("Ground.Through"))
                : new SupportGround.ParentalResponsibility(answers.Text("Ground.Through"));
        var began = notice.InstantOf(NoticeDetails.CareStart) ?? throw new LetterFactException("Basis.Since", "is missing: the statement names the day of the order");
        return notice.SubBasis == CareStatus.PoliceProtection
            ? new SupportGround.PoliceProtection(began.ToLondonDay(), TimeOnly.FromDateTime(began.ToLondon().DateTime))
            : new SupportGround.CourtOrder(
                notice.SubBasis == CareStatus.EmergencyProtectionOrder ? CareOrderKind.EmergencyProtectionOrder : CareOrderKind.CareOrder,
                answers.Text("Ground.Court"), began.ToLondonDay(), notice.InstantOf(NoticeDetails.CareEnd)?.ToLondonDay());
    }
}
