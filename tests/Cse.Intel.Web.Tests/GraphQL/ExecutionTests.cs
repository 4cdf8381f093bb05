using System.Net;
using System.Net.Http.Json;
using Cse.Intel.Web.GraphQL.Http;
using Cse.Intel.Web.Tests.GraphQL.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Cse.Intel.Web.Tests.GraphQL;

public sealed class ExecutionTests
{
    [Fact]
    public async Task FieldsOfAQuery_RunOneAfterTheOther()
    {
        await using var site = new SampleSite();
        await site.InitializeAsync();

        (await site.AskAsync("{ a: together b: together c: together }")).IsAnsweredWith("""{ "a": 1, "b": 1, "c": 1 }""");
    }

    [Fact]
    public async Task TooLong_IsStoppedAndSaidSo()
    {
        await using var site = new SampleSite { Limits = new GraphQLLimits { Timeout = TimeSpan.FromMilliseconds(200) } };
        await site.InitializeAsync();

        var reply = await site.AskAsync("{ hello wait }");

        reply.IsRefusedWith(HttpStatusCode.ServiceUnavailable, "TIMED_OUT");
        Assert.Equal("The answer took longer than 0.2 seconds. Ask for less at a time.", reply.Message);
        await site.Services.GetRequiredService<WaitSignal>().Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Empty(site.Logs.Errors);
    }

    [Fact]
    public async Task ClientGone_StopsTheWorkAndLogsNoError()
    {
        await using var site = new SampleSite();
        await site.InitializeAsync();
        var signal = site.Services.GetRequiredService<WaitSignal>();
        using var gone = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, site.Address) { Content = JsonContent.Create(new { query = "{ wait }" }) };
        SampleSite.SignIn(request);

        var call = site.Client.SendAsync(request, gone.Token);
        await signal.Started.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await signal.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10));
        (await site.AskAsync("{ hello }")).IsAnsweredWith("""{ "hello": "hello" }""");
        Assert.Empty(site.Logs.Errors);
    }
}
