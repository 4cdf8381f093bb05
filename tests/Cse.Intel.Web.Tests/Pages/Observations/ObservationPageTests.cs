using System.Net;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.Web.Tests.Pages.AtRisk;
using Cse.Intel.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Cse.Intel.Web.Tests.Pages.Observations;

public sealed class ObservationPageTests(StreetSite street) : IClassFixture<StreetSite>
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private StreetTown Town => street.Town;

    [Fact]
    public async Task Check_ShowsTheLinksAsSentences_AndWritesNothing()
    {
        var browser = await street.AsAsync(RoleCode.OFF);
        using var answer = await browser.SubmitAsync("/observations/new", "/observations/check", Gave("check-1"));
        var page = await Browser.ReadAsync(answer);
        Assert.Equal("Check before it is saved", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Dean Holt gave something to Amber Quill on 24 November 2026", page.QuerySelector(".cse-sentences li")!.TextContent);
        Assert.Contains("first link between", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(await LinksOfAsync(Town.Amber), link => link.Edge.Kind.Code == "GAVE");
    }

    [Fact]
    public async Task Record_WritesOnce_SaysWhatChanged_AndCanBeTakenBack()
    {
        var browser = await street.AsAsync(RoleCode.SUP);
        var fields = Gave("record-1");
        using var answer = await browser.SubmitAsync("/observations/new", "/observations", fields);
        var page = await Browser.ReadAsync(answer);
        Assert.Equal("Recorded", page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith("IR-", page.QuerySelector(".govuk-panel__body")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".cse-chips a"), chip => chip.TextContent == "Dean Holt");
        Assert.Single(await LinksOfAsync(Town.Amber), link => link.Edge.Kind.Code == "GAVE");

        using var again = await browser.SubmitAsync("/observations/new", "/observations", fields);
        Assert.Contains("Nothing was recorded twice", (await Browser.ReadAsync(again)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(await LinksOfAsync(Town.Amber), link => link.Edge.Kind.Code == "GAVE");

        var link = page.QuerySelector("input[name=links]")!.GetAttribute("value")!;
        using var undone = await browser.SubmitAsync("/observations/new", "/observations/undo", ("links", link));
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.DoesNotContain(await LinksOfAsync(Town.Amber), made => made.Edge.Kind.Code == "GAVE");
    }

    [Fact]
    public async Task Form_WithoutWhatIsNeeded_SaysSoAtEachField_AndKeepsWhatWasWritten()
    {
        var browser = await street.AsAsync(RoleCode.OFF);
        using var answer = await browser.SubmitAsync("/observations/new", "/observations/check",
            ("Key", "missing-1"), ("Indicator", "PI2"), ("Place.Name", "The red gate"), ("When", "day"), ("WhenDay", "soon"), ("Children[0].Name", "Mia"), ("Children[0].Age", "young"));
        var page = await Browser.ReadAsync(answer);
        foreach (var field in new[] { "Adult_Name", "Item", "Narrative", "SourceType", "WhenDay", "Children_0__Age" })
        {
            Assert.NotNull(page.QuerySelector($"#{field}-error"));
            Assert.NotNull(page.QuerySelector($".govuk-error-summary a[href='#{field}']"));
            Assert.NotNull(page.QuerySelector($"[id='{field}']"));
        }
        Assert.Equal("The red gate", page.QuerySelector("#Place_Name")!.GetAttribute("value"));
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostileWords_AreText_AndWordsToAvoidAreNamed()
    {
        var browser = await street.AsAsync(RoleCode.OFF);
        var fields = Gave("hostile-1").Where(field => field.Item1 != "Narrative").Append(("Narrative", "<script>alert(1)</script> Her risky lifestyle.")).ToArray();
        using var answer = await browser.SubmitAsync("/observations/new", "/observations/check", fields);
        var page = await Browser.ReadAsync(answer);
        Assert.Contains("Words to think about", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("risky lifestyle", page.QuerySelector(".cse-callout li")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent.Contains("alert", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("input[type=hidden]"), field => field.GetAttribute("value") == "<script>alert(1)</script> Her risky lifestyle.");
    }

    [Fact]
    public async Task NewName_LikeOneKnownHere_IsOffered_AndUsingItTakesTheRecord()
    {
        var browser = await street.AsAsync(RoleCode.OFF);
        var fields = Gave("known-1").Where(field => field.Item1 != "Adult.Known").ToArray();
        using var check = await browser.SubmitAsync("/observations/new", "/observations/check", fields);
        var use = (await Browser.ReadAsync(check)).QuerySelector("button[name=use]")!.GetAttribute("value")!;
        Assert.Equal($"Adult|{Town.Dean}|Dean Holt", use);
        using var form = await browser.SubmitAsync("/observations/new", "/observations/new", [.. fields, ("use", use)]);
        Assert.Equal($"{Town.Dean}|Dean Holt", (await Browser.ReadAsync(form)).QuerySelector("#Adult_Known")!.GetAttribute("value"));
    }

    [Fact]
    public async Task ChosenRecord_WhoseWordsWereChanged_IsLetGo()
    {
        var browser = await street.AsAsync(RoleCode.OFF);
        var fields = Gave("changed-1").Select(field => field.Item1 == "Adult.Name" ? ("Adult.Name", "Somebody Else") : field).ToArray();
        using var answer = await browser.SubmitAsync("/observations/new", "/observations/check", fields);
        Assert.Contains("Somebody Else gave something to", (await Browser.ReadAsync(answer)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RoleCode.VOL)]
    [InlineData(RoleCode.EDU)]
    public async Task Partner_DescribesSomebodyUnknown_AndItIsRecordedUngraded(RoleCode role)
    {
        var browser = await street.AsAsync(role);
        using var answer = await browser.SubmitAsync("/observations/new", "/observations",
            ("Key", $"partner-{role}"), ("Indicator", "PI5"), ("Adult.Nickname", "Slim"), ("Adult.Looks", "tall, grey coat"), ("Adult.Age", "30"),
            ("Children[0].Looks", "girl in school uniform"), ("Vehicle.Name", "AB12"), ("When", "today"), ("SourceType", "school"), ("Narrative", "Collected at the gate."));
        var page = await Browser.ReadAsync(answer);
        Assert.Equal("Recorded", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("until the intelligence unit grades it", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form[action='/observations/undo']"));
    }

    [Fact]
    public async Task Grade_IsAskedOnlyOfThoseWhoGrade()
    {
        Assert.Null((await (await street.AsAsync(RoleCode.OFF)).PageAsync("/observations/new")).QuerySelector("#Source"));
        Assert.Null((await (await street.AsAsync(RoleCode.EDU)).PageAsync("/observations/new")).QuerySelector("#Agency"));
        Assert.NotNull((await (await street.AsAsync(RoleCode.INT)).PageAsync("/observations/new")).QuerySelector("#Source"));
    }

    [Fact]
    public async Task Form_IsBegunWithARecordOrWithWords()
    {
        var browser = await street.AsAsync(RoleCode.OFF);
        Assert.Equal("Dean Holt", (await browser.PageAsync($"/observations/new?about={Town.Dean}")).QuerySelector("#Adult_Name")!.GetAttribute("value"));
        Assert.Equal("Lacey Marlow", (await browser.PageAsync($"/observations/new?about={Town.Lacey}")).QuerySelector("#Children_0__Name")!.GetAttribute("value"));
        Assert.Equal("AB12 CDE", (await browser.PageAsync("/observations/new?text=AB12%20CDE")).QuerySelector("#Vehicle_Name")!.GetAttribute("value"));
        Assert.Equal("", (await browser.PageAsync($"/observations/new?about={Town.Hidden}")).QuerySelector("#Adult_Name")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task AnotherChild_IsARowMore()
    {
        var browser = await street.AsAsync(RoleCode.OFF);
        using var answer = await browser.SubmitAsync("/observations/new", "/observations/new", ("Key", "rows-1"), ("Children[0].Name", "Mia"), ("add", "child"));
        var page = await Browser.ReadAsync(answer);
        Assert.Equal("Mia", page.QuerySelector("#Children_0__Name")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("#Children_1__Name"));
    }

    private (string, string)[] Gave(string key) =>
    [
        ("Key", key), ("Indicator", "PI2"), ("Item", "phone"), ("Adult.Known", $"{Town.Dean}|Dean Holt"), ("Adult.Name", "Dean Holt"),
        ("Children[0].Known", $"{Town.Amber}|Amber Quill"), ("Children[0].Name", "Amber Quill"),
        ("When", "today"), ("SourceType", "officer"), ("Narrative", "A phone was handed over by the bus stop."),
    ];

    private async Task<IReadOnlyList<RecordLink>> LinksOfAsync(EntityId id) =>
        (await street.Site.Services.GetRequiredService<Desk>().AskAsync(Viewers.Supervisor, new GetRecord(id, Today), default)).Links;
}
