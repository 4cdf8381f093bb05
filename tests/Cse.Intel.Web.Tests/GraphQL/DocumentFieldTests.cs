using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Tests.Pages.AtRisk;
using Cse.Intel.Web.Tests.Support;

namespace Cse.Intel.Web.Tests.GraphQL;

/// <summary>The register of documents through GraphQL: the same as on the page, and for the same people.</summary>
public sealed class DocumentFieldTests(StreetSite street) : IClassFixture<StreetSite>
{
    private const string Whole = """
        query($about: ID, $before: ID, $first: Int) {
          documents(about: $about, before: $before, first: $first) {
            older rows { number kind version title about reason recipients issuedBy issuedAt editions { number what by at sha256 path } }
          }
        }
        """;

    [Fact]
    public async Task Documents_AreListedFromTheNewest_PageByPage_ForWhoMayTakeThemAway()
    {
        var (flat, school) = (street.Town.Flat.ToString(), street.Town.School.ToString());
        foreach (var (place, token) in new[] { (flat, "1"), (flat, "2"), (school, "3") })
            await IssueAsync(place, token);

        var first = await DocumentsAsync(RoleCode.OFF, new { about = flat, first = 1 });
        var newest = first.GetProperty("rows")[0];
        Assert.Equal(("CHART", flat, "ANA"), (newest.GetProperty("kind").GetString(), newest.GetProperty("about").GetString(), newest.GetProperty("issuedBy").GetString()));
        Assert.Equal(["chair", "case file"], newest.GetProperty("recipients").EnumerateArray().Select(r => r.GetString()!));
        Assert.Equal(64, newest.GetProperty("editions")[0].GetProperty("sha256").GetString()!.Length);

        var second = await DocumentsAsync(RoleCode.OFF, new { about = flat, first = 1, before = first.GetProperty("older").GetString() });
        Assert.NotEqual(newest.GetProperty("number").GetString(), second.GetProperty("rows")[0].GetProperty("number").GetString());
        Assert.Equal(JsonValueKind.Null, second.GetProperty("older").ValueKind);

        var refused = await AskAsync(RoleCode.CSC, new { about = flat });
        Assert.True(refused.TryGetProperty("errors", out _));
    }

    private async Task IssueAsync(string about, string token)
    {
        var analyst = await street.AsAsync(RoleCode.ANA);
        using var issued = await analyst.SubmitAsync($"/documents/new?kind=CHART&about={about}", "/documents/new",
            ("Kind", "CHART"), ("About", about), ("Token", token), ("Reason", "Meeting"), ("Recipients", "chair\ncase file"));
        Assert.StartsWith("/documents/D", issued.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private async Task<JsonElement> DocumentsAsync(RoleCode role, object variables)
    {
        var body = await AskAsync(role, variables);
        Assert.False(body.TryGetProperty("errors", out var errors), errors.ToString());
        return body.GetProperty("data").GetProperty("documents");
    }

    private async Task<JsonElement> AskAsync(RoleCode role, object variables)
    {
        using var client = new HttpClient { BaseAddress = street.Site.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await street.Site.TokenAsync(role)).Text);
        using var reply = await client.PostAsJsonAsync("/graphql", new { query = Whole, variables });
        return await reply.Content.ReadFromJsonAsync<JsonElement>();
    }
}
