using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.Shared;
using Cse.Intel.Graph.Schema;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.TestSupport.Generating;

namespace Cse.Intel.Graph.Tests.Queries.Shared;

/// <summary>
/// A small random town where a few people share a few places and go missing a lot: intervals that touch, overlap by a day,
/// stay open or are not dated, episodes without an end, denials, people merged and parted. The same for the same seed.
/// </summary>
internal sealed class SharedTown
{
    private static readonly DateOnly Base = new(2026, 9, 1);

    private readonly Seeded _random;
    private readonly bool _protections;
    private readonly bool _whole;
    private readonly int _shift;
    private readonly List<EntityId> _people = [];
    private readonly List<EntityId> _things = [];
    private readonly List<EntityId> _reports = [];
    private readonly Dictionary<EntityId, EntityKind> _kinds = [];

    private SharedTown(ulong seed, bool protections, int shift)
    {
        _random = new(seed);
        _protections = protections;
        _shift = shift;
        _whole = shift >= 0;
    }

    public Town Town { get; } = Given.Town();

    public DateOnly Day => Base.AddDays(Math.Max(0, _shift));

    /// <summary>A town of a seed, as it is recorded over time.</summary>
    public static SharedTown Of(ulong seed, bool protections = false) => Settled(new(seed, protections, -1));

    /// <summary>The same town every time, all its days later by so many; nobody in it comes of age meanwhile.</summary>
    public static SharedTown Shifted(ulong seed, int days) => Settled(new(seed, false, days));

    /// <summary>A question one may ask of it.</summary>
    public WhatTheyShare Question()
    {
        var all = _people.Concat(_random.Chance(30) ? _things : []).ToList();
        var chosen = _random.Some(all, 70);
        if (chosen.Count < 2)
            chosen = _people;
        return new([.. chosen.Take(12)], Day)
        {
            AtLeast = _random.Pick([2, 2, 2, 3]),
            AsKnownAt = _whole || _random.Chance(60) ? null : _random.Pick(new[] { Instants.At("2026-06-01"), Instants.At("2026-07-15"), Instants.At("2026-08-20") }),
            Since = _random.Chance(75) ? null : Day.AddDays(-_random.Pick([0, 5, 30, 100])),
            Kinds = _random.Chance(75) ? [] : [.. _random.Some(PoleSchema.Default.LinkKinds, 70)],
            RecordKinds = _random.Chance(75) ? [] : [.. _random.Some(WhatTheyShare.RecordKindsAllowed, 60)],
            Floor = _random.Pick([GradeFloor.Usual, GradeFloor.Usual, GradeFloor.None, new(SourceEvaluation.Untested, IntelligenceAssessment.KnownIndirectly)]),
            MinStrength = _random.Pick([0, 0, 0, 0.2]),
            First = 200,
        };
    }

    private static SharedTown Settled(SharedTown town)
    {
        town.Settle();
        for (var i = town._random.Between(30, 70); i > 0; i--)
            town.Say();
        town.Judge();
        town.Revise();
        return town;
    }

    private void Settle()
    {
        for (var i = 0; i < 6; i++)
            _people.Add(Known(Town.Person($"p{i}", p => p with { Given = $"P{i}", Birth = Born(), Roles = Roles() }, Protection()), EntityKind.Person));
        for (var i = 0; i < 3; i++)
            _things.Add(Known(Town.Address($"{i} Example Row", common: _random.Pick<bool?>([true, false, null]), protection: Protection()), EntityKind.Address));
        _things.Add(Known(Town.Vehicle("AB12 CDE", protection: Protection()), EntityKind.Vehicle));
        _things.Add(Known(Town.Phone("07700 900123", protection: Protection()), EntityKind.Phone));
        _things.Add(Known(Town.Record("club", new Organisation { Name = "Club" }, Protection()), EntityKind.Organisation));
        for (var i = 0; i < 5; i++)
            _things.Add(Known(Town.Record($"e{i}", Happening(), Protection()), EntityKind.Event));
        for (var i = 0; i < 4; i++)
            _reports.Add(Town.Report($"R{i + 1}", Grade(), _random.Chance(25) ? "" : Iso(Day.AddDays(-_random.Below(60))), Protection()));
    }

    private EntityId Known(EntityId id, EntityKind kind)
    {
        _kinds[id] = kind;
        return id;
    }

    private void Say()
    {
        if (!_whole && _random.Chance(10))
            Town.At(_random.Pick(["2026-06-01", "2026-07-01", "2026-08-01"]));
        var (from, to) = (_random.Chance(80) ? _random.Pick(_people) : _random.Pick(_things), _random.Pick(_random.Chance(85) ? _things : _people));
        var allowed = PoleSchema.Default.LinkKinds.Where(k => k.Allows(_kinds[from], _kinds[to])).ToList();
        if (allowed.Count == 0 || from == to)
            return;
        var said = Town.Says(
            from, _random.Pick(allowed).Code, to, Observation(), _random.Pick(_reports), OwnGrade(),
            negative: _random.Chance(8), status: _random.Chance(5) ? AssertionStatus.Discounted : AssertionStatus.Reported, protection: Protection());
        if (_random.Chance(5))
            Town.Retract(said);
    }

    private void Judge()
    {
        if (!_random.Chance(40))
            return;
        var judged = Town.Judge(_people[0], _people[_random.Between(1, 3)]);
        if (_random.Chance(30))
            Town.TakeBack(judged);
    }

    private void Revise()
    {
        if (_whole)
            return;
        Town.At("2026-08-15");
        foreach (var thing in _random.Some(_things.Where(t => _kinds[t] == EntityKind.Event), 20))
            Town.Revise<PoleEvent>(thing, _ => Happening());
    }

    private PoleEvent Happening()
    {
        var from = Day.AddDays(-_random.Below(12));
        return new()
        {
            Type = _random.Pick(["missing", "Missing from care", " MISSING", "missingly", "incident", null]),
            From = _random.Chance(75) ? Date(from) : null,
            To = _random.Chance(65) ? Date(from.AddDays(_random.Below(4))) : null,
        };
    }

    private PartialDate Date(DateOnly day) => !_whole && _random.Chance(15) ? Instants.Date(day.ToString("yyyy-MM", CultureInfo.InvariantCulture)) : PartialDate.On(day);

    // A fortnight and a half, so that intervals of a few days often touch, often overlap by one, often miss each other.
    private string Observation()
    {
        var from = Day.AddDays(-_random.Below(18));
        var to = from.AddDays(_random.Below(5));
        return _random.Below(12) switch
        {
            0 => "",
            1 => $"{Iso(from)}/",
            2 => $"../{Iso(to)}",
            3 when !_whole => from.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            4 when !_whole => $"{from:yyyy}",
            5 => $"{Iso(from)}T23:40:00-05:00",
            6 => Iso(Day.AddDays(_random.Between(0, 2))),
            7 or 8 => Iso(from),
            _ => $"{Iso(from)}/{Iso(to)}",
        };
    }

    private Birth Born() => _whole
        ? _random.Pick([Birth.On(new(2012, 5, 3)), Birth.Unknown, Birth.On(new(1980, 1, 1))])
        : _random.Pick([Birth.On(new(2012, 5, 3)), Birth.Unknown, Birth.On(Day.AddYears(-18).AddDays(-_random.Below(10))), Birth.On(new(1980, 1, 1)), Birth.Unknown with { Date = Instants.Date("2008") }]);

    private System.Collections.Immutable.ImmutableArray<PersonRole> Roles() => _random.Chance(60)
        ? [_whole || _random.Chance(60) ? PersonRole.Always(Role.YoungPerson) : new(Role.YoungPerson, Observed.Since(Day.AddDays(-4)))]
        : [];

    private Protection? Protection() => !_protections || _random.Chance(60) ? null : _random.Pick(
    [
        Protect.ReleasedTo("agency:csc", "agency:chair"), Protect.WithConditions("csc", "agency:csc"), Protect.WithConditions(null, Viewers.Tag(RoleCode.OFF)),
        Protect.Pointer("DI Example"), Protect.Silent(Viewers.Tag(RoleCode.OFF)), Protect.Silent(),
    ]);

    private string Grade() => $"{_random.Pick(["1", "1", "2", "3"])} {_random.Pick(["A", "B", "C", "D", "E"])} P";

    private string OwnGrade() => _random.Chance(50) ? "- - -" : _random.Chance(50) ? Grade() : $"- {_random.Pick(["A", "B", "C"])} -";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
