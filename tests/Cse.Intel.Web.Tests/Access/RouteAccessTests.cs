using System.Net;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Cse.Intel.Web.Tests.Access;

/// <summary>One site with somebody signed in for each role.</summary>
public sealed class EveryRole : IAsyncLifetime
{
    private readonly Dictionary<RoleCode, Browser> _browsers = [];

    public TestSite Site { get; private set; } = null!;

    public Browser this[RoleCode role] => _browsers[role];

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.StartAsync();
        foreach (var role in RoleCodes.All)
            _browsers[role] = await Site.SignedInAsync(role);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers.Values)
            browser.Dispose();
        await Site.DisposeAsync();
    }
}

public sealed class RouteAccessTests(EveryRole everyRole) : IClassFixture<EveryRole>
{
    public static TheoryData<string, string, string> Routes =>
        [.. RouteTable.Lines.Where(line => line.Method != "ANY" && line.Roles != RouteTable.Everybody).Select(line => (line.Method, line.Route, line.Roles))];

    [Fact]
    public void Routes_OfTheSite_AreTheLinesOfTheTable()
    {
        var site = everyRole.Site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !route.RoutePattern.RawText!.Contains("{**path:file}", StringComparison.Ordinal))
            .SelectMany(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"], (route, method) => $"{method} /{route.RoutePattern.RawText!.TrimStart('/')}")
            .Distinct().Order();
        var table = RouteTable.Lines.Select(line => $"{(line.Route == "/health" ? "ANY" : line.Method)} {line.Route}").Order();
        Assert.Equal(table, site);
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task Route_ForEachRole_AnswersAsTheTableSays(string method, string route, string roles)
    {
        var answers = new List<string>();
        var expected = new List<string>();
        foreach (var role in RoleCodes.All)
        {
            using var answer = await CallAsync(everyRole[role], method, route);
            answers.Add($"{role} {(int)answer.StatusCode}");
            expected.Add($"{role} {(RouteTable.Allows(roles, role) ? Allowed(method, route) : 403)}");
        }
        Assert.Equal(expected, answers);
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task Route_ForNobody_LeadsToSignIn(string method, string route, string roles)
    {
        Assert.NotEqual(RouteTable.Everybody, roles);
        using var nobody = everyRole.Site.Browser();
        using var answer = await CallAsync(nobody, method, route);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForbiddenPage_SaysTheRoleAndNothingElse()
    {
        using var answer = await everyRole[RoleCode.OFF].GetAsync("/accounts");
        var page = await Browser.ReadAsync(answer);
        Assert.Equal("Your role does not open this", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("SEIU officer", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    // A post without the form's token gets past the permission and no further.
    private static int Allowed(string method, string route) =>
        method == "POST" ? 400 : route.Contains('{', StringComparison.Ordinal) || RouteTable.AboutNothing.Contains(route) ? 404 : 200;

    private static Task<HttpResponseMessage> CallAsync(Browser browser, string method, string route) =>
        method == "POST" ? browser.PostBareAsync(RouteTable.Address(route)) : browser.GetAsync(RouteTable.Address(route));
}
