using System.Text.Json;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Tests.Pages.Records;
using Cse.Intel.Web.Tests.Support;

namespace Cse.Intel.Web.Tests.Pages.Search;

public sealed class SearchTests(SeededSite town) : IClassFixture<SeededSite>
{
    private Browser Officer => town[RoleCode.OFF];

    [Fact]
    public async Task Hit_SaysWhatTellsItFromItsNamesakes_AndWhyItMatched()
    {
        var page = await Officer.PageAsync("/search?q=lace");
        var hit = page.QuerySelector(".cse-hit")!.TextContent;
        foreach (var part in new[] { "Lacey Hart", "Young person", "born 2 April 2011 (15)", "nickname “Lace”" })
            Assert.Contains(part, hit, StringComparison.Ordinal);
        Assert.Equal($"/nominals/{town["Lacey Hart"]}", page.QuerySelector(".cse-hit a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("mill row", "12 Mill Row, Exampleton", "Exampleton · ZC99 1AA")]
    [InlineData("ab12", "AB12 CDE", "beginning of the identifier")]
    [InlineData("07700 900123", "07700 900123", "the whole identifier")]
    [InlineData("IR-77", "IR-77", "police · 4 May 2026 · 2 B P")]
    public async Task Everything_StandsInOneList(string phrase, string caption, string details)
    {
        var page = await Officer.PageAsync($"/search?q={Uri.EscapeDataString(phrase)}");
        Assert.Equal(caption, page.QuerySelector(".cse-hit a")!.TextContent);
        Assert.Contains(details, page.QuerySelector(".cse-hit")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filter_LeavesTheKindsChosen_AndCanBeTakenAway()
    {
        var page = await Officer.PageAsync("/search?q=mill&kind=people");
        Assert.Empty(page.QuerySelectorAll(".cse-hit"));
        Assert.True(page.QuerySelector("#kind-people")!.HasAttribute("checked"));
        Assert.Equal("/search?q=mill", page.QuerySelector(".moj-filter__tag")!.GetAttribute("href"));
        Assert.Single((await Officer.PageAsync("/search?q=mill&kind=people&kind=addresses")).QuerySelectorAll(".cse-hit"));
    }

    [Fact]
    public async Task NoMatch_OffersToRecordTheUnknown_ToWhoeverMay()
    {
        var page = await Officer.PageAsync("/search?q=zz%26kind%3Dq");
        Assert.Equal(
            ["/observations/new?text=zz%26kind%3Dq"],
            page.QuerySelectorAll(".cse-empty a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task NothingTyped_SaysWhatMayBeTyped()
    {
        var page = await Officer.PageAsync("/search");
        Assert.Contains("Nothing to look for yet", page.QuerySelector(".cse-empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_FollowTheCursor_WithoutRepeatingOrLosingAnybody()
    {
        var seen = new List<string>();
        for (var path = "/search?q=visitor"; path is not null;)
        {
            var page = await Officer.PageAsync(path);
            seen.AddRange(page.QuerySelectorAll(".cse-hit a").Select(link => link.GetAttribute("href")!));
            path = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        Assert.Equal(SeededSite.Visitors, seen.Count);
        Assert.Equal(SeededSite.Visitors, seen.Distinct().Count());
    }

    [Fact]
    public async Task Suggestions_AreTheBestEightOfTheSameList()
    {
        using var answer = await Officer.GetAsync("/search/suggest?q=visitor");
        var rows = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.EnumerateArray().ToList();
        var page = await Officer.PageAsync("/search?q=visitor");
        Assert.Equal(8, rows.Count);
        Assert.Equal(page.QuerySelectorAll(".cse-hit a").Take(8).Select(link => link.GetAttribute("href")), rows.Select(row => row.GetProperty("path").GetString()));
        Assert.Equal(["caption", "details", "kind", "path", "why"], rows[0].EnumerateObject().Select(part => part.Name).Order());
    }

    [Fact]
    public async Task Suggestions_OfNothing_AreNone()
    {
        using var answer = await Officer.GetAsync("/search/suggest?q=%20");
        Assert.Equal("[]", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task HiddenRecords_AreNeitherFoundNorCounted()
    {
        var page = await Officer.PageAsync("/search?q=person");
        Assert.DoesNotContain("Quiet Person", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await town[RoleCode.CSC].PageAsync("/search?q=lacey")).QuerySelectorAll(".cse-hit"));
    }

    [Fact]
    public async Task WhatWasTyped_IsInTheAudit_AndNotInTheLog()
    {
        await Officer.PageAsync("/search?q=violetsearchword");
        await Officer.GetAsync("/search/suggest?q=violetsearchword");
        var audit = await town.Site.Audit.ReadAsync(new AuditFilter("OFF", null, null, 1), default);
        Assert.Contains(audit.Lines, line => line.Intent.Query.Contains("violetsearchword", StringComparison.Ordinal));
        foreach (var log in Directory.GetFiles(town.Site.Folder.Logs))
        {
            await using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file);
            Assert.DoesNotContain("violetsearchword", await reader.ReadToEndAsync(), StringComparison.OrdinalIgnoreCase);
        }
    }
}
