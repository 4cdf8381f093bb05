using System.Net;
using System.Security.Claims;
using Cse.Intel.Web.Tests.GraphQL.Support;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Cse.Intel.Web.Tests.GraphQL;

public sealed class PermissionTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task Field_WithItsPermission_IsAnswered()
    {
        (await site.AskAsync("{ restricted }", may: ["restricted.read"])).IsAnsweredWith("""{ "restricted": "restricted" }""");
        (await site.AskAsync("mutation { restrict }", may: ["restricted.write"])).IsAnsweredWith("""{ "restrict": "restricted" }""");
    }

    [Theory]
    [InlineData("{ restricted }")]
    [InlineData("{ hello other: restricted }")]
    [InlineData("{ hello restricted @skip(if: true) }")]
    [InlineData("{ ...F } fragment F on Query { restricted }")]
    [InlineData("{ ... on Query { ... { restricted } } }")]
    [InlineData("mutation { restrict }")]
    [InlineData("{ people(first: 1) { nodes { friends(first: 1) { notes } } } }")]
    [InlineData("{ node(number: 1) { ... on Person { notes } } }")]
    public async Task Field_WithoutItsPermission_RefusesTheRequest(string query)
    {
        var reply = await site.AskAsync(query, may: ["something.else"]);

        reply.IsRefusedWith(HttpStatusCode.Forbidden, "FORBIDDEN");
        Assert.NotNull(reply.Errors[0]!["locations"]);
    }

    [Fact]
    public async Task Field_WithoutItsPermission_NamesTheFieldAndNotThePermission()
    {
        var reply = await site.AskAsync("{ restricted }");

        Assert.Equal("Your account may not ask for Query.restricted.", reply.Message);
        Assert.DoesNotContain("restricted.read", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherOperation_WithoutItsPermission_RefusesTheRequest()
    {
        (await site.AskAsync("query A { hello } query B { restricted }", operationName: "A")).IsRefusedWith(HttpStatusCode.Forbidden, "FORBIDDEN");
    }

    [Fact]
    public async Task DocumentThatAnotherAccountRan_IsCheckedAgain()
    {
        const string query = "{ again: restricted }";
        (await site.AskAsync(query, may: ["restricted.read"])).IsAnsweredWith("""{ "again": "restricted" }""");
        (await site.AskAsync(query, may: ["restricted.read"])).IsAnsweredWith("""{ "again": "restricted" }""");

        (await site.AskAsync(query)).IsRefusedWith(HttpStatusCode.Forbidden, "FORBIDDEN");
    }

    [Theory]
    [InlineData("{ hello }")]
    [InlineData("{ __schema { queryType { name } } }")]
    [InlineData("""{ __type(name: "Query") { name } }""")]
    public async Task Anonymous_PastTheEndpoint_IsStillRefused(string query)
    {
        (await site.AskAsync(query)).Data!.ToJsonString(); // now in the cache

        await using var scope = site.Services.CreateAsyncScope();
        var executer = scope.ServiceProvider.GetRequiredService<IDocumentExecuter<ISchema>>();
        foreach (var user in new[] { null, new ClaimsPrincipal(), new ClaimsPrincipal(new ClaimsIdentity()) })
        {
            var result = await executer.ExecuteAsync(new ExecutionOptions { Query = query, User = user, RequestServices = scope.ServiceProvider });

            Assert.False(result.Executed);
            Assert.Equal("NOT_SIGNED_IN", result.Errors!.Single().Code);
        }
    }
}
