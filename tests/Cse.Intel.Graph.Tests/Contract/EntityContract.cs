using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identifiers;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Store.Json;
using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Contract;

/// <summary>Records by their ids.</summary>
public abstract class EntityContract(Engine engine) : StoreContract(engine)
{
    public static TheoryData<EntityKind> Kinds => [.. Enum.GetValues<EntityKind>()];

    [Fact]
    public async Task GetEntities_AfterWriting_GivesTheRecordWhole()
    {
        var id = Town.Person("Ana Example", protection: Protect.WithConditions("health", "agency:health"));
        await SaveAsync();

        var found = await FindAsync(id);

        Assert.NotNull(found);
        Assert.Equal((1, "Ana Example", "pc.example", Instants.Recorded), (found.Version, found.Caption, found.RecordedBy, found.RecordedAt));
        Assert.Equal(Protect.WithConditions("health", "agency:health"), found.Protection);
        Assert.Equal(new ExternalRef("town", EntityKind.Person, "Ana Example"), Assert.Single(found.ExternalRefs));
        Assert.Equal("Person:Ana Example", found.SortKey);
        Assert.Equal(new Retention(2, new DateOnly(2032, 6, 1)), found.Retention);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task GetEntities_OfEveryKind_GivesThePayloadAsItWas(EntityKind kind)
    {
        var payload = Payloads.Full(kind);
        var id = Town.Record("one", payload);
        await SaveAsync();

        var found = await FindAsync(id);

        Assert.Equal(PayloadJson.Write(payload), PayloadJson.Write(found!.Payload));
        Assert.Equal(kind, found.Kind);
    }

    [Fact]
    public async Task GetEntities_MissingId_IsAbsentAndOthersStand()
    {
        var here = Town.Person("Here");
        await SaveAsync();
        var missing = EntityId.Of(new("town", EntityKind.Person, "nobody"));

        var found = await ReadAsync(Viewers.Supervisor, r => r.GetEntitiesAsync([missing, here, here], null, default));

        Assert.Equal(here, Assert.Single(found).Key);
    }

    [Fact]
    public async Task GetEntities_None_GivesNone() =>
        Assert.Empty(await ReadAsync(Viewers.Supervisor, r => r.GetEntitiesAsync([], null, default)));

    [Fact]
    public async Task GetEntities_StrangeText_ComesBackAsWritten()
    {
        const string strange = "O’Dea “quote” \\ \u0001 \t\n <b>&amp; Łódź ภาษา 😀";
        var id = Town.Person("Strange", p => p with { Description = strange, Details = p.Details.Add("key ' \"", strange) });
        await SaveAsync();

        var found = (Person)(await FindAsync(id))!.Payload;

        Assert.Equal(strange, found.Description);
        Assert.Equal(strange, found.Details["key ' \""]);
    }

    [Fact]
    public async Task GetEntities_AfterReopening_GivesTheSame()
    {
        var id = Town.Vehicle("AB12 CDE");
        await SaveAsync();
        var before = Told.Of((await FindAsync(id))!);

        await ReopenAsync();

        Assert.Equal(before, Told.Of((await FindAsync(id))!));
    }
}

/// <summary>A payload of each kind with something in every field that the kind has.</summary>
internal static class Payloads
{
    public static EntityPayload Full(EntityKind kind)
    {
        EntityPayload payload = kind switch
        {
            EntityKind.Person => new Person
            {
                Given = "Ana", Family = "Example", Aliases = ["Annie", "Nan"], Nickname = "Nan", Sex = "2", Ethnicity = "M1", Identified = false,
                Birth = new(Instants.Date("2010-05"), Instants.Date("2009"), Instants.Date("2011-01-01"), new(15, new DateOnly(2026, 5, 1))),
                PncId = PncId.Parse("2012/1234567A", 2026), Cro = CroNumber.Parse("123456/12X"), CareStatus = CareStatus.Section20, Description = "Red coat",
                Roles = [PersonRole.Always(Role.YoungPerson), new(Role.PersonOfConcern, Instants.Observed("2025-01-01/"))],
            },
            EntityKind.Address => new Address
            {
                Line1 = "1 Example Row", Line2 = "Flat 2", Town = "Exampleton", Postcode = Postcode.Parse("ZZ99 9ZZ"), Uprn = Uprn.Parse("100023336956"),
                PremisesType = "flat", Latitude = 51.5, Longitude = -0.125, CommonPlace = false,
            },
            EntityKind.Vehicle => new Vehicle { Vrm = Vrm.Parse("ab12 cde"), Make = "Make", Model = "Model", Colour = "blue", Year = "2012", CommonPlace = true, Notes = "dent" },
            EntityKind.Phone => new Phone { Number = PhoneNumber.Parse("07700 900123"), Imei = Imei.Parse("490154203237518"), Notes = "cracked" },
            EntityKind.OnlineAccount => new OnlineAccount { Handle = OnlineHandle.Parse("Instagram", "sam.example"), Notes = "private" },
            EntityKind.Organisation => new Organisation { Name = "Sample Cars", Type = "taxi firm", CommonPlace = true, Notes = "closed" },
            EntityKind.Object => new PoleObject { Type = "gift", Description = "a phone" },
            EntityKind.Event => new PoleEvent
            {
                Type = "missing", From = Instants.Date("2026-05-03T23:10:00+01:00"), To = Instants.Date("2026-05-04"), Reference = "OCC-1", Summary = "Found safe.",
            },
            EntityKind.Report => new Report
            {
                Urn = "R-1", Submitted = Instants.Date("2026-05"), Agency = "school", Grade = Grades.Of("2 C C"), Given = Grades.Own("2 - C"), Conditions = "No action",
                Text = "Sanitised.", LegacyGrade = "B24", Synthetic = true, Indicator = "PI1",
            },
            EntityKind.Notice => new Notice
            {
                Reference = "CAWN-1", State = NoticeState.Active, Recipient = EntityId.Of(new("t", EntityKind.Person, "r")), Child = EntityId.Of(new("t", EntityKind.Person, "c")),
                Basis = "S49", SubBasis = CareStatus.CareOrder, Support = "la", Supporter = "A. Worker", Triggers = ["seen together"], Prohibitions = ["no contact"],
                EnquirySummary = "Asked.", Proportionality = "Least step.", Drafted = new(2026, 5, 1), Served = new DateOnly(2026, 5, 3),
                Expires = Instants.At("2027-05-03"), Review = new DateOnly(2026, 8, 3), Officer = "pc.example", Breaches = ["2026-06-01 R-9"],
            },
            EntityKind.DisruptionAction => new DisruptionAction { Reference = "DA-1", Code = "PATROL", Status = "done", Owner = "police", When = Instants.Date("2026-05"), Outcome = "Left." },
            EntityKind.Meeting => new Meeting { Reference = "M-1", Type = "strategy", When = Instants.Date("2026-05-06"), Outcome = "PLAN", ReviewBy = new DateOnly(2026, 8, 6) },
            _ => new Assessment { Reference = "A-1", When = Instants.Date("2026-05-06"), Level = "HIGH", Indicators = ["I1", "I2"], Assessor = "pc.example" },
        };
        return payload with { Details = payload.Details.Add("b", "two").Add("A", "one") };
    }
}
