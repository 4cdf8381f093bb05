using System.Text.RegularExpressions;
using Cse.Intel.TestSupport;
using Cse.Intel.Web.Tests.Support;

namespace Cse.Intel.Web.Tests.Commands;

/// <summary>The verbs on a graph server, as an operator gives them: demo, hash, export, import, and moving in and out.</summary>
[Collection(SiteOnNeo4j.Name)]
public sealed partial class Neo4jVerbTests(SiteOnNeo4j graph) : IDisposable
{
    private const string AGraph = "MERGE (g:CseIntel {name: 'graph'}) SET g.format = 1, g.sequence = 1, g.entities = 0, g.assertions = 0 ";

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Demo_FillsAnEmptyGraph_AndNeverOneThatHoldsSomething()
    {
        var settings = await graph.EmptyAsync();

        Assert.Equal(0, (await Verb.RunWithAsync(settings, "demo", "--anchor", "2026-06-01", "--data", _folder["a"])).Exit);
        var again = await Verb.RunWithAsync(settings, "demo", "--data", _folder["a"]);

        Assert.Equal((1, ""), (again.Exit, again.Output));
        Assert.Contains("holds records already", again.Error, StringComparison.Ordinal);
        Assert.Equal(await HashOfDemoAsync(), await HashAsync(settings, "a"));
    }

    [Fact]
    public async Task ImportOfAnExport_GivesTheSameGraph()
    {
        var settings = await graph.EmptyAsync();
        var hash = await HashOfDemoAsync();
        await Done(Verb.RunAsync("export", _folder["files"], "--data", _folder["embedded"]));

        await Done(Verb.RunWithAsync(settings, "import", _folder["files"], "--data", _folder["a"]));

        Assert.Equal(hash, await HashAsync(settings, "a"));
        await Done(Verb.RunWithAsync(settings, "export", _folder["back"], "--data", _folder["a"]));
        Assert.Equal(await File.ReadAllBytesAsync(_folder["files/people.csv"]), await File.ReadAllBytesAsync(_folder["back/people.csv"]));
    }

    [Fact]
    public async Task Migrate_KilledAndGivenAgain_ThenBack_HoldsTheSame()
    {
        var settings = await graph.EmptyAsync();
        var hash = await HashOfDemoAsync();
        foreach (var wait in new[] { 500, 1000, 1500 })
            await KillAsync(settings, wait);

        var there = await Verb.RunWithAsync(settings, "migrate", "--from", "sqlite", "--to", "neo4j", "--data", _folder["embedded"]);
        var back = await Verb.RunWithAsync(settings, "migrate", "--from", "neo4j", "--to", "sqlite", "--data", _folder["other"]);

        foreach (var verb in new[] { there, back })
        {
            Assert.True(verb.Exit == 0, verb.Error);
            Assert.StartsWith("Nothing may write to either graph", verb.Error, StringComparison.Ordinal);
            Assert.Equal([hash, hash], Hashes().Matches(verb.Output).Select(m => m.Groups[1].Value));
            Assert.EndsWith("Both hold the same.", verb.Output.TrimEnd(), StringComparison.Ordinal);
        }
        Assert.Equal(hash, await HashAsync(null, "other"));
        Assert.Equal(hash, await HashAsync(null, "embedded"));
    }

    [Fact]
    public async Task Migrate_IntoAGraphThatHoldsSomething_IsRefused()
    {
        var settings = await graph.EmptyAsync();
        await HashOfDemoAsync();
        await graph.AskAsync(AGraph + "CREATE (:ChangeSet {key: 'x', sequence: 1, author: 'x', reason: 'x', at: '2026-01-01 00:00:00.0000000'})");

        var verb = await Verb.RunWithAsync(settings, "migrate", "--from", "sqlite", "--to", "neo4j", "--data", _folder["embedded"]);

        Assert.Equal((1, ""), (verb.Exit, verb.Output));
        Assert.Contains("The target holds a graph already.", verb.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnfinishedMigration_IsNoGraphToWorkOn()
    {
        var settings = await graph.EmptyAsync();
        await graph.AskAsync(AGraph + "CREATE (:Checkpoint {job: 'migration', state: '{\"Last\":5,\"LastKey\":\"k\",\"Part\":\"Person\",\"After\":null,\"Rows\":3}'})");

        var verb = await Verb.RunWithAsync(settings, "serve", "--urls", "http://127.0.0.1:0", "--data", _folder["a"]);

        Assert.Equal((1, ""), (verb.Exit, verb.Output));
        Assert.Contains("Give the migrate command again", verb.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task KillAsync(IReadOnlyDictionary<string, string> settings, int wait)
    {
        using var process = Verb.StartWith(settings, "migrate", "--from", "sqlite", "--to", "neo4j", "--data", _folder["embedded"]);
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await Task.Delay(wait);
        process.Kill();
        await process.WaitForExitAsync();
        await said;
    }

    /// <summary>The demo town on the embedded store.</summary>
    private async Task<string> HashOfDemoAsync()
    {
        await Done(Verb.RunAsync("demo", "--anchor", "2026-06-01", "--data", _folder["embedded"]));
        return await HashAsync(null, "embedded");
    }

    private async Task<string> HashAsync(IReadOnlyDictionary<string, string>? settings, string data)
    {
        var verb = await Verb.RunWithAsync(settings, "hash", "--data", _folder[data]);
        Assert.True(verb.Exit == 0, verb.Error);
        return verb.Output.Trim();
    }

    private static async Task Done(Task<Verb> verb)
    {
        var done = await verb;
        Assert.True(done.Exit == 0, done.Error);
    }

    [GeneratedRegex("^graph hash in [a-z0-9]+: ([0-9a-f]{64})", RegexOptions.Multiline)]
    private static partial Regex Hashes();
}
