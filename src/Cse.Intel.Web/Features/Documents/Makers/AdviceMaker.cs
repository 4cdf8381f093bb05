using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Letters;
using Cse.Intel.Letters.Templates;
using Cse.Intel.Letters.Templates.Advice;
using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Features.Notices;
using Uk = Cse.Intel.Web.Shared.TagHelpers.UkText;

namespace Cse.Intel.Web.Features.Documents.Makers;

/// <summary>The letter of advice to an adult who seems to mean no harm, about a young person on record with them.</summary>
public sealed class AdviceMaker(Counter counter, NoticeSource source, IConfiguration configuration) : IDocumentMaker
{
    /// <inheritdoc/>
    public LetterTemplate Template => LetterTemplates.Advice;

    /// <inheritdoc/>
    public Capability Needs => Capability.DraftNotice;

    /// <inheritdoc/>
    public bool Fits(Entity about)
    {
        ArgumentNullException.ThrowIfNull(about);
        return about.Payload is Person person && !Redaction.IsChild(person, counter.Today);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DocumentField>> FieldsForAsync(Entity about)
    {
        ArgumentNullException.ThrowIfNull(about);
        var children = (await YoungPeopleAsync(about.Id)).Where(young => young.Stands).Select(young => young.Records[0]).ToList();
        return
        [
            new("Child", "About which young person", "Those linked to the adult on record", FieldShape.Choice)
            {
                Suggestion = children is [var first, ..] ? first.Id.ToString() : "",
                Choices = [.. children.Select(child => (child.Id.ToString(), child.Caption))],
            },
            new("Occasions", "What was seen", "One a line, the day first: 3 October 2026: seen with you in Mill Lane. The adult will read this", FieldShape.Prose),
            NoticeSource.RankField with { Suggestion = nameof(PoliceRank.Constable) },
        ];
    }

    /// <inheritdoc/>
    public async Task<DocumentFacts> GatherAsync(Entity about, DocumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(answers);
        var young = await YoungPeopleAsync(about.Id);
        var chosen = young.FirstOrDefault(one => one.Stands && one.Records[0].Id.ToString() == answers["Child"])
            ?? throw new LetterFactException("Child", "must be chosen: the letter is about one young person who is linked to the adult on record");
        var child = chosen.Records[0];
        return new(new AdviceFacts
        {
            Head = LetterHead.From(configuration).Over($"ADVICE/{counter.Today:yyyy-MM-dd}", counter.Today),
            NamesKeptOut = young.NamesBeside(child.Id),
            Recipient = ((Person)about.Payload).FullName,
            Child = new(((Person)child.Payload).FullName, BornOn((Person)child.Payload)),
            Basis = BasisFor((Person)child.Payload),
            Occasions = [.. answers.Lines("Occasions").Select(Occasion)],
            GivenBy = await source.AuthorAsync(answers),
        }, [about.Id, child.Id]);
    }

    private Task<ImmutableArray<LinkedYoungPerson>> YoungPeopleAsync(EntityId adult) => counter.AskAsync(new YoungPeopleWith(adult, counter.Today));

    // Under 16 the law of abduction protects every child; at 16 and 17 only those in care, whose order the notice names and this letter does not.
    private CawnBasis.S2? BasisFor(Person child) => counter.Today < Graph.Domain.Time.Birth.Birthday(BornOn(child), NoticeRules.Default.AbductionAge) ? new CawnBasis.S2() : null;

    private static DateOnly BornOn(Person child) => child.Birth.Date is { IsExact: true } date
        ? date.First
        : throw new LetterFactException("Child", "has no date of birth that is known to the day: settle it on the record first");

    private static Occasion Occasion(string line, int index)
    {
        var parts = line.Split(':', 2, StringSplitOptions.TrimEntries);
        return parts.Length == 2 && DateOnly.TryParse(parts[0], Uk.Culture, out var day)
            ? new(day, parts[1])
            : throw new LetterFactException("Occasions", $"has no day at the beginning of line {index + 1}: write it as 3 October 2026: what was seen");
    }
}
