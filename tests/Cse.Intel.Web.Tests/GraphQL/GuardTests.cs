using System.Net;
using System.Text;
using Cse.Intel.Web.GraphQL.Http;
using Cse.Intel.Web.Tests.GraphQL.Support;

namespace Cse.Intel.Web.Tests.GraphQL;

public sealed class GuardTests(SampleSite site) : IClassFixture<SampleSite>
{
    private static readonly GraphQLLimits Limits = new();

    [Theory]
    [InlineData(20)]
    [InlineData(50)]
    [InlineData(90)]
    [InlineData(300)]
    public async Task FragmentsThatDoubleAtEveryLink_AreRefusedAtOnce(int links)
    {
        var reply = await Soon.WithinAsync(TimeSpan.FromSeconds(5), () => site.AskAsync(Documents.DoublingChain(links)));

        reply.IsRefusedWith(HttpStatusCode.BadRequest, "DOCUMENT_TOO_LARGE");
    }

    [Fact]
    public async Task FragmentsInACircle_AreRefused()
    {
        var reply = await site.AskAsync("{ ...A } fragment A on Query { ...B } fragment B on Query { hello ...A }", accept: "application/graphql-response+json");

        reply.IsRefusedWith(HttpStatusCode.BadRequest, "INVALID_DOCUMENT");
        Assert.Equal("The fragment A leads back into itself.", reply.Message);
    }

    [Fact]
    public async Task UnusedFragmentsThatDouble_AreRefused()
    {
        var reply = await site.AskAsync(Documents.DoublingChain(40).Replace("{ ...F0 }", "{ hello }", StringComparison.Ordinal), accept: "application/graphql-response+json");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
    }

    [Fact]
    public Task Length_AtTheLimitPasses() => PassesAtAsync(
        Limits.DocumentLength, n => "{ hello } " + new string('#', n - 10), "The document is longer than 20,480 characters.");

    [Fact]
    public Task Selections_AtTheLimitPass() => PassesAtAsync(
        Limits.Selections, n => "{" + Repeat("hello ", n) + "}", "The document has more than 2,000 selections.");

    [Fact]
    public Task ExpandedFields_AtTheLimitPass() => PassesAtAsync(
        Limits.ExpandedFields,
        n => $"{{ {Repeat("...F ", 100)} {Repeat("hello ", n - 100 * 45)} }} fragment F on Query {{ {Repeat("hello ", 45)} }}",
        "The document comes to more than 5,000 fields when its fragments are written out.");

    [Fact]
    public Task Depth_AtTheLimitPasses() => PassesAtAsync(
        Limits.Depth, Documents.Deep, "The document is nested deeper than 16 fields.");

    [Fact]
    public Task DepthThroughFragments_AtTheLimitPasses() => PassesAtAsync(
        Limits.Depth,
        n => Documents.Deep(n).Replace("friends(first: 1) { number }", "...F", StringComparison.Ordinal) + " fragment F on Person { friends(first: 1) { number } }",
        "The document is nested deeper than 16 fields.");

    [Fact]
    public Task Aliases_AtTheLimitPass() => PassesAtAsync(
        Limits.Aliases, n => "{" + string.Concat(Enumerable.Range(0, n).Select(i => $"a{i}: hello ")) + "}", "The document has more than 200 aliases.");

    [Fact]
    public Task Definitions_AtTheLimitPass() => PassesAtAsync(
        Limits.Definitions,
        n => "{" + string.Concat(Enumerable.Range(1, n - 1).Select(i => $"...F{i} ")) + "}"
            + string.Concat(Enumerable.Range(1, n - 1).Select(i => $" fragment F{i} on Query {{ hello }}")),
        "The document has more than 100 operations and fragments.");

    [Theory]
    [InlineData("{{ hello {0} }}")]
    [InlineData("query Q {0} {{ hello }}")]
    [InlineData("query Q($a: Int {0}) {{ hello }}")]
    [InlineData("{{ ... {0} {{ hello }} }}")]
    [InlineData("{{ ...F {0} }} fragment F on Query {{ hello }}")]
    [InlineData("{{ ...F }} fragment F on Query {0} {{ hello }}")]
    public async Task DirectivesAtOnePlace_PastTheLimit_AreRefused(string document)
    {
        const string message = "The document has more than 10 directives at one place.";

        var within = await site.AskAsync(string.Format(null, document, Repeat("@skip(if: false) ", 10)), accept: "application/graphql-response+json");
        Assert.NotEqual(message, within.Message);

        var past = await site.AskAsync(string.Format(null, document, Repeat("@skip(if: false) ", 11)));
        past.IsRefusedWith(HttpStatusCode.BadRequest, "DOCUMENT_TOO_LARGE");
        Assert.Equal(message, past.Message);
    }

    [Theory]
    [InlineData('{')]
    [InlineData('[')]
    public async Task NestingTheParserGivesUpOn_IsRefused(char opening)
    {
        var text = opening == '{' ? "{" + Repeat("a{", 9_000) : "{ echo(text: " + new string('[', 20_000) + ") }";

        var reply = await site.AskAsync(text, accept: "application/graphql-response+json");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains(reply.Code, new[] { "DOCUMENT_TOO_LARGE", "SYNTAX_ERROR" });
    }

    [Fact]
    public async Task ManyErrors_AreCutShort()
    {
        var reply = await site.AskAsync("{" + string.Concat(Enumerable.Range(0, 1_900).Select(i => $"n{i} ")) + "}", accept: "application/graphql-response+json");

        reply.IsRefusedWith(HttpStatusCode.BadRequest, "INVALID_DOCUMENT");
        Assert.Equal(Limits.ErrorsReturned, reply.Errors.Count);
        Assert.True(reply.Text.Length < 20_000, $"{reply.Text.Length} characters");
    }

    [Fact]
    public async Task LongMessage_IsCutShort()
    {
        var reply = await site.AskAsync("{ echo(text: [" + Repeat("1,", 9_000) + "]) }", accept: "application/graphql-response+json");

        reply.IsRefusedWith(HttpStatusCode.BadRequest, "INVALID_VALUE");
        Assert.Equal(501, reply.Message!.Length);
        Assert.EndsWith("…", reply.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hello ")]
    [InlineData("people { nodes { name } } ")]
    public async Task FieldRepeatedToTheLimit_IsAnsweredInTime(string field)
    {
        var times = Limits.Selections / field.Split(' ').Count(word => word.Length > 1);

        var reply = await Soon.WithinAsync(TimeSpan.FromSeconds(10), () => site.AskAsync("{" + Repeat(field, times) + "}"));

        Assert.Equal(HttpStatusCode.OK, reply.Status);
    }

    [Fact]
    public async Task CommentsAndWhitespace_DoNotCount()
    {
        (await site.AskAsync("# note\n,,, { ,hello, } # end")).IsAnsweredWith("""{ "hello": "hello" }""");
    }

    /// <summary>At the limit no refusal by size; one more, and there is.</summary>
    private async Task PassesAtAsync(int limit, Func<int, string> document, string message)
    {
        var at = await site.AskAsync(document(limit));
        Assert.True(at.Code is null or "TOO_COSTLY", at.Text[..Math.Min(300, at.Text.Length)]);

        var past = await site.AskAsync(document(limit + 1));
        past.IsRefusedWith(HttpStatusCode.BadRequest, "DOCUMENT_TOO_LARGE");
        Assert.Equal(message, past.Message);
    }

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
