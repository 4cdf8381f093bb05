using System.Diagnostics;
using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Ingest;
using Cse.Intel.Graph.Ingest.Sources;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Network;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Neo4j;
using Cse.Intel.Graph.Store.Neo4j.Transport;
using Cse.Intel.Graph.Store.Sqlite;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Processes;

namespace Cse.Intel.Benchmarks.Engines;

/// <summary>
/// Both engines on the same POLE, and ours on the graph server against the official driver that sends the same statements
/// over Bolt: a figure of ours holds the round trips, the reading of the answers and the question's own reckoning.
/// </summary>
internal static class EngineBenchmark
{
    private const int Rounds = 40;
    private const int WarmUp = 6_000;
    private static readonly DateOnly Then = new(2017, 8, 31);

    public static async Task RunAsync(BenchmarkReport report)
    {
        if (Neo4jServer.WhyAbsent is { } absent)
        {
            report.Add("engines", absent);
            return;
        }
        using var work = new WorkFolder();
        await using var server = await Neo4jServer.StartOwnAsync();
        using var transport = new RecordingTransport(new QueryApi(server.Options));
        await using var embedded = SqliteGraphStore.Open(work.New("data"), "benchmark", TimeProvider.System);
        await using var graph = new Neo4jGraphStore(server.Options, transport, TimeProvider.System);
        await ImportAsync(report, work.Unpack("pole/pole-import.tar.xz"), embedded, graph);
        var people = await PeopleAsync(embedded);
        await CompareAsync(report, server, transport, embedded, graph, people);
        await CompareViewersAsync(report, embedded, graph, people);
    }

    private static async Task ImportAsync(BenchmarkReport report, string folder, IGraphStore embedded, Neo4jGraphStore graph)
    {
        using var source = ImportSource.Open(folder);
        var began = Stopwatch.GetTimestamp();
        await new ImportRun(embedded, TimeProvider.System).RunAsync(source, new() { Author = "benchmark" }, null, default);
        report.Add("POLE imported, embedded", Seconds(began));

        await graph.LookAsync(default);
        began = Stopwatch.GetTimestamp();
        await foreach (var set in Bulk.RecordsAsync(embedded, 2_000))
            await graph.ApplyAsync(set, default);
        report.Add("POLE's records into the graph server", $"{Seconds(began)}, {PerSecond((await graph.GetSizeAsync(default)).Entities, began)}");
        began = Stopwatch.GetTimestamp();
        await foreach (var set in Bulk.AssertionsAsync(embedded, 5_000))
            await graph.ApplyAsync(set, default);
        report.Add("POLE's assertions into the graph server", $"{Seconds(began)}, {PerSecond((await graph.GetSizeAsync(default)).Assertions, began)}", "8,000/s");
    }

    /// <summary>People with some links, by their names: the same ones in each run.</summary>
    private static Task<EntityId[]> PeopleAsync(SqliteGraphStore store) => store.ReadAsync(
        Viewers.Upkeep,
        async (reader, cancel) =>
        {
            var found = new List<EntityId>();
            await foreach (var person in reader.ScanEntitiesAsync(EntityKind.Person, null, cancel))
                if (found.Count < 400)
                    found.Add(person.Id);
            return found.ToArray();
        },
        default);

    private static async Task CompareAsync(
        BenchmarkReport report, Neo4jServer server, RecordingTransport transport, IGraphStore embedded, Neo4jGraphStore graph, EntityId[] people)
    {
        var why = await Bolt.PrepareAsync();
        // The server's HTTP side takes some thousands of calls to come to speed.
        report.Add("nothing but the round trip to the graph server", await Ask.TimeAsync(WarmUp, 400, _ => graph.GetSizeAsync(default)));
        foreach (var (what, ask) in Questions(people))
        {
            var here = await TimeAsync(embedded, ask, Viewers.Supervisor);
            var there = await TimeAsync(graph, ask, Viewers.Supervisor);
            report.Add($"{what}, embedded", here);
            report.Add($"{what}, graph server", there);
            if (why is not null)
            {
                report.Add($"{what}, the same statements over Bolt", why);
                continue;
            }
            var sent = await RecordAsync(transport, graph, ask);
            var bolt = await Bolt.ReplayAsync(server, sent, Rounds);
            // Once more, so that neither was measured only on the warmer server.
            there = await TimeAsync(graph, ask, Viewers.Supervisor);
            var trips = sent.Average(s => s.Count);
            report.Add($"{what}, the same statements over Bolt", bolt);
            if (what.StartsWith("expand", StringComparison.Ordinal))
                report.Add($"{what}, a plain statement of a row a link over Bolt", await Bolt.ReplayAsync(server, [.. sent.Select(q => new[] { q[0] with { Text = Bolt.PlainExpand } })], Rounds));
            report.Add($"{what}, graph server against Bolt", string.Create(CultureInfo.InvariantCulture,
                $"{there.At(0.5) / bolt.At(0.5):0.00} ({there.At(0.5):0.00} ms, {trips:0.0} round trips, {(there.At(0.5) - bolt.At(0.5)) / trips:0.00} ms more each)"), "1.5, or 1 ms more a round trip under 5 ms");
        }
    }

    /// <summary>The same question for somebody who sees all and for an officer, where 200 protections are about and one person in ten is hidden from officers.</summary>
    private static async Task CompareViewersAsync(BenchmarkReport report, IGraphStore embedded, IGraphStore graph, EntityId[] people)
    {
        foreach (var (name, store) in new[] { ("embedded", embedded), ("graph server", graph) })
        {
            await foreach (var set in Bulk.RestrictAsync(store, 200, 10))
                await store.ApplyAsync(set, default);
            var seen = await store.ReadAsync(Viewers.Officer, async (reader, cancel) => (await reader.GetEntitiesAsync(people, null, cancel)).Keys.Order().ToArray(), default);
            foreach (var (what, ask) in Questions(seen).Where(q => q.What.StartsWith("expand 50", StringComparison.Ordinal) || q.What.StartsWith("at risk", StringComparison.Ordinal)))
            {
                var all = await TimeAsync(store, ask, Viewers.Upkeep);
                var officer = await TimeAsync(store, ask, Viewers.Officer);
                all = await TimeAsync(store, ask, Viewers.Upkeep);
                report.Add($"{what}, {name}, an officer against one who sees all", string.Create(CultureInfo.InvariantCulture, $"{officer.At(0.5) / all.At(0.5):0.00} ({officer.At(0.5):0.00} ms, {all.At(0.5):0.00} ms)"), "1.2");
            }
        }
    }

    private static (string What, Func<IGraphReader, int, Task> Ask)[] Questions(EntityId[] people) =>
    [
        ("expand 1 person", (reader, i) => reader.ExpandAsync([people[i % 40]], LinkFilter.Usual, null, default).AsTask()),
        ("expand 50 people", (reader, i) => reader.ExpandAsync(people[(i % 7 * 50)..((i % 7 * 50) + 50)], LinkFilter.Usual, 500, default).AsTask()),
        ("network of 3 links", (reader, i) => new NetworkAround([people[i % 40]]) { Hops = 3, Today = Then, AsOf = Then }.AnswerAsync(reader, default)),
        ("at risk from a person", (reader, i) => new YoungPeopleAtRisk([people[i % 40]], Then).AnswerAsync(reader, default)),
    ];

    private static Task<Latencies> TimeAsync(IGraphStore store, Func<IGraphReader, int, Task> ask, Viewer viewer) =>
        Ask.TimeAsync(80, Rounds * 8, i => store.ReadAsync(viewer, async (reader, _) => { await ask(reader, i); return 0; }, default));

    private static async Task<List<IReadOnlyList<CypherCall>>> RecordAsync(RecordingTransport transport, Neo4jGraphStore graph, Func<IGraphReader, int, Task> ask)
    {
        var questions = new List<IReadOnlyList<CypherCall>>();
        for (var i = 0; i < 8; i++)
        {
            var n = i * 5;
            await graph.ReadAsync(Viewers.Supervisor, async (reader, _) =>
            {
                transport.Kept = [];
                await ask(reader, n);
                return 0;
            }, default);
            questions.Add(transport.Kept!);
            transport.Kept = null;
        }
        return questions;
    }

    private static string Seconds(long began) => string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");

    private static string PerSecond(long count, long began) =>
        string.Create(CultureInfo.InvariantCulture, $"{count / Stopwatch.GetElapsedTime(began).TotalSeconds:N0}/s");
}
