using Cse.Intel.Web.Data;
using Cse.Intel.Web.Tests.Commands;
using Cse.Intel.Web.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace Cse.Intel.Web.Tests.Data;

public sealed class GraphSettingsTests : IDisposable
{
    private const string Server = "Graph:Neo4j:Address=https://graph.example:7473";
    private const string Secret = "ochre-pallet-91";

    private readonly DataFolder _folder = TestSite.TemporaryFolder();

    [Fact]
    public void NothingSaid_IsTheEmbeddedStore() => Assert.Equal(new(GraphEngine.Sqlite, null), Read());

    [Fact]
    public void Server_HasWhatWasSaid_AndTheUsualRest()
    {
        var server = Read(
            "Graph:Engine=neo4j", Server, "Graph:Neo4j:Database=unit", "Graph:Neo4j:User=cse", $"Graph:Neo4j:Password={Secret}", "Graph:Neo4j:ReadSeconds=12").Neo4j!;

        Assert.Equal(("unit", "cse", Secret, null), (server.Database, server.User, server.Password, server.Token));
        Assert.Equal((TimeSpan.FromSeconds(12), TimeSpan.FromMinutes(2)), (server.ReadBudget, server.WriteBudget));
        Assert.DoesNotContain(Secret, Read("Graph:Engine=Neo4j", Server, "Graph:Neo4j:User=cse", $"Graph:Neo4j:Password={Secret}").ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Graph:Engine", "Sqlite, Neo4j", "Graph:Engine=Oracle")]
    [InlineData("Graph:Engine", "Sqlite, Neo4j", "Graph:Engine=1")]
    [InlineData("Graph:Neo4j:Address", "https://graph.example.police.uk:7473", "Graph:Engine=Neo4j")]
    [InlineData("Graph:Neo4j:Address", "HTTPS connector", "Graph:Engine=Neo4j", "Graph:Neo4j:Address=bolt://graph.example:7687")]
    [InlineData("Graph:Neo4j:Address", "without a user", "Graph:Engine=Neo4j", "Graph:Neo4j:Address=https://cse:ochre-pallet-91@graph.example:7473")]
    [InlineData("Graph:Neo4j:Password", "Graph__Neo4j__Password", "Graph:Engine=Neo4j", Server, "Graph:Neo4j:User=cse")]
    [InlineData("Graph:Neo4j:User", "the user", "Graph:Engine=Neo4j", Server, "Graph:Neo4j:Password=ochre-pallet-91")]
    [InlineData("Graph:Neo4j:Authority", "a PEM file", "Graph:Engine=Neo4j", Server, "Graph:Neo4j:Authority=/no/such/file.pem")]
    [InlineData("Graph:Neo4j:ReadSeconds", "1 to 3600", "Graph:Engine=Neo4j", Server, "Graph:Neo4j:ReadSeconds=00:00:30")]
    [InlineData("Graph:Neo4j:WriteSeconds", "1 to 3600", "Graph:Engine=Neo4j", Server, "Graph:Neo4j:WriteSeconds=0")]
    [InlineData("Graph:Neo4j:Adress", "Graph:Neo4j:Address", "Graph:Engine=Neo4j", "Graph:Neo4j:Adress=https://graph.example")]
    [InlineData("Graph:Engin", "Graph:Engine", "Graph:Engin=Neo4j")]
    public void WrongSetting_IsNamedWithWhatItMayBe_AndNoSecretIsRepeated(string name, string allowed, params string[] given)
    {
        var refusal = Assert.Throws<SettingException>(() => Read(given));

        Assert.Contains($" {name}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(allowed, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("hash")]
    [InlineData("demo")]
    [InlineData("export", "out")]
    public async Task EveryVerb_RefusesAWrongEngine_InOneSentence(params string[] verb)
    {
        var refused = await Verb.RunAsync([.. verb, "--Graph:Engine=Oracle", "--data", _folder.Path]);

        Assert.Equal((1, "", "The setting Graph:Engine is 'Oracle'. It may be: Sqlite, Neo4j."), (refused.Exit, refused.Output, refused.Error.TrimEnd()));
    }

    [Fact]
    public async Task CommandLine_ComesBeforeTheEnvironment()
    {
        var environment = new Dictionary<string, string> { ["Graph:Engine"] = "Oracle" };

        Assert.Equal(1, (await Verb.RunWithAsync(environment, "hash", "--data", _folder.Path)).Exit);
        var hash = await Verb.RunWithAsync(environment, "hash", "--data", _folder.Path, "--Graph:Engine=Sqlite");
        Assert.Equal((0, ""), (hash.Exit, hash.Error));
        Assert.Matches("^[0-9a-f]{64}\n$", hash.Output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("no engine", "--from", "oracle", "--to", "neo4j")]
    [InlineData("same engine", "--from", "sqlite", "--to", "sqlite")]
    [InlineData("--to", "--from", "sqlite")]
    [InlineData("no setting", "--from", "sqlite", "--to", "neo4j", "--Graph:Engine")]
    public async Task Migrate_CalledWrongly_ExitsTwoAndSaysHow(string words, params string[] args)
    {
        var verb = await Verb.RunAsync(["migrate", .. args, "--data", _folder.Path]);

        Assert.Equal((2, ""), (verb.Exit, verb.Output));
        Assert.Contains(words, verb.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_ToAServerThatIsNotNamed_SaysWhichSettingIsMissing()
    {
        var verb = await Verb.RunAsync("migrate", "--from", "sqlite", "--to", "neo4j", "--data", _folder.Path);

        Assert.Equal((1, ""), (verb.Exit, verb.Output));
        Assert.StartsWith("The setting Graph:Neo4j:Address is missing.", verb.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder.Path, recursive: true);

    private static GraphSettings Read(params string[] given) => GraphSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(given.Select(g => g.Split('=', 2)).Select(g => KeyValuePair.Create(g[0], (string?)g[1]))).Build());
}
