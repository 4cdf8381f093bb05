using System.Net;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Cse.Intel.Web.Tests.Pages.Records;

public sealed class RecordPagesTests(SeededSite town) : IClassFixture<SeededSite>
{
    private Browser Officer => town[RoleCode.OFF];

    [Fact]
    public async Task Address_ShowsWhoWasThereWhen_WithWhomTogether_AndWhetherItIsBusy()
    {
        var page = await Officer.PageAsync($"/addresses/{town["12 Mill Row"]}");
        Assert.Equal(["ties", "young", "concern", "busy", "network", "documents", "reports"], page.QuerySelectorAll("main section h2").Select(heading => heading.Id));
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("Lacey Hart, 15", Words(page.QuerySelector("section[aria-labelledby=young]")!.TextContent), StringComparison.Ordinal);
        Assert.Contains("Dean Holt", page.QuerySelector("section[aria-labelledby=concern]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lacey Hart and Dean Holt: 3 May 2026", Words(text), StringComparison.Ordinal);
        Assert.Contains("No. 4 people are linked to it; it would count as busy over 25.", text, StringComparison.Ordinal);
        Assert.Equal(4, page.QuerySelectorAll(".cse-tie-bar rect").Length);
    }

    [Theory]
    [InlineData("vehicles", "AB12 CDE", "Vehicle")]
    [InlineData("phones", "07700 900123", "Phone")]
    [InlineData("records", "MISP-9", "Event")]
    public async Task Page_OfEachKind_SaysWhatItIs(string folder, string name, string kind)
    {
        var page = await Officer.PageAsync($"/{folder}/{town[name]}");
        Assert.Equal(kind, page.QuerySelector("h1 .govuk-caption-l")!.TextContent);
    }

    [Theory]
    [InlineData("records", "Lacey Hart", "nominals")]
    [InlineData("records", "12 Mill Row", "addresses")]
    [InlineData("records", "IR-77", "reports")]
    [InlineData("records", "CAWN-1", "notices")]
    [InlineData("addresses", "AB12 CDE", "vehicles")]
    [InlineData("nominals", "07700 900123", "phones")]
    public async Task Record_UnderAnotherName_LeadsToItsPage(string asked, string name, string page)
    {
        using var answer = await Officer.GetAsync($"/{asked}/{town[name]}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/{page}/{town[name]}", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Report_ShowsItsGradeInWords_AndWhatItSays()
    {
        var page = await Officer.PageAsync($"/reports/{town["IR-77"]}");
        Assert.Contains("untested source; known indirectly but corroborated", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lacey Hart was found at 12 Mill Row", Words(page.QuerySelector("section[aria-labelledby=says]")!.TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_ShowsWhatEachRevisionChanged()
    {
        var page = await Officer.PageAsync($"/records/{town["Lacey Hart"]}/history");
        Assert.Contains("Nickname: Lace", Words(page.QuerySelector("tbody")!.TextContent), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task HostileNames_AreShownAsWords_AndNothingElse()
    {
        Assert.SkipUnless(Hostile.TryRead("blns.json", out var names), SharedData.WhyAbsent);
        await using var site = await TestSite.StartAsync();
        var hostile = Given.Town();
        var house = hostile.Address("12 Mill Row");
        foreach (var (name, i) in names.Select((name, i) => (name, i)))
        {
            var id = hostile.Record($"n{i}", new Person { Family = name, Nickname = name });
            hostile.Says(id, "VISITS", house, grade: "1 A P");
        }
        await hostile.SaveAsync(site.Services.GetRequiredService<IGraphStore>());
        using var officer = await site.SignedInAsync(RoleCode.OFF);
        foreach (var path in new[] { $"/addresses/{hostile["12 Mill Row"]}", $"/network?from={hostile["12 Mill Row"]}" })
        {
            var page = await officer.PageAsync(path);
            var main = page.QuerySelector("main")!;
            Assert.Empty(main.QuerySelectorAll("script, iframe, object, embed, style, video, audio, math, img:not([src^='/icons/'])"));
            Assert.DoesNotContain(main.QuerySelectorAll("*").SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            Assert.All(main.QuerySelectorAll("a"), link => Assert.Matches("^[/#]", link.GetAttribute("href")!));
            Assert.Contains(names.First(name => name.Contains("<script>", StringComparison.Ordinal)), main.TextContent, StringComparison.Ordinal);
        }
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
