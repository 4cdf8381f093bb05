using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines.Reference;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.TestSupport.Networks;

namespace Cse.Intel.Graph.Tests.Networks;

/// <summary>The networks have the shape their drawing shows, decoys included.</summary>
public sealed class NamedNetworkTests
{
    [Fact]
    public async Task Chain_IsFourLinksLong() => Assert.Equal(4, (await ReachAsync(NamedNetworks.Chain(), "Ash", Viewers.Officer))["Cal"]);

    [Fact]
    public async Task Star_AllAreTwoLinksApart()
    {
        var reached = await ReachAsync(NamedNetworks.Star(4), "Visitor 1", Viewers.Officer);

        Assert.Equal(5 + 1, reached.Count);
        Assert.All(reached.Where(r => r.Key is not ("Flat" or "Visitor 1")), r => Assert.Equal(2, r.Value));
    }

    [Fact]
    public async Task TwoRings_MeetInIves()
    {
        var reached = await ReachAsync(NamedNetworks.TwoRings(), "Ives", Viewers.Officer);

        Assert.Equal([0, 1, 1, 1, 1, 2, 2], reached.Values.Order());
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, null)]
    public async Task HiddenBridge_IsTheOnlyWay(bool supervisor, int? links)
    {
        var reached = await ReachAsync(NamedNetworks.HiddenBridge(), "Ash", supervisor ? Viewers.Supervisor : Viewers.Officer);

        Assert.Equal(links, reached.TryGetValue("Cal", out var found) ? found : null);
        Assert.Equal(supervisor, reached.ContainsKey("Bridge"));
        Assert.False(reached.ContainsKey("Dee"));
    }

    /// <summary>How many links away each record is.</summary>
    private static async Task<Dictionary<string, int>> ReachAsync(Town town, string from, Access.Viewer viewer)
    {
        var store = new ReferenceStore(ReferenceGraph.Empty);
        await town.SaveAsync(store);
        return await store.ReadAsync(viewer, async (reader, cancel) =>
        {
            var reached = new Dictionary<EntityId, int> { [town[from]] = 0 };
            for (var links = 1; links <= 6; links++)
                foreach (var edge in (await reader.ExpandAsync([.. reached.Keys], LinkFilter.Usual, null, cancel)).Edges)
                    reached.TryAdd(edge.Target, links);
            return (await reader.GetEntitiesAsync(reached.Keys, null, cancel)).ToDictionary(e => e.Value.ExternalRefs[0].Id, e => reached[e.Key]);
        }, default);
    }
}
