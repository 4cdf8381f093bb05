using System.Net;
using System.Net.Http.Json;
using Cse.Intel.Web.Tests.GraphQL.Support;

namespace Cse.Intel.Web.Tests.GraphQL;

public sealed class SignInTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("{ hello }")]
    [InlineData("{ __schema { queryType { name } } }")]
    [InlineData("{ __typename }")]
    [InlineData("not graphql")]
    public async Task Anonymous_IsToldToSignIn(string query)
    {
        var reply = await site.SendAsync(request => request.Content = JsonContent.Create(new { query }));

        reply.IsRefusedWith(HttpStatusCode.Unauthorized, "NOT_SIGNED_IN");
        Assert.Equal("Bearer", reply.Headers["WWW-Authenticate"]);
    }

    [Fact]
    public async Task Anonymous_LearnsNothingOfTheBody()
    {
        var reply = await site.SendAsync(request => request.Content = new StringContent("[["));

        reply.IsRefusedWith(HttpStatusCode.Unauthorized, "NOT_SIGNED_IN");
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task CookieFromAnotherSite_IsRefused(string header, string value)
    {
        (await PostWithCookieAsync(header, value)).IsRefusedWith(HttpStatusCode.Forbidden, "CROSS_SITE");
    }

    [Fact]
    public async Task CookieFromAnotherPortOfThisHost_IsRefused()
    {
        (await PostWithCookieAsync("Origin", $"http://{site.Address.Host}:{site.Address.Port + 1}")).IsRefusedWith(HttpStatusCode.Forbidden, "CROSS_SITE");
    }

    [Fact]
    public async Task CookieFromAnotherSiteByGet_IsRefused()
    {
        var reply = await site.SendAsync(request =>
        {
            request.Method = HttpMethod.Get;
            request.RequestUri = new Uri(site.Address, "?query=%7Bhello%7D");
            request.Headers.TryAddWithoutValidation("Cookie", "session=x");
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "cross-site");
        });

        reply.IsRefusedWith(HttpStatusCode.Forbidden, "CROSS_SITE");
    }

    [Fact]
    public async Task CookieFromOwnPage_IsAnswered()
    {
        (await PostWithCookieAsync("Sec-Fetch-Site", "same-origin")).IsAnsweredWith("""{ "hello": "hello" }""");
        (await PostWithCookieAsync("Sec-Fetch-Site", "none")).IsAnsweredWith("""{ "hello": "hello" }""");
        (await PostWithCookieAsync("Origin", site.Address.GetLeftPart(UriPartial.Authority))).IsAnsweredWith("""{ "hello": "hello" }""");
        (await PostWithCookieAsync("X-Nothing", "x")).IsAnsweredWith("""{ "hello": "hello" }""");
    }

    [Fact]
    public async Task TokenFromAnywhere_IsAnswered()
    {
        var reply = await site.SendAsync(request =>
        {
            request.Content = JsonContent.Create(new { query = "{ hello }" });
            request.Headers.TryAddWithoutValidation("Origin", "https://elsewhere.example");
            SampleSite.SignIn(request);
        });

        reply.IsAnsweredWith("""{ "hello": "hello" }""");
    }

    private Task<Reply> PostWithCookieAsync(string header, string value) => site.SendAsync(request =>
    {
        request.Content = JsonContent.Create(new { query = "{ hello }" });
        request.Headers.TryAddWithoutValidation("Cookie", "session=x");
        request.Headers.TryAddWithoutValidation(header, value);
    });
}
