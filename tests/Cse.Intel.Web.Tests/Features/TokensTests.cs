using System.Net;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Time.Testing;

namespace Cse.Intel.Web.Tests.Features;

public sealed class TokensTests
{
    [Fact]
    public async Task Token_GivesTheSamePrincipalAsASession()
    {
        await using var site = await TestSite.StartAsync(ExtraController.Add<WhoAmIController>);
        var issued = await site.TokenAsync(RoleCode.ANA);
        Assert.StartsWith("cse_", issued.Text, StringComparison.Ordinal);
        using var client = new HttpClient { BaseAddress = site.Address };
        using var answer = await SendAsync(client, issued.Text, "R2 OP-9");
        Assert.Equal($"token:{issued.Token.Id[..8]} ANA police R2 OP-9", await answer.Content.ReadAsStringAsync());
        using var usual = await SendAsync(client, issued.Text);
        Assert.EndsWith(" R3", await usual.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_UnknownExpiredRevokedOrWithABadPurpose_IsRefused()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var site = await TestSite.StartAsync(ExtraController.Add<WhoAmIController>, clock);
        using var client = new HttpClient { BaseAddress = site.Address };
        async Task<HttpStatusCode> StatusAsync(string token, string? purpose = null)
        {
            using var answer = await SendAsync(client, token, purpose);
            return answer.StatusCode;
        }

        var revoked = await site.TokenAsync(RoleCode.OFF, days: 2);
        var expiring = await site.TokenAsync(RoleCode.OFF, days: 1);
        using var admin = await site.SignedInAsync(RoleCode.ADM);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(revoked.Text));
        (await admin.SubmitAsync($"/tokens/{revoked.Token.Id}/revoke", $"/tokens/{revoked.Token.Id}/revoke")).Dispose();
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(revoked.Text));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(expiring.Text));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(expiring.Text, "R2"));
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(expiring.Text));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("cse_nonsense"));
    }

    [Fact]
    public async Task NewToken_IsShownOnce_AndOnlyItsHashIsKept()
    {
        await using var site = await TestSite.StartAsync();
        using var admin = await site.SignedInAsync(RoleCode.ADM);
        using var made = await admin.SubmitAsync("/tokens/new", "/tokens/new", ("Label", "Nightly import"), ("Role", "ANA"), ("Days", "30"));
        var token = (await Browser.ReadAsync(made)).QuerySelector("#secret")!.TextContent;
        var list = await admin.PageAsync("/tokens");
        Assert.Contains("Nightly import", list.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(token, list.Source.Text, StringComparison.Ordinal);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(site.Folder.Path, "accounts.db*"))
            Assert.DoesNotContain(token, await ReadSharedAsync(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("366")]
    [InlineData("soon")]
    public async Task NewToken_ForDaysOutOfRange_IsRefusedAtTheField(string days)
    {
        await using var site = await TestSite.StartAsync();
        using var admin = await site.SignedInAsync(RoleCode.ADM);
        using var answer = await admin.SubmitAsync("/tokens/new", "/tokens/new", ("Label", "x"), ("Role", "ANA"), ("Days", days));
        Assert.NotNull((await Browser.ReadAsync(answer)).QuerySelector("#Days-error"));
    }

    private static async Task<string> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string token, string? purpose = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/who-am-i");
        request.Headers.Authorization = new("Bearer", token);
        if (purpose is not null)
            request.Headers.Add("X-Purpose", purpose);
        return await client.SendAsync(request);
    }

    public sealed class WhoAmIController : Controller
    {
        [HttpGet("/who-am-i"), Needs(Capability.ReadReports)]
        public string Index()
        {
            var viewer = HttpContext.RequireSignedIn().ToViewer();
            return $"{viewer.User} {string.Join(' ', viewer.Roles)} {viewer.Agency} {viewer.Purpose}";
        }
    }
}
