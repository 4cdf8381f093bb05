using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Neo4j;
using Cse.Intel.Graph.Store.Sqlite;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Processes;

namespace Cse.Intel.Benchmarks.Engines;

/// <summary>
/// How the time of a walk grows with its links, on networks of the size of a force: who trusts whom on Epinions and which page
/// leads to which at Notre Dame, every node a person, every link an acquaintance.
/// </summary>
internal static class HopsBenchmark
{
    private const int Batch = 20_000;
    private const int MostAtALevel = 5_000;
    private static readonly DateTimeOffset Recorded = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync(BenchmarkReport report)
    {
        foreach (var (name, file, most) in new[] { ("Epinions", "soc-Epinions1.txt.gz", int.MaxValue), ("Notre Dame, its first 500,000 links", "web-NotreDame.txt.gz", 500_000) })
        {
            if (!SharedData.TryGet($"large/{file}", out var path))
            {
                report.Add(name, SharedData.WhyAbsent);
                continue;
            }
            var links = Read(path, most);
            using var work = new WorkFolder();
            await using (var embedded = SqliteGraphStore.Open(work.New("data"), "benchmark", TimeProvider.System))
                await MeasureAsync(report, $"{name}, embedded", embedded, links);
            if (Neo4jServer.WhyAbsent is not null)
                continue;
            await using var server = await Neo4jServer.StartOwnAsync(["server.memory.heap.max_size=1g"]);
            await using var graph = Neo4jGraphStore.Over(server.Options, TimeProvider.System);
            await MeasureAsync(report, $"{name}, graph server", graph, links);
        }
    }

    private static async Task MeasureAsync(BenchmarkReport report, string name, IGraphStore store, List<(int From, int To)> links)
    {
        var began = Stopwatch.GetTimestamp();
        await FillAsync(store, links);
        report.Add($"{name}: {links.Count:N0} links written", string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(began).TotalSeconds:0} s"));
        var starts = links.Select(l => l.From).Distinct().Where((_, i) => i % 997 == 0).Take(20).Select(Id).ToList();
        var times = Enumerable.Range(0, 4).Select(_ => new List<double>()).ToList();
        var reached = new long[4];
        for (var round = 0; round < 3; round++)
            foreach (var start in starts)
                await store.ReadAsync(Viewers.Upkeep, (reader, _) => WalkAsync(reader, start, round == 0 ? null : times, reached), default);
        for (var level = 0; level < times.Count; level++)
            report.Add($"{name}: {level + 1} {(level == 0 ? "link" : "links")}", string.Create(CultureInfo.InvariantCulture, $"{new Latencies(times[level])}, {reached[level] / (3.0 * starts.Count):N0} records reached"));
    }

    /// <summary>A plain walk, level by level, that stops at records with more than 500 links and at so many in a level.</summary>
    private static async Task<int> WalkAsync(IGraphReader reader, EntityId start, List<List<double>>? times, long[] reached)
    {
        var seen = new HashSet<EntityId> { start };
        IReadOnlyCollection<EntityId> frontier = [start];
        var began = Stopwatch.GetTimestamp();
        for (var level = 0; level < 4; level++)
        {
            var expansion = await reader.ExpandAsync(frontier, LinkFilter.Usual, level == 0 ? null : 500, default);
            frontier = [.. expansion.Edges.Select(e => e.Target).Distinct().Where(seen.Add).Take(MostAtALevel)];
            reached[level] += seen.Count;
            times?[level].Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return seen.Count;
    }

    private static async Task FillAsync(IGraphStore store, List<(int From, int To)> links)
    {
        var report = EntityId.Of(new("large", EntityKind.Report, "all"));
        var people = links.SelectMany(l => new[] { l.From, l.To }).Distinct().Select(n => Write(Id(n), new Person { Given = $"Node{n}" }));
        foreach (var (part, number) in people.Prepend(Write(report, new Report { Urn = "ALL" })).Chunk(Batch / 4).Select((p, n) => (p, n)))
            await store.ApplyAsync(new(FormattableString.Invariant($"people {number}"), "benchmark", "bulk") { Entities = [.. part] }, default);
        var kind = PoleSchema.Default["ASSOCIATES_WITH"];
        foreach (var (part, number) in links.Chunk(Batch / 2).Select((p, n) => (p, n)))
            await store.ApplyAsync(new(FormattableString.Invariant($"links {number}"), "benchmark", "bulk") { Assertions = [.. part.Select((l, i) => Say(kind, l, report, (number * Batch) + i))] }, default);
    }

    private static EntityWrite Write(EntityId id, EntityPayload payload) =>
        new(id, 0, payload, Protection.Unit, [], Retention.From(new(2026, 1, 1)), Recorded, "benchmark");

    private static Assertion Say(LinkKind kind, (int From, int To) link, EntityId report, int number) => new(
        AssertionId.Of("large", number.ToString(CultureInfo.InvariantCulture)), kind, Id(link.From), Id(link.To), Observed.Unknown, report, null, OwnGrade.None,
        AssertionStatus.Reported, false, null, ImmutableSortedDictionary<string, string>.Empty, Protection.Unit, Recorded, "benchmark", null, null);

    private static EntityId Id(int node) => EntityId.Of(new("large", EntityKind.Person, node.ToString(CultureInfo.InvariantCulture)));

    private static List<(int From, int To)> Read(string path, int most)
    {
        using var file = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var links = new List<(int, int)>();
        while (links.Count < most && file.ReadLine() is { } line)
            if (!line.StartsWith('#') && line.Split('\t') is [var from, var to] && from != to)
                links.Add((int.Parse(from, CultureInfo.InvariantCulture), int.Parse(to, CultureInfo.InvariantCulture)));
        return links;
    }
}
