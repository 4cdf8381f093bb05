using System.Net;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Store;
using Cse.Intel.Web.Tests.Pages.AtRisk;
using Cse.Intel.Web.Tests.Pages.Notices;
using Cse.Intel.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Cse.Intel.Web.Tests.Pages.Documents;

/// <summary>Which documents can be made of what, and that each prints what its record says.</summary>
public sealed class DocumentKindTests(StreetSite street) : IClassFixture<StreetSite>
{
    private const string Key = "kinds";

    [Fact]
    public async Task Notice_OnItsWay_OffersTheDocumentsOfEachState_AndEachIsIssued()
    {
        var officer = await street.AsAsync(RoleCode.OFF);
        var supervisor = await street.AsAsync(RoleCode.SUP);
        var address = await NoticeForms.SaveAsync(street.Town, officer, Key);
        var id = NoticeForms.IdIn(address);

        Assert.Equal(["SUPPORT"], await OfferedAsync(officer, address));
        var statement = await IssueAsync(officer, "SUPPORT", id, ("Supporter", "Ann Marlow"), ("Role", "the child's mother"), ("Ground.Through", "as the child's mother"), ("Rank", "Constable"));
        Assert.Contains("Ann Marlow", statement, StringComparison.Ordinal);
        Assert.Contains("as the child's mother", statement, StringComparison.Ordinal);

        using (await supervisor.SubmitAsync(address, $"{address}/authorise", ("version", "1"), ("rank", "Inspector"))) { }
        Assert.Equal(["CAWN"], await OfferedAsync(officer, address));

        using (await officer.SubmitAsync($"{address}/serve", $"{address}/serve", NoticeForms.Service("2", "signed"))) { }
        Assert.Equal(["CAWN", "SERVICE", "REVIEW", "BREACHPACK"], await OfferedAsync(officer, address));
        var service = await IssueAsync(officer, "SERVICE", id);
        Assert.Contains("driving licence", service, StringComparison.Ordinal);
        Assert.Contains("24 November 2026", service, StringComparison.Ordinal);

        using (var refused = await MakeAsync(officer, "REVIEW", id, ("Outcome.NextReviewOn", "2027-01-20"), ("Reason", "Nothing has changed.")))
            Assert.Contains("Day of the review is missing", (await Browser.ReadAsync(refused)).Body!.TextContent, StringComparison.Ordinal);
        var review = await IssueAsync(officer, "REVIEW", id, ("ReviewedOn", "2026-11-24"), ("Outcome.NextReviewOn", "2027-01-20"), ("Reason", "Nothing has changed."), ("Rank", "Inspector"));
        Assert.Contains("20 January 2027", review, StringComparison.Ordinal);

        using (var none = await MakeAsync(officer, "BREACHPACK", id, ("PrintedFor", "Inspector Imaginary")))
            Assert.Contains("since service are none", (await Browser.ReadAsync(none)).Body!.TextContent, StringComparison.Ordinal);
        street.Town.Builder.Says(street.Town.Lacey, "SEEN_WITH", street.Town.Dean, "2026-11-24");
        await street.Town.Builder.SaveAsync(street.Site.Services.GetRequiredService<IGraphStore>());
        var breach = await IssueAsync(officer, "BREACHPACK", id, ("PrintedFor", "Inspector Imaginary"), ("Conditions", "Sergeant Imaginary"));
        Assert.Contains("on the day of service: may be before", breach, StringComparison.Ordinal);
        Assert.Contains("Inspector Imaginary", breach, StringComparison.Ordinal);

        using (await supervisor.SubmitAsync(address, $"{address}/withdraw", ("version", "3"), ("reason", "He moved to another county."))) { }
        Assert.Equal(["CAWN", "SERVICE", "WITHDRAWAL", "BREACHPACK"], await OfferedAsync(officer, address));
        var withdrawal = await IssueAsync(officer, "WITHDRAWAL", id, ("Rank", "Inspector"));
        Assert.Contains("He moved to another county.", withdrawal, StringComparison.Ordinal);
        Assert.DoesNotContain("Lacey", withdrawal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chart_OfAnAddress_ShowsTheNetworkPagesAnswer_AlsoForTheAnalyst()
    {
        var analyst = await street.AsAsync(RoleCode.ANA);
        var chart = await IssueAsync(analyst, "CHART", street.Town.Flat.ToString(), ("Hops", "1"));
        foreach (var name in new[] { "12 Mill Row", "Lacey Marlow", "Dean Holt", "Jodie Hart" })
            Assert.Contains(name, chart, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody Sees", chart, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Advice_ToAnAdult_NamesTheChosenChildAndNoOther()
    {
        var officer = await street.AsAsync(RoleCode.OFF);
        var (dean, lacey) = (street.Town.Dean.ToString(), street.Town.Lacey.ToString());
        var advice = await IssueAsync(officer, "ADVICE", dean, ("Child", lacey), ("Occasions", "10 October 2026: you were seen with the child by the river"), ("Rank", "Constable"));
        Assert.Contains("Lacey Marlow", advice, StringComparison.Ordinal);
        Assert.Contains("by the river", advice, StringComparison.Ordinal);
        using var undated = await MakeAsync(officer, "ADVICE", dean, ("Child", lacey), ("Occasions", "by the river"));
        Assert.NotNull((await Browser.ReadAsync(undated)).QuerySelector("#Answers_Occasions_-error"));
        using var stranger = await MakeAsync(officer, "ADVICE", dean, ("Child", street.Town.Hidden.ToString()), ("Occasions", "10 October 2026: seen"));
        Assert.NotNull((await Browser.ReadAsync(stranger)).QuerySelector("#Answers_Child_-error"));
    }

    [Fact]
    public async Task Papers_OfAPlace_PrintItsAddress()
    {
        var supervisor = await street.AsAsync(RoleCode.SUP);
        var flat = street.Town.Flat.ToString();
        (string, string)[] hotel = [("Head.Reference", "EX/H/1"), ("Hotel.Name", "Invented Hotel"), ("Hotel.Person", "Pat Fictitious"), ("Hotel.Capacity", "Manager")];
        Assert.Contains("12 Mill Row", await IssueAsync(supervisor, "HOTELN", flat, [.. hotel, ("Grounds", "Rooms were let to adults with young people."), ("Rank", "Inspector")]), StringComparison.Ordinal);
        using (var low = await MakeAsync(supervisor, "HOTELN", flat, [.. hotel, ("Grounds", "Rooms."), ("Rank", "Sergeant")]))
            Assert.Contains("is below inspector", (await Browser.ReadAsync(low)).Body!.TextContent, StringComparison.Ordinal);
        var request = await IssueAsync(supervisor, "HOTELREQ", flat,
        [
            .. hotel, ("Notice.Reference", "EX/H/0"), ("Notice.IssuedOn", "2026-11-01"), ("NoticeStartsOn", "2026-11-01"), ("NoticeEndsOn", "2027-04-01"),
            ("FirstNight", "2026-11-10"), ("LastNight", "2026-11-12"), ("AnswerBy", "2026-12-01"), ("Rank", "Constable"),
        ]);
        Assert.Contains("Invented Hotel", request, StringComparison.Ordinal);
        var search = await IssueAsync(supervisor, "CONSENTSEARCH", flat,
            ("Head.Reference", "EX/S/1"), ("Person", "Pat Fictitious"), ("EntitledAs", "tenant"), ("AskedAt", "18:30"), ("SearchPurpose", "a phone"), ("Extent", "the kitchen"), ("Rank", "Sergeant"));
        Assert.Contains("12 Mill Row", search, StringComparison.Ordinal);
        using (var untimed = await MakeAsync(supervisor, "CONSENTSEARCH", flat, ("Head.Reference", "EX/S/1"), ("AskedAt", "evening")))
            Assert.NotNull((await Browser.ReadAsync(untimed)).QuerySelector("#Answers_AskedAt_-error"));
        Assert.Contains("12 Mill Row", await IssueAsync(supervisor, "ACTIONLOG", flat, ("PrintedFor", "the chair")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_AreOfferedToNoRoleThatMayNotTakeThemAway()
    {
        var care = await street.AsAsync(RoleCode.CSC);
        using var answer = await care.GetAsync($"/documents/new?kind=CHART&about={street.Town.Flat}");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        using var page = await care.GetAsync($"/records/{street.Town.Flat}");
        Assert.DoesNotContain("id=\"documents\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<string[]> OfferedAsync(Browser browser, string address) =>
        [.. (await browser.PageAsync(address)).QuerySelectorAll("a[href^='/documents/new?kind=']").Select(link => link.GetAttribute("href")!.Split('=', '&')[1]).Distinct().Order(new InTheirOrder())];

    private static Task<HttpResponseMessage> MakeAsync(Browser browser, string kind, string about, params (string Name, string Value)[] answers) => browser.SubmitAsync(
        $"/documents/new?kind={kind}&about={about}", "/documents/new",
        [("Kind", kind), ("About", about), ("Token", "t"), ("Reason", "Case file"), ("Recipients", "case file"), .. answers.Select(answer => ($"Answers[{answer.Name}]", answer.Value))]);

    private static async Task<string> IssueAsync(Browser browser, string kind, string about, params (string Name, string Value)[] answers)
    {
        using var issued = await MakeAsync(browser, kind, about, answers);
        Assert.True(issued.StatusCode == HttpStatusCode.Redirect, (await Browser.ReadAsync(issued)).QuerySelector(".govuk-error-summary")?.TextContent);
        using var file = await browser.GetAsync($"{issued.Headers.Location!.OriginalString}/file.pdf");
        return await PdfText.OfAsync(await file.Content.ReadAsByteArrayAsync());
    }

    /// <summary>As a case meets them.</summary>
    private sealed class InTheirOrder : IComparer<string>
    {
        private static readonly List<string> Codes = ["SUPPORT", "CAWN", "SERVICE", "REVIEW", "WITHDRAWAL", "EXPIRY", "BREACHPACK"];

        public int Compare(string? x, string? y) => Codes.IndexOf(x!).CompareTo(Codes.IndexOf(y!));
    }
}
