using System.Net;
using AngleSharp.Dom;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Tests.Support;

namespace Cse.Intel.Web.Tests.Pages.AtRisk;

public sealed class AtRiskPageTests(StreetSite street) : IClassFixture<StreetSite>
{
    private StreetTown Town => street.Town;

    [Fact]
    public async Task Page_WithoutAStart_SaysWhatToDo()
    {
        var page = await (await street.AsAsync(RoleCode.OFF)).PageAsync("/at-risk");
        Assert.Equal("Who else may be at risk?", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Nothing to start from yet", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("ol.cse-risk"));
    }

    [Fact]
    public async Task List_FromAChild_ShowsOthersStrongestFirst_EachWithWordsPathAndEvidence()
    {
        var page = await ListAsync($"from={Town.Lacey}");
        var rows = page.QuerySelectorAll("li.cse-risk__row");
        Assert.Equal(25, rows.Length);
        var strengths = rows.Select(row => double.Parse(row.QuerySelector(".cse-strength__number")!.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(strengths.OrderDescending(), strengths);
        var jodie = rows.Single(row => row.QuerySelector("h3 a")!.TextContent == "Jodie Hart");
        Assert.Contains("14, born 20 August 2012", jodie.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Lacey Marlow", "12 Mill Row, Exampleton", "Jodie Hart"], jodie.QuerySelector(".cse-route")!.QuerySelectorAll(".cse-chip").Select(chip => chip.TextContent));
        Assert.Contains("was found at", jodie.QuerySelector(".cse-risk__sentence")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, jodie.QuerySelector(".cse-route")!.QuerySelectorAll(".cse-grade").Length);
        Assert.Contains("Sanitised text of an invented report.", jodie.QuerySelector(".cse-evidence")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("no assessment", jodie.TextContent, StringComparison.Ordinal);
        Assert.Contains("An assessment, not a finding.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_SaysOnWhatItStands()
    {
        var page = await ListAsync($"from={Town.Lacey}&hops=3&since=2026-01-01&asKnownAt=2026-11-01T10:00");
        var basis = page.QuerySelector(".cse-basis")!.TextContent;
        Assert.Contains("24 November 2026", basis, StringComparison.Ordinal);
        Assert.Contains("1 November 2026, 10:00am", basis, StringComparison.Ordinal);
        Assert.Contains("1 January 2026", basis, StringComparison.Ordinal);
        Assert.Contains("2026-11", basis, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_IsPaged_AndTheSecondPageGoesOn()
    {
        var first = await ListAsync($"from={Town.Lacey}");
        var second = await (await street.AsAsync(RoleCode.OFF)).PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("26", second.QuerySelector(".cse-risk__place")!.TextContent);
        Assert.Equal("26", second.QuerySelector("ol.cse-risk")!.GetAttribute("start"));
        Assert.Null(second.QuerySelector("a[rel=next]"));
        var all = first.QuerySelectorAll(".cse-risk__name a").Concat(second.QuerySelectorAll(".cse-risk__name a")).Select(name => name.TextContent).ToList();
        Assert.Equal(all.Distinct().Count(), all.Count);
        Assert.Equal(32, all.Count);
    }

    [Fact]
    public async Task Damping_IsShown_CanBeTakenAway_AndPutBack()
    {
        var browser = await street.AsAsync(RoleCode.OFF);
        var damped = await ListAsync($"from={Town.Lacey}");
        var undamp = damped.QuerySelector(".cse-dampings a")!;
        Assert.Contains("joins 31 people", damped.QuerySelector(".cse-dampings")!.TextContent, StringComparison.Ordinal);
        var undamped = await browser.PageAsync(undamp.GetAttribute("href")!);
        Assert.Contains("is counted in full", undamped.QuerySelector(".cse-dampings")!.TextContent, StringComparison.Ordinal);
        Assert.True(StrengthOf(undamped, "Pupil 01") > StrengthOf(damped, "Pupil 01"));
        var again = await browser.PageAsync(undamped.QuerySelector(".cse-dampings a")!.GetAttribute("href")!);
        Assert.Equal(StrengthOf(damped, "Pupil 01"), StrengthOf(again, "Pupil 01"));
    }

    [Fact]
    public async Task List_OfSomebodyWithoutTies_SaysWhyItIsEmptyAndWhatToTry()
    {
        var page = await ListAsync($"from={Town.Amber}&hops=2&since=2026-11-01");
        Assert.Contains("Nobody is reached from here", page.QuerySelector(".cse-empty")!.TextContent, StringComparison.Ordinal);
        var attempts = page.QuerySelectorAll(".cse-empty a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Contains(attempts, address => address.Contains("hops=3", StringComparison.Ordinal));
        Assert.Contains(attempts, address => !address.Contains("since", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("asOf=yesterday", "AsOf")]
    [InlineData("since=2027-01-01", "Since")]
    [InlineData("hops=7", "Hops")]
    [InlineData("hops=two", "Hops")]
    [InlineData("asKnownAt=noon-ish", "AsKnownAt")]
    public async Task Field_ThatCannotBeRead_IsToldAtTheFieldAndAbove(string query, string field)
    {
        var page = await ListAsync($"from={Town.Lacey}&{query}");
        Assert.NotNull(page.QuerySelector($"#{field}-error"));
        Assert.NotNull(page.QuerySelector($".govuk-error-summary a[href='#{field}']"));
        Assert.NotNull(page.QuerySelector($"#{field}"));
        Assert.Contains("Lacey Marlow", page.QuerySelector(".cse-chips")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_WithoutScripts_OffersStartsAsLinks()
    {
        var page = await ListAsync($"from={Town.Lacey}&add=deano");
        var link = page.QuerySelector(".cse-matches a")!;
        Assert.Equal("Dean Holt", link.TextContent);
        var both = await (await street.AsAsync(RoleCode.OFF)).PageAsync(link.GetAttribute("href")!);
        Assert.Equal(2, both.QuerySelectorAll(".cse-bar .cse-chip").Length);
    }

    [Fact]
    public async Task HostileName_IsTextOnThePage()
    {
        var page = await ListAsync($"from={Town.Lacey}");
        Assert.Contains(StreetTown.Hostile, page.QuerySelectorAll(".cse-risk__name a").Select(name => name.TextContent));
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent.Contains("alert", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(RoleCode.OFF)]
    [InlineData(RoleCode.CSC)]
    public async Task HiddenStart_IsNotFound_LikeAMissingOne(RoleCode role)
    {
        var browser = await street.AsAsync(role);
        using var hidden = await browser.GetAsync($"/at-risk?from={Town.Hidden}");
        using var missing = await browser.GetAsync("/at-risk?from=00000000-0000-0000-0000-000000000001");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Table_HoldsEveryRow_GuardsItsCells_AndIsAudited()
    {
        var browser = await street.AsAsync(RoleCode.ANA);
        using var answer = await browser.GetAsync($"/at-risk.csv?from={Town.Lacey}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("at-risk-2026-11-24.csv", answer.Content.Headers.ContentDisposition!.FileName);
        var text = await answer.Content.ReadAsStringAsync();
        var lines = text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(33, lines.Length);
        Assert.StartsWith("place,person,age", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")", text, StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.Split(',').Any(cell => cell.TrimStart('"').StartsWith('=')));
        Assert.All(lines.Skip(1), line => Assert.Contains("2026-11-24", line, StringComparison.Ordinal));
        var trail = await street.Site.Audit.ReadAsync(new AuditFilter("ANA", null, null, 1), default);
        Assert.Contains(trail.Lines, line => line.Intent.What == "at_risk.export" && line.Outcome == "done");
    }

    [Fact]
    public async Task Table_IsForWhoMayExport_AndSoIsItsLink()
    {
        var social = await street.AsAsync(RoleCode.CSC);
        using var answer = await social.GetAsync($"/at-risk.csv?from={Town.Lacey}");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Known_AnswersWithMatches_AndNothingForOneLetter()
    {
        var browser = await street.AsAsync(RoleCode.OFF);
        using var found = await browser.GetAsync("/observations/known?q=deano&kind=Person");
        Assert.Contains("\"caption\":\"Dean Holt\"", await found.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var wrongKind = await browser.GetAsync("/observations/known?q=deano&kind=Vehicle");
        Assert.Equal("[]", await wrongKind.Content.ReadAsStringAsync());
        using var one = await browser.GetAsync("/observations/known?q=d");
        Assert.Equal("[]", await one.Content.ReadAsStringAsync());
    }

    private async Task<IDocument> ListAsync(string query) => await (await street.AsAsync(RoleCode.OFF)).PageAsync($"/at-risk?{query}");

    private static double StrengthOf(IDocument page, string name) => double.Parse(
        page.QuerySelectorAll("li.cse-risk__row").Single(row => row.QuerySelector("h3 a")!.TextContent == name).QuerySelector("meter")!.GetAttribute("value")!,
        System.Globalization.CultureInfo.InvariantCulture);
}
