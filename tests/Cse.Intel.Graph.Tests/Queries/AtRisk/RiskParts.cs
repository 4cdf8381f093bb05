using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.TestSupport.Generating;

namespace Cse.Intel.Graph.Tests.Queries.AtRisk;

/// <summary>What random towns are made of, about one day.</summary>
internal sealed class RiskParts
{
    private static readonly DateOnly[] Days = [new(2026, 9, 1), new(2026, 2, 28), new(2026, 3, 1), new(2028, 2, 29)];

    private static readonly string[] Alike = ["SEEN_WITH", "LIVES_WITH", "TRAVELLED_IN", "USES_PHONE", "OCCUPIES"];

    private static readonly string[] Likely = ["ASSOCIATES_WITH", "SEEN_WITH", "LIVES_WITH", "FAMILY_OF", "VISITS", "FOUND_AT", "TRAVELLED_IN", "VICTIM_IN", "SUSPECT_IN", "USES_PHONE"];

    private readonly Seeded _random;
    private readonly bool _plainTies;

    public RiskParts(Seeded random)
    {
        _random = random;
        Day = random.Pick(Days);
        _plainTies = random.Chance(50);
    }

    /// <summary>When things are recorded.</summary>
    public static IReadOnlyList<DateTimeOffset> Times { get; } =
        [Instants.At("2025-02-01"), Instants.At("2025-06-01"), Instants.At("2025-10-01"), Instants.At("2026-02-01"), Instants.At("2026-08-01")];

    /// <summary>How much is said of the people.</summary>
    public int Talk() => _plainTies ? _random.Between(22, 36) : _random.Between(12, 34);

    /// <summary>The day asked for.</summary>
    public DateOnly Day { get; }

    /// <summary>Days on which observations end.</summary>
    public IReadOnlyList<DateOnly> Ends => [Day, Day.AddDays(-1), Day.AddDays(-90), Day.AddDays(-180), Day.AddDays(-730)];

    /// <summary>Names whose order by the alphabet, by number and by character differ.</summary>
    public string Name(int number) => (number % 4) switch
    {
        0 => $"{number}",
        1 => $"a-{number}",
        2 => $"A{number}",
        _ => $"é{number}",
    };

    /// <summary>When one thing is recorded; most of it early.</summary>
    public DateTimeOffset Time() => _random.Chance(60) ? Times[0] : _random.Pick(Times);

    public LinkKind Kind(IReadOnlyList<LinkKind> allowed)
    {
        var likely = allowed.Where(k => (_plainTies ? Alike : Likely).Contains(k.Code)).ToList();
        return likely.Count > 0 && _random.Chance(90) ? _random.Pick(likely) : _random.Pick(allowed);
    }

    /// <summary>In a town of ties nearly all is of one day.</summary>
    public Observed Observed()
    {
        if (_plainTies && _random.Chance(85))
            return Domain.Time.Observed.On(Day);
        return _random.Below(13) switch
        {
            0 => Domain.Time.Observed.Unknown,
            1 => Domain.Time.Observed.Since(Day.AddDays(-_random.Pick([0, 100, 400]))),
            2 => Instants.Observed(Day.AddYears(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture)),
            3 => Domain.Time.Observed.Between(Day.AddDays(-40), Day.AddDays(_random.Pick([-1, 0, 1, 40]))),
            4 => Domain.Time.Observed.On(Day.AddDays(1)),
            5 => Instants.Observed($"{Day.AddDays(-1):yyyy-MM-dd}T23:40:00-05:00"),
            6 => Instants.Observed($"../{Day.AddDays(-90):yyyy-MM-dd}"),
            7 or 8 => Domain.Time.Observed.On(_random.Pick(Ends)),
            _ => Domain.Time.Observed.On(Day),
        };
    }

    /// <summary>Thirty half-lives ago: it still counts, from the tenth decimal on.</summary>
    public Observed Whisper(LinkKind kind) => Domain.Time.Observed.On(Day.AddDays(-30 * (kind.HalfLife.Days ?? 180)));

    public OwnGrade OwnGrade()
    {
        if (_random.Chance(_plainTies ? 90 : 50))
            return Domain.Grading.OwnGrade.Of(new(SourceEvaluation.Reliable, IntelligenceAssessment.KnownDirectly, HandlingCode.Permitted));
        var grade = Grade();
        return new(_random.Chance(40) ? grade.Source : null, _random.Chance(40) ? grade.Assessment : null, null);
    }

    public EntityPayload Payload(EntityKind kind) => kind switch
    {
        EntityKind.Person => new Person { Given = "Invented", Roles = [.. Roles()], Birth = Birth() },
        EntityKind.Address => new Address { Line1 = "1 Example Row", CommonPlace = _random.Pick<bool?>([true, false, null]) },
        EntityKind.Vehicle => new Vehicle { Make = "Example", CommonPlace = _random.Chance(50) },
        EntityKind.Phone => new Phone(),
        _ => new PoleEvent { Type = "incident" },
    };

    public Report Report(bool synthetic) => new()
    {
        Urn = synthetic ? null : $"R{_random.Below(100)}",
        Agency = synthetic ? null : _random.Pick(["police", "csc", "education"]),
        Grade = synthetic ? Domain.Grading.Grade.Ungraded : Grade(),
        Synthetic = synthetic,
        Submitted = synthetic || _random.Chance(30) ? null : Instants.Date(_random.Pick([$"{Day:yyyy-MM-dd}", $"{Day.AddDays(1):yyyy-MM-dd}", $"{Day.AddDays(-90):yyyy-MM}", $"{Day:yyyy-MM}"])),
    };

    /// <summary>What the unit itself makes: an assessment, a meeting, a notice.</summary>
    public EntityPayload Paper(int number, EntityId recipient, EntityId child) => number switch
    {
        0 => new Assessment { Reference = "SERA-1" },
        1 => new Meeting { Reference = "M-1" },
        _ => new Notice { Reference = "CAWN-1", State = NoticeState.Active, Basis = "S2", Recipient = recipient, Child = child },
    };

    public Protection Protection() => _random.Pick(
    [
        Protect.Unit, Protect.Unit, Protect.Unit,
        Protect.ReleasedTo("agency:csc", "agency:chair"), Protect.ReleasedTo("agency:csc", "agency:health", "agency:education", "agency:youth_justice", "agency:voluntary", "agency:chair"),
        Protect.WithConditions("csc", "agency:csc"), Protect.WithConditions(null, Viewers.Tag(RoleCode.OFF)),
        Protect.Pointer("DI Example"), Protect.Silent(Viewers.Tag(RoleCode.OFF)), Protect.Silent(),
    ]);

    private Grade Grade() => new(
        _random.Pick([SourceEvaluation.Reliable, SourceEvaluation.Reliable, SourceEvaluation.Untested, SourceEvaluation.NotReliable]),
        _random.Pick([IntelligenceAssessment.KnownDirectly, IntelligenceAssessment.KnownDirectly, IntelligenceAssessment.KnownIndirectlyCorroborated, IntelligenceAssessment.KnownIndirectly, IntelligenceAssessment.SuspectedFalse]),
        HandlingCode.Permitted);

    private IEnumerable<PersonRole> Roles()
    {
        foreach (var (role, percent) in ((Role, int)[])[(Role.PersonOfConcern, 35), (Role.YoungPerson, 35), (Role.Professional, 10)])
            if (_random.Chance(percent))
                yield return new(role, _random.Pick([Domain.Time.Observed.Unknown, Domain.Time.Observed.Unknown, Domain.Time.Observed.Since(Day), Domain.Time.Observed.Between(Day.AddDays(-9), Day.AddDays(-1))]));
    }

    private Birth Birth()
    {
        var turned = Day is { Month: 2, Day: 29 } ? new DateOnly(Day.Year - 18, 2, 28) : Day.AddYears(-18);
        return _random.Below(9) switch
        {
            0 or 1 => Domain.Time.Birth.Unknown,
            2 => Domain.Time.Birth.On(new(1980, 1, 1)),
            3 => Domain.Time.Birth.On(turned.AddDays(_random.Between(-1, 2))),
            4 => Domain.Time.Birth.On(new(2008, 2, 29)),
            5 => Domain.Time.Birth.Unknown with { Date = Instants.Date(_random.Pick([$"{turned.Year}", $"{turned:yyyy-MM}", "2012", $"{turned.Year - 1}"])) },
            6 when _random.Chance(30) => Domain.Time.Birth.Unknown with { To = PartialDate.On(turned.AddDays(_random.Between(-1, 1))) },
            6 => Domain.Time.Birth.Unknown with { From = _random.Chance(50) ? PartialDate.On(turned.AddDays(_random.Between(-1, 1))) : null, To = PartialDate.On(turned.AddDays(_random.Between(1, 300))) },
            7 => Domain.Time.Birth.Unknown with { AgeAt = new(_random.Between(14, 18), _random.Pick([Day, Day.AddYears(-1), Day.AddDays(-1), new DateOnly(2024, 2, 29)])) },
            _ => Domain.Time.Birth.On(new(2012, 5, 3)),
        };
    }
}
