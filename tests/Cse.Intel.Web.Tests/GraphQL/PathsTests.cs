using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Tests.Pages.AtRisk;

namespace Cse.Intel.Web.Tests.GraphQL;

/// <summary>"How are these connected?" for programs: the same answers as on the page.</summary>
public sealed class PathsTests(StreetSite street) : IClassFixture<StreetSite>
{
    private const string Between = """
        query($from: ID!, $to: ID!, $order: PathOrder, $kinds: [LinkKind!], $minStrength: Float) {
          paths(from: $from, to: $to, order: $order, kinds: $kinds, minStrength: $minStrength, first: 5) {
            from { label } to { label } more truncated asOf
            paths { links strength sentence weakestStep lowestGrade { code } entities { label } steps { strength assertions { kind grade { code } } } }
          }
        }
        """;

    private StreetTown Town => street.Town;

    [Fact]
    public async Task Paths_GiveEachPathWithItsWeakestLinkGradesAndSentence()
    {
        var answer = (await AskAsync(Between, new { from = Town.Lacey.ToString(), to = Town.Jodie.ToString() })).GetProperty("data").GetProperty("paths");
        Assert.Equal(("Lacey Marlow", "Jodie Hart", "2026-11-24"), (Label(answer, "from"), Label(answer, "to"), answer.GetProperty("asOf").GetString()));
        var paths = answer.GetProperty("paths").EnumerateArray().ToList();
        Assert.Equal([2, 3], paths.Select(path => path.GetProperty("links").GetInt32()));
        Assert.Equal(["Lacey Marlow", "12 Mill Row, Exampleton", "Jodie Hart"], paths[0].GetProperty("entities").EnumerateArray().Select(entity => entity.GetProperty("label").GetString()));
        Assert.Equal((1, "1 A P"), (paths[0].GetProperty("weakestStep").GetInt32(), paths[0].GetProperty("lowestGrade").GetProperty("code").GetString()));
        Assert.Contains("The weakest link is 12 Mill Row, Exampleton – Jodie Hart", paths[0].GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Equal("FOUND_AT", paths[0].GetProperty("steps")[0].GetProperty("assertions")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Paths_TakeOrderKindsAndStrength()
    {
        var answer = await AskAsync(Between, new { from = Town.Lacey.ToString(), to = Town.Jodie.ToString(), order = "STRONGEST", kinds = new[] { "SEEN_WITH", "OCCUPIES", "VISITS" }, minStrength = 0.5 });
        var path = Assert.Single(answer.GetProperty("data").GetProperty("paths").GetProperty("paths").EnumerateArray());
        Assert.Equal(3, path.GetProperty("links").GetInt32());
    }

    [Fact]
    public async Task JoiningNetwork_GivesChosenLinesPairsAndWhoIsUnconnected()
    {
        var answer = (await AskAsync(
            "query($of: [ID!]!) { joiningNetwork(of: $of) { chosen { label } network { nodes { entity { label } level } lines { kind strength } truncated } pairs { from to paths { links } } unconnected { label } } }",
            new { of = new[] { Town.Lacey, Town.Jodie, Town.Amber }.Select(id => id.ToString()) })).GetProperty("data").GetProperty("joiningNetwork");
        Assert.Equal(3, answer.GetProperty("chosen").GetArrayLength());
        Assert.Equal(5, answer.GetProperty("network").GetProperty("nodes").GetArrayLength());
        Assert.Equal(4, answer.GetProperty("network").GetProperty("lines").GetArrayLength());
        Assert.Equal([2, 3], Assert.Single(answer.GetProperty("pairs").EnumerateArray()).GetProperty("paths").EnumerateArray().Select(path => path.GetProperty("links").GetInt32()));
        Assert.Equal("Amber Quill", Assert.Single(answer.GetProperty("unconnected").EnumerateArray()).GetProperty("label").GetString());
    }

    [Theory]
    [InlineData("{ paths(from: \"$LACEY\", to: \"$LACEY\") { more } }", "PATHS_SAME")]
    [InlineData("{ paths(from: \"$LACEY\", to: \"$JODIE\", hops: 7) { more } }", "PATHS_HOPS")]
    [InlineData("{ paths(from: \"$LACEY\", to: \"$HIDDEN\") { more } }", "RECORD_NOT_FOUND")]
    [InlineData("{ paths(from: \"$LACEY\", to: \"nonsense\") { more } }", "RECORD_NOT_FOUND")]
    [InlineData("{ joiningNetwork(of: [\"$LACEY\"]) { asOf } }", "JOINING_OF")]
    public async Task Question_ThatCannotBeAnswered_SaysWhy(string query, string code)
    {
        var text = query.Replace("$LACEY", Town.Lacey.ToString(), StringComparison.Ordinal).Replace("$JODIE", Town.Jodie.ToString(), StringComparison.Ordinal).Replace("$HIDDEN", Town.Hidden.ToString(), StringComparison.Ordinal);
        var answer = await AskAsync(text, new { }, RoleCode.OFF);
        Assert.Equal(code, Code(answer).ToUpperInvariant().Replace('.', '_'));
    }

    [Fact]
    public async Task WhoMayNotAskOfTheNetwork_IsRefused()
    {
        var answer = await AskAsync(Between, new { from = Town.Lacey.ToString(), to = Town.Jodie.ToString() }, RoleCode.HEA);
        Assert.Equal("FORBIDDEN", Code(answer));
    }

    private static string Label(JsonElement answer, string part) => answer.GetProperty(part).GetProperty("label").GetString()!;

    private static string Code(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!;

    private async Task<JsonElement> AskAsync(string query, object variables, RoleCode role = RoleCode.SUP)
    {
        using var client = new HttpClient { BaseAddress = street.Site.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await street.Site.TokenAsync(role)).Text);
        using var answer = await client.PostAsJsonAsync("/graphql", new { query, variables });
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Clone();
    }
}
