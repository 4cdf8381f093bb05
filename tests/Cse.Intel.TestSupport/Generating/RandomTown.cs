using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.TestSupport.Generating;

/// <summary>
/// A small random network as a script of change sets, the same for the same seed: random protections, grades, times,
/// denials, retractions, revisions and judgements, and some sets that must be refused or that come twice.
/// </summary>
public sealed class RandomTown
{
    private static readonly EntityKind[] Kinds =
    [
        EntityKind.Person, EntityKind.Person, EntityKind.Person, EntityKind.Person, EntityKind.Person, EntityKind.Address, EntityKind.Address, EntityKind.Vehicle,
        EntityKind.Phone, EntityKind.Event, EntityKind.Organisation, EntityKind.Object, EntityKind.Report, EntityKind.Report, EntityKind.Report, EntityKind.Notice,
    ];

    private readonly Seeded _random;
    private readonly Dictionary<EntityId, EntityWrite> _records = [];
    private readonly Dictionary<AssertionId, Assertion> _assertions = [];
    private readonly HashSet<AssertionId> _retracted = [];
    private readonly Dictionary<EntityId, Judgement> _judgements = [];
    private readonly List<ChangeSet> _script = [];

    private RandomTown(ulong seed) => _random = new(seed);

    /// <summary>The change sets, in order; some must be refused.</summary>
    public IReadOnlyList<ChangeSet> Script => _script;

    /// <summary>Every record the script names.</summary>
    public IReadOnlyCollection<EntityId> Records => _records.Keys;

    /// <summary>Every assertion the script names.</summary>
    public IReadOnlyCollection<AssertionId> Assertions => _assertions.Keys;

    /// <summary>The town of a seed.</summary>
    public static RandomTown Of(ulong seed)
    {
        var town = new RandomTown(seed);
        town.Begin();
        for (var i = town._random.Between(4, 9); i > 0; i--)
            town.GoOn();
        return town;
    }

    private void Begin()
    {
        var entities = Enumerable.Range(0, _random.Between(10, Kinds.Length)).Select(i => New(Kinds[Kinds.Length - 1 - i])).ToImmutableArray();
        _script.Add(Set() with { Entities = entities, Checkpoint = new("import", "begun") });
        _script.Add(Set() with { Assertions = Several(25, Assertion) });
    }

    private void GoOn()
    {
        var set = _random.Below(10) switch
        {
            0 or 1 => Set() with { Entities = [Revision()] },
            2 => Set() with { Entities = [New(_random.Pick(Kinds))], Checkpoint = new("import", $"{_script.Count}") },
            3 or 4 => Set() with { Assertions = Several(6, Assertion) },
            5 => Set() with { Retractions = Several(3, Retraction) },
            6 => Set() with { Judgements = Several(2, Judgement) },
            7 => _random.Pick(_script),
            8 => Set() with { Entities = [Throwaway(), _random.Pick([.. _records.Values]) with { ExpectedVersion = 7, AddRefs = [] }] },
            _ => Refused(),
        };
        _script.Add(set);
    }

    private ChangeSet Set() => new($"set-{_script.Count}", "pc.example", "a random town");

    private EntityWrite New(EntityKind kind)
    {
        var reference = new ExternalRef("random", kind, $"{_records.Count}");
        var write = new EntityWrite(
            EntityId.Of(reference), 0, RandomParts.Payload(_random, kind), RandomParts.Protection(_random), _random.Chance(80) ? [reference] : [],
            Retention.From(new DateOnly(2026, 6, 1)), _random.Pick(RandomParts.Times), _random.Pick(["pc.example", "import:random:1"]));
        _records[write.Id] = write;
        return write;
    }

    private EntityWrite Revision()
    {
        var last = _random.Pick([.. _records.Values]);
        var next = last with
        {
            ExpectedVersion = last.ExpectedVersion + 1,
            Payload = _random.Chance(60) ? RandomParts.Payload(_random, last.Payload.Kind) : last.Payload,
            Protection = _random.Chance(60) ? RandomParts.Protection(_random) : last.Protection,
            AddRefs = _random.Chance(30) ? [new("other", last.Payload.Kind, $"{_script.Count}")] : [],
            RecordedAt = _random.Pick(RandomParts.Times),
            RecordedBy = "ds.example",
        };
        return _records[next.Id] = next;
    }

    private Assertion? Assertion()
    {
        var from = _random.Pick([.. _records.Values]);
        var to = _random.Pick([.. _records.Values]);
        var kinds = PoleSchema.Default.LinkKinds.Where(k => k.Allows(from.Payload.Kind, to.Payload.Kind)).ToList();
        var reports = _records.Values.Where(r => r.Payload is Report or Notice).ToList();
        if (kinds.Count == 0 || reports.Count == 0)
            return null;
        var assertion = new Assertion(
            AssertionId.Of("random", $"{_assertions.Count}"), _random.Pick(kinds), from.Id, to.Id, RandomParts.Observed(_random), _random.Pick(reports).Id,
            _random.Chance(20) ? _random.Between(1, 4) : null, RandomParts.OwnGrade(_random), RandomParts.Status(_random), _random.Chance(15),
            _random.Chance(30) ? (IdentityConfidence)_random.Below(3) : null, Details(), RandomParts.Protection(_random), _random.Pick(RandomParts.Times),
            "pc.example", _random.Chance(5) ? _random.Pick(RandomParts.Times) : null, _random.Chance(30) ? $"key-{_random.Below(6)}" : null);
        if (assertion.RetractedAt is not null)
            _retracted.Add(assertion.Id);
        return _assertions[assertion.Id] = assertion;
    }

    private ImmutableSortedDictionary<string, string> Details()
    {
        var none = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        return _random.Chance(20) ? none.Add("colour", "blue “sky”\n").Add("Zone", "4") : none;
    }

    private Retraction? Retraction()
    {
        var standing = _assertions.Keys.Where(a => !_retracted.Contains(a)).ToList();
        if (standing.Count == 0)
            return null;
        var id = _random.Pick(standing);
        _retracted.Add(id);
        return new(id, _random.Pick(RandomParts.Times));
    }

    private Judgement? Judgement()
    {
        var people = _records.Values.Where(r => r.Payload is Person).Select(r => r.Id).Order().ToList();
        var standing = _judgements.Values.Where(j => j.RetractedAt is null).ToList();
        if (standing.Count > 0 && _random.Chance(40))
        {
            var last = _random.Pick(standing);
            return _judgements[last.Id] = last with { RetractedAt = _random.Pick(RandomParts.Times) };
        }
        if (people.Count < 2)
            return null;
        var left = _random.Below(people.Count - 1);
        var id = EntityId.Of(new("random", EntityKind.Person, $"judgement-{_judgements.Count}"));
        return _judgements[id] = new(
            id, people[left], people[_random.Between(left + 1, people.Count - 1)], (Verdict)_random.Below(3), "Same scar.", _random.Pick(RandomParts.Times), "ds.example", null);
    }

    /// <summary>A set that is sound but for its last part, which must take the rest down with it.</summary>
    private ChangeSet Refused()
    {
        var missing = EntityId.Of(new("random", EntityKind.Person, "nobody"));
        var sound = Set() with { Entities = [Throwaway()], Checkpoint = new("import", "never") };
        var assertion = _assertions.Values.FirstOrDefault();
        return _random.Below(4) switch
        {
            0 when assertion is not null => sound with { Assertions = [assertion] },
            1 when assertion is not null => sound with { Assertions = [assertion with { Id = AssertionId.Of("never"), Report = missing }] },
            2 => sound with { Retractions = [new(AssertionId.Of("never"), RandomParts.Times[0])] },
            _ => sound with { Judgements = [new(EntityId.Of(new("random", EntityKind.Person, "never")), missing, missing, Verdict.Same, "", RandomParts.Times[0], "", null)] },
        };
    }

    private EntityWrite Throwaway() => new(
        EntityId.Of(new("random", EntityKind.Person, $"throwaway-{_script.Count}")), 0, RandomParts.Payload(_random, EntityKind.Person), Protection.Unit, [],
        Retention.From(new DateOnly(2026, 6, 1)), RandomParts.Times[0], "pc.example");

    private ImmutableArray<T> Several<T>(int most, Func<T?> make)
        where T : class => [.. Enumerable.Range(0, _random.Between(1, most)).Select(_ => make()).OfType<T>()];
}
