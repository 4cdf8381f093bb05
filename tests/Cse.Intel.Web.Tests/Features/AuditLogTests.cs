using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Cse.Intel.Web.Tests.Features;

public sealed class AuditLogTests
{
    [Fact]
    public async Task Trail_ShowsWhoWhatAndWhy_AndThatItWasRead()
    {
        await using var site = await TestSite.StartAsync();
        (await site.SignedInAsync(RoleCode.OFF)).Dispose();
        using var auditor = await site.SignedInAsync(RoleCode.AUD);
        (await auditor.PageAsync("/audit")).Dispose();
        var page = await auditor.PageAsync("/audit?Who=aud");
        var rows = page.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(rows, row => row.Contains("audit.read", StringComparison.Ordinal) && row.Contains("done", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.Contains("OFF", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Trail_ByDay_TakesLondonsDay()
    {
        // 23:30 UTC on 30 June is half past midnight on 1 July in London.
        var clock = new FakeTimeProvider(new(2026, 6, 30, 23, 30, 0, TimeSpan.Zero));
        await using var site = await TestSite.StartAsync(clock: clock);
        using var auditor = await site.SignedInAsync(RoleCode.AUD);
        Assert.Contains("session.sign-in", (await auditor.PageAsync("/audit?Day=2026-07-01")).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await auditor.PageAsync("/audit?Day=2026-06-30")).QuerySelector(".cse-empty"));
        Assert.NotNull((await auditor.PageAsync("/audit?Day=yesterday")).QuerySelector("#Day-error"));
    }

    [Fact]
    public async Task Check_OfAWholeTrail_SaysSoAndGivesTheHash()
    {
        await using var site = await TestSite.StartAsync();
        using var auditor = await site.SignedInAsync(RoleCode.AUD);
        using var answer = await auditor.SubmitAsync("/audit", "/audit/verify");
        var page = await Browser.ReadAsync(answer);
        Assert.Equal("The audit trail is whole", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(64, page.QuerySelector("#secret")!.TextContent.Length);
    }
}
