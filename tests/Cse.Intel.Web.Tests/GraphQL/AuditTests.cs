using Cse.Intel.Web.Tests.GraphQL.Support;

namespace Cse.Intel.Web.Tests.GraphQL;

public sealed class AuditTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task Endpoint_PassesEveryAuditOfGraphQLOverHttp()
    {
        var obstacle = await AuditSuite.PrepareAsync();
        Assert.SkipUnless(obstacle is null, obstacle ?? "");

        var results = await AuditSuite.RunAsync(site.Address, "Bearer x");

        Assert.Equal([], results.Where(audit => (string?)audit!["status"] != "ok").Select(audit => audit!.ToJsonString()));
        Assert.Equal(61, results.Count);
        Assert.Empty(site.Logs.Errors);
    }

    [Fact]
    public async Task Audits_AreTheOnesWrittenDown()
    {
        var list = SharedFiles.Find("graphql/graphql_http_audits.csv");
        Assert.SkipUnless(list is not null, "The shared test data is not on this machine.");
        var obstacle = await AuditSuite.PrepareAsync();
        Assert.SkipUnless(obstacle is null, obstacle ?? "");

        var results = await AuditSuite.RunAsync(site.Address, "Bearer x");

        var written = await File.ReadAllLinesAsync(list!);
        Assert.Equal(
            written.Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')[0]).Order(StringComparer.Ordinal),
            results.Select(audit => (string)audit!["id"]!).Order(StringComparer.Ordinal));
    }
}
