using System.Diagnostics;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Queries.Network;
using Cse.Intel.Graph.Queries.Paths;
using Cse.Intel.Graph.Tests.Ingest;
using Cse.Intel.TestSupport.Generating;

namespace Cse.Intel.Graph.Tests.Queries.Paths;

/// <summary>Neo4j's POLE example: a real size, with streets and stations that hundreds pass.</summary>
public sealed class PolePathsTests(ITestOutputHelper output)
{
    private const int PairsAsked = 60;

    private static readonly DateOnly Day = new(2017, 8, 31);

    [Fact]
    public async Task ShortestPaths_AreAsLongAsABreadthFirstSearchOfTheRowsSays()
    {
        await using var bench = new Workbench();
        await bench.ImportAsync(bench.Shared("pole", "pole-import.tar.xz"), new());
        var rows = (await bench.LinksAsync()).Where(a => a.Kind.Weight > 0 && a.From != a.To).ToList();
        var neighbours = rows.SelectMany(a => ((EntityId From, EntityId To)[])[(a.From, a.To), (a.To, a.From)]).ToLookup(l => l.From, l => l.To);
        var people = rows.Where(a => a.Kind.Code == "ASSOCIATES_WITH").SelectMany(a => (EntityId[])[a.From, a.To]).Distinct().Order().ToList();
        var random = new Seeded(1);
        var (reached, slowest) = (0, TimeSpan.Zero);
        for (var i = 0; i < PairsAsked; i++)
        {
            var (from, to) = (random.Pick(people), random.Pick(people));
            if (from == to)
                continue;
            var began = Stopwatch.GetTimestamp();
            var question = new PathsBetween(from, to, Day) { Hops = 6, Floor = GradeFloor.None };
            var answer = await bench.ReadAsync(question.AnswerAsync);
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(began).Ticks));
            Assert.Equal(Distance(neighbours, from, to, question.Hops), answer.Paths.IsEmpty ? null : answer.Paths[0].Links);
            reached += answer.Paths.IsEmpty ? 0 : 1;
            Assert.Equal(answer.Paths.OrderBy(p => p.Links).Select(p => p.Links), answer.Paths.Select(p => p.Links));
        }
        output.WriteLine($"{reached} of {PairsAsked} are connected; the slowest took {slowest.TotalMilliseconds:F0} ms");
        Assert.InRange(reached, 10, PairsAsked);
    }

    private static int? Distance(ILookup<EntityId, EntityId> neighbours, EntityId from, EntityId to, int hops)
    {
        var level = new HashSet<EntityId> { from };
        var seen = new HashSet<EntityId> { from };
        for (var distance = 1; distance <= hops; distance++)
        {
            level = [.. level.Where(id => id == from || neighbours[id].Count() <= NetworkAround.DegreeCap).SelectMany(id => neighbours[id]).Where(seen.Add)];
            if (level.Contains(to))
                return distance;
        }
        return null;
    }
}
