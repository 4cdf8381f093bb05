using System.Net;
using Cse.Intel.Web.Tests.GraphQL.Support;

namespace Cse.Intel.Web.Tests.GraphQL;

public sealed class CostTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const string Pages = "query ($a: Int, $b: Int) { people(first: $a) { nodes { friends(first: $b) { name number } } } }";

    [Fact]
    public async Task Cost_GrowsWithThePagesAskedFor()
    {
        // people 1, nodes 1, a x friends, a x b x (name, number): 2 + 100 + 20,000 at 100 x 100.
        Assert.Null((await site.AskAsync(Pages, new { a = 99, b = 100 })).Code);

        var past = await site.AskAsync(Pages, new { a = 100, b = 100 });
        past.IsRefusedWith(HttpStatusCode.BadRequest, "TOO_COSTLY");
        Assert.Equal("The answer would hold about 20102 values; the limit is 20000. Ask for fewer fields or smaller pages.", past.Message);
    }

    [Fact]
    public async Task DocumentRunBefore_IsWeighedAgainWithNewVariables()
    {
        var query = Pages.Replace("query", "query Again", StringComparison.Ordinal);
        Assert.Null((await site.AskAsync(query, new { a = 1, b = 1 })).Code);
        Assert.Null((await site.AskAsync(query, new { a = 1, b = 1 })).Code);

        (await site.AskAsync(query, new { a = 1_000, b = 1_000 })).IsRefusedWith(HttpStatusCode.BadRequest, "TOO_COSTLY");
    }

    [Fact]
    public async Task DefaultOfAVariable_Counts()
    {
        (await site.AskAsync(Pages.Replace("$a: Int, $b: Int", "$a: Int = 1000, $b: Int = 1000", StringComparison.Ordinal)))
            .IsRefusedWith(HttpStatusCode.BadRequest, "TOO_COSTLY");
    }

    [Fact]
    public async Task PageLeftOut_CountsAsTheAssumedSize()
    {
        (await site.AskAsync("{ people { nodes { friends { friends { friends { friends { number } } } } } } }")).IsRefusedWith(HttpStatusCode.BadRequest, "TOO_COSTLY");
        (await site.AskAsync(Pages, new { a = (int?)null, b = 3_000 })).IsRefusedWith(HttpStatusCode.BadRequest, "TOO_COSTLY");
    }

    [Fact]
    public async Task NegativePage_DoesNotPayForAnother()
    {
        (await site.AskAsync("{ people(first: 1) { nodes { x: friends(first: -1000000) { name } y: friends(first: 100000) { name } } } }"))
            .IsRefusedWith(HttpStatusCode.BadRequest, "TOO_COSTLY");
    }

    [Fact]
    public async Task FragmentSpreadTwice_CountsTwice()
    {
        const string query = "query ($n: Int) { a: people(first: $n) { ...F } b: people(first: $n) { ...F } } fragment F on PersonConnection { nodes { name } }";
        Assert.Null((await site.AskAsync(query, new { n = 9_000 })).Code);

        (await site.AskAsync(query, new { n = 11_000 })).IsRefusedWith(HttpStatusCode.BadRequest, "TOO_COSTLY");
    }

    [Fact]
    public async Task StandardIntrospection_IsAnswered()
    {
        var reply = await site.AskAsync(Introspection.Standard);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("Query", (string?)reply.Data!["__schema"]!["queryType"]!["name"]);
    }

    [Fact]
    public async Task IntrospectionThatMultiplies_IsRefused()
    {
        const string query = "{ __schema { types { fields { type { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } } } }";

        (await site.AskAsync(query)).IsRefusedWith(HttpStatusCode.BadRequest, "TOO_COSTLY");
    }
}
