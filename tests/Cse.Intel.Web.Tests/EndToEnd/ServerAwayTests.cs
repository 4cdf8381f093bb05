using System.Net;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Tests.Support;

namespace Cse.Intel.Web.Tests.EndToEnd;

/// <summary>The graph server goes away and comes back while the site runs, over real HTTP.</summary>
[Collection(SiteOnNeo4j.Name)]
public sealed class ServerAwayTests(SiteOnNeo4j graph)
{
    private const string Search = "/search?q=Lacey";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task PagesSayThatTheyCannotAnswer_AndWorkAgainWithoutARestart()
    {
        var settings = await graph.EmptyAsync();
        var server = await graph.ServerAsync();
        await using var site = await TestSite.StartAsync(settings: settings);
        using var officer = await site.SignedInAsync(RoleCode.OFF);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(officer, Search));
        Assert.Equal("ready", await HealthAsync(officer));

        await server.KillAsync();
        try
        {
            using var away = await officer.GetAsync(Search);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
            var page = await Browser.ReadAsync(away);
            Assert.Equal("The service cannot answer at the moment", page.QuerySelector("h1")!.TextContent);
            Assert.Contains("Nothing was opened or changed.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            await BecomesAsync("not ready", () => HealthAsync(officer));
        }
        finally
        {
            await server.StartAgainAsync();
        }

        await BecomesAsync(HttpStatusCode.OK, () => StatusAsync(officer, Search));
        await BecomesAsync("ready", () => HealthAsync(officer));
    }

    [Fact]
    public async Task SiteStartsWhileTheServerIsAway_SaysSoInTheLog_AndGoesOnByItself()
    {
        var settings = await graph.EmptyAsync();
        var server = await graph.ServerAsync();
        await server.KillAsync();
        TestSite? site = null;
        try
        {
            site = await TestSite.StartAsync(settings: settings);
            using var officer = await site.SignedInAsync(RoleCode.OFF);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(officer, Search));
            Assert.Equal("not ready", await HealthAsync(officer));
        }
        finally
        {
            await server.StartAgainAsync();
        }

        await using (site)
        {
            using var officer = await site.SignedInAsync(RoleCode.SUP);
            await BecomesAsync(HttpStatusCode.OK, () => StatusAsync(officer, Search));
            await BecomesAsync("ready", () => HealthAsync(officer));
            var log = await LogAsync(site);
            Assert.Contains("The site starts without its graph", log, StringComparison.Ordinal);
            Assert.Contains("The graph answers again", log, StringComparison.Ordinal);
            Assert.DoesNotContain(server.Password, log, StringComparison.Ordinal);
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(Browser browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        return answer.StatusCode;
    }

    private static async Task<string> HealthAsync(Browser browser)
    {
        using var answer = await browser.GetAsync("/health");
        return (await answer.Content.ReadAsStringAsync()).Trim();
    }

    private static async Task BecomesAsync<T>(T expected, Func<Task<T>> actual)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += TimeSpan.FromMilliseconds(500))
        {
            if (Equals(expected, await actual()))
                return;
            await Task.Delay(500);
        }
        Assert.Equal(expected, await actual());
    }

    private static async Task<string> LogAsync(TestSite site)
    {
        await using var stream = new FileStream(Directory.GetFiles(site.Folder.Logs).Single(), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
