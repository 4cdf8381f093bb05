using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Web.Logging;
using Cse.Intel.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Cse.Intel.Web.Tests.Logging;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("/search", "", "/search")]
    [InlineData("/search", "?q=Lacey", "/search?q=*")]
    [InlineData("/search", "?q=Lacey&q=Dean&page=3", "/search?q=*&page=3")]
    [InlineData("/search", "?Lacey%20Example", "/search?*=*")]
    [InlineData("/audit", "?Who=amira&Day=2026-05-03", "/audit?Who=*&Day=*")]
    public void Url_ForTheLog_StarsWhatPeopleTyped(string path, string query, string expected) =>
        Assert.Equal(expected, UrlRedactor.Redact(path, new QueryCollection(QueryHelpers.ParseQuery(query))));

    [Fact]
    public void Value_OfOurs_IsATokenInTheLog()
    {
        var born = Logged("{@Value}", Birth.On(new(2011, 5, 3)));
        Assert.Equal("\"[Birth]\"", born);
        Assert.DoesNotContain("amira", Logged("{@Value}", Viewer.In(RoleCode.OFF, "amira")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Value_OfOurs_IsATokenEvenWhenTheAuthorForgot()
    {
        await using var site = await TestSite.StartAsync();
        site.Services.GetRequiredService<ILogger<RedactionTests>>().LogInformation("Born {Value}", Birth.On(new(2011, 5, 3)));
        var file = Directory.GetFiles(site.Folder.Logs).Single();
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        var log = await reader.ReadToEndAsync();
        Assert.Contains("\"Value\":\"[Birth]\"", log, StringComparison.Ordinal);
        Assert.Contains("Born {Value}", log, StringComparison.Ordinal);
        Assert.DoesNotContain("2011", log, StringComparison.Ordinal);
    }

    [Fact]
    public void Id_OrCode_IsLogged()
    {
        var id = EntityId.New(TimeProvider.System);
        Assert.Contains(id.ToString(), Logged("{Value}", id), StringComparison.Ordinal);
        Assert.Contains("SUP", Logged("{Value}", RoleCode.SUP), StringComparison.Ordinal);
    }

    private static string Logged(string template, object value)
    {
        var sink = new Kept();
        using var log = new LoggerConfiguration().Destructure.With<ValueTokens>().WriteTo.Sink(sink).CreateLogger();
        log.Information(template, value);
        return sink.Last!.Properties["Value"].ToString();
    }

    private sealed class Kept : ILogEventSink
    {
        public LogEvent? Last { get; private set; }

        public void Emit(LogEvent logEvent) => Last = logEvent;
    }
}
