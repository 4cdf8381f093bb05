using System.Net;
using Cse.Intel.Web.Tests.GraphQL.Support;

namespace Cse.Intel.Web.Tests.GraphQL;

public sealed class EndpointTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task Post_Query_Answers()
    {
        var reply = await site.AskAsync("query ($t: String!) { hello echo(text: $t) }", new { t = "é 😀" });

        reply.IsAnsweredWith("""{ "hello": "hello", "echo": "é 😀" }""");
    }

    [Fact]
    public async Task Post_Mutation_Answers()
    {
        (await site.AskAsync("""mutation { rename(to: "x") }""")).IsAnsweredWith("""{ "rename": "x" }""");
    }

    [Fact]
    public async Task Post_SeveralOperations_RunsTheNamedOne()
    {
        (await site.AskAsync("query A { hello } query B { day(day: \"2026-11-24\") }", operationName: "B"))
            .IsAnsweredWith("""{ "day": "2026-11-24" }""");
    }

    [Theory]
    [InlineData("C")]
    [InlineData(null)]
    public async Task Post_OperationNotThere_IsRefused(string? operationName)
    {
        (await site.AskAsync("query A { hello } query B { hello }", operationName: operationName, accept: "application/graphql-response+json"))
            .IsRefusedWith(HttpStatusCode.BadRequest, "UNKNOWN_OPERATION");
    }

    [Fact]
    public async Task Get_Query_Answers()
    {
        var reply = await site.GetAsync("query=" + Uri.EscapeDataString("query Q($t: String!) { echo(text: $t) }")
            + "&operationName=Q&variables=" + Uri.EscapeDataString("""{ "t": "a b" }""") + "&extensions=%7B%7D");

        reply.IsAnsweredWith("""{ "echo": "a b" }""");
    }

    [Fact]
    public async Task Get_Mutation_IsRefusedAndNamesPost()
    {
        var reply = await site.GetAsync("query=" + Uri.EscapeDataString("mutation { rename(to: \"x\") }"));

        reply.IsRefusedWith(HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");
        Assert.Equal("POST", reply.Headers["Allow"]);
    }

    [Fact]
    public async Task Get_MutationAlreadyRunByPost_IsStillRefused()
    {
        const string text = "mutation { rename(to: \"cached\") }";
        (await site.AskAsync(text)).IsAnsweredWith("""{ "rename": "cached" }""");

        (await site.GetAsync("query=" + Uri.EscapeDataString(text))).IsRefusedWith(HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");
    }

    [Theory]
    [InlineData("query=%7Bhello%7D&query=%7Bhello%7D")]
    [InlineData("query=%7Bhello%7D&variables=x")]
    [InlineData("query=%7Bhello%7D&variables=%5B%5D")]
    [InlineData("query=%7Bhello%7D&extensions=1")]
    [InlineData("query=")]
    [InlineData("")]
    public async Task Get_MalformedParameters_IsRefused(string query)
    {
        (await site.GetAsync(query)).IsRefusedWith(HttpStatusCode.BadRequest, "MALFORMED_REQUEST");
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    [InlineData("BREW")]
    public async Task OtherMethod_IsRefusedAndNamesTheTwo(string method)
    {
        var reply = await site.SendAsync(request =>
        {
            request.Method = new HttpMethod(method);
            SampleSite.SignIn(request);
        });

        reply.IsRefusedWith(HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");
        Assert.Equal("GET, POST", reply.Headers["Allow"]);
    }

    [Fact]
    public async Task Post_Subscription_IsRefused()
    {
        var reply = await site.AskAsync("subscription { hello }", accept: "application/graphql-response+json");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.NotEqual("INTERNAL", reply.Code);
    }

    [Fact]
    public async Task Reply_IsNeitherStoredNorSniffed()
    {
        var reply = await site.AskAsync("{ hello }");

        Assert.Equal("no-store", reply.Headers["Cache-Control"]);
        Assert.Equal("nosniff", reply.Headers["X-Content-Type-Options"]);
        Assert.Equal("Accept", reply.Headers["Vary"]);
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("application/graphql-response+json; charset=utf-8", "application/graphql-response+json")]
    [InlineData("text/html, application/graphql-response+json;q=0.1", "application/graphql-response+json")]
    [InlineData("application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json")]
    [InlineData("application/json;q=0.5, application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("application/graphql-response+json, */*", "application/graphql-response+json")]
    [InlineData("*/*, application/graphql-response+json", "application/graphql-response+json")]
    public async Task Reply_HasTheMediaTypeTheClientLikesBest(string? accept, string mediaType)
    {
        var reply = await site.AskAsync("{ hello }", accept: accept);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal($"{mediaType}; charset=utf-8", reply.ContentType);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("nonsense")]
    public async Task Accept_NothingWeWrite_IsRefused(string accept)
    {
        (await site.AskAsync("{ hello }", accept: accept)).IsRefusedWith(HttpStatusCode.NotAcceptable, "NOT_ACCEPTABLE");
    }

    [Theory]
    [InlineData("{ hello", "SYNTAX_ERROR")]
    [InlineData("{ nothing }", "INVALID_DOCUMENT")]
    [InlineData("{ ...F } fragment F on Query { ...F }", "INVALID_DOCUMENT")]
    [InlineData("{ day(day: \"2024-02-30\") }", "INVALID_VALUE")]
    public async Task InvalidDocument_StatusFollowsTheMediaType(string query, string code)
    {
        (await site.AskAsync(query, accept: "application/json")).IsRefusedWith(HttpStatusCode.OK, code);
        (await site.AskAsync(query, accept: "application/graphql-response+json")).IsRefusedWith(HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task VariableOfWrongType_IsRefusedWithoutNamesOfOurTypes()
    {
        var reply = await site.AskAsync("query ($n: Int!) { node(number: $n) { number } }", new { n = "x" }, accept: "application/graphql-response+json");

        reply.IsRefusedWith(HttpStatusCode.BadRequest, "INVALID_VALUE");
        Assert.DoesNotContain("System.", reply.Text, StringComparison.Ordinal);
    }
}
