using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Indicators;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Commands;

/// <summary>
/// Works out what an observation will write: one planner for the sentences shown before saving and for the saving itself,
/// so that the two cannot differ.
/// </summary>
internal sealed class ObservationPlanner(IGraphReader reader, TimeProvider clock, Observation observation, string forceCode)
{
    private readonly CommandIds _ids = new("record_observation", reader.Viewer.User, observation.Key);
    private readonly DateTimeOffset _now = clock.GetUtcNow();
    private readonly DateOnly _today = clock.Today();

    /// <summary>The id of the report it writes, the same each time for the same key.</summary>
    public EntityId ReportId => _ids.Entity("report");

    /// <summary>The ids of the records it makes, the same each time for the same key.</summary>
    public IEnumerable<EntityId> NewIds => observation.Parties.Where(p => p.Party.New is not null).Select(p => IdOf(p.Part, p.Index));

    /// <summary>What is wrong, and the links as far as they can be told.</summary>
    public async Task<ObservationDraft> DraftAsync(CancellationToken cancel)
    {
        var errors = ObservationCheck.Check(observation, reader.Viewer, _today).ToList();
        var parties = await NameAsync(errors, cancel);
        var links = errors.Any(SpoilsLinks) ? [] : ObservationLinks.Of(observation, parties);
        if (errors.Count == 0)
            errors.AddRange(ObservationLinks.Untied(parties, links));
        var grade = ObservationGrade.For(reader.Viewer, observation.SeenByAuthor, observation.Grade) ?? (Grade.Ungraded, false);
        return new(parties, links, grade.Grade, grade.Given, [.. errors])
        {
            Changes = [.. await ChangesAsync(parties, links, cancel)],
            Prompts = [.. ObservationPrompts.For(observation, parties, _today)],
            Words = Terminology.Lint(observation.Narrative),
        };
    }

    /// <summary>The change set and what the author gets; refused when anything is wrong.</summary>
    public async Task<Plan<ObservationRecorded>> PlanAsync(CancellationToken cancel)
    {
        var draft = await DraftAsync(cancel);
        if (!draft.Errors.IsEmpty)
            throw new CommandRefusedException(draft.Errors);
        var urn = await References.DrawAsync(reader, _ids, EntityKind.Report, "IR", forceCode, _today.Year, 7, cancel);
        var changes = new ChangeSet(_ids.ChangeSet, reader.Viewer.User, "Recorded what was seen")
        {
            Entities = [WriteReport(draft, urn), .. draft.Parties.Where(p => p.IsNew).Select(WriteParty)],
            Assertions = [.. draft.Links.Select(Assert)],
        };
        return new(changes, new(ReportId, urn.Id, draft.Grade, [.. draft.Links.Select(Made)], [.. draft.Parties.Where(p => p.IsNew).Select(p => p.Id)])
        {
            Changes = draft.Changes,
            Prompts = draft.Prompts,
            Words = draft.Words,
        });
    }

    /// <summary>A link as it is, or will be, made.</summary>
    public LinkMade Made(LinkDraft link) =>
        new(_ids.Assertion(link.Key), link.Kind.Code, link.From.Id, link.To.Id,
            $"{link.From.Payload.Caption} {link.Kind.Forward} {link.To.Payload.Caption}{observation.When.Trailing()}");

    // Unknown kinds of link cannot be drawn, and too many children would make pairs without end.
    private static bool SpoilsLinks(CommandError error) =>
        error.Code == "observation.too_many" || error.Field?.StartsWith("links", StringComparison.Ordinal) == true;

    private async Task<IReadOnlyList<NamedParty>> NameAsync(List<CommandError> errors, CancellationToken cancel)
    {
        var wanted = observation.Existing.Concat(observation.CorroboratedBy is { } report ? [report] : []).ToList();
        var records = await reader.GetEntitiesAsync(wanted, null, cancel);
        if (observation.CorroboratedBy is { } other && (!records.TryGetValue(other, out var support) || support.Payload is not Report))
            errors.Add(new("record.not_found", "corroboratedBy", "There is no such report, or it is not yours to see."));
        var named = new List<NamedParty>();
        foreach (var (part, index, field, party) in observation.Parties)
            if (Name(part, index, field, party, records, errors) is { } one)
                named.Add(one);
        foreach (var twice in named.GroupBy(p => p.Id).Where(g => g.Count() > 1).SelectMany(g => g.Skip(1)))
            errors.Add(new("observation.same_record_twice", twice.Field, $"{twice.Payload.Caption} is named twice."));
        return [.. named.DistinctBy(p => p.Id)];
    }

    private NamedParty? Name(
        Part part, int index, string field, Party party, IReadOnlyDictionary<EntityId, Entity> records, List<CommandError> errors)
    {
        var payload = party.New ?? (records.TryGetValue(party.Existing!.Value, out var record) ? record.Payload : null);
        if (payload is null)
            errors.Add(new("record.not_found", field, "There is no such record, or it is not yours to see."));
        else if (payload.Kind != NamedParty.KindOf(part))
            errors.Add(new("observation.wrong_kind", field, $"{payload.Caption} cannot stand here."));
        else if (party.New is null)
            return new(part, field, party.Existing!.Value, payload, IsNew: false);
        else
        {
            errors.AddRange(PayloadRules.Check(payload, field));
            return new(part, field, IdOf(part, index), NamedParty.Complete(payload, part, observation, _today), IsNew: true);
        }
        return null;
    }

    private EntityId IdOf(Part part, int index) => _ids.Entity($"{part}:{index}");

    // Cheap and worth saying: two records that nothing tied before.
    private async Task<IEnumerable<string>> ChangesAsync(IReadOnlyList<NamedParty> parties, IReadOnlyList<LinkDraft> links, CancellationToken cancel)
    {
        var known = parties.Where(p => !p.IsNew).Select(p => p.Id).ToList();
        var before = known.Count < 2 ? [] : await reader.GetLinksAmongAsync(known, LinkFilter.Usual, cancel);
        var tied = before.Select(e => (e.Source, e.Target)).ToHashSet();
        var fresh = links.Where(l => !l.From.IsNew && !l.To.IsNew && !tied.Contains((l.From.Id, l.To.Id)) && !tied.Contains((l.To.Id, l.From.Id)))
            .Select(l => $"This is the first link between {l.From.Payload.Caption} and {l.To.Payload.Caption}.").Distinct();
        return parties.Where(p => p.IsNew).Select(p => $"{p.Payload.Caption} is new on the record.").Concat(fresh);
    }

    private EntityWrite WriteReport(ObservationDraft draft, ExternalRef urn)
    {
        var report = new Report
        {
            Urn = urn.Id,
            Submitted = PartialDate.On(_today),
            Agency = observation.Agency ?? reader.Viewer.Agency,
            Grade = draft.Grade,
            Given = draft.GradeGiven ? OwnGrade.Of(draft.Grade) : OwnGrade.None,
            Conditions = draft.Grade.Handling == HandlingCode.Permitted ? null : draft.GradeGiven ? observation.Conditions : ObservationGrade.UngradedCondition,
            Text = observation.Narrative!.Trim(),
            Indicator = observation.Indicator,
            Details = observation.Fields.SetItems(Further()),
        };
        // A partner may look up what they sent; the unit sees it by its roles.
        var protection = ProtectionOf(draft.Grade.Handling);
        if (!reader.Viewer.Roles.Any(r => r.IsUnit()))
            protection = protection.For($"user:{reader.Viewer.User}");
        return Write(ReportId, report, protection, [urn]);
    }

    private IEnumerable<KeyValuePair<string, string>> Further()
    {
        yield return new("source_type", observation.SourceType!);
        if (observation.SeenByAuthor)
            yield return new("seen_by_author", "yes");
        if (observation.GradeReason is { Length: > 0 } reason)
            yield return new("grade_reason", reason);
        if (observation.CorroboratedBy is { } other)
            yield return new("corroborated_by", other.ToString());
    }

    private EntityWrite WriteParty(NamedParty party) => Write(party.Id, party.Payload, ProtectionOf(HandlingCode.Permitted), []);

    private EntityWrite Write(EntityId id, EntityPayload payload, Protection protection, ImmutableArray<ExternalRef> references) =>
        new(id, 0, payload, protection, references, Retention.From(_today), _now, reader.Viewer.User);

    private Assertion Assert(LinkDraft link) => new(
        _ids.Assertion(link.Key), link.Kind, link.From.Id, link.To.Id, observation.When, ReportId, null, OwnGrade.None, AssertionStatus.Reported,
        Negative: false, null, DetailsOf(link), ProtectionOf(HandlingCode.Permitted), _now, reader.Viewer.User, null, null);

    private ImmutableSortedDictionary<string, string> DetailsOf(LinkDraft link)
    {
        var details = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        return link.Kind.Code switch
        {
            "GAVE" when observation.Item is { } item => details.Add("item", item),
            "COLLECTED" when observation.Fields.TryGetValue("checked", out var answer) => details.Add("checked", answer),
            _ => details,
        };
    }

    private Protection ProtectionOf(HandlingCode handling) => Protection.Unit with { Agency = reader.Viewer.Agency, Handling = handling };
}

/// <summary>What an observation will write, as far as it can be told.</summary>
internal sealed record ObservationDraft(
    IReadOnlyList<NamedParty> Parties, IReadOnlyList<LinkDraft> Links, Grade Grade, bool GradeGiven, ImmutableArray<CommandError> Errors)
{
    public ImmutableArray<string> Changes { get; init; } = [];

    public ImmutableArray<string> Prompts { get; init; } = [];

    public ImmutableArray<TermFinding> Words { get; init; } = [];
}
