using System.Net;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Tests.Pages.AtRisk;
using Cse.Intel.Web.Tests.Support;

namespace Cse.Intel.Web.Tests.Pages.Notices;

public sealed class NoticePageTests(StreetSite street) : IClassFixture<StreetSite>
{
    private StreetTown Town => street.Town;

    [Fact]
    public async Task Checklist_ShowsEachRuleWithReasonAndSource_AndWhatIsStillNeeded()
    {
        var page = await (await street.AsAsync(RoleCode.OFF)).PageAsync(NoticeForms.NewFor(Town));
        Assert.Equal("A notice may be drafted; a statement is still needed", page.QuerySelector("#rules-heading")!.TextContent);
        Assert.Equal(15, page.QuerySelectorAll(".cse-checklist tbody tr").Length);
        Assert.Contains(page.QuerySelectorAll(".cse-checklist ul a"), link => link.GetAttribute("href") == "#Support");
        Assert.Equal("2026-10-10", page.QuerySelector("#Triggers_0__On")!.GetAttribute("value"));
        Assert.Equal("Lacey Marlow was seen with Dean Holt", page.QuerySelector("#Triggers_0__Seen")!.TextContent);
        Assert.NotNull(page.QuerySelector("iframe[name=letter]"));
    }

    [Fact]
    public async Task Checklist_WithoutABasis_OffersNoFormAndNoLetter()
    {
        var page = await (await street.AsAsync(RoleCode.OFF)).PageAsync($"/notices/new?adult={Town.Dean}&child={Town.Amber}");
        Assert.Equal("No notice may be given as things stand", page.QuerySelector("#rules-heading")!.TextContent);
        Assert.Contains("STOP_16_17", page.QuerySelector(".cse-checklist")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("iframe"));
        Assert.Null(page.QuerySelector("#EnquirySummary"));
    }

    [Fact]
    public async Task Choose_FindsPeopleWithoutScripts()
    {
        var page = await (await street.AsAsync(RoleCode.OFF)).PageAsync($"/notices/new?child={Town.Lacey}&findAdult=deano");
        Assert.Equal($"/notices/new?adult={Town.Dean}&child={Town.Lacey}", page.QuerySelector(".cse-matches a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Letter_OfADraftNotSaved_IsAPdfForOurOwnFrameOnly()
    {
        var browser = await street.AsAsync(RoleCode.OFF);
        using var answer = await browser.GetAsync($"/notices/draft.pdf?adult={Town.Dean}&child={Town.Lacey}&basis=S2");
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("SAMEORIGIN", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Contains("frame-ancestors 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Null(answer.Content.Headers.ContentDisposition);
        Assert.StartsWith("%PDF", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var with = await browser.SubmitAsync(NoticeForms.NewFor(Town), "/notices/preview.pdf", NoticeForms.Fields(Town, "preview-1"));
        Assert.StartsWith("%PDF", await with.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_IsWrittenOn_AndAnOldVersionIsRefused()
    {
        var officer = await street.AsAsync(RoleCode.OFF);
        var address = await NoticeForms.SaveAsync(Town, officer, "edit-1", without: "EnquirySummary");
        Assert.Contains("What enquiries were made.", (await officer.PageAsync(address)).QuerySelector(".cse-callout")!.TextContent, StringComparison.Ordinal);
        var id = NoticeForms.IdIn(address);
        (string, string)[] amended = [.. NoticeForms.Fields(Town, "edit-2"), ("Notice", id), ("Version", "1")];
        using (var saved = await officer.SubmitAsync($"{address}/edit", "/notices", amended))
            Assert.Equal(address, saved.Headers.Location!.OriginalString);
        using var late = await officer.SubmitAsync($"{address}/edit", "/notices", amended);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Fact]
    public async Task WhoeverWroteAtIt_MayNotAuthorise()
    {
        var supervisor = await street.AsAsync(RoleCode.SUP);
        var address = await NoticeForms.SaveAsync(Town, supervisor, "own-1");
        using var answer = await supervisor.SubmitAsync(address, $"{address}/authorise", ("version", "1"), ("rank", "Inspector"));
        Assert.Contains("another officer must authorise it", (await Browser.ReadAsync(answer)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        using var rejected = await supervisor.SubmitAsync(address, $"{address}/reject", ("version", "1"), ("reason", "Drafted twice by mistake"));
        Assert.Equal(address, rejected.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("SupporterName", "Ann 𓀀 Marlow", "SupporterName")]
    [InlineData("OtherProhibitions", "wait \u202E outside", "OtherProhibitions")]
    [InlineData("StatementDate", "tomorrow-ish", "StatementDate")]
    [InlineData("Triggers[0].Seen", "", "Triggers_0__Seen")]
    public async Task WhatTheLetterCannotPrint_IsToldAtTheField(string field, string value, string at)
    {
        var officer = await street.AsAsync(RoleCode.OFF);
        (string, string)[] fields = [.. NoticeForms.Fields(Town, "bad-" + at).Where(known => known.Item1 != field), (field, value)];
        using var answer = await officer.SubmitAsync(NoticeForms.NewFor(Town), "/notices", fields);
        var page = await Browser.ReadAsync(answer);
        Assert.NotNull(page.QuerySelector($"#{at}-error"));
        Assert.NotNull(page.QuerySelector($"[id='{at}']"));
    }

    [Fact]
    public async Task Letter_ThatCannotBePrinted_IsSaidInWords()
    {
        var officer = await street.AsAsync(RoleCode.OFF);
        using var answer = await officer.GetAsync($"/notices/draft.pdf?adult={Town.Dean}&child={Town.Amber}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.StartsWith("This cannot be printed yet.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HiddenPeople_AreNotFound()
    {
        var officer = await street.AsAsync(RoleCode.OFF);
        using var answer = await officer.GetAsync($"/notices/draft.pdf?adult={Town.Dean}&child={Town.Hidden}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Draft a notice", (await officer.PageAsync($"/notices/new?adult={Town.Dean}&child={Town.Hidden}")).QuerySelector("h1")!.TextContent);
    }
}
