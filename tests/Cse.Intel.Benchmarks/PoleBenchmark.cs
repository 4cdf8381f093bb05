using System.Diagnostics;
using System.Text.Json;

namespace Cse.Intel.Benchmarks;

/// <summary>The first real import: time and memory, start on what it left, and the usual questions over HTTP.</summary>
internal static class PoleBenchmark
{
    private static readonly string[] Names = ["Anne Freeman", "Bonnie Gilbert", "Ashley Robertson", "freemen", "brian", "Annie Duncan", "M14", "RY52"];

    public static async Task RunAsync(BenchmarkReport report)
    {
        using var work = new WorkFolder();
        var source = work.Unpack("pole/pole-import.tar.xz");
        var data = work.New("data");
        var summary = JsonDocument.Parse(await SiteProcess.RunAsync("import", source, "--json", "--data", data)).RootElement;
        report.Add("POLE import", $"{summary.GetProperty("seconds").GetDouble():0.0} s", "20 s");
        report.Add("POLE import, peak memory", $"{summary.GetProperty("peakMemoryBytes").GetInt64() / 1e6:0} MB", "600 MB");

        var began = Stopwatch.GetTimestamp();
        using var site = await SiteProcess.ServeAsync(data);
        using var probe = new HttpClient { BaseAddress = site.Address };
        await probe.GetStringAsync("/health");
        report.Add("start on POLE to the first answer", $"{Stopwatch.GetElapsedTime(began).TotalSeconds:0.00} s", "3 s");

        using var client = await site.ClientAsync(data);
        report.Add("search by name, end to end", await Ask.TimeAsync(300, 400, i => client.GraphQLAsync(
            "query($t: String!) { search(text: $t) { totalCount rows { entity { id label age } why } } }", new { t = Names[i % Names.Length] })), "p50 10 ms");
        var freeman = (await client.GraphQLAsync("""{ search(text: "Anne Freeman", kinds: [Person]) { rows { entity { id } } } }"""))
            .GetProperty("search").GetProperty("rows")[0].GetProperty("entity").GetProperty("id").GetString();
        report.Add("at-risk list from Anne Freeman, as of 2017", await Ask.TimeAsync(300, 200, _ => client.GraphQLAsync(
            "query($f: [ID!]!) { youngPeopleAtRisk(from: $f, asOf: \"2017-08-31\") { totalCount rows { strength sentence } } }", new { f = new[] { freeman } })), "p50 10 ms");
        report.Add("network of 2 links from Anne Freeman", await Ask.TimeAsync(200, 100, _ => client.GraphQLAsync(
            "query($f: [ID!]!) { network(from: $f, hops: 2) { nodes { entity { id label } level } lines { kind strength } } }", new { f = new[] { freeman } })));
    }
}
