using System.Net;
using System.Text;
using Cse.Intel.Web.GraphQL.Http;
using Cse.Intel.Web.Tests.GraphQL.Support;

namespace Cse.Intel.Web.Tests.GraphQL;

public sealed class BodyTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON; charset=\"UTF-8\"")]
    public async Task JsonInUtf8_IsRead(string contentType)
    {
        (await site.PostAsync("""{ "query": "{ hello }" }""", contentType)).IsAnsweredWith("""{ "hello": "hello" }""");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json, text/plain")]
    [InlineData("nonsense")]
    public async Task OtherMediaType_IsRefused(string? contentType)
    {
        (await site.PostAsync("""{ "query": "{ hello }" }""", contentType)).IsRefusedWith(HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("\"{ hello }\"")]
    [InlineData("{}")]
    [InlineData("""{ "query": null }""")]
    [InlineData("""{ "query": "" }""")]
    [InlineData("""{ "query": "  " }""")]
    [InlineData("""{ "query": 1 }""")]
    [InlineData("""{ "query": {} }""")]
    [InlineData("""{ "query": ["{ hello }"] }""")]
    [InlineData("""{ "query": true }""")]
    [InlineData("""{ "Query": "{ hello }" }""")]
    [InlineData("""{ "query": "{ hello }", "operationName": 1 }""")]
    [InlineData("""{ "query": "{ hello }", "operationName": {} }""")]
    [InlineData("""{ "query": "{ hello }", "variables": [] }""")]
    [InlineData("""{ "query": "{ hello }", "variables": "{}" }""")]
    [InlineData("""{ "query": "{ hello }", "variables": 0 }""")]
    [InlineData("""{ "query": "{ hello }", "extensions": [] }""")]
    [InlineData("""{ "query": "{ hello }", "extensions": "x" }""")]
    [InlineData("""{ "query": "{ hello }" } trailing""")]
    [InlineData("""{ "query": "{ hello }", "query": "{ hello }" }""")]
    [InlineData("""{ "query": "{ hello }", "variables": { "a": 1, "a": 2 } }""")]
    [InlineData("""{ "query": "{ hello \ud800 }" }""")]
    [InlineData("""{ "query": "{ hello }", "operationName": "\ud800" }""")]
    [InlineData("""{ "query": "{ hello }", "variables": { "a": "\udc00" } }""")]
    [InlineData("""{ "query": "{ hello }", "variables": { "\ud800": 1 } }""")]
    [InlineData("""{ "\ud800": 1, "query": "{ hello }" }""")]
    [InlineData("""{ "query": "{ hello }", /* comment */ "variables": null }""")]
    public async Task NotARequest_IsRefused(string body)
    {
        (await site.PostAsync(body)).IsRefusedWith(HttpStatusCode.BadRequest, "MALFORMED_REQUEST");
        Assert.Empty(site.Logs.Errors);
    }

    [Theory]
    [InlineData("""{ "query": "{ hello }", "operationName": null, "variables": null, "extensions": null }""")]
    [InlineData("""{ "query": "{ hello }", "operationName": "", "variables": {}, "extensions": {} }""")]
    [InlineData("""{ "query": "{ hello }", "somethingNew": [1, 2] }""")]
    [InlineData("""{ "query": "{ hello }", "variables": { "a": 1e400, "b": 123456789012345678901234567890, "c": 1.5, "d": [{ "e": null }] } }""")]
    public async Task UnusedMembers_DoNoHarm(string body)
    {
        (await site.PostAsync(body)).IsAnsweredWith("""{ "hello": "hello" }""");
    }

    [Fact]
    public async Task InvalidUtf8_IsRefused()
    {
        byte[] body = [.. "{ \"query\": \"{ hello }"u8, 0xC3, 0x28, .. "\" }"u8];

        (await site.PostAsync(body)).IsRefusedWith(HttpStatusCode.BadRequest, "MALFORMED_REQUEST");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{ "query": "{ hello }" }]""")]
    [InlineData("""[{ "query": "{ hello }" }, { "query": "{ hello }" }]""")]
    public async Task Batch_IsRefused(string body)
    {
        (await site.PostAsync(body)).IsRefusedWith(HttpStatusCode.BadRequest, "BATCH_NOT_SUPPORTED");
    }

    [Fact]
    public async Task DeeplyNestedJson_IsRefused()
    {
        var body = $$"""{ "query": "{ hello }", "variables": { "a": {{new string('[', 50_000)}} } }""";

        (await site.PostAsync(body)).IsRefusedWith(HttpStatusCode.BadRequest, "MALFORMED_REQUEST");
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("x", true)]
    [InlineData("x", false)]
    public async Task NumberOfAQuarterMillionDigits_IsRefusedAtOnce(string variable, bool bare)
    {
        var digits = new string('9', 250_000);
        var value = bare ? digits : $$"""[{ "deep": {{digits}} }]""";
        var body = $$"""{ "query": "query ($a: Int) { people(first: $a) { totalCount } }", "variables": { "{{variable}}": {{value}} } }""";

        var reply = await Soon.WithinAsync(TimeSpan.FromSeconds(5), () => site.PostAsync(body));

        reply.IsRefusedWith(HttpStatusCode.BadRequest, "MALFORMED_REQUEST");
    }

    [Fact]
    public async Task LongestBody_IsRead()
    {
        var body = """{ "query": "{ hello }", "x": " """.TrimEnd();
        body += new string('x', new GraphQLLimits().BodyBytes - body.Length - 2) + "\"}";

        (await site.PostAsync(body)).IsAnsweredWith("""{ "hello": "hello" }""");
        (await site.PostAsync(body + " ")).IsRefusedWith(HttpStatusCode.RequestEntityTooLarge, "BODY_TOO_LARGE");
    }

    [Fact]
    public async Task LongBodyOfUnknownLength_IsRefused()
    {
        var reply = await site.SendAsync(request =>
        {
            request.Content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(new string(' ', 300 * 1024))));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
            request.Headers.TransferEncodingChunked = true;
            SampleSite.SignIn(request);
        });

        reply.IsRefusedWith(HttpStatusCode.RequestEntityTooLarge, "BODY_TOO_LARGE");
    }
}
