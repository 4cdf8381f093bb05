using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Tests.Pages.Records;
using Cse.Intel.Web.Tests.Support;

namespace Cse.Intel.Web.Tests.Pages.Network;

public sealed class NetworkTests(SeededSite town) : IClassFixture<SeededSite>
{
    private Browser Officer => town[RoleCode.OFF];

    private string Lacey => town["Lacey Hart"];

    [Fact]
    public async Task Tables_HaveTheRowsOfTheChart_InItsOrder()
    {
        var page = await Officer.PageAsync($"/network?from={Lacey}&hops=2");
        var chart = JsonDocument.Parse(page.QuerySelector("[data-chart]")!.GetAttribute("data-chart")!).RootElement;
        Assert.Equal(Ids(chart, "nodes"), page.QuerySelectorAll("tr[data-node]").Select(row => row.GetAttribute("data-node")));
        Assert.Equal(Ids(chart, "lines"), page.QuerySelectorAll("tr[data-line]").Select(row => row.GetAttribute("data-line")));
        Assert.NotEmpty(Ids(chart, "lines"));
    }

    [Fact]
    public async Task Chart_ForPrograms_IsTheOneOnThePage()
    {
        var page = await Officer.PageAsync($"/network?from={Lacey}");
        using var answer = await Officer.GetAsync($"/network/data?from={Lacey}");
        var data = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(Ids(data, "lines"), page.QuerySelectorAll("tr[data-line]").Select(row => row.GetAttribute("data-line")));
        var found = data.GetProperty("lines").EnumerateArray().Single(line => line.GetProperty("phrase").GetString() == "was found at");
        var evidence = Assert.Single(found.GetProperty("evidence").EnumerateArray());
        Assert.Equal(("2 B P", "IR-77"), (evidence.GetProperty("grade").GetString(), evidence.GetProperty("report").GetString()));
    }

    [Fact]
    public async Task Line_SaysHowItIsDrawn_AndDeniedOnesAreStruck()
    {
        var page = await Officer.PageAsync($"/network?from={Lacey}&hops=2");
        var chart = JsonDocument.Parse(page.QuerySelector("[data-chart]")!.GetAttribute("data-chart")!).RootElement;
        string Style(string phrase) => chart.GetProperty("lines").EnumerateArray().First(line => line.GetProperty("phrase").GetString() == phrase).GetProperty("style").GetString()!;
        Assert.Equal(("dashed", "solid", "struck"), (Style("was found at"), Style("travelled in"), Style("was seen with")));
        Assert.Contains("denied", Row(page, "was seen with").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Symbols_TellKindsApart_WithoutColour()
    {
        using var answer = await Officer.GetAsync($"/network/data?from={Lacey}&hops=2");
        var nodes = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("nodes").EnumerateArray()
            .ToDictionary(node => node.GetProperty("label").GetString()!, node => node.GetProperty("symbol").GetString());
        Assert.Equal(("young-person", "person-of-concern", "vehicle"), (nodes["Lacey Hart"], nodes["Dean Holt"], nodes["AB12 CDE"]));
        var page = await Officer.PageAsync($"/network?from={Lacey}");
        foreach (var symbol in page.QuerySelectorAll(".cse-legend img"))
        {
            using var picture = await Officer.GetAsync(symbol.GetAttribute("src")!);
            Assert.Equal(HttpStatusCode.OK, picture.StatusCode);
        }
    }

    [Fact]
    public async Task Expand_AddsAStart_HideTakesARecordAway_AndResetUndoesBoth()
    {
        var page = await Officer.PageAsync($"/network?from={Lacey}");
        var car = page.QuerySelector($"tr[data-node='{town["AB12 CDE"]}']")!;
        var wider = await Officer.PageAsync(Link(car, "Expand"));
        Assert.Equal(2, wider.QuerySelectorAll("tr[data-node]").Count(row => row.TextContent.Contains("start", StringComparison.Ordinal) && row.QuerySelector("td:nth-child(3)")!.TextContent == "start"));
        var house = wider.QuerySelector($"tr[data-node='{town["12 Mill Row"]}']")!;
        var less = await Officer.PageAsync(Link(house, "Hide"));
        Assert.Null(less.QuerySelector($"tr[data-node='{town["12 Mill Row"]}']"));
        Assert.DoesNotContain(less.QuerySelectorAll("tr[data-line]"), row => row.TextContent.Contains("Mill Row", StringComparison.Ordinal));
        var reset = less.QuerySelectorAll("#network-actions a").First(link => link.TextContent == "Reset").GetAttribute("href")!;
        Assert.Equal(
            page.QuerySelectorAll("tr[data-node]").Select(row => row.GetAttribute("data-node")),
            (await Officer.PageAsync(reset)).QuerySelectorAll("tr[data-node]").Select(row => row.GetAttribute("data-node")));
    }

    [Fact]
    public async Task Filters_NarrowTheAnswer_AndAreKeptInTheAddress()
    {
        var page = await Officer.PageAsync($"/network?from={Lacey}&kinds=FOUND_AT&kinds=VISITS&minGrade=2B&hops=2");
        Assert.Equal(["Lacey Hart", "12 Mill Row, Exampleton", "Robin Vale", "Sam Reed"], page.QuerySelectorAll("tr[data-node] th").Select(name => name.TextContent).Order(StringComparer.Ordinal).OrderBy(name => name[0] != 'L').ToList());
        Assert.True(page.QuerySelector("#kind-FOUND_AT")!.HasAttribute("checked"));
        Assert.Contains("kinds=FOUND_AT&kinds=VISITS&minGrade=2B", page.QuerySelector("a[download]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Single((await Officer.PageAsync($"/network?from={Lacey}&kinds=FOUND_AT&minGrade=1A")).QuerySelectorAll("tr[data-node]"));
    }

    [Theory]
    [InlineData("hops=9", "Hops")]
    [InlineData("asOf=yesterday", "AsOf")]
    public async Task BadFilter_IsSaidAtItsField(string query, string field)
    {
        var page = await Officer.PageAsync($"/network?from={Lacey}&{query}");
        Assert.NotNull(page.QuerySelector($".govuk-error-summary a[href='#{field}']"));
        Assert.NotNull(page.GetElementById($"{field}-error"));
        Assert.Empty(page.QuerySelectorAll("tr[data-line]"));
    }

    [Fact]
    public async Task HiddenStart_LooksLikeOneThatDoesNotExist()
    {
        using var hidden = await Officer.GetAsync($"/network?from={town["Quiet Person"]}");
        using var none = await Officer.GetAsync("/network?from=nothing");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.StatusCode, none.StatusCode));
    }

    [Fact]
    public async Task RestrictedRecord_IsPointedTo_AboveTheChart()
    {
        var page = await Officer.PageAsync($"/network?from={Lacey}");
        Assert.Contains("speak to DI Example", page.QuerySelector("#network-answer .cse-pointer")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Quiet", page.Body!.InnerHtml, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Ids(JsonElement chart, string part) => chart.GetProperty(part).EnumerateArray().Select(row => row.GetProperty("id").GetString());

    private static IElement Row(IDocument page, string phrase) => page.QuerySelectorAll("tr[data-line]").First(row => row.TextContent.Contains(phrase, StringComparison.Ordinal));

    private static string Link(IElement row, string words) => row.QuerySelectorAll("a").First(link => link.TextContent.StartsWith(words, StringComparison.Ordinal)).GetAttribute("href")!;
}
