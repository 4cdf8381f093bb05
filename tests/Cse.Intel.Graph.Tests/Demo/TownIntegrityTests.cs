using CsCheck;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identifiers;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Schema;

namespace Cse.Intel.Graph.Tests.Demo;

/// <summary>Whatever seed and anchor: the files hold together and say nothing of anybody real.</summary>
public sealed class TownIntegrityTests
{
    private static readonly Dictionary<EntityKind, string> FileOf = new()
    {
        [EntityKind.Person] = "people.csv",
        [EntityKind.Address] = "addresses.csv",
        [EntityKind.Vehicle] = "vehicles.csv",
        [EntityKind.Phone] = "phones.csv",
        [EntityKind.OnlineAccount] = "accounts.csv",
        [EntityKind.Organisation] = "organisations.csv",
        [EntityKind.Object] = "objects.csv",
        [EntityKind.Event] = "events.csv",
        [EntityKind.Notice] = "notices.csv",
        [EntityKind.DisruptionAction] = "actions.csv",
        [EntityKind.Meeting] = "meetings.csv",
        [EntityKind.Assessment] = "assessments.csv",
    };

    [Fact]
    public void Files_AnyTown_HoldTogether() =>
        Gen.Select(Gen.Int, Towns.AnyAnchor, Gen.Int[0, 50]).Sample((seed, anchor, number) =>
        {
            var town = Towns.Read(anchor, seed, number);
            IdsAreUnique(town);
            LinksStand(town);
            UnitLinksStand(town);
            DatesLieBeforeTheAnchor(town);
            IdentifiersAreWellFormed(town);
        }, iter: 12);

    [Fact]
    public void Rows_EveryFile_AreSortedById()
    {
        var town = Towns.Read();
        Assert.All(town.Files.Where(f => !TownReader.UnitFiles.Contains(f.Key)), file => Assert.Equal(file.Value.Select(r => r["id"]).Order(StringComparer.Ordinal), file.Value.Select(r => r["id"])));
    }

    [Fact]
    public void Links_WithoutARestriction_AreOpenToTheUnit()
    {
        var town = Towns.Read();
        Assert.All(town.Links.Where(l => l["restriction"].Length == 0), l => Assert.Equal("", l["audience"]));
        Assert.All(town.Links.Where(l => l["restriction"].Length > 0), l => Assert.True(Enum.TryParse<Restriction>(l["restriction"], ignoreCase: true, out _)));
    }

    [Fact]
    public void People_NobodyOfOrdinaryLife_HasANameOfTheStory()
    {
        var town = Towns.Read();
        var story = town["people.csv"].Where(p => string.CompareOrdinal(p["id"], "P100") < 0 && p["id"].Length == 4).ToList();
        var ordinary = town["people.csv"].Except(story).ToList();
        Assert.Empty(ordinary.Select(p => p["family"]).Intersect(story.Select(p => p["family"])));
        Assert.Empty(ordinary.Select(p => p["given"]).Intersect(story.Select(p => p["given"])));
        Assert.Equal(ordinary.Count, ordinary.Select(p => p["given"] + p["family"]).Distinct().Count());
    }

    [Fact]
    public void Numbers_OnlyFromRangesKeptFreeForDrama() =>
        Assert.All(Towns.Read()["phones.csv"], p => Assert.Matches("^(07700 900[0-9]{3}|0115 496 0[0-9]{3})$", p["number"]));

    [Fact]
    public void Addresses_EveryPostcode_IsOfAnAreaThatDoesNotExist() =>
        Assert.All(Towns.Read()["addresses.csv"], a => Assert.Equal("ZC", Postcode.Parse(a["postcode"]).Area));

    [Fact]
    public void Vehicles_EveryMark_IsOfAnAgeIdentifierNotYetIssued() =>
        Assert.All(Towns.Read()["vehicles.csv"], v => Assert.Matches("^[JTU][A-Z]99 Z", v["vrm"]));

    private static void IdsAreUnique(TownReader town) =>
        Assert.All(town.Files, file => Assert.Equal(file.Value.Count, file.Value.Select(r => r["id"]).Distinct().Count()));

    private static void LinksStand(TownReader town)
    {
        var ids = FileOf.ToDictionary(f => f.Key, f => town[f.Value].Select(r => r["id"]).ToHashSet());
        var reports = town["reports.csv"].Select(r => r["id"]).ToHashSet();
        foreach (var link in town.Links)
        {
            Assert.True(PoleSchema.Default.TryGet(link["kind"], out var kind), link.ToString());
            Assert.True(kind.Allows(link.FromKind, link.ToKind), link.ToString());
            Assert.True(ids[link.FromKind].Contains(link["from"]), link.ToString());
            Assert.True(ids[link.ToKind].Contains(link["to"]), link.ToString());
            Assert.NotEqual(link["from"], link["to"]);
            Assert.True(reports.Contains(link["report"]), link.ToString());
        }
    }

    // Links of the unit's own records stand on that record, graded 1 A P (architecture §4).
    private static void UnitLinksStand(TownReader town)
    {
        Assert.Equal(town.UnitLinks.Count, town.UnitLinks.Select(l => l["id"]).Distinct().Count());
        foreach (var link in town.UnitLinks)
        {
            Assert.True(PoleSchema.Default[link["kind"]].Allows(link.FromKind, link.ToKind), link.ToString());
            Assert.Contains(link["from"], town[FileOf[link.FromKind]].Select(r => r["id"]));
            Assert.Contains(link["to"], town[FileOf[link.ToKind]].Select(r => r["id"]));
            Assert.Equal((link["to"], "1", "A", "P"), (link["report"], link["source_eval"], link["assessment"], link["handling"]));
            Assert.True(TownReader.When(link).From <= Day(link["recorded_at"][..10]) && Day(link["recorded_at"][..10]) < town.Anchor, link.ToString());
        }
    }

    private static void DatesLieBeforeTheAnchor(TownReader town)
    {
        var submitted = town["reports.csv"].ToDictionary(r => r["id"], r => Day(r["submitted"]));
        foreach (var link in town.Links)
        {
            var when = TownReader.When(link);
            Assert.False(when.IsUnknown);
            Assert.True(when.From <= town.Anchor, link.ToString());
            Assert.True(Day(link["recorded_at"][..10]) < town.Anchor, link.ToString());
            var told = submitted[link["report"]];
            Assert.Equal(told, Day(link["recorded_at"][..10]));
            Assert.True(when.OpenEnd || when.To <= told, link.ToString());
            Assert.True(when.From <= told, link.ToString());
        }
        Assert.All(town["people.csv"], p => Assert.True(TownReader.BirthOf(p).Range.Earliest is not { } born || born < town.Anchor));
    }

    private static void IdentifiersAreWellFormed(TownReader town)
    {
        Assert.All(town["phones.csv"], p => Assert.Equal(Validity.Valid, PhoneNumber.Parse(p["number"]).Validity));
        Assert.All(town["addresses.csv"], a => Assert.Equal(Validity.Valid, Postcode.Parse(a["postcode"]).Validity));
        Assert.All(town["accounts.csv"].Where(a => a["platform"] == "Snapchat"), a => Assert.Equal(Validity.Valid, OnlineHandle.Parse(a["platform"], a["handle"]).Validity));
        // One is half read, which is part of the story.
        Assert.Equal(Validity.Malformed, Vrm.Parse(town.Row("vehicles.csv", Cse.Intel.Graph.Demo.DemoStory.Unidentified.Van)["vrm"]).Validity);
        Assert.Equal(town["vehicles.csv"].Count - 1, town["vehicles.csv"].Count(v => Vrm.Parse(v["vrm"]).Format == VrmFormat.Current));
    }

    private static DateOnly Day(string text)
    {
        Assert.True(PartialDate.TryParse(text, out var date, out var reason), reason);
        return date.First;
    }
}
