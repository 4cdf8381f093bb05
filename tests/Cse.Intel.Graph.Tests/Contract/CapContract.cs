using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.TestSupport.Networks;

namespace Cse.Intel.Graph.Tests.Contract;

/// <summary>The degree cap: it stops at hubs, and counts only what the viewer sees and the filter passes.</summary>
public abstract class CapContract(Engine engine) : StoreContract(engine)
{
    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    [InlineData(null, false)]
    public async Task Expand_SixLinks_AreCappedBelowSix(int? cap, bool capped)
    {
        var town = NamedNetworks.Star(visitors: 5);
        await town.SaveAsync(Store);

        var found = await ExpandAsync(town["Flat"], cap: cap);

        Assert.Equal(capped, found.Capped.Contains(town["Flat"]));
        Assert.Equal(capped ? 0 : 6, found.Edges.Count);
    }

    [Fact]
    public async Task Expand_Capped_NamesTheHubAndNoneOfItsNeighbours()
    {
        var town = NamedNetworks.Star(visitors: 5);
        await town.SaveAsync(Store);

        Assert.Equal(town["Flat"], Assert.Single((await ExpandAsync(town["Flat"], cap: 2)).Nodes).Key);
    }

    [Fact]
    public async Task Expand_OneHubOneLeaf_CapsOnlyTheHub()
    {
        var town = NamedNetworks.Star(visitors: 5);
        await town.SaveAsync(Store);

        var found = await ReadAsync(Viewers.Supervisor, r => r.ExpandAsync([town["Flat"], town["Rook"]], LinkFilter.Usual, 2, default));

        Assert.Equal([town["Flat"]], found.Capped);
        Assert.Equal(town["Rook"], Assert.Single(found.Edges).Source);
    }

    [Fact]
    public async Task Expand_HiddenLinksAboveTheCap_DoNotCount()
    {
        var flat = Town.Address("Flat");
        Town.Says(Town.Person("Seen"), "VISITS", flat);
        Town.Says(Town.Person("Hidden 1", protection: Protect.Silent()), "VISITS", flat);
        Town.Says(Town.Person("Hidden 2"), "VISITS", flat, protection: Protect.Silent());
        Town.Says(Town.Person("Denied"), "VISITS", flat, negative: true);
        await SaveAsync();

        Assert.Empty((await ExpandAsync(flat, cap: 1, viewer: Viewers.Officer)).Capped);
        Assert.Single((await ExpandAsync(flat, cap: 1, viewer: Viewers.Supervisor)).Capped);
    }

    [Fact]
    public async Task Expand_Capped_StillPointsToWhatIsRestricted()
    {
        var flat = Town.Address("Flat");
        for (var i = 0; i < 4; i++)
            Town.Says(Town.Person($"Visitor {i}"), "VISITS", flat);
        Town.Says(Town.Person("Restricted", protection: Protect.Pointer("DI Example")), "VISITS", flat);
        await SaveAsync();

        Assert.Equal(new Pointer(flat, "DI Example"), Assert.Single((await ExpandAsync(flat, cap: 1, viewer: Viewers.Officer)).Pointers));
    }
}
