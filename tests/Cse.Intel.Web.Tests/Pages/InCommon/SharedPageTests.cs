using System.Net;
using AngleSharp.Dom;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Audit;

namespace Cse.Intel.Web.Tests.Pages.InCommon;

public sealed class SharedPageTests(CommonSite town) : IClassFixture<CommonSite>
{
    [Fact]
    public async Task Page_WithoutAnybody_SaysWhatToDo_AndStandsInTheMenu()
    {
        var page = await PageAsync("/shared");
        Assert.Equal("What do they share?", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Nobody is chosen yet", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("header a[href='/shared']"));
        Assert.Contains("Add one more", (await PageAsync(town.Ask("Lacey Marlow"))).QuerySelector(".cse-empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_StandsByKind_EachWithWordsSharersAndEvidence()
    {
        var page = await PageAsync(town.Ask());
        Assert.Equal("5 records shared among Dean Holt, Jory Penn and Lacey Marlow", page.QuerySelector("#list-heading")!.TextContent);
        Assert.Equal(["Addresses 3", "Vehicles 1", "Phones 1", "Together at the same place", "Missing together"], page.QuerySelectorAll("main h3").Select(h => h.TextContent));
        var flat = Row(page, "12 Mill Row, Exampleton");
        Assert.Contains("shared by all 3", flat.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Dean Holt", "Jory Penn", "Lacey Marlow"], Chips(flat).Order(StringComparer.Ordinal));
        Assert.Contains("Same days 3 times", flat.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lacey Marlow was found at 12 Mill Row, Exampleton (17 September 2026, graded 2 C P)", flat.QuerySelector(".cse-risk__sentence")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, flat.QuerySelectorAll(".cse-evidence").Length);
        Assert.Contains("Sanitised text of an invented report.", flat.QuerySelector(".cse-evidence")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(flat.QuerySelector($".cse-evidence a[href='/records/{town["R7"]}']"));
        Assert.Contains("not proof that they met", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TimesTogether_StandAsATableWithBars_TheLatestFirst()
    {
        var page = await PageAsync(town.Ask());
        var rows = page.QuerySelectorAll("section[aria-labelledby=times] tbody tr");
        Assert.Equal(
            ["16 September 2026 to 18 September 2026", "17 September 2026", "17 September 2026", "1 August 2026", "2025"],
            rows.Select(row => row.QuerySelector(".cse-tie-when")!.ChildNodes[0].TextContent.Trim()));
        Assert.All(rows, row => Assert.NotNull(row.QuerySelector("svg[aria-hidden=true] rect")));
        Assert.Contains("3 days", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("occupies", rows[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TimesTogether_AreNotSpokenOf_WherePlacesWereNotLookedFor()
    {
        var page = await PageAsync(town.Ask(more: "&records=Phone"));
        Assert.Equal(["Phones 1", "Missing together"], page.QuerySelectorAll("main h3").Select(h => h.TextContent));
    }

    [Fact]
    public async Task Undated_IsSaidToBe_AndInNoTime()
    {
        var car = Row(await PageAsync(town.Ask()), "AB12 CDE");
        Assert.DoesNotContain("Same days", car.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 item does not say when it was so", car.TextContent, StringComparison.Ordinal);
        Assert.Equal(["1 October 2026", "not dated"], car.QuerySelectorAll(".cse-evidence__when").Select(when => when.TextContent).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task BusyPlace_IsMarkedAndExplained()
    {
        var hostel = Row(await PageAsync(town.Ask()), "Harbour Hostel, Exampleton");
        Assert.Contains("Busy: 7 people", hostel.TextContent, StringComparison.Ordinal);
        Assert.Contains("so sharing it means less", hostel.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingTogether_IsTold_WithBothEpisodes()
    {
        var page = await PageAsync(town.Ask("Lacey Marlow,Jory Penn"));
        var pair = Assert.Single(page.QuerySelectorAll(".cse-missing .cse-risk__row"));
        Assert.Contains("Jory Penn was missing 17 September 2026 to 19 September 2026 and Lacey Marlow 16 September 2026 to 18 September 2026: both 17 September 2026 to 18 September 2026.", pair.TextContent, StringComparison.Ordinal);
        Assert.NotNull(pair.QuerySelector($"a[href='/records/{town["Jory gone"]}']"));
        Assert.Contains("No two of the young people chosen", (await PageAsync(town.Ask("Lacey Marlow,Dean Holt"))).QuerySelector("section[aria-labelledby=missing]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_NarrowTheAnswer_AndStandInItsBasis()
    {
        var page = await PageAsync(town.Ask(more: "&atLeast=3&since=2026-02-01&minGrade=2C&kinds=VISITS&kinds=FOUND_AT&kinds=OCCUPIES&records=Address&minStrength=0.2&asKnownAt=2026-11-01T10:00"));
        Assert.Equal(["12 Mill Row, Exampleton"], page.QuerySelectorAll(".cse-risk__name > a").Select(a => a.TextContent));
        var basis = page.QuerySelector(".cse-basis")!.TextContent;
        foreach (var words in (string[])["1 February 2026", "1 November 2026, 10:00am", "2C", "0.2", "occupies, visits, was found at", "addresses"])
            Assert.Contains(words, basis, StringComparison.Ordinal);
        Assert.Equal("3", page.QuerySelector("#AtLeast option[selected]")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("#kind-VISITS[checked]"));
    }

    [Fact]
    public async Task Sort_ChangesTheOrderWithinAKind()
    {
        string[] usual = ["12 Mill Row, Exampleton", $"{CommonSite.Hostile}, Exampleton", "Harbour Hostel, Exampleton"];
        Assert.Equal("12 Mill Row, Exampleton", Names(await PageAsync(town.Ask()))[0]);
        Assert.Equal([.. usual.Order(StringComparer.Create(new System.Globalization.CultureInfo("en-GB"), true))], Names(await PageAsync(town.Ask(more: "&sort=name"))));
        Assert.Equal([usual[0], usual[1], usual[2]], Names(await PageAsync(town.Ask(more: "&sort=latest"))));

        static List<string> Names(IDocument page) => [.. page.QuerySelectorAll("section[aria-labelledby=shared-address] .cse-risk__name > a").Select(a => a.TextContent)];
    }

    [Fact]
    public async Task NothingShared_SaysWhyAndWhatToTry()
    {
        var page = await PageAsync(town.Ask("Lacey Marlow,Lonely One", "&since=2026-11-01&records=Vehicle"));
        Assert.Contains("Nothing is shared", page.QuerySelector(".cse-empty")!.TextContent, StringComparison.Ordinal);
        var attempts = page.QuerySelectorAll(".cse-empty a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Contains(attempts, address => !address.Contains("since", StringComparison.Ordinal));
        Assert.Contains(attempts, address => address.Contains("records=Person", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("asOf=yesterday", "AsOf")]
    [InlineData("since=2027-01-01", "Since")]
    [InlineData("atLeast=1", "AtLeast")]
    [InlineData("atLeast=4", "AtLeast")]
    [InlineData("atLeast=some", "AtLeast")]
    [InlineData("minGrade=9Z", "MinGrade")]
    [InlineData("minStrength=2", "MinStrength")]
    [InlineData("asKnownAt=noon-ish", "AsKnownAt")]
    public async Task Field_ThatCannotBeRead_IsToldAtTheFieldAndAbove(string query, string field)
    {
        var page = await PageAsync(town.Ask(more: $"&{query}"));
        Assert.NotNull(page.QuerySelector($"#{field}-error"));
        Assert.NotNull(page.QuerySelector($".govuk-error-summary a[href='#{field}']"));
        Assert.NotNull(page.QuerySelector($"#{field}"));
        Assert.Contains("Lacey Marlow", page.QuerySelector(".cse-chips")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnePersonTwice_IsToldAtTheField()
    {
        var page = await PageAsync(town.Ask("Lonely One,Lonely Again"));
        Assert.Contains("Those are judged to be one person.", page.QuerySelector("#Add-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".cse-bar .cse-chip").Length);
    }

    [Fact]
    public async Task Search_WithoutScripts_OffersRecordsAsLinks_AndAChipTakesOneAway()
    {
        var browser = await town.AsAsync(RoleCode.OFF);
        var page = await browser.PageAsync(town.Ask("Lacey Marlow", "&add=dean"));
        var link = page.QuerySelector(".cse-matches a")!;
        Assert.Equal("Dean Holt", link.TextContent);
        var both = await browser.PageAsync(link.GetAttribute("href")!);
        Assert.Equal(2, both.QuerySelectorAll(".cse-bar .cse-chip").Length);
        var one = await browser.PageAsync((await browser.PageAsync(town.Ask(more: "&atLeast=3"))).QuerySelector(".cse-chip__remove")!.GetAttribute("href")!);
        Assert.Equal(2, one.QuerySelectorAll(".cse-bar .cse-chip").Length);
        Assert.Null(one.QuerySelector(".govuk-error-summary"));
    }

    [Fact]
    public async Task Pages_OfARecordAndOfTheNetwork_LeadHere()
    {
        var browser = await town.AsAsync(RoleCode.OFF);
        Assert.NotNull((await browser.PageAsync($"/nominals/{town["Lacey Marlow"]}")).QuerySelector($"a[href='/shared?between={town["Lacey Marlow"]}']"));
        var network = await browser.PageAsync($"/network?from={town["Lacey Marlow"]}&from={town["Jory Penn"]}&asOf=2026-11-01");
        Assert.Equal("What do the starts share?", network.QuerySelector($"a[href='{town.Ask("Lacey Marlow,Jory Penn", "&asOf=2026-11-01")}']")!.TextContent);
    }

    [Fact]
    public async Task HostileName_IsTextOnThePage()
    {
        var page = await PageAsync(town.Ask());
        Assert.Contains($"{CommonSite.Hostile}, Exampleton", page.QuerySelectorAll(".cse-risk__name > a").Select(name => name.TextContent));
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent.Contains("alert", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(RoleCode.OFF)]
    [InlineData(RoleCode.CSC)]
    public async Task Hidden_IsNotFound_LikeAMissingOne(RoleCode role)
    {
        var browser = await town.AsAsync(role);
        using var hidden = await browser.GetAsync(town.Ask("Lacey Marlow,Nobody Sees"));
        using var missing = await browser.GetAsync($"/shared?between={town["Lacey Marlow"]}&between=00000000-0000-0000-0000-000000000001");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Table_HoldsEveryRow_GuardsItsCells_AndIsAudited()
    {
        var browser = await town.AsAsync(RoleCode.ANA);
        using var answer = await browser.GetAsync(town.Ask().Replace("/shared?", "/shared.csv?", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("shared-2026-11-24.csv", answer.Content.Headers.ContentDisposition!.FileName);
        var text = await answer.Content.ReadAsStringAsync();
        var lines = text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        // Flat 3; hostel, car, phone and the hostile place 2 each; one pair missing; the header.
        Assert.Equal(3 + (4 * 2) + 1 + 1, lines.Length);
        Assert.StartsWith("row,place,record,kind", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("missing together,,", lines[^1], StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")", text, StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.Split(',').Any(cell => cell.TrimStart('"').StartsWith('=')));
        Assert.All(lines.Skip(1), line => Assert.Contains("2026-11-24", line, StringComparison.Ordinal));
        var trail = await town.Site.Audit.ReadAsync(new AuditFilter("ANA", null, null, 1), default);
        Assert.Contains(trail.Lines, line => line.Intent.What == "shared.export" && line.Outcome == "done");
    }

    [Fact]
    public async Task Table_IsForWhoMayExport_AndSaysWhenItIsEmpty()
    {
        using var refused = await (await town.AsAsync(RoleCode.CSC)).GetAsync("/shared.csv");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var empty = await (await town.AsAsync(RoleCode.ANA)).GetAsync(town.Ask("Lacey Marlow,Lonely One", "").Replace("/shared?", "/shared.csv?", StringComparison.Ordinal));
        Assert.Contains(",,Nothing is shared,", await empty.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var incomplete = await (await town.AsAsync(RoleCode.ANA)).GetAsync($"/shared.csv?between={town["Lacey Marlow"]}");
        Assert.Equal("text/html", incomplete.Content.Headers.ContentType!.MediaType);
    }

    private async Task<IDocument> PageAsync(string address) => await (await town.AsAsync(RoleCode.OFF)).PageAsync(address);

    private static IElement Row(IDocument page, string name) => page.QuerySelectorAll(".cse-risk__row").Single(row => row.QuerySelector(".cse-risk__name a")!.TextContent == name);

    private static IEnumerable<string> Chips(IElement row) => row.QuerySelectorAll(".cse-chips .cse-chip").Select(chip => chip.TextContent);
}
