using System.Net;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Http;
using Cse.Intel.Web.Tests.Support;

namespace Cse.Intel.Web.Tests.Http;

public sealed class HeadersTests
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/no-such-page")]
    [InlineData("/health")]
    public async Task Response_CarriesThePolicyAndIsNotKept(string path)
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();
        using var answer = await browser.GetAsync(path);
        string Header(string name) => string.Join(", ", answer.Headers.TryGetValues(name, out var values) ? values : []);
        Assert.Equal(SafeHeaders.ContentSecurityPolicy, Header("Content-Security-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("no-store", Header("Cache-Control"));
        Assert.NotEmpty(Header("X-Request-Id"));
        Assert.Empty(Header("Server"));
    }

    [Fact]
    public async Task Pages_HoldNothingInline_AndEveryAssetTheyNameIsThere()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = await site.SignedInAsync(RoleCode.ADM);
        foreach (var path in new[] { "/", "/accounts", "/accounts/new", "/tokens", "/purpose", "/password" })
        {
            var page = await browser.PageAsync(path);
            Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]), [onclick], [onload], [onsubmit]"));
            foreach (var asset in page.QuerySelectorAll("link[href], script[src]").Select(tag => tag.GetAttribute("href") ?? tag.GetAttribute("src")!))
            {
                using var answer = await browser.GetAsync(asset);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, asset);
                Assert.StartsWith("/", asset, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("/lib/govuk-frontend.min.css")]
    [InlineData("/lib/moj-frontend.min.css")]
    public async Task Styles_UseOurOwnTypeface_AndNameNoFileThatIsNotThere(string path)
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();
        using var answer = await browser.GetAsync(path);
        var css = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("GDS Transport", css, StringComparison.Ordinal);
        Assert.DoesNotContain("/assets/", css, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/lib/govuk-frontend.min.js")]
    [InlineData("/lib/moj-frontend.min.js")]
    [InlineData("/lib/cytoscape.min.js")]
    [InlineData("/lib/layout-base.js")]
    [InlineData("/lib/cose-base.js")]
    [InlineData("/lib/cytoscape-fcose.js")]
    [InlineData("/lib/fonts/atkinson-hyperlegible-400.woff2")]
    [InlineData("/lib/fonts/atkinson-hyperlegible-700.woff2")]
    public async Task Library_IsBuiltIn(string path)
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();
        using var answer = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
