using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Identifiers;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.TestSupport.Generating;

/// <summary>What random networks are made of: small pools, so that the awkward cases meet often.</summary>
internal static class RandomParts
{
    public static IReadOnlyList<DateTimeOffset> Times { get; } =
        [Instants.At("2026-02-01"), Instants.At("2026-04-01"), Instants.At("2026-06-01"), Instants.At("2026-08-01"), Instants.At("2026-10-01")];

    private static readonly string[] Observations =
        ["", "2026-05-03", "2026-03", "2025", "2025-01-01/", "2025-11-01/2026-03-31", "../2026-02-01", "2026-07-20T23:40:00+01:00", "2026-09"];

    private static readonly string[] Names = ["Ana", "Anna", "Annika", "Bo", "Björn", "O'Dea", "Smith-Example", "Zoë", "Ng"];

    private static readonly Protection[] Protections =
    [
        Protect.Unit, Protect.Unit, Protect.Unit, Protect.Unit,
        Protect.WithConditions(),
        Protect.WithConditions("police"),
        Protect.WithConditions("health", "agency:health"),
        Protect.WithConditions(null, Viewers.Tag(RoleCode.CSC), Viewers.Tag(RoleCode.OFF)),
        Protect.ReleasedTo("agency:csc", "agency:health", "agency:education"),
        Protect.ReleasedTo("meeting:M1"),
        Protect.ReleasedTo("agency:csc", "agency:health", "agency:education", "agency:youth_justice", "agency:voluntary", "agency:chair"),
        Protect.Pointer("DI Example"),
        Protect.Pointer(null, Viewers.Tag(RoleCode.ANA)),
        Protect.Pointer("DS Sample", Viewers.Tag(RoleCode.CSC), "agency:police"),
        Protect.Silent(),
        Protect.Silent(Viewers.Tag(RoleCode.OFF), Viewers.Tag(RoleCode.CSC)),
    ];

    public static Protection Protection(Seeded random) => random.Pick(Protections);

    public static Observed Observed(Seeded random) => Instants.Observed(random.Pick(Observations));

    public static Grade Grade(Seeded random) =>
        new((SourceEvaluation)random.Between(1, 3), (IntelligenceAssessment)random.Between(1, 5), (HandlingCode)random.Between(1, 2));

    public static OwnGrade OwnGrade(Seeded random)
    {
        var grade = Grade(random);
        return new(
            random.Chance(40) ? grade.Source : null,
            random.Chance(40) ? grade.Assessment : null,
            random.Chance(40) ? grade.Handling : null);
    }

    public static AssertionStatus Status(Seeded random) => random.Chance(70) ? AssertionStatus.Reported : (AssertionStatus)random.Below(3);

    public static EntityPayload Payload(Seeded random, EntityKind kind) => kind switch
    {
        EntityKind.Person => Person(random),
        EntityKind.Address => new Address { Line1 = $"{random.Between(1, 30)} Example Row", Town = "Exampleton", Postcode = Postcode.Parse("ZZ99 9ZZ"), CommonPlace = Maybe(random) },
        EntityKind.Vehicle => new Vehicle { Vrm = Vrm.Parse(random.Pick(["AB12 CDE", "AB12 CDF", "no plate"])), Colour = random.Pick(["blue", "black"]), CommonPlace = Maybe(random) },
        EntityKind.Phone => new Phone { Number = PhoneNumber.Parse(random.Pick(["07700 900123", "07700 900456"])) },
        EntityKind.Organisation => new Organisation { Name = "Sample Cars", Type = "taxi firm", CommonPlace = Maybe(random) },
        EntityKind.Object => new PoleObject { Type = "gift", Description = "a phone" },
        EntityKind.Event => new PoleEvent { Type = "missing", From = Instants.Date("2026-05-03") },
        EntityKind.Notice => new Notice { Reference = $"CAWN-{random.Below(100)}", Recipient = default, Child = default, Basis = "S2" },
        _ => new Report { Urn = $"R-{random.Below(100)}", Grade = Grade(random), Submitted = random.Chance(70) ? Instants.Date(random.Pick(["2026-04-30", "2026-05", "2025"])) : null, Synthetic = random.Chance(10) },
    };

    private static Person Person(Seeded random) => new()
    {
        Given = random.Pick(Names),
        Family = random.Pick(Names),
        Aliases = random.Chance(30) ? [random.Pick(Names)] : [],
        Roles = [.. random.Some(Enum.GetValues<Role>(), 25).Select(role => new PersonRole(role, Observed(random)))],
        Birth = random.Pick([Birth.Unknown, Birth.On(new DateOnly(2010, 2, 28)), Birth.Unknown with { AgeAt = new(15, new DateOnly(2026, 5, 1)) }]),
    };

    private static bool? Maybe(Seeded random) => random.Pick<bool?>([true, false, null]);
}
