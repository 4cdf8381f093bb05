using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Letters;
using Cse.Intel.Letters.Templates.ServiceRecord;

namespace Cse.Intel.Web.Features.Documents.Makers;

/// <summary>The record of how a notice was served, or that its recipient would not sign.</summary>
public sealed class ServiceMaker(NoticeSource source) : NoticeMaker(source)
{
    private static readonly IReadOnlyList<(string, string)> YesOrNo = [("yes", "Yes"), ("no", "No")];

    /// <inheritdoc/>
    public override LetterTemplate Template => LetterTemplates.ServiceRecord;

    /// <inheritdoc/>
    protected override bool Fits(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice.Details.ContainsKey(NoticeDetails.ServedAt);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<DocumentField> Fields(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var method = notice.Details.GetValueOrDefault(NoticeDetails.ServedMethod) ?? "";
        DocumentField Asked(string name, string label, string sign) => new(name, label, Shape: FieldShape.Choice)
        {
            Suggestion = method.Contains(sign, StringComparison.OrdinalIgnoreCase) ? "yes" : "no",
            Choices = YesOrNo,
        };
        List<DocumentField> fields =
        [
            Asked("Outcome.Delivery.ExplainedAloud", "It was read aloud and explained", "aloud"),
            Asked("Outcome.Delivery.CopyLeft", "A copy was left", "copy"),
            new("Outcome.Delivery.Interpreter", "Interpreter", "Name and language, if one helped"),
        ];
        if (IsRefused(notice))
            fields.Add(new("Outcome.WordsOfRefusal", "How the recipient declined to sign", "In their own words, or what was seen", FieldShape.Prose) { Suggestion = notice.Details.GetValueOrDefault(NoticeDetails.Reply) ?? "" });
        return fields;
    }

    /// <inheritdoc/>
    protected override Task<DocumentFacts> FactsAsync(NoticeMaterial material, DocumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(material);
        ArgumentNullException.ThrowIfNull(answers);
        var served = material.Letter.Service ?? throw new LetterFactException("Service", "is not recorded");
        return Task.FromResult(material.Of(new ServiceRecordFacts
        {
            Head = material.Head("S"),
            NamesKeptOut = material.Letter.NamesKeptOut,
            Notice = material.Identity,
            Recipient = material.Letter.Recipient,
            On = served.On,
            At = served.At,
            Place = served.Place,
            By = served.By,
            Witness = served.Witness,
            BodyWornVideo = served.BodyWornVideo,
            Outcome = Outcome(material.View.Notice, served.IdentityConfirmedBy, answers),
        }));
    }

    private static ServiceOutcome Outcome(Notice notice, string identity, DocumentAnswers answers)
    {
        var delivery = new Delivery(identity, answers["Outcome.Delivery.ExplainedAloud"] == "yes", answers["Outcome.Delivery.CopyLeft"] == "yes", answers["Outcome.Delivery.Interpreter"]);
        var reply = notice.Details.GetValueOrDefault(NoticeDetails.Reply);
        return IsRefused(notice)
            ? new ServiceOutcome.Refused(delivery, answers.Text("Outcome.WordsOfRefusal"), reply)
            : new ServiceOutcome.Signed(delivery, reply);
    }

    private static bool IsRefused(Notice notice) => notice.Details.GetValueOrDefault(NoticeDetails.Signature) == "refused";
}
