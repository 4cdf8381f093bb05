using System.Diagnostics;
using Cse.Intel.Graph.Demo;
using Cse.Intel.Graph.Store.Sqlite;

namespace Cse.Intel.Benchmarks;

/// <summary>The demo force: fifty towns in one store, and the flagship question over HTTP.</summary>
internal static class ForceBenchmark
{
    private const int Towns = 50;
    private static readonly DateOnly Anchor = new(2026, 11, 24);

    public static async Task RunAsync(BenchmarkReport report)
    {
        using var work = new WorkFolder();
        var data = work.New("data");
        var began = Stopwatch.GetTimestamp();
        await using (var store = SqliteGraphStore.Open(data, "benchmark", TimeProvider.System))
        {
            for (var town = 1; town <= Towns; town++)
                await DemoLoader.AddAsync(store, CalderbrookTown.Build(1, Anchor, town), TimeProvider.System, null, default);
            var size = await store.GetSizeAsync(default);
            report.Add("demo force, 50 towns imported", FormattableString.Invariant($"{Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s, {size.Entities} records, {size.Assertions} assertions"));
        }

        using var site = await SiteProcess.ServeAsync(data);
        using var client = await site.ClientAsync(data);
        var starts = new List<string>();
        for (var town = 1; town <= Towns; town++)
            starts.Add((await client.GraphQLAsync(
                "query($s: String!, $i: ID!) { nodeByReference(system: $s, id: $i) { id } }",
                new { s = FormattableString.Invariant($"calderbrook-{town:00}"), i = DemoStory.In(town, DemoStory.OpenHouse.Lacey) })).GetProperty("nodeByReference").GetProperty("id").GetString()!);
        report.Add("at-risk list of a child, 50 rows with paths and evidence, end to end", await Ask.TimeAsync(300, 300, i => client.GraphQLAsync(
            """
            query($f: [ID!]!) { youngPeopleAtRisk(from: $f, asOf: "2026-11-24") { totalCount rows {
              person { id label age } strength links sentence missing lastSeen agencies furtherRoutes { strength }
              path { entities { id label } steps { strength assertions { kind grade { code } when } } dampings { entity factor persons } } } } }
            """, new { f = new[] { starts[i % Towns] } })), "p50 10 ms");
        report.Add("at-risk list of a child, names and strengths", await Ask.TimeAsync(300, 300, i => client.GraphQLAsync(
            "query($f: [ID!]!) { youngPeopleAtRisk(from: $f, asOf: \"2026-11-24\") { rows { person { label } strength } } }", new { f = new[] { starts[i % Towns] } })), "p50 10 ms");
        report.Add("search by name, end to end", await Ask.TimeAsync(300, 300, i => client.GraphQLAsync(
            "query($t: String!) { search(text: $t) { totalCount rows { entity { id label age } why } } }", new { t = i % 2 == 0 ? "Lacey" : "thistelwick" })), "p50 10 ms");
        report.Add("nothing but the round trip", await Ask.TimeAsync(300, 300, _ => client.GraphQLAsync("{ __typename }")));
    }
}
