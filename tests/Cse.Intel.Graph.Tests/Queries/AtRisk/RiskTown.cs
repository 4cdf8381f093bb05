using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.TestSupport.Generating;

namespace Cse.Intel.Graph.Tests.Queries.AtRisk;

/// <summary>
/// A small random town in which what makes the at-risk question hard happens often: equal and all but equal strengths,
/// people merged and parted, busy places, denials, undated and open observations, birthdays about 18. The same for the
/// same seed.
/// </summary>
internal sealed class RiskTown
{
    private readonly Seeded _random;
    private readonly RiskParts _parts;
    private readonly List<EntityWrite> _records = [];
    private readonly List<Assertion> _assertions = [];
    private readonly List<Judgement> _judgements = [];

    private RiskTown(ulong seed)
    {
        _random = new(seed);
        _parts = new(_random);
    }

    /// <summary>The town, told in the order in which it was recorded.</summary>
    public IReadOnlyList<ChangeSet> Script { get; private set; } = [];

    public IReadOnlyList<EntityWrite> Records => _records;

    public IReadOnlyList<Assertion> Assertions => _assertions;

    public IReadOnlyList<Judgement> Judgements => _judgements;

    /// <summary>A town; with protections when some of it is to be hidden from some.</summary>
    public static RiskTown Of(ulong seed, bool protections = false)
    {
        var town = new RiskTown(seed);
        town.Settle(protections);
        town.Talk(protections);
        town.Script = [new ChangeSet("records", "pc.example", "a random town") { Entities = [.. town._records] }, .. town.Later()];
        return town;
    }

    /// <summary>Writes the town into a store.</summary>
    public async Task SaveAsync(IGraphStore store)
    {
        foreach (var changes in Script)
            await store.ApplyAsync(changes, CancellationToken.None);
    }

    /// <summary>A question one may ask of it.</summary>
    public YoungPeopleAtRisk Question()
    {
        var ends = _records.Where(r => r.Payload is not (Report or Notice or Meeting or Assessment)).Select(r => r.Id).ToList();
        var places = _records.Where(r => r.Payload is Address or Vehicle).Select(r => r.Id);
        return new([.. Enumerable.Range(0, _random.Pick([1, 1, 1, 2, 3])).Select(_ => _random.Pick(ends)).Distinct()], _parts.Day)
        {
            Hops = _random.Between(1, 6),
            AsKnownAt = _random.Chance(50) ? null : _random.Pick(RiskParts.Times),
            Since = _random.Chance(80) ? null : _random.Pick(_parts.Ends),
            Undamped = [.. _random.Some(places, 20)],
        };
    }

    private void Settle(bool protections)
    {
        foreach (var kind in (EntityKind[])[.. Enumerable.Repeat(EntityKind.Person, _random.Between(6, 11)), EntityKind.Address, EntityKind.Address, EntityKind.Vehicle, EntityKind.Phone, EntityKind.Event])
            Add(_parts.Payload(kind), protections);
        for (var i = 0; i < 5; i++)
            Add(_parts.Report(synthetic: i >= 3), protections);
        if (_random.Chance(10))
            for (var i = _random.Between(24, 27); i > 0; i--)
                Add(new Person { Birth = Birth.On(new(1980, 1, 1)) }, false);
        if (_random.Chance(40))
            for (var i = 0; i < 3; i++)
                Add(_parts.Paper(i, _random.Pick(People()), _random.Pick(People())), protections);
    }

    private List<EntityId> People() => [.. _records.Where(r => r.Payload is Person).Select(r => r.Id)];

    private void Add(EntityPayload payload, bool protections)
    {
        var reference = new ExternalRef("risk", payload.Kind, _parts.Name(_records.Count));
        _records.Add(new(
            EntityId.Of(reference), 0, payload, protections ? _parts.Protection() : Protection.Unit,
            _random.Chance(85) ? [reference] : [], Retention.From(new(2026, 6, 1)), RiskParts.Times[0], "pc.example"));
    }

    private void Talk(bool protections)
    {
        var people = _records.Where(r => r.Payload is Person).Take(11).ToList();
        var others = _records.Where(r => r.Payload is Person or Address or Vehicle or Phone or PoleEvent).Except(_records.Where(r => r.Payload is Person).Skip(11)).ToList();
        for (var i = _parts.Talk(); i > 0; i--)
            Say(_random.Pick(people), _random.Pick(others), protections);
        var venue = _records.FirstOrDefault(r => r.Payload is Address { CommonPlace: true } or Vehicle { CommonPlace: true }) ?? _records.First(r => r.Payload is Address);
        foreach (var person in _random.Chance(50) || _records.Count > 30 ? _records.Where(r => r.Payload is Person).ToList() : [])
            if (_records.Count > 30 || _random.Chance(80))
                Say(person, venue, protections);
        foreach (var paper in _records.Where(r => r.Payload is Notice or Meeting or Assessment).ToList())
            for (var i = 0; i < 3; i++)
                Say(_random.Pick(people), paper, protections);
    }

    private void Say(EntityWrite from, EntityWrite to, bool protections)
    {
        var kinds = PoleSchema.Default.LinkKinds.Where(k => k.Allows(from.Payload.Kind, to.Payload.Kind)).ToList();
        if (from.Id == to.Id || kinds.Count == 0)
            return;
        // Often once more about the same two: another origin, the same origin again, or a denial.
        var again = _assertions.Count > 0 && _random.Chance(20) ? _assertions[^1] : null;
        var (one, other, kind) = again is null ? (from.Id, to.Id, _parts.Kind(kinds)) : (again.From, again.To, again.Kind);
        _assertions.Add(new(
            AssertionId.Of("risk", $"{_assertions.Count}"), kind, one, other, again is not null && _random.Chance(40) ? _parts.Whisper(kind) : _parts.Observed(), _random.Pick([.. _records.Where(r => r.Payload is Report)]).Id,
            null, _parts.OwnGrade(), _random.Chance(6) ? AssertionStatus.Discounted : AssertionStatus.Reported, _random.Chance(again is null ? 4 : 25), null,
            ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), protections ? _parts.Protection() : Protection.Unit, _parts.Time(), "pc.example", null, null));
    }

    private IEnumerable<ChangeSet> Later()
    {
        yield return new("links", "pc.example", "a random town") { Assertions = [.. _assertions] };
        yield return new("taken back", "pc.example", "a random town")
        {
            Retractions = [.. _random.Some(_assertions, 5).Select(a => new Retraction(a.Id, a.RecordedAt.AddDays(_random.Pick([1, 60]))))],
        };
        yield return new("revised", "pc.example", "a random town") { Entities = [.. _random.Some(_records.Where(r => r.Payload is not (Notice or Meeting or Assessment)), 15).Select(Revision)] };
        var judged = Enumerable.Range(0, _random.Below(5)).Select(Judge).OfType<Judgement>().ToList();
        _judgements.AddRange(judged);
        yield return new("judged", "pc.example", "a random town") { Judgements = [.. judged] };
        yield return new("parted", "pc.example", "a random town")
        {
            Judgements = [.. _random.Some(judged, 30).Select(j => j with { RetractedAt = _random.Pick([.. RiskParts.Times.Where(t => t >= j.RecordedAt)]) })],
        };
    }

    private EntityWrite Revision(EntityWrite first) => first with
    {
        ExpectedVersion = 1,
        Payload = first.Payload is Report report ? _parts.Report(report.Synthetic) : _parts.Payload(first.Payload.Kind),
        RecordedAt = RiskParts.Times[_random.Between(1, 3)],
        AddRefs = _random.Chance(20) ? [new("other", first.Payload.Kind, $"{_parts.Name(_random.Below(90))}'{_records.IndexOf(first)}")] : [],
    };

    private Judgement? Judge(int number)
    {
        var people = _records.Where(r => r.Payload is Person).Take(11).Select(r => r.Id).Order().ToList();
        var left = _random.Below(people.Count - 1);
        return new(
            EntityId.Of(new("risk", EntityKind.Person, $"judgement-{number}")), people[left], people[_random.Between(left + 1, people.Count - 1)],
            _random.Chance(80) ? Verdict.Same : (Verdict)_random.Between(1, 2), "Same scar.", _random.Pick(RiskParts.Times), "ds.example", null);
    }
}
