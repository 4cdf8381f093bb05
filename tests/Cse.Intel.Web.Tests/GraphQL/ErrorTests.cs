using System.Net;
using Cse.Intel.Web.Tests.GraphQL.Support;
using Microsoft.Extensions.Logging;

namespace Cse.Intel.Web.Tests.GraphQL;

public sealed class ErrorTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("{ fail }")]
    [InlineData("{ failInner }")]
    [InlineData("{ failRequired }")]
    [InlineData("{ failOften(times: 1) { value } }")]
    public async Task UnexpectedFailure_ShowsAReferenceAndNothingElse(string query)
    {
        var reply = await site.AskAsync(query);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.True(reply.HasData);
        Assert.Equal("INTERNAL", reply.Code);
        var reference = (string)reply.Errors[0]!["extensions"]!["reference"]!;
        Assert.Matches("^[A-Z0-9]{8}$", reference);
        Assert.Equal($"Something went wrong. Reference: {reference}", reply.Message);
        foreach (var leak in new[] { "Nowhere", "Exception", "InvalidOperation", "INVALID_OPERATION", "InvalidCast", "System", "   at " })
            Assert.DoesNotContain(leak, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnexpectedFailure_IsFoundInTheLogByItsReference()
    {
        var reply = await site.AskAsync("{ ok: hello broken: fail }");

        var reference = (string)reply.Errors[0]!["extensions"]!["reference"]!;
        var (level, text, exception) = Assert.Single(site.Logs.Errors, line => line.Text.Contains(reference, StringComparison.Ordinal));
        Assert.Equal(LogLevel.Error, level);
        Assert.Contains("broken", text, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(exception);
        Assert.Equal("hello", (string?)reply.Data!["ok"]);
        Assert.Equal("broken", (string?)reply.Errors[0]!["path"]![0]);
    }

    [Fact]
    public async Task RefusalOfAResolver_IsShownInFullAndNotLogged()
    {
        var before = site.Logs.Errors.Count;

        var reply = await site.AskAsync("{ hello missing }", accept: "application/graphql-response+json");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("PERSON_NOT_FOUND", reply.Code);
        Assert.Equal("There is no such person, or not for you.", reply.Message);
        Assert.Equal("hello", (string?)reply.Data!["hello"]);
        Assert.Equal(before, site.Logs.Errors.Count);
    }

    [Fact]
    public async Task QuestionOverItsBudget_SaysHowToAskForLess()
    {
        var reply = await site.AskAsync("{ hello tooMuch }");

        Assert.Equal("OVER_BUDGET", reply.Code);
        Assert.Equal("It took too long. Ask for fewer links.", reply.Message);
        Assert.Equal("hello", (string?)reply.Data!["hello"]);
        Assert.DoesNotContain("Exception", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoreThatIsAway_IsSaidWithAReferenceAndNothingOfTheServer()
    {
        var reply = await site.AskAsync("{ hello away }");

        Assert.Equal("UNAVAILABLE", reply.Code);
        var reference = (string)reply.Errors[0]!["extensions"]!["reference"]!;
        Assert.Equal($"The records cannot be reached at the moment. Try again in a few minutes. Reference: {reference}", reply.Message);
        Assert.DoesNotContain("Nowhere", reply.Text, StringComparison.Ordinal);
        Assert.Single(site.Logs.Errors, line => line.Text.Contains(reference, StringComparison.Ordinal));
    }

    [Fact]
    public async Task FailureOfEveryItem_IsCutShort()
    {
        var reply = await site.AskAsync("{ failOften(times: 100) { value } }");

        Assert.Equal(20, reply.Errors.Count);
    }
}
