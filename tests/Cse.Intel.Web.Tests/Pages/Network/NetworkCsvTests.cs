using System.Text;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Tests.Pages.Records;
using Cse.Intel.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Cse.Intel.Web.Tests.Pages.Network;

public sealed class NetworkCsvTests
{
    private const string Active = "=+-@\t\r\n＝＋－＠";

    [Fact]
    public async Task Export_OfHostileNames_HasNoCellThatActs_AndKeepsEveryName()
    {
        Assert.SkipUnless(Hostile.TryRead("csv_injection.json", out var payloads), SharedData.WhyAbsent);
        await using var site = await TestSite.StartAsync();
        var town = Given.Town();
        var house = town.Address("12 Mill Row");
        foreach (var (payload, i) in payloads.Select((payload, i) => (payload, i)))
            town.Says(town.Record($"n{i}", new Person { Family = payload }), "VISITS", house);
        await town.SaveAsync(site.Services.GetRequiredService<IGraphStore>());
        using var officer = await site.SignedInAsync(RoleCode.OFF);

        using var answer = await officer.GetAsync($"/network/export.csv?from={house}");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        var cells = Read(Encoding.UTF8.GetString(bytes[3..]));
        Assert.DoesNotContain(cells, cell => cell.Length > 0 && Active.Contains(cell[0], StringComparison.Ordinal));
        var values = cells.Select(cell => cell.StartsWith('\'') ? cell[1..] : cell).Concat(cells).ToHashSet();
        Assert.All(payloads, payload => Assert.Contains(payload, values));
        Assert.Equal("attachment; filename=network.csv; filename*=UTF-8''network.csv", answer.Content.Headers.ContentDisposition!.ToString());
    }

    [Fact]
    public async Task Export_IsAuditedAsSuch_AndCarriesWhatWasAsked()
    {
        await using var site = await TestSite.StartAsync();
        var town = Given.Town();
        town.Says(town.YoungPerson("Lacey Hart"), "VISITS", town.Address("12 Mill Row"));
        await town.SaveAsync(site.Services.GetRequiredService<IGraphStore>());
        using var officer = await site.SignedInAsync(RoleCode.OFF);
        using var answer = await officer.GetAsync($"/network/export.csv?from={town["Lacey Hart"]}&asOf=2026-06-01");
        Assert.Contains("OFFICIAL-SENSITIVE,1 June 2026,now,Lacey Hart,visits,\"12 Mill Row, Exampleton\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var audit = await site.Audit.ReadAsync(new AuditFilter("OFF", null, null, 1), default);
        Assert.Contains(audit.Lines, line => line.Intent.What == "network.export" && line.Outcome == "done");
    }

    // RFC 4180, by a reader that knows nothing of the writer.
    private static List<string> Read(string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is ',' or '\n')
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (quoted || c != '\r')
                cell.Append(c);
        }
        return cells;
    }
}
