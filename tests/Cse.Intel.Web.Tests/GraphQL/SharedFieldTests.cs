using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Tests.Pages.InCommon;

namespace Cse.Intel.Web.Tests.GraphQL;

/// <summary>"What do they share?" through GraphQL: the same question as the page's.</summary>
public sealed class SharedFieldTests(CommonSite town) : IClassFixture<CommonSite>
{
    private const string Whole = """
        query($between: [ID!]!, $first: Int, $after: String) {
          shared(between: $between, first: $first, after: $after) {
            between { label } totalCount truncated missingTogetherCount undatedEpisodes asOf asKnownAt settingsVersion restricted { contact }
            pageInfo { hasNextPage endCursor }
            rows {
              place strength sentence timesTogetherCount
              entity { kind label } busy { isBusy persons limit }
              sharers { strength undated entity { label } assertions { id kind when grade { code } report { version } } }
              timesTogether { one other days { from to goesOn words } oneAssertions { id } otherAssertions { id } }
            }
            missingTogether { sameEpisode sentence days { words } one { person { label } event { label } days { words } assertions { id } } other { person { label } } }
          }
        }
        """;

    [Fact]
    public async Task Shared_GivesWhatThePageGives()
    {
        var shared = (await DataAsync(RoleCode.OFF, Whole, new { between = Ids("Lacey Marlow", "Jory Penn", "Dean Holt"), first = 10 })).GetProperty("shared");
        Assert.Equal((5, 1, "2026-11-24"), (shared.GetProperty("totalCount").GetInt32(), shared.GetProperty("missingTogetherCount").GetInt32(), shared.GetProperty("asOf").GetString()));
        var flat = shared.GetProperty("rows")[0];
        Assert.Equal("12 Mill Row, Exampleton", flat.GetProperty("entity").GetProperty("label").GetString());
        Assert.Equal(3, flat.GetProperty("timesTogetherCount").GetInt32());
        Assert.Contains("Lacey Marlow was found at 12 Mill Row", flat.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Contains("17 September 2026", flat.GetProperty("timesTogether").EnumerateArray().Select(t => t.GetProperty("days").GetProperty("words").GetString()));
        var car = shared.GetProperty("rows").EnumerateArray().Single(r => r.GetProperty("entity").GetProperty("kind").GetString() == "Vehicle");
        Assert.Equal(1, car.GetProperty("sharers").EnumerateArray().Sum(s => s.GetProperty("undated").GetArrayLength()));
        Assert.Equal("17 September 2026 to 18 September 2026", shared.GetProperty("missingTogether")[0].GetProperty("days").GetProperty("words").GetString());
    }

    [Fact]
    public async Task Shared_IsPaged()
    {
        var between = Ids("Lacey Marlow", "Jory Penn", "Dean Holt");
        var places = new List<int>();
        for (string? after = null; ;)
        {
            var shared = (await DataAsync(RoleCode.OFF, Whole, new { between, first = 2, after })).GetProperty("shared");
            places.AddRange(shared.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("place").GetInt32()));
            if (!shared.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
                break;
            after = shared.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
        Assert.Equal([1, 2, 3, 4, 5], places);
    }

    [Fact]
    public async Task Shared_TakesEveryFilter()
    {
        const string query = """
            query($between: [ID!]!) {
              shared(between: $between, atLeast: 3, kinds: [VISITS, FOUND_AT, OCCUPIES], recordKinds: [Address], asOf: "2026-10-01",
                     asKnownAt: "2026-11-01T00:00:00Z", since: "2026-02-01", minGrade: "2C", minStrength: 0.1) { rows { entity { label } } }
            }
            """;
        var shared = (await DataAsync(RoleCode.OFF, query, new { between = Ids("Lacey Marlow", "Jory Penn", "Dean Holt") })).GetProperty("shared");
        Assert.Equal(["12 Mill Row, Exampleton"], shared.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("entity").GetProperty("label").GetString()));
    }

    [Theory]
    [InlineData("Lacey Marlow", "Choose 2 to 30 records.")]
    [InlineData("Lonely One,Lonely Again", "Those are judged to be one person.")]
    [InlineData("Lacey Marlow,Nobody Sees", "There is no such record, or it is not yours to see.")]
    public async Task Shared_ThatCannotBeAnswered_SaysWhy(string names, string message)
    {
        var body = await AskAsync(RoleCode.OFF, "query($between: [ID!]!) { shared(between: $between) { totalCount } }", new { between = Ids(names.Split(',')) });
        Assert.StartsWith(message, body.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shared_IsForWhoMayAskTheNetwork()
    {
        var body = await AskAsync(RoleCode.HEA, "query($between: [ID!]!) { shared(between: $between) { totalCount } }", new { between = Ids("Lacey Marlow", "Jory Penn") });
        Assert.Equal("FORBIDDEN", body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private string[] Ids(params string[] names) => [.. names.Select(name => town[name])];

    private async Task<JsonElement> DataAsync(RoleCode role, string query, object variables)
    {
        var body = await AskAsync(role, query, variables);
        Assert.False(body.TryGetProperty("errors", out var errors), errors.ToString());
        return body.GetProperty("data");
    }

    private async Task<JsonElement> AskAsync(RoleCode role, string query, object variables)
    {
        using var client = new HttpClient { BaseAddress = town.Site.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await town.Site.TokenAsync(role)).Text);
        using var reply = await client.PostAsJsonAsync("/graphql", new { query, variables });
        return await reply.Content.ReadFromJsonAsync<JsonElement>();
    }
}
