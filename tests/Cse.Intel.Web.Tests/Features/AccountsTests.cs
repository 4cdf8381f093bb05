using System.Net;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Shared;
using Cse.Intel.Web.Tests.Support;

namespace Cse.Intel.Web.Tests.Features;

public sealed class AccountsTests
{
    [Fact]
    public async Task NewAccount_ShowsAOneTimePasswordOnce_AndItSignsIn()
    {
        await using var site = await TestSite.StartAsync();
        using var admin = await site.SignedInAsync(RoleCode.ADM);
        using var made = await admin.SubmitAsync("/accounts/new", "/accounts/new", ("Name", "new.person"), ("DisplayName", "New Person"), ("Roles", "OFF"));
        var password = (await Browser.ReadAsync(made)).QuerySelector("#secret")!.TextContent;
        using var person = site.Browser();
        using var signIn = await person.SignInAsync("new.person", password);
        Assert.Equal("/password", signIn.Headers.Location!.OriginalString);
        Assert.DoesNotContain(password, (await admin.PageAsync("/accounts")).Source.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "OFF", "Name")]
    [InlineData("ADM", "OFF", "Name")]
    [InlineData("fine", "", "Roles")]
    [InlineData("fine", "7", "Roles")]
    public async Task NewAccount_WithSomethingWrong_SaysSoAtTheField(string name, string role, string field)
    {
        await using var site = await TestSite.StartAsync();
        using var admin = await site.SignedInAsync(RoleCode.ADM);
        using var answer = await admin.SubmitAsync("/accounts/new", "/accounts/new", ("Name", name), ("Roles", role));
        Assert.NotNull((await Browser.ReadAsync(answer)).QuerySelector($"#{field}-error"));
    }

    [Fact]
    public async Task Disable_EndsTheSessionAtOnce_AndCanBeUndoneFromTheMessage()
    {
        await using var site = await TestSite.StartAsync();
        using var admin = await site.SignedInAsync(RoleCode.ADM);
        using var officer = await site.SignedInAsync(RoleCode.OFF);
        var row = (await admin.PageAsync("/accounts")).QuerySelectorAll("tr").Single(line => line.QuerySelector("th span")?.TextContent == "OFF");
        (await admin.SubmitAsync("/accounts", row.QuerySelector("form")!.GetAttribute("action")!)).Dispose();
        using var ended = await officer.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);

        var undo = (await admin.PageAsync("/accounts")).QuerySelector(".govuk-notification-banner form")!.GetAttribute("action")!;
        (await admin.SubmitAsync("/accounts", undo)).Dispose();
        using var again = await officer.SignInAsync("OFF", TestSite.Password);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task List_LongerThanAPage_IsPaged()
    {
        var list = Enumerable.Range(1, 101).ToList();
        Assert.Equal((50, 1, 3), (Paged.Of(list, 0).Items.Count, Paged.Of(list, 0).Page, Paged.Of(list, 0).Pages));
        Assert.Equal([101], Paged.Of(list, 99).Items);
        await using var site = await TestSite.StartAsync();
        using var admin = await site.SignedInAsync(RoleCode.ADM);
        Assert.Null((await admin.PageAsync("/accounts?page=7")).QuerySelector(".govuk-pagination"));
    }

    [Fact]
    public async Task Disable_OfOnesOwnAccount_IsRefused()
    {
        await using var site = await TestSite.StartAsync();
        using var admin = site.Browser();
        var account = await site.AccountAsync("boss", RoleCode.ADM);
        (await admin.SignInAsync("boss", TestSite.Password)).Dispose();
        (await admin.SubmitAsync("/accounts", $"/accounts/{account.Id}/disable")).Dispose();
        (await admin.PageAsync("/accounts")).Dispose();
    }

    [Fact]
    public async Task Reset_AsksFirst_ThenEndsSessionsAndGivesAOneTimePassword()
    {
        await using var site = await TestSite.StartAsync();
        using var admin = await site.SignedInAsync(RoleCode.ADM);
        var account = await site.AccountAsync("lost", RoleCode.OFF);
        using var lost = site.Browser();
        (await lost.SignInAsync("lost", TestSite.Password)).Dispose();
        var path = $"/accounts/{account.Id}/password";
        using var reset = await admin.SubmitAsync(path, path);
        Assert.NotNull((await Browser.ReadAsync(reset)).QuerySelector("#secret"));
        using var ended = await lost.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        var trail = await site.Audit.ReadAsync(new("ADM", null, null, 1), default);
        Assert.Contains(trail.Lines, line => line.Intent.What == "account.reset" && line.Intent.Subjects == account.Id && line.Outcome == "done");
    }
}
