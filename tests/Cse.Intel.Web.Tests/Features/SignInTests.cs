using System.Net;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Features.SignIn;
using Cse.Intel.Web.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Cse.Intel.Web.Tests.Features;

public sealed class SignInTests
{
    [Fact]
    public async Task SignIn_WithNameAndPassword_LeadsHomeAndShowsWhoRoleAndPurpose()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = await site.SignedInAsync(RoleCode.ANA, "amira");
        var header = (await browser.PageAsync("/")).QuerySelector("header")!.TextContent;
        Assert.Contains("amira", header, StringComparison.Ordinal);
        Assert.Contains("Analyst", header, StringComparison.Ordinal);
        Assert.Contains("Intelligence development", header, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WithAnythingWrong_GetsTheSameAnswer()
    {
        await using var site = await TestSite.StartAsync();
        await site.AccountAsync("known", RoleCode.OFF);
        using var browser = site.Browser();
        var answers = new List<string>();
        foreach (var (name, password) in new[] { ("known", "wrong"), ("nobody", "wrong"), ("nobody", TestSite.Password), ("known", new string('x', 5000)) })
        {
            var started = TimeProvider.System.GetTimestamp();
            using var answer = await browser.SignInAsync(name, password);
            Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromMilliseconds(490), "a refusal that is quicker tells something");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            answers.Add((await Browser.ReadAsync(answer)).QuerySelector(".govuk-error-summary a")!.TextContent);
        }
        Assert.All(answers, answer => Assert.Equal(SignInController.Refusal, answer));
    }

    [Fact]
    public async Task SignIn_AfterTenWrongTries_IsRefusedEvenWithTheRightPassword()
    {
        await using var site = await TestSite.StartAsync();
        await site.AccountAsync("locked", RoleCode.OFF);
        using var browser = site.Browser();
        // The form's cookie comes with the first page; ten first pages at once would bring ten.
        (await browser.PageAsync("/sign-in")).Dispose();
        var tries = Enumerable.Range(0, 10).Select(_ => browser.SignInAsync("locked", "wrong")).ToList();
        foreach (var one in tries)
            (await one).Dispose();
        using var answer = await browser.SignInAsync("LOCKED", TestSite.Password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(SignInController.Refusal, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_LeadsBackToAPathOfThisSiteOnly()
    {
        await using var site = await TestSite.StartAsync();
        await site.AccountAsync("back", RoleCode.AUD);
        using var browser = site.Browser();
        using var local = await browser.SignInAsync("back", TestSite.Password, returnUrl: "/audit");
        Assert.Equal("/audit", local.Headers.Location!.OriginalString);
        using var other = site.Browser();
        using var elsewhere = await other.SignInAsync("back", TestSite.Password, returnUrl: "//evil.example");
        Assert.Equal("/", elsewhere.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("R2", "", "PurposeDetail")]
    [InlineData("R99", "too short", "PurposeDetail")]
    [InlineData("R77", "", "Purpose")]
    public async Task SignIn_WithAPurposeThatLacksSomething_SaysSoAtTheField(string purpose, string detail, string field)
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();
        using var answer = await browser.SignInAsync("x", "y", purpose, detail);
        Assert.NotNull((await Browser.ReadAsync(answer)).QuerySelector($"#{field}-error"));
    }

    [Fact]
    public async Task OneTimePassword_LeadsToChoosingOnesOwn_AndNowhereElse()
    {
        await using var site = await TestSite.StartAsync();
        var issued = await site.OneTimeAccountAsync("fresh", RoleCode.ADM);
        using var browser = site.Browser();
        using var signIn = await browser.SignInAsync("fresh", issued.Password);
        Assert.Equal("/password", signIn.Headers.Location!.OriginalString);
        using var elsewhere = await browser.GetAsync("/accounts");
        Assert.Equal("/password", elsewhere.Headers.Location!.OriginalString);

        using var program = await browser.PostBareAsync("/graphql");
        Assert.Equal("/password", program.Headers.Location!.OriginalString);

        using var weak = await browser.SubmitAsync("/password", "/password", ("New", "Password1234!"));
        Assert.Contains("harder to guess", await weak.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var chosen = await browser.SubmitAsync("/password", "/password", ("New", TestSite.Password));
        Assert.Equal("/", chosen.Headers.Location!.OriginalString);
        (await browser.PageAsync("/accounts")).Dispose();

        using var again = site.Browser();
        using var old = await again.SignInAsync("fresh", issued.Password);
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
    }

    [Fact]
    public async Task OneTimePassword_AfterAWeek_IsRefused()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var site = await TestSite.StartAsync(clock: clock);
        var issued = await site.OneTimeAccountAsync("late", RoleCode.OFF);
        clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
        using var browser = site.Browser();
        using var answer = await browser.SignInAsync("late", issued.Password);
        Assert.Contains(SignInController.Refusal, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_EndsAfterFifteenIdleMinutes_AndAfterTenHoursWhateverHappens()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var site = await TestSite.StartAsync(clock: clock);
        using var busy = await site.SignedInAsync(RoleCode.OFF);
        var started = clock.GetUtcNow();
        while (clock.GetUtcNow() - started < TimeSpan.FromHours(10) - TimeSpan.FromMinutes(14))
        {
            clock.Advance(TimeSpan.FromMinutes(14));
            using var alive = await busy.GetAsync("/");
            Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
        }
        clock.Advance(TimeSpan.FromMinutes(14));
        using var over = await busy.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, over.StatusCode);

        using var idle = await site.SignedInAsync(RoleCode.SUP);
        clock.Advance(TimeSpan.FromMinutes(16));
        using var gone = await idle.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
    }

    [Fact]
    public async Task Cookie_OfTheSession_IsOutOfReachOfScriptsAndOtherSites()
    {
        await using var site = await TestSite.StartAsync();
        await site.AccountAsync("cookie", RoleCode.OFF);
        using var browser = site.Browser();
        using var answer = await browser.SignInAsync("cookie", TestSite.Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith("cse-session", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Purpose_Changed_ShowsInTheHeaderAndInTheTrail()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = await site.SignedInAsync(RoleCode.OFF);
        using var changed = await browser.SubmitAsync("/purpose", "/purpose", ("Purpose", "R2"), ("PurposeDetail", "OP-42"));
        Assert.Equal("/", changed.Headers.Location!.OriginalString);
        Assert.Contains("Investigation (OP-42)", (await browser.PageAsync("/")).QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        var trail = await site.Audit.ReadAsync(new("OFF", null, null, 1), default);
        Assert.Contains(trail.Lines, line => line.Intent is { What: "session.purpose", Purpose: "R2 OP-42", Role: "OFF" });
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = await site.SignedInAsync(RoleCode.OFF);
        (await browser.SubmitAsync("/", "/sign-out")).Dispose();
        using var answer = await browser.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
