using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.Together;
using Cse.Intel.Letters;
using Cse.Intel.Letters.Templates.BreachPack;
using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Templates.Graded;
using Cse.Intel.Letters.Wording;
using Cse.Intel.Web.Access;
using Grade = Cse.Intel.Letters.Templates.Graded.Grade;

namespace Cse.Intel.Web.Features.Documents.Makers;

/// <summary>What has been seen since a notice was served that may break it, for whoever decides what follows.</summary>
public sealed class BreachPackMaker(NoticeSource source, Counter counter, WordingBook words) : NoticeMaker(source)
{
    /// <inheritdoc/>
    public override LetterTemplate Template => LetterTemplates.BreachPack;

    /// <inheritdoc/>
    protected override bool Fits(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice.Details.ContainsKey(NoticeDetails.ServedAt);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<DocumentField> Fields(Notice notice) =>
    [
        new("PrintedFor", "For whom this copy is", "Name and role"),
        new("Conditions", "Who confirms that the conditions of lines with handling code C are met", "Name; without it a pack with such a line is not made"),
    ];

    /// <inheritdoc/>
    protected override async Task<DocumentFacts> FactsAsync(NoticeMaterial material, DocumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(material);
        ArgumentNullException.ThrowIfNull(answers);
        var letter = material.Letter;
        var service = letter.Service ?? throw new LetterFactException("Service", "is not recorded");
        var seen = await counter.AskAsync(new TogetherSince(material.View.Recipient.Id, material.View.Child.Id, service.On, material.Today));
        var inTime = seen.Where(together => together.On < letter.ExpiresOn).ToList();
        if (inTime.Count == 0)
            throw new LetterFactException("Sightings", "since service are none: nothing on record places the two together while the notice stood");
        return material.Of(new BreachPackFacts
        {
            Head = material.Head("B"),
            NamesKeptOut = letter.NamesKeptOut,
            PrintedFor = answers.Text("PrintedFor"),
            Notice = Notice(letter, words[LetterTemplates.Cawn.Code]),
            Service = service,
            Signed = material.View.Notice.Details.GetValueOrDefault(NoticeDetails.Signature) == "signed",
            Reply = material.View.Notice.Details.GetValueOrDefault(NoticeDetails.Reply),
            Sightings = [.. inTime.Select(together => Sighting(together, material, answers["Conditions"]))],
        }, inTime.SelectMany(together => together.Records).Distinct());
    }

    private static BreachedNotice Notice(CawnFacts letter, LetterWording words) => new()
    {
        Reference = letter.Reference,
        IssuedOn = letter.IssuedOn,
        ExpiresOn = letter.ExpiresOn,
        Basis = letter.Basis,
        Recipient = letter.Recipient,
        Child = letter.Child,
        Prohibitions = CawnLetter.Prohibitions(letter, words),
    };

    private static BreachSighting Sighting(Together together, NoticeMaterial material, string? confirmedBy) => new()
    {
        Line = Line(together, material, confirmedBy),
        Place = together.Place,
        Lasted = together.MayBeBefore ? "on the day of service: may be before service" : null,
        Touches = [],
    };

    private static GradedLine Line(Together together, NoticeMaterial material, string? confirmedBy)
    {
        var grade = new Grade((Reliability)(int)together.Grade.Source, (Letters.Templates.Graded.Assessment)((int)together.Grade.Assessment - 1),
            together.Grade.Handling == HandlingCode.Permitted ? Handling.P : Handling.C);
        var conditions = string.Join("; ", together.Texts.Select(report => report.Conditions).Where(condition => !string.IsNullOrWhiteSpace(condition)).Distinct());
        return new(together.On, Text(together, material), grade, grade.Handling == Handling.P || confirmedBy is null
            ? null
            : new(conditions.Length > 0 ? conditions : "Consult the originator", confirmedBy, material.Today));
    }

    private static string Text(Together together, NoticeMaterial material)
    {
        var texts = together.Texts.Select(report => report.Text).Where(text => !string.IsNullOrWhiteSpace(text)).Distinct().ToList();
        if (texts.Count > 0)
            return string.Join('\n', texts);
        var (adult, child) = (material.Letter.Recipient.FullName, material.Letter.Child.FullName);
        return together.Edges is [var one]
            ? $"{adult} {one.Kind.Phrase(one.Forward)} {child}."
            : $"{adult} {together.Edges[0].Kind.Phrase(together.Edges[0].Forward)} {together.Place}; {child} {together.Edges[1].Kind.Phrase(together.Edges[1].Forward)} it at the same time.";
    }
}
