using System.Net;
using AngleSharp.Dom;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Tests.Support;

namespace Cse.Intel.Web.Tests.Pages.Records;

public sealed class NominalPageTests(SeededSite town) : IClassFixture<SeededSite>
{
    private Browser Officer => town[RoleCode.OFF];

    [Fact]
    public async Task YoungPerson_HasItsSections_InTheOrderInWhichTheyAreNeeded()
    {
        var page = await Officer.PageAsync($"/nominals/{town["Lacey Hart"]}");
        Assert.Equal(
            ["risks", "others", "network", "timeline", "reports", "notices", "meetings", "assessment", "missing", "documents", "recorded"],
            page.QuerySelectorAll("main section h2").Select(heading => heading.Id));
    }

    [Fact]
    public async Task YoungPerson_SaysAtOnce_WhatMustBeKnown()
    {
        var page = await Officer.PageAsync($"/nominals/{town["Lacey Hart"]}");
        Assert.Equal("Young personLacey Hart", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("Born 2 April 2011 (15)", Text(page, ".cse-at-once__born"), StringComparison.Ordinal);
        Assert.Equal(
            ["Missing now, since 23 November 2026", "Looked after: care order (s.31)", "Active notice"],
            page.QuerySelectorAll(".cse-alerts li").Select(alert => alert.TextContent.Trim()));
    }

    [Fact]
    public async Task YoungPerson_ShowsThePathToWhoeverIsOfConcern_AsChipsAndSentence()
    {
        var risks = (await Officer.PageAsync($"/nominals/{town["Lacey Hart"]}")).QuerySelector("section[aria-labelledby=risks]")!;
        Assert.Equal(["Lacey Hart", "AB12 CDE", "Dean Holt"], risks.QuerySelectorAll(".cse-path:first-child .cse-chip").Select(chip => chip.TextContent));
        Assert.Contains("Lacey Hart travelled in AB12 CDE (1 September 2026", risks.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task YoungPerson_ShowsOthersAtRisk_AndTheWayToAll()
    {
        var others = (await Officer.PageAsync($"/nominals/{town["Lacey Hart"]}")).QuerySelector("section[aria-labelledby=others]")!;
        Assert.Contains("Sam Reed", others.TextContent, StringComparison.Ordinal);
        Assert.NotNull(others.QuerySelector($"a[href='/at-risk?from={town["Lacey Hart"]}']"));
    }

    [Fact]
    public async Task YoungPerson_SaysWhatIsMissing_AndNotWhatIsInPlace()
    {
        var missing = Text(await Officer.PageAsync($"/nominals/{town["Sam Reed"]}"), "section[aria-labelledby=missing]");
        Assert.Contains("No assessment", missing, StringComparison.Ordinal);
        Assert.Contains("No active notice between Sam Reed and Dean Holt", missing, StringComparison.Ordinal);
        var nothing = Text(await Officer.PageAsync($"/nominals/{town["Lacey Hart"]}"), "section[aria-labelledby=missing]");
        Assert.DoesNotContain("No assessment", nothing, StringComparison.Ordinal);
        Assert.DoesNotContain("No active notice", nothing, StringComparison.Ordinal);
        Assert.DoesNotContain("No meeting", nothing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adult_PutsYoungPeopleFirst_AndShowsAliasesAndWhoIsJudgedTheSame()
    {
        var page = await Officer.PageAsync($"/nominals/{town["Dean Holt"]}");
        Assert.Equal(
            ["indicators", "young", "things", "notices", "missing", "network", "timeline", "reports", "documents", "recorded"],
            page.QuerySelectorAll("main section h2").Select(heading => heading.Id));
        Assert.Contains("Also known as Deano", Text(page, ".cse-at-once"), StringComparison.Ordinal);
        Assert.Equal("Deano Halt", page.QuerySelector($"a[href='/nominals/{town["Deano Halt"]}']")!.TextContent);
    }

    [Fact]
    public async Task Actions_AreAtMostThree_AndWhatTheRoleMayDo()
    {
        var officer = await Officer.PageAsync($"/nominals/{town["Lacey Hart"]}");
        Assert.Equal(
            [$"/observations/new?about={town["Lacey Hart"]}", $"/at-risk?from={town["Lacey Hart"]}", $"/notices/new?child={town["Lacey Hart"]}"],
            officer.QuerySelectorAll(".cse-title__actions a").Select(action => action.GetAttribute("href")));
        var social = await town[RoleCode.CSC].PageAsync($"/nominals/{town["Robin Vale"]}");
        Assert.DoesNotContain(social.QuerySelectorAll(".cse-title__actions a"), action => action.TextContent == "Draft a notice");
    }

    [Fact]
    public async Task RestrictedRecords_ArePointedTo_OrNotThereAtAll()
    {
        var page = await Officer.PageAsync($"/nominals/{town["Lacey Hart"]}");
        Assert.Contains("A restricted record touches this; speak to DI Example", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Pointed Person", page.Body.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Quiet Person", page.Body.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("Quiet Person", (await town[RoleCode.SUP].PageAsync($"/nominals/{town["Lacey Hart"]}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RoleCode.CSC, "Lacey Hart", "nominals")]
    [InlineData(RoleCode.CSC, "12 Mill Row", "addresses")]
    [InlineData(RoleCode.EDU, "Robin Vale", "nominals")]
    [InlineData(RoleCode.OFF, "Quiet Person", "nominals")]
    [InlineData(RoleCode.OFF, "Pointed Person", "records")]
    public async Task HiddenRecord_LooksLikeOneThatDoesNotExist(RoleCode role, string name, string folder)
    {
        using var hidden = await town[role].GetAsync($"/{folder}/{town[name]}");
        using var missing = await town[role].GetAsync($"/{folder}/00000000-0000-0000-0000-000000000001");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.StatusCode, missing.StatusCode));
        Assert.Equal(Text(await Browser.ReadAsync(missing), "main"), Text(await Browser.ReadAsync(hidden), "main"));
    }

    [Fact]
    public async Task Partner_SeesWhatIsReleased_WithoutTheRest()
    {
        var page = await town[RoleCode.CSC].PageAsync($"/nominals/{town["Robin Vale"]}");
        Assert.Contains("Robin Vale", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Mill Row", page.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsKnownAt_IsABanner_AndShowsNothingThatCameLater()
    {
        var page = await Officer.PageAsync($"/nominals/{town["Lacey Hart"]}?asKnownAt=2026-05-31");
        Assert.Contains("As known at 31 May 2026, 11:59pm", Text(page, ".cse-known-at"), StringComparison.Ordinal);
        Assert.DoesNotContain("Dean Holt", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeniedLink_IsMarked()
    {
        var page = await Officer.PageAsync($"/nominals/{town["Dean Holt"]}");
        var denied = page.QuerySelector(".cse-statement--struck")!;
        Assert.Contains("was seen with Lacey Hart", denied.TextContent, StringComparison.Ordinal);
        Assert.Contains("denied", denied.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    private static string Text(IParentNode page, string selector) =>
        string.Join(' ', page.QuerySelector(selector)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
