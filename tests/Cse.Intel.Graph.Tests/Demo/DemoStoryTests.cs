using CsCheck;
using Cse.Intel.Graph.Demo;
using Cse.Intel.Graph.Domain.Names;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Tests.Demo;

/// <summary>Every story of <see cref="DemoStory"/>, read back from the files, at awkward anchors and at any.</summary>
public sealed class DemoStoryTests
{
    public static TheoryData<DateOnly> Anchors => Towns.Anchors;

    [Theory]
    [MemberData(nameof(Anchors))]
    public void Stories_AwkwardAnchor_AllHold(DateOnly anchor)
    {
        AllHold(Towns.Read(anchor));
        AllHold(Towns.Read(anchor, number: 17));
    }

    [Fact]
    public void Stories_AnyAnchorSeedAndTown_AllHold() =>
        Gen.Select(Towns.AnyAnchor, Gen.Int, Gen.Int[0, 50]).Sample((anchor, seed, number) => AllHold(Towns.Read(anchor, seed, number)), iter: 25);

    private static void AllHold(TownReader town)
    {
        OpenHouse(town);
        Cars(town);
        SharedPhone(town);
        Coercer(town);
        Unidentified(town);
        Decoys(town);
        ServedNotice(town);
        OtherNotices(town);
        Eligibility(town);
        Missing(town);
        Duplicate(town);
        UncertainAge(town);
        Restricted(town);
        MeetingsAndAssessments(town);
    }

    private static void OpenHouse(TownReader town)
    {
        Assert.True(town.AgeOf(DemoStory.OpenHouse.Occupier) >= 18);
        Assert.Contains("person_of_concern", town.RolesOf(DemoStory.OpenHouse.Occupier));
        Assert.True(TownReader.When(Assert.Single(town.LinksOf("OCCUPIES", DemoStory.OpenHouse.Occupier, DemoStory.OpenHouse.House))).OpenEnd);
        // Indicator PI1: three children or more, on two days or more, within 28 days.
        var visits = town.LinksOf("VISITS", to: DemoStory.OpenHouse.House).Where(l => town.DaysAgo(l) < 28 && IsChild(town, l["from"])).ToList();
        Assert.Superset(DemoStory.OpenHouse.RecentVisitors.Select(town.Id).ToHashSet(), visits.Select(l => l["from"]).ToHashSet());
        Assert.True(visits.Select(l => l["observed"]).Distinct().Count() >= 2);
        // Indicator PI3: two finds or more within 90 days.
        Assert.Equal(DemoStory.OpenHouse.Found.Select(town.Id).Order(), town.LinksOf("FOUND_AT", to: DemoStory.OpenHouse.House).Where(l => town.DaysAgo(l) <= 90).Select(l => l["from"]).Order());
    }

    private static void Cars(TownReader town)
    {
        Assert.Equal("yes", town.Row("vehicles.csv", DemoStory.Cars.Taxi)["common_place"]);
        Assert.InRange(town.LinksOf("TRAVELLED_IN", to: DemoStory.Cars.Taxi).Count, 20, 40);
        Assert.Equal("no", town.Row("vehicles.csv", DemoStory.Cars.PrivateCar)["common_place"]);
        Assert.Contains("person_of_concern", town.RolesOf(DemoStory.Cars.PrivateDriver));
        Assert.NotEmpty(town.LinksOf("KEEPER_OF", DemoStory.Cars.PrivateDriver, DemoStory.Cars.PrivateCar));
        // Indicator PI5: collected on two days or more, two children or more, within 28 days.
        var collected = town.LinksOf("COLLECTED", DemoStory.Cars.PrivateDriver).Where(l => town.DaysAgo(l) < 28).ToList();
        Assert.Equal(DemoStory.Cars.Collected.Select(town.Id).ToHashSet(), collected.Select(l => l["to"]).ToHashSet());
        Assert.Equal(["F", "M"], DemoStory.Cars.Collected.Select(c => town.Person(c)["sex"]).Distinct().Order());
        Assert.Equal(3, town.LinksOf("SEEN_AT", DemoStory.Cars.PrivateCar, DemoStory.Cars.School).Count(l => town.DaysAgo(l) < 28));
        Assert.All(DemoStory.Cars.Collected, c => Assert.True(town.AgeOf(c) < 18));
    }

    private static void SharedPhone(TownReader town)
    {
        var users = town.LinksOf("USES_PHONE", to: DemoStory.SharedPhone.Phone);
        Assert.Equal(DemoStory.SharedPhone.Users.Select(town.Id).Order(), users.Select(l => l["from"]).Order());
        Assert.Equal(2, users.Select(l => l["report"]).Distinct().Count());
        Assert.All(DemoStory.SharedPhone.Users, u => Assert.True(town.AgeOf(u) >= 18));
        Assert.All([DemoStory.SharedPhone.LaceysPhone, DemoStory.SharedPhone.KittsPhone], p => Assert.Single(town.LinksOf("CONTACTED", DemoStory.SharedPhone.Phone, p)));
        Assert.DoesNotContain(town.Links, l => DemoStory.SharedPhone.Users.Select(town.Id).Order().SequenceEqual(new[] { l["from"], l["to"] }.Order()));
    }

    private static void Coercer(TownReader town)
    {
        Assert.Equal(17, town.AgeOf(DemoStory.Coercer.Corrin));
        Assert.Equal(["person_of_concern", "young_person"], town.RolesOf(DemoStory.Coercer.Corrin).Order());
        Assert.Single(town.LinksOf("VICTIM_IN", DemoStory.Coercer.Corrin, DemoStory.Coercer.AsVictim));
        Assert.Single(town.LinksOf("SUSPECT_IN", DemoStory.Bridge.Worker, DemoStory.Coercer.AsVictim));
        Assert.Single(town.LinksOf("SUSPECT_IN", DemoStory.Coercer.Corrin, DemoStory.Coercer.AsSuspect));
        Assert.Single(town.LinksOf("VICTIM_IN", DemoStory.Coercer.Nessary, DemoStory.Coercer.AsSuspect));
        Assert.Single(town.LinksOf("CONTROLS", DemoStory.Bridge.Worker, DemoStory.Coercer.Corrin));
        Assert.Single(town.LinksOf("CONTROLS", DemoStory.Coercer.Corrin, DemoStory.Coercer.Nessary));
    }

    private static void Unidentified(TownReader town)
    {
        var adult = town.Person(DemoStory.Unidentified.Adult);
        var child = town.Person(DemoStory.Unidentified.Child);
        Assert.Equal(("no", "", "", "Tall Fen"), (adult["identified"], adult["given"], adult["family"], adult["nickname"]));
        Assert.Equal(("no", "", "", ""), (child["identified"], child["given"], child["family"], child["nickname"]));
        Assert.Equal(AgeAnswer.NotUnder, TownReader.BirthOf(adult).Under(18, town.Anchor));
        Assert.Equal(AgeAnswer.Unknown, TownReader.BirthOf(child).Under(18, town.Anchor));
        Assert.Equal(["young_person"], town.RolesOf(DemoStory.Unidentified.Child));
        Assert.All([adult, child], p => Assert.NotEqual("", p["description"]));
    }

    private static void Decoys(TownReader town)
    {
        Assert.Equal(60, town.LinksOf("VISITS", to: DemoStory.Decoys.School).Select(l => l["from"]).Distinct().Count());
        Assert.True(town.LinksOf("LODGES_AT", to: DemoStory.Decoys.Hostel).Count >= 15);
        Assert.True(town.LinksOf("TRAVELLED_IN", to: DemoStory.Decoys.Bus).Count >= 30);
        Assert.All([DemoStory.Decoys.School, DemoStory.Decoys.Hostel], a => Assert.Equal("yes", town.Row("addresses.csv", a)["common_place"]));
        Assert.Equal(["professional"], town.RolesOf(DemoStory.Decoys.SocialWorker));
        Assert.Equal(12, town.LinksOf("SEEN_WITH", DemoStory.Decoys.SocialWorker).Select(l => l["to"]).Distinct().Count());
        Assert.Equal("yes", town.Row("links.csv", DemoStory.Decoys.DeniedLink)["negative"]);
        Assert.Equal("discounted", town.Row("links.csv", DemoStory.Decoys.DiscountedLink)["status"]);
        Assert.Equal("E", town.Row("reports.csv", Plain(town, town.Row("links.csv", DemoStory.Decoys.RumourLink)["report"]))["assessment"]);
        Assert.True(town.DaysAgo(town.Row("links.csv", DemoStory.Decoys.DecayedLink)) > 1800);
        Assert.NotEqual("", town.Row("links.csv", DemoStory.Decoys.RetractedLink)["retracted_at"]);
        Assert.Single(town.LinksOf("FAMILY_OF", DemoStory.OpenHouse.Lacey, DemoStory.Decoys.Brother));
    }

    private static void ServedNotice(TownReader town)
    {
        var notice = town.Row("notices.csv", DemoStory.Notices.Served);
        var served = Day(notice["served"]);
        Assert.Equal("active", notice["state"]);
        Assert.Equal((town.Id(DemoStory.OpenHouse.Occupier), town.Id(DemoStory.OpenHouse.Lacey)), (notice["recipient"], notice["child"]));
        Assert.Equal(Birth.Birthday(TownReader.BirthOf(town.Person(DemoStory.OpenHouse.Lacey)).Date!.Value.First, 16), Day(notice["expires"]));
        Assert.True(served < town.Anchor && town.Anchor < Day(notice["expires"]));
        Assert.True(TownReader.When(Assert.Single(town.LinksOf("NOTICE_CHILD", DemoStory.OpenHouse.Lacey, DemoStory.Notices.Served))).Holds(town.Anchor));
        Assert.Single(town.LinksOf("NOTICE_RECIPIENT", DemoStory.OpenHouse.Occupier, DemoStory.Notices.Served));

        foreach (var sighting in (string[])[DemoStory.Notices.BreachSighting, DemoStory.Notices.NoBreachSighting])
            foreach (var who in (string[])[DemoStory.OpenHouse.Occupier, DemoStory.OpenHouse.Lacey])
                Assert.True(TownReader.When(Assert.Single(town.LinksOf("PARTY_TO", who, sighting))).From > served);
        Assert.Contains(town.Id(DemoStory.Notices.BreachReport), notice["breaches"], StringComparison.Ordinal);
        Assert.DoesNotContain(town.Id(DemoStory.Notices.NoBreachReport), notice["breaches"], StringComparison.Ordinal);
        Assert.StartsWith(TownReader.When(town.LinksOf("PARTY_TO", DemoStory.OpenHouse.Lacey, DemoStory.Notices.BreachSighting)[0]).Text, notice["breaches"], StringComparison.Ordinal);
        // Nothing else brings the two together after service: those two sightings are all there is to judge.
        var house = town.Links.Where(l => l["from"] == town.Id(DemoStory.OpenHouse.Lacey) && l["to"] == town.Id(DemoStory.OpenHouse.House));
        Assert.All(house, l => Assert.True(TownReader.When(l).To < served));
        var together = town.Links.Where(l => new[] { l["from"], l["to"] }.Order().SequenceEqual(new[] { town.Id(DemoStory.OpenHouse.Occupier), town.Id(DemoStory.OpenHouse.Lacey) }.Order()));
        Assert.All(together, l => Assert.True(TownReader.When(l).To < served || l["report"] == town.Id(DemoStory.Notices.BreachReport)));
    }

    private static void OtherNotices(TownReader town)
    {
        var draft = town.Row("notices.csv", DemoStory.Notices.Draft);
        Assert.Equal(("draft", "S49", "care_order", ""), (draft["state"], draft["basis"], draft["sub_basis"], draft["served"]));
        Assert.DoesNotContain(town.UnitLinks, l => l["to"] == town.Id(DemoStory.Notices.Draft));
        var expired = town.Row("notices.csv", DemoStory.Notices.Expired);
        Assert.Equal("expired", expired["state"]);
        Assert.True(Day(expired["served"]) < Day(expired["expires"]) && Day(expired["expires"]) < town.Anchor);
        Assert.Equal(Birth.Birthday(TownReader.BirthOf(town.Person(DemoStory.OpenHouse.Tamsel)).Date!.Value.First, 16), Day(expired["expires"]));
        Assert.False(TownReader.When(Assert.Single(town.LinksOf("NOTICE_CHILD", DemoStory.OpenHouse.Tamsel, DemoStory.Notices.Expired))).Holds(town.Anchor));
    }

    // notices-and-powers.md §2, rules 9, 10 and 14.
    private static void Eligibility(TownReader town)
    {
        Assert.Equal("care_order", town.Person(DemoStory.Eligibility.InCare)["care_status"]);
        Assert.Equal(AgeAnswer.Under, TownReader.BirthOf(town.Person(DemoStory.Eligibility.InCare)).Under(18, town.Anchor));
        Assert.Equal(15, town.AgeOf(DemoStory.Eligibility.Supported));
        Assert.Contains("parent_carer", town.RolesOf(DemoStory.Eligibility.SupportingParent));
        Assert.Contains(town.LinksOf("FAMILY_OF", DemoStory.Eligibility.SupportingParent, DemoStory.Eligibility.Supported), l => l["details"].Contains("parental responsibility", StringComparison.Ordinal));
        Assert.Equal(16, town.AgeOf(DemoStory.Eligibility.SixteenPlus));
        Assert.Equal("", town.Person(DemoStory.Eligibility.SixteenPlus)["care_status"]);
        Assert.All([DemoStory.OpenHouse.Occupier, DemoStory.Cars.PrivateDriver, DemoStory.Bridge.Worker], a => Assert.True(town.AgeOf(a) >= 18));
    }

    private static void Missing(TownReader town)
    {
        (string Event, string Child, string Place)[] episodes =
        [
            (DemoStory.Missing.Laceys, DemoStory.OpenHouse.Lacey, DemoStory.OpenHouse.House), (DemoStory.Missing.Jorys, DemoStory.OpenHouse.Jory, DemoStory.OpenHouse.House),
            (DemoStory.Missing.Mabyns, DemoStory.OpenHouse.Mabyn, DemoStory.OpenHouse.House), (DemoStory.Missing.Ysellas, DemoStory.Bridge.Ysella, DemoStory.Bridge.Takeaway),
        ];
        foreach (var (missing, child, place) in episodes)
        {
            Assert.Equal("missing", town.Row("events.csv", missing)["type"]);
            var gone = TownReader.When(Assert.Single(town.LinksOf("PARTY_TO", child, missing)));
            Assert.True(gone.Overlaps(TownReader.When(Assert.Single(town.LinksOf("FOUND_AT", child, place)))));
        }
        Assert.True(Episode(town, DemoStory.Missing.Laceys).Overlaps(Episode(town, DemoStory.Missing.Jorys)));
        Assert.False(Episode(town, DemoStory.Missing.Laceys).Overlaps(Episode(town, DemoStory.Missing.Mabyns)));
        Assert.False(Episode(town, DemoStory.Missing.Laceys).Overlaps(Episode(town, DemoStory.Missing.Ysellas)));
    }

    private static void Duplicate(TownReader town)
    {
        var first = town.Person(DemoStory.Duplicate.First);
        var second = town.Person(DemoStory.Duplicate.Second);
        Assert.NotEqual(first["family"], second["family"]);
        Assert.True(JaroWinkler.Similarity($"{first["given"]} {first["family"]}", $"{second["given"]} {second["family"]}") > 0.9);
        Assert.StartsWith(second["dob"], first["dob"], StringComparison.Ordinal);
        Assert.Equal(first["nickname"], second["nickname"]);
        Assert.Single(town.LinksOf("SAME_AS_REVIEW", DemoStory.Duplicate.First, DemoStory.Duplicate.Second));
    }

    private static void UncertainAge(TownReader town) =>
        Assert.Equal(AgeAnswer.Uncertain, TownReader.BirthOf(town.Person(DemoStory.UncertainAge.Person)).Under(18, town.Anchor));

    private static void Restricted(TownReader town)
    {
        var conditional = town["reports.csv"].Where(r => r["handling"] == "C").ToList();
        Assert.Equal(DemoStory.Restricted.ConditionalReports.Select(town.Id).Order(), conditional.Select(r => r["id"]).Order());
        Assert.All(conditional, r => Assert.NotEqual("", r["conditions"]));
        Assert.Equal("pointer", town.Row("links.csv", DemoStory.Restricted.PointerLink)["restriction"]);
        Assert.Equal("silent", town.Row("links.csv", DemoStory.Restricted.SilentLink)["restriction"]);
    }

    private static void MeetingsAndAssessments(TownReader town)
    {
        var quarter = town.Anchor.AddMonths(-3);
        Assert.True(Day(town.Row("meetings.csv", DemoStory.Meetings.Recent)["when"]) > quarter);
        Assert.True(Day(town.Row("meetings.csv", DemoStory.Meetings.LongAgo)["when"]) < quarter);
        Assert.Single(town.LinksOf("MEETING_ABOUT", DemoStory.OpenHouse.Lacey, DemoStory.Meetings.Recent));
        Assert.Single(town.LinksOf("MEETING_ABOUT", DemoStory.OpenHouse.Jory, DemoStory.Meetings.LongAgo));
        Assert.Equal(["HIGH", "MEDIUM", "UNDETERMINED"], town["assessments.csv"].Select(a => a["level"]).Order());
        Assert.Equal(3, town.LinksOf("ASSESSED_IN").Count);
    }

    private static Observed Episode(TownReader town, string id)
    {
        var row = town.Row("events.csv", id);
        return Observed.Between(Day(row["from"]), Day(row["to"]));
    }

    private static bool IsChild(TownReader town, string writtenId) =>
        TownReader.BirthOf(town["people.csv"].Single(p => p["id"] == writtenId)).Under(18, town.Anchor) == AgeAnswer.Under;

    private static string Plain(TownReader town, string writtenId) => town.TownNumber == 0 ? writtenId : writtenId[3..];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
