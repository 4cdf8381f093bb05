using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Indicators;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries;

/// <summary>
/// Which of the five indicators does this adult meet, and on what evidence? Computed from the links, never from a stored
/// mark; each is a prompt for review by a person, not a finding (notices-and-powers.md §6). Somebody who is or may be a
/// child is not judged: the answer says which way to go instead.
/// </summary>
/// <param name="Adult">The person.</param>
/// <param name="AsOf">The day asked for.</param>
/// <param name="AsKnownAt">What was known by then; null = now.</param>
public sealed record IndicatorsMet(EntityId Adult, DateOnly AsOf, DateTimeOffset? AsKnownAt = null) : IQuestion<IndicatorsMetAnswer>
{
    /// <summary>The numbers of the rules.</summary>
    public IndicatorCatalogue Catalogue { get; init; } = IndicatorCatalogue.Default;

    /// <summary>People whose exclusion is lifted for this question: the adult, or a child.</summary>
    public ImmutableHashSet<EntityId> CountAnyway { get; init; } = [];

    /// <inheritdoc/>
    public string Name => "indicators_met";

    /// <inheritdoc/>
    public Capability Needs => Capability.AskNetwork;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [Adult];

    /// <inheritdoc/>
    public string? Text => null;

    /// <inheritdoc/>
    public int Count(IndicatorsMetAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.NotJudged is null ? answer.Findings.Sum(f => f.Evidence.Length) : 1;
    }

    /// <inheritdoc/>
    public async Task<IndicatorsMetAnswer> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var records = await reader.GetEntitiesAsync([Adult], AsKnownAt, cancel);
        if (!records.TryGetValue(Adult, out var adult) || adult.Payload is not Person)
            throw QuestionRefusedException.NotFound();
        var people = new IdentityMap(reader, AsKnownAt);
        await people.TakeAsync([Adult], cancel);
        if (NotJudged.Why(people[Adult], AsOf) is { } refusal)
            return new(adult, AsOf, AsKnownAt, Catalogue.Version, refusal, [], []);
        var gathered = await IndicatorEvidenceReader.GatherAsync(reader, this, people, cancel);
        var findings = new IndicatorRules(Catalogue).Judge(gathered.Evidence)
            .Select(result => new IndicatorFinding(result, [.. result.Items.Select(gathered.Describe)]));
        return new(adult, AsOf, AsKnownAt, Catalogue.Version, null, [.. findings], gathered.Excluded);
    }
}

/// <summary>The five indicators for one adult.</summary>
/// <param name="Adult">The person.</param>
/// <param name="AsOf">The day asked for.</param>
/// <param name="AsKnownAt">What was known by then; null = now.</param>
/// <param name="RulesVersion">Which numbers were used.</param>
/// <param name="NotJudged">Why the person is not judged; null when they are.</param>
/// <param name="Findings"><c>PI1</c> to <c>PI5</c>, in order; empty when not judged.</param>
/// <param name="Excluded">What was left out, each with its reason; may be counted with <see cref="IndicatorsMet.CountAnyway"/>.</param>
public sealed record IndicatorsMetAnswer(
    Entity Adult, DateOnly AsOf, DateTimeOffset? AsKnownAt, string RulesVersion, NotJudged? NotJudged,
    ImmutableArray<IndicatorFinding> Findings, ImmutableArray<ExcludedEvidence> Excluded)
{
    /// <summary>The line printed under every answer.</summary>
    public const string Caution = "A prompt for review by a person: an assessment, not a finding. It decides nothing, and no notice follows by itself.";

    /// <summary>Those that are met.</summary>
    public IEnumerable<IndicatorFinding> Met => Findings.Where(f => f.Result.Level != IndicatorLevel.None);
}

/// <summary>One indicator with what it stands on.</summary>
public sealed record IndicatorFinding(IndicatorResult Result, ImmutableArray<IndicatorEvidenceLine> Evidence);

/// <summary>One observation behind an indicator.</summary>
/// <param name="Assertion">The assertion.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Sentence">It as a sentence, with its date.</param>
/// <param name="Seen">When it was so.</param>
/// <param name="Grade">The grade that holds.</param>
/// <param name="Report">The report it stands on.</param>
public sealed record IndicatorEvidenceLine(
    AssertionId Assertion, LinkKind Kind, EntityId From, EntityId To, string Sentence, Seen Seen, Grade Grade, EntityId Report);

/// <summary>An observation that was left out, and why.</summary>
/// <param name="Line">The observation.</param>
/// <param name="Code"><c>professional</c>, <c>parent_carer</c>, <c>family</c> or <c>household</c>.</param>
/// <param name="Reason">Why, fit to show.</param>
public sealed record ExcludedEvidence(IndicatorEvidenceLine Line, string Code, string Reason);

/// <summary>Why somebody is not judged by the indicators, and which way to go instead (notices-and-powers.md §5.5, §6 NET5).</summary>
/// <param name="Code"><c>NET5</c> or <c>VERIFY_AGE</c>.</param>
/// <param name="Reason">Why, fit to show.</param>
/// <param name="NextStep">What to do.</param>
public sealed record NotJudged(string Code, string Reason, string NextStep)
{
    private const string TwoMeetings =
        "Consider two meetings, one for the child who was harmed and one for this child, with an AIM assessment; record both roles, as this child may be a victim too.";

    internal static NotJudged? Why(Subject adult, DateOnly day) => adult.Facts.Birth.Under(18, day) switch
    {
        AgeAnswer.Under => new("NET5", "This person is under 18. A child is never judged as an adult of concern.", TwoMeetings),
        AgeAnswer.Uncertain => MayBeAChild("By what is recorded this person may be under 18, and a child is never judged as an adult of concern."),
        AgeAnswer.Unknown when adult.Is(Role.YoungPerson, day) =>
            new("NET5", "This person is recorded as a young person. A child is never judged as an adult of concern.", TwoMeetings),
        _ when adult.BirthConflict => MayBeAChild("Records judged to be this person give birth dates that cannot all be right."),
        _ => null,
    };

    private static NotJudged MayBeAChild(string reason) =>
        new("VERIFY_AGE", reason, "Settle the birth date first. Until then treat the person as a child. " + TwoMeetings);
}
