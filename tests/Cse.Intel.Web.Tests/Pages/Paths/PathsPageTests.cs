using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Tests.Pages.AtRisk;
using Cse.Intel.Web.Tests.Support;

namespace Cse.Intel.Web.Tests.Pages.Paths;

public sealed class PathsPageTests(StreetSite street) : IClassFixture<StreetSite>
{
    private StreetTown Town => street.Town;

    private string Two => $"of={Town.Lacey}&of={Town.Jodie}";

    [Fact]
    public async Task Page_WithoutRecords_SaysWhatToDo_AndWithOneAsksForAnother()
    {
        var page = await PageAsync("");
        Assert.Equal("How are these connected?", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Nothing to connect yet", page.QuerySelector(".cse-empty")!.TextContent, StringComparison.Ordinal);
        var one = await PageAsync($"of={Town.Lacey}");
        Assert.Contains("Add a second record", one.QuerySelector(".cse-empty")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Connections", page.QuerySelector("nav a[aria-current=page], .cse-header a[aria-current=page]")!.TextContent.Trim());
    }

    [Fact]
    public async Task Paths_BetweenTwo_ShowChipsGradesWeakestLinkAndEvidence_ShortestFirst()
    {
        var page = await PageAsync(Two);
        Assert.Equal("2 paths between Lacey Marlow and Jodie Hart, shortest first", page.QuerySelector("#list-heading")!.TextContent);
        var rows = page.QuerySelectorAll("li.cse-risk__row");
        Assert.Equal(["2 links", "3 links"], rows.Select(row => row.QuerySelector("h3")!.TextContent));
        var first = rows[0];
        Assert.Equal(["Lacey Marlow", "12 Mill Row, Exampleton", "Jodie Hart"], Chips(first));
        Assert.Equal(2, first.QuerySelector(".cse-route")!.QuerySelectorAll(".cse-grade").Length);
        Assert.Contains("weakest", first.QuerySelector(".cse-route__step--weakest")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Weakest link12 Mill Row, Exampleton – Jodie Hart (strong, 0.57)", Plain(first.QuerySelector(".cse-facts")!), StringComparison.Ordinal);
        Assert.Contains("1 A P", first.QuerySelector(".cse-facts")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Lacey Marlow was found at 12 Mill Row, Exampleton (3 October 2026, graded 1 A P); Jodie Hart visits", first.QuerySelector(".cse-risk__sentence")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sanitised text of an invented report.", first.QuerySelector(".cse-evidence")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("An assessment, not a finding.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Order_AndFilters_AreThoseOfTheAddress_AndAreSaid()
    {
        var page = await PageAsync($"{Two}&order=strongest&hops=2&since=2026-01-01&minGrade=1B&minStrength=0.2&kinds=FOUND_AT&kinds=VISITS&asKnownAt=2026-11-01T10:00");
        Assert.Single(page.QuerySelectorAll("li.cse-risk__row"));
        var basis = page.QuerySelector(".cse-basis")!.TextContent;
        foreach (var said in (string[])["24 November 2026", "1 November 2026", "1 January 2026", "1B", "0.2", "was found at, ", "visits"])
            Assert.True(basis.Contains(said, StringComparison.Ordinal) || basis.Contains(said.TrimEnd(' ', ','), StringComparison.Ordinal), $"{said} in {basis}");
        Assert.True(page.QuerySelector("#kind-FOUND_AT")!.HasAttribute("checked"));
        Assert.Null(page.QuerySelector("#kind-NOTICE_CHILD"));
        Assert.Equal("strongest", page.QuerySelector("#Order option[selected]")!.GetAttribute("value"));
        Assert.Contains("kinds=FOUND_AT&kinds=VISITS&order=strongest&hops=2", page.QuerySelector(".cse-title a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty((await PageAsync($"{Two}&kinds=SEEN_WITH&kinds=OCCUPIES")).QuerySelectorAll("li.cse-risk__row"));
    }

    [Fact]
    public async Task NoPath_SaysSo_AndWhatToTry()
    {
        var page = await PageAsync($"{Two}&hops=1&since=2026-11-01");
        Assert.Contains("No way of at most 1 link is known", page.QuerySelector(".cse-empty")!.TextContent, StringComparison.Ordinal);
        var attempts = page.QuerySelectorAll(".cse-empty a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Contains(attempts, address => address.Contains("hops=2", StringComparison.Ordinal));
        Assert.Contains(attempts, address => address.StartsWith("/paths", StringComparison.Ordinal) && !address.Contains("since", StringComparison.Ordinal));
        Assert.Contains(attempts, address => address == $"/network?from={Town.Lacey}");
        Assert.Null(page.QuerySelector(".cse-title a"));
    }

    [Theory]
    [InlineData("asOf=yesterday", "AsOf")]
    [InlineData("since=2027-01-01", "Since")]
    [InlineData("hops=7", "Hops")]
    [InlineData("minGrade=9Z", "MinGrade")]
    [InlineData("minStrength=2", "MinStrength")]
    [InlineData("asKnownAt=noon-ish", "AsKnownAt")]
    public async Task Field_ThatCannotBeRead_IsToldAtTheFieldAndAbove(string query, string field)
    {
        var page = await PageAsync($"{Two}&{query}");
        Assert.NotNull(page.QuerySelector($"#{field}-error"));
        Assert.NotNull(page.QuerySelector($".govuk-error-summary a[href='#{field}']"));
        Assert.NotNull(page.QuerySelector($"#{field}"));
        Assert.Equal(2, page.QuerySelectorAll(".cse-bar .cse-chip").Length);
        Assert.Null(page.QuerySelector("#list-heading"));
    }

    [Fact]
    public async Task Search_WithoutScripts_OffersRecordsAsLinks()
    {
        var page = await PageAsync($"of={Town.Lacey}&add=deano");
        var link = page.QuerySelector(".cse-matches a")!;
        Assert.Equal("Dean Holt", link.TextContent);
        var both = await (await street.AsAsync(RoleCode.OFF)).PageAsync(link.GetAttribute("href")!);
        Assert.Equal(2, both.QuerySelectorAll(".cse-bar .cse-chip").Length);
        Assert.Equal(["Lacey Marlow", "Dean Holt"], Chips(both.QuerySelector("li.cse-risk__row")!));
        var alone = await (await street.AsAsync(RoleCode.OFF)).PageAsync(both.QuerySelector(".cse-chip__remove")!.GetAttribute("href")!);
        Assert.Equal("Dean Holt", Assert.Single(alone.QuerySelectorAll(".cse-bar .cse-chip > span")).TextContent);
    }

    [Fact]
    public async Task MoreThanTwo_AreJoinedInAChart_AndWhoIsNotJoinedIsNamed()
    {
        var page = await PageAsync($"{Two}&of={Town.Amber}");
        Assert.Equal("2 of 3 are joined, with 2 other records between them", page.QuerySelector("#joining-heading")!.TextContent);
        Assert.Equal("Not joined to any other of these by a way of at most 4 links: Amber Quill.", page.QuerySelector("#unconnected")!.TextContent);
        var chart = JsonDocument.Parse(page.QuerySelector("[data-chart]")!.GetAttribute("data-chart")!).RootElement;
        Assert.Equal(
            chart.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("id").GetString()),
            page.QuerySelectorAll("tr[data-line]").Select(row => row.GetAttribute("data-line")));
        Assert.Equal(
            ["12 Mill Row, Exampleton", "Amber Quill", "Dean Holt", "Jodie Hart", "Lacey Marlow"],
            page.QuerySelectorAll("tr[data-node] th").Select(name => name.TextContent).Order(StringComparer.Ordinal));
        Assert.Contains("Lacey Marlow – Jodie Hart", page.QuerySelector("li.cse-risk__row h3")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#Hops"));
        Assert.All(page.QuerySelectorAll("details.cse-network__table"), table => Assert.True(table.HasAttribute("open")));
    }

    [Fact]
    public async Task NoneJoined_IsSaid()
    {
        var page = await PageAsync($"{Two}&of={Town.Amber}&kinds=CONTROLS");
        Assert.Equal("No way of at most 4 links is known between any two of these", page.QuerySelector("#joining-heading")!.TextContent);
        Assert.NotNull(page.QuerySelector(".cse-empty"));
    }

    [Fact]
    public async Task TooMany_IsSaidAtTheChoice()
    {
        var page = await PageAsync(string.Join('&', Enumerable.Range(0, 31).Select(i => $"of=00000000-0000-0000-0000-{i:000000000000}")));
        Assert.NotNull(page.QuerySelector("#Add-error"));
        Assert.NotNull(page.QuerySelector(".govuk-error-summary a[href='#Add']"));
    }

    [Fact]
    public async Task HostileName_IsTextOnThePage_AndNoFormulaInTheTable()
    {
        var page = await PageAsync($"of={Town.Lacey}&of={Town.Odd}");
        Assert.Contains(StreetTown.Hostile, page.QuerySelectorAll(".cse-route .cse-chip").Select(name => name.TextContent));
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent.Contains("alert", StringComparison.Ordinal));
        using var csv = await (await street.AsAsync(RoleCode.OFF)).GetAsync($"/paths.csv?of={Town.Odd}&of={Town.Lacey}");
        Assert.Contains("\r\n\"'=HYPERLINK", await csv.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RoleCode.OFF)]
    [InlineData(RoleCode.CSC)]
    public async Task HiddenRecord_IsNotFound_LikeAMissingOne(RoleCode role)
    {
        var browser = await street.AsAsync(role);
        foreach (var other in (string[])["", $"&of={Town.Jodie}"])
        {
            using var hidden = await browser.GetAsync($"/paths?of={Town.Lacey}&of={Town.Hidden}{other}");
            using var missing = await browser.GetAsync($"/paths?of={Town.Lacey}&of=00000000-0000-0000-0000-000000000001{other}");
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.StatusCode, missing.StatusCode));
        }
    }

    [Fact]
    public async Task Table_HasARowForEachPath_SaysWhatWasAsked_AndIsAudited()
    {
        using var answer = await (await street.AsAsync(RoleCode.OFF)).GetAsync($"/paths.csv?{Two}&since=2026-01-01");
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Contains("Lacey Marlow,Jodie Hart,1,2,", lines[1], StringComparison.Ordinal);
        Assert.Contains("2026-01-01", lines[1], StringComparison.Ordinal);
        Assert.Contains("OFFICIAL-SENSITIVE", lines[2], StringComparison.Ordinal);
        Assert.Equal("paths-2026-11-24.csv", answer.Content.Headers.ContentDisposition!.FileNameStar);
        var audit = await street.Site.Audit.ReadAsync(new AuditFilter("OFF", null, null, 1), default);
        Assert.Contains(audit.Lines, line => line.Intent.What == "paths_between.export" && line.Outcome == "done");
    }

    [Fact]
    public async Task Table_OfSeveral_HasThePathsOfEachTwo_AndWhoIsAlone()
    {
        using var answer = await (await street.AsAsync(RoleCode.OFF)).GetAsync($"/paths.csv?{Two}&of={Town.Amber}");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("\r\nLacey Marlow,Jodie Hart,2,3,", text, StringComparison.Ordinal);
        Assert.Contains("\r\nAmber Quill,,,,,,No way is known,", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_IsNotForWhoMayNotExport()
    {
        var social = await street.AsAsync(RoleCode.CSC);
        using var answer = await social.GetAsync($"/paths.csv?{Two}");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Table_OfWhatCannotBeAsked_IsThePageThatSaysWhy()
    {
        var page = await (await street.AsAsync(RoleCode.OFF)).PageAsync($"/paths.csv?{Two}&hops=9");
        Assert.NotNull(page.QuerySelector("#Hops-error"));
    }

    [Fact]
    public async Task RecordAndNetworkPages_LeadHere()
    {
        var browser = await street.AsAsync(RoleCode.OFF);
        var record = await browser.PageAsync($"/nominals/{Town.Lacey}");
        Assert.Contains(record.QuerySelectorAll("a"), link => link.TextContent == "How connected to …?" && link.GetAttribute("href") == $"/paths?of={Town.Lacey}");
        var network = await browser.PageAsync($"/network?from={Town.Lacey}&from={Town.Jodie}");
        Assert.Contains(network.QuerySelectorAll("a"), link => link.TextContent == "How are these connected?" && link.GetAttribute("href") == $"/paths?of={Town.Lacey}&of={Town.Jodie}");
    }

    private static IEnumerable<string> Chips(IElement row) => row.QuerySelector(".cse-route")!.QuerySelectorAll(".cse-chip").Select(chip => chip.TextContent);

    private static string Plain(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IDocument> PageAsync(string query) => await (await street.AsAsync(RoleCode.OFF)).PageAsync($"/paths?{query}");
}
