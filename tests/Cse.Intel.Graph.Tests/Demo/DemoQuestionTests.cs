using Cse.Intel.Graph.Demo;

namespace Cse.Intel.Graph.Tests.Demo;

/// <summary>What the question "who else may be at risk?" shows in the town, and what each decoy would do to a question that missed its rule.</summary>
public sealed class DemoQuestionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(77)]
    public void AskedFromLacey_NamesTheYoungPeopleOfTheOpenHouseFirst(int seed)
    {
        var town = Towns.Read(seed: seed);
        var answer = new AtRiskReckoner(town).Ask(DemoStory.OpenHouse.Lacey);
        var strongest = answer.OrderByDescending(a => a.Value.Strength).Select(a => a.Key).ToList();
        Assert.Equal(DemoStory.OpenHouse.Jory, strongest[0]);
        string[] named = [DemoStory.OpenHouse.Jory, DemoStory.OpenHouse.Mabyn, DemoStory.OpenHouse.Wennel, DemoStory.OpenHouse.Tamsel, DemoStory.OpenHouse.Perren, DemoStory.Cars.Kitt];
        Assert.Superset(named.ToHashSet(), strongest.Take(9).ToHashSet());
        Assert.Empty(answer.Keys.Intersect(DemoStory.Decoys.NotReached));
        // Ordinary life: only who shares the taxi, damped, and faint.
        Assert.All(answer.Where(a => string.CompareOrdinal(a.Key, "P100") >= 0), a => Assert.True(a.Value.Strength < 0.1, a.ToString()));
        Assert.InRange(answer.Count, 8, 25);
    }

    [Theory]
    [MemberData(nameof(Towns.Anchors), MemberType = typeof(Towns))]
    public void AskedFromLacey_AnyAnchor_SameAnswer(DateOnly anchor)
    {
        var here = new AtRiskReckoner(Towns.Read(anchor)).Ask(DemoStory.OpenHouse.Lacey);
        var usual = new AtRiskReckoner(Towns.Read()).Ask(DemoStory.OpenHouse.Lacey);
        Assert.Equal(usual.OrderBy(a => a.Key), here.OrderBy(a => a.Key));
    }

    [Fact]
    public void Decoys_RuleMissed_WouldBeListed()
    {
        var town = Towns.Read();
        Assert.Contains(DemoStory.Decoys.BehindDenied, Ask(town, l => l["negative"] == "yes" ? null : l));
        Assert.Contains(DemoStory.Decoys.BehindDiscounted, Ask(town, l => With(l, DemoStory.Decoys.DiscountedLink, "status", "reported")));
        Assert.Contains(DemoStory.Decoys.BehindRumour, Ask(town, l => With(l, DemoStory.Decoys.RumourLink, "assessment", "C")));
        Assert.Contains(DemoStory.Decoys.BehindLongAgo, Ask(town, l => With(l, DemoStory.Decoys.DecayedLink, "observed", "2026-10-01")));
        // The brother, were family counted as risk whoever it is.
        Assert.Contains(DemoStory.Decoys.Brother, Ask(town, l => l["kind"] == "FAMILY_OF" ? Renamed(l, "kind", "ASSOCIATES_WITH") : l));
    }

    [Fact]
    public void School_DampingTakenAway_BringsItsPupils()
    {
        var reckoner = new AtRiskReckoner(Towns.Read());
        Assert.InRange(reckoner.Ask(DemoStory.OpenHouse.Lacey).Count, 8, 25);
        Assert.True(reckoner.Ask(DemoStory.OpenHouse.Lacey, undamped: DemoStory.Decoys.School).Count > 60);
    }

    [Fact]
    public void SocialWorker_IsTiedToTwelveChildrenAndLeadsToNone()
    {
        var town = Towns.Read();
        Assert.DoesNotContain(new AtRiskReckoner(town).Ask(DemoStory.OpenHouse.Lacey), a => a.Value.Path.Contains($"Person:{DemoStory.Decoys.SocialWorker}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 0)]
    [InlineData(5, 33)]
    public void Bridge_WithoutMabyn_TheTwoGroupsFallApart(int seed, int number)
    {
        var town = Towns.Read(seed: seed, number: number);
        var reckoner = new AtRiskReckoner(town);
        var first = DemoStory.Bridge.FirstGroup.Select(p => $"Person:{town.Id(p)}").ToHashSet();
        var second = DemoStory.Bridge.SecondGroup.Select(p => $"Person:{town.Id(p)}").ToHashSet();
        var bridge = $"Person:{town.Id(DemoStory.Bridge.Child)}";
        var apart = Reach(reckoner, first.First(), except: bridge);
        Assert.Superset(first, apart);
        Assert.Empty(apart.Intersect(second));
        var joined = Reach(reckoner, first.First(), except: null);
        Assert.Superset(second, joined);
    }

    [Fact]
    public void Restricted_HiddenLinks_TakeTheirYoungPeopleWithThem()
    {
        var town = Towns.Read();
        var all = new AtRiskReckoner(town);
        var open = new AtRiskReckoner(town, town.Links.Where(l => l["restriction"].Length == 0));
        Assert.Contains(DemoStory.Restricted.BehindPointer, all.Ask(DemoStory.Cars.Kitt).Keys);
        Assert.DoesNotContain(DemoStory.Restricted.BehindPointer, open.Ask(DemoStory.Cars.Kitt).Keys);
        Assert.Contains(DemoStory.Restricted.BeyondSilent, all.Ask(DemoStory.OpenHouse.Jory).Keys);
        Assert.DoesNotContain(DemoStory.Restricted.BeyondSilent, open.Ask(DemoStory.OpenHouse.Jory).Keys);
    }

    [Fact]
    public void UncertainAge_IsListedFromLacey() =>
        Assert.Contains(DemoStory.UncertainAge.Person, new AtRiskReckoner(Towns.Read()).Ask(DemoStory.OpenHouse.Lacey).Keys);

    [Fact]
    public void WorkersChild_IsReachedThroughFamilyBecauseTheWorkerIsOfConcern() =>
        Assert.Contains(DemoStory.Bridge.WorkersChild, new AtRiskReckoner(Towns.Read()).Ask(DemoStory.Bridge.Ysella).Keys);

    /// <summary>Who and what can be walked to, not through common places, professionals or the one left out.</summary>
    private static HashSet<string> Reach(AtRiskReckoner reckoner, string from, string? except)
    {
        var reached = new HashSet<string> { from };
        var ahead = new Queue<string>([from]);
        while (ahead.TryDequeue(out var at))
            foreach (var next in reckoner.Around(at).Where(n => n != except && !reckoner.IsCommonPlace(n) && !reckoner.Has(n, "professional")))
                if (reached.Add(next))
                    ahead.Enqueue(next);
        return reached;
    }

    private static HashSet<string> Ask(TownReader town, Func<TownRecord, TownRecord?> change) =>
        new AtRiskReckoner(town, town.Links.Select(change).OfType<TownRecord>()).Ask(DemoStory.OpenHouse.Lacey).Keys.ToHashSet();

    private static TownRecord With(TownRecord link, string id, string column, string value) => link["id"] == id ? Renamed(link, column, value) : link;

    private static TownRecord Renamed(TownRecord link, string column, string value) => new(new Dictionary<string, string>(link.Cells) { [column] = value });
}
