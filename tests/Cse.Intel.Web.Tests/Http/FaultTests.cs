using System.Net;
using System.Text.Json;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;

namespace Cse.Intel.Web.Tests.Http;

public sealed class FaultTests
{
    [Fact]
    public async Task UnexpectedFailure_ShowsAReferenceAndNotItself_AndTheReferenceFindsTheLogEntry()
    {
        var site = await TestSite.StartAsync(ExtraController.Add<FailingController>);
        using var browser = site.Browser();
        using var answer = await browser.GetAsync("/fails/unexpected");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var page = await Browser.ReadAsync(answer);
        Assert.DoesNotContain("Lacey", page.Source.Text, StringComparison.Ordinal);
        var reference = page.QuerySelector("main strong")!.TextContent;
        Assert.Equal(reference, answer.Headers.GetValues("X-Request-Id").Single());
        var log = await LogAsync(site);
        Assert.Contains(log, line => line.Contains(reference, StringComparison.Ordinal) && line.Contains("InvalidOperationException", StringComparison.Ordinal));
        await site.DisposeAsync();
    }

    [Theory]
    [InlineData("unavailable", 503)]
    [InlineData("unreadable", 503)]
    [InlineData("budget", 422)]
    [InlineData("hidden", 404)]
    [InlineData("forbidden", 403)]
    [InlineData("conflict", 409)]
    public async Task FailureOfTheCore_BecomesItsStatus(string kind, int status)
    {
        await using var site = await TestSite.StartAsync(ExtraController.Add<FailingController>);
        using var browser = site.Browser();
        using var answer = await browser.GetAsync($"/fails/{kind}");
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.NotNull((await Browser.ReadAsync(answer)).QuerySelector("h1"));
    }

    [Theory]
    [InlineData("unavailable", "Nothing was opened or changed.", "disk")]
    [InlineData("unreadable", "Nothing was opened or changed.", "10.0.0.1")]
    [InlineData("doubt", "your change may be saved, or not. Look at the record before you make it again.", "10.0.0.1")]
    [InlineData("budget", "Ask for fewer links.", "Nothing was")]
    public async Task FailureOfTheStore_SaysWhatAnOfficerCanDo_AndNothingOfTheServer(string kind, string words, string never)
    {
        await using var site = await TestSite.StartAsync(ExtraController.Add<FailingController>);
        using var browser = site.Browser();
        using var answer = await browser.GetAsync($"/fails/{kind}");
        var page = (await Browser.ReadAsync(answer)).QuerySelector("main")!.TextContent;
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("Reference:", page, StringComparison.Ordinal);
        Assert.DoesNotContain(never, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_ForAProgram_IsJsonWithTheReference()
    {
        await using var site = await TestSite.StartAsync(ExtraController.Add<FailingController>);
        using var client = new HttpClient { BaseAddress = site.Address };
        using var answer = await client.GetAsync(new Uri("/fails/unexpected", UriKind.Relative));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(answer.Headers.GetValues("X-Request-Id").Single(), json.RootElement.GetProperty("reference").GetString());
    }

    [Fact]
    public async Task AuditThatCannotBeWritten_RefusesTheAct()
    {
        await using var site = await TestSite.StartAsync();
        using var auditor = await site.SignedInAsync(RoleCode.AUD);
        using (var connection = new SqliteConnection($"Data Source={site.Folder.AuditFile}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE audit";
            command.ExecuteNonQuery();
        }
        using var answer = await auditor.GetAsync("/audit");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("Nothing was opened or changed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var health = await auditor.GetAsync("/health");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        Assert.Equal("not ready\n", await health.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task MissingPage_IsAPage_AndNobodyOutsideLearnsWhichPagesThereAre()
    {
        await using var site = await TestSite.StartAsync();
        using var nobody = site.Browser();
        using var outside = await nobody.GetAsync("/no-such-page");
        Assert.Equal(HttpStatusCode.Redirect, outside.StatusCode);
        using var browser = await site.SignedInAsync(RoleCode.OFF);
        using var answer = await browser.GetAsync("/no-such-page");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Page not found", (await Browser.ReadAsync(answer)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Log_OfASearch_HasTheQueryStarred()
    {
        var site = await TestSite.StartAsync();
        using var browser = await site.SignedInAsync(RoleCode.OFF);
        (await browser.GetAsync("/search?q=Lacey&page=2")).Dispose();
        var log = string.Join('\n', await LogAsync(site));
        Assert.Contains("/search?q=*&page=2", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Lacey", log, StringComparison.Ordinal);
        await site.DisposeAsync();
    }

    private static async Task<IReadOnlyList<string>> LogAsync(TestSite site)
    {
        var file = Directory.GetFiles(site.Folder.Logs).Single();
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return (await reader.ReadToEndAsync()).Split('\n');
    }

    [OpenToAll("a test")]
    public sealed class FailingController : Controller
    {
        [HttpGet("/fails/{kind}")]
        public IActionResult Index(string kind) => throw (kind switch
        {
            "unavailable" => new Graph.Store.StoreUnavailableException("the disk is gone"),
            "unreadable" => new Graph.Store.StoreUnreadableException("the server at 10.0.0.1 is too old"),
            "doubt" => new Graph.Store.StoreUnavailableException("the server at 10.0.0.1 is gone") { MayBeWritten = true },
            "budget" => new Graph.Store.StoreBudgetException("The question took too long. Ask for fewer links."),
            "hidden" => QuestionRefusedException.NotFound(),
            "forbidden" => new NotPermittedException(Capability.ReadNominal),
            "conflict" => new Graph.Store.StoreConflictException(Graph.Domain.EntityId.New(TimeProvider.System), 1, 2, "somebody"),
            _ => new InvalidOperationException("Lacey Example"),
        });
    }
}
