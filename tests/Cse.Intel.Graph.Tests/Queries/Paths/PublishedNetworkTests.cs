using System.Text.Json;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries.Paths;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Queries.Paths;

/// <summary>
/// Networks that others published, with shortest paths that others worked out (NetworkX, checked against igraph): how
/// long they are, how many there are, and which comes first. Every link is given the same strength.
/// </summary>
public sealed class PublishedNetworkTests
{
    [Theory]
    [InlineData("karate")]
    [InlineData("florentine")]
    [InlineData("togo")]
    [InlineData("caviar_phase05")]
    [InlineData("noordin_all")]
    public async Task ShortestPaths_AreThePublishedOnes(string network)
    {
        Assert.SkipUnless(SharedData.TryGet(Path.Combine("networks", $"{network}.edges.csv"), out var edges), SharedData.WhyAbsent);
        Assert.SkipUnless(SharedData.TryGet(Path.Combine("networks", "golden", $"{network}.json"), out var golden), SharedData.WhyAbsent);
        var town = Given.Town();
        var people = new Dictionary<int, EntityId>();
        foreach (var cells in File.ReadLines(edges).Skip(1).Select(line => line.Split(',')))
            town.Says(Person(int.Parse(cells[0], null)), "ASSOCIATES_WITH", Person(int.Parse(cells[1], null)));
        await using var store = await PathTowns.SavedAsync(town);
        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken));
        var compared = 0;
        foreach (var path in expected.RootElement.GetProperty("shortest_paths_undirected").EnumerateArray())
        {
            var (from, to) = (path.GetProperty("from").GetInt32(), path.GetProperty("to").GetInt32());
            var (distance, number) = (path.GetProperty("distance").GetInt32(), path.GetProperty("n_shortest").GetInt32());
            var answer = await PathTowns.AskAsync(store, new PathsBetween(people[from], people[to], new(2026, 11, 24)) { Hops = 6 });
            Assert.Equal(distance, answer.Paths[0].Links);
            Assert.Equal(Math.Min(number, PathsBetween.PathsAtMost), answer.Paths.Count(p => p.Links == distance));
            Assert.Equal(string.Join(" - ", path.GetProperty("smallest").EnumerateArray().Select(e => Name(e.GetInt32()))), PathTowns.Names(answer.Paths[0]));
            compared++;
        }
        Assert.Equal(25, compared);

        EntityId Person(int number) => people.TryGetValue(number, out var known) ? known : people[number] = town.Person(Name(number));
    }

    // Of one length, so that the order of the names is that of the numbers.
    private static string Name(int number) => $"N{number:000}";
}
