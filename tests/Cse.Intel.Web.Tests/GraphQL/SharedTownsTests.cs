using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Ingest;
using Cse.Intel.Graph.Ingest.Sources;
using Cse.Intel.Graph.Store;
using Cse.Intel.TestSupport;
using Cse.Intel.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Cse.Intel.Web.Tests.GraphQL;

/// <summary>Every expected answer of the shared towns, through the ordinary import and GraphQL with a supervisor's token.</summary>
public sealed class SharedTownsTests
{
    private const string Question = """
        query($from: [ID!]!, $hops: Int, $asOf: Date, $since: Date) {
          youngPeopleAtRisk(from: $from, hops: $hops, asOf: $asOf, since: $since, first: 200) {
            truncated
            rows {
              person { kind externalRefs { id } } strength links ageUncertain
              path { entities { id kind label externalRefs { system id } } steps { strength assertions { id kind } } dampings { entity factor persons } }
            }
          }
        }
        """;

    [Fact]
    public async Task YoungPeopleAtRisk_SharedTowns_GivesEveryExpectedAnswer()
    {
        Assert.SkipUnless(SharedData.TryGet("at-risk", out var towns), SharedData.WhyAbsent);
        await using var site = await TestSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await site.TokenAsync(RoleCode.SUP)).Text);
        var asked = 0;
        foreach (var town in Directory.EnumerateDirectories(towns!).Order(StringComparer.Ordinal))
        {
            var system = await ImportAsync(site, town);
            foreach (var expected in JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(town, "expected.json"))).RootElement.EnumerateArray())
            {
                var question = expected.GetProperty("question");
                var answer = await AskAsync(client, system, question);
                Assert.True(Expected(expected) == Given(answer), $"{system} {question}\nexpected\n{Expected(expected)}\ngiven\n{Given(answer)}");
                asked++;
            }
        }
        Assert.Equal(126, asked);
    }

    private static async Task<string> ImportAsync(TestSite site, string town)
    {
        using var source = ImportSource.Open(town);
        var summary = await new ImportRun(site.Services.GetRequiredService<IGraphStore>(), TimeProvider.System).RunAsync(source, new(), null, default);
        Assert.Equal(0, summary.Count(RowOutcome.Refused));
        return summary.System;
    }

    private static async Task<JsonElement> AskAsync(HttpClient client, string system, JsonElement question)
    {
        var from = new List<string>();
        foreach (var start in question.GetProperty("from").EnumerateArray())
            from.Add((await PostAsync(client, "query($s: String!, $i: ID!) { nodeByReference(system: $s, id: $i) { id } }", new { s = system, i = start.GetString() }))
                .GetProperty("nodeByReference").GetProperty("id").GetString()!);
        var since = question.TryGetProperty("since", out var day) ? day.GetString() : null;
        return (await PostAsync(client, Question, new { from, hops = question.GetProperty("hops").GetInt32(), asOf = question.GetProperty("asOf").GetString(), since }))
            .GetProperty("youngPeopleAtRisk");
    }

    private static async Task<JsonElement> PostAsync(HttpClient client, string query, object variables)
    {
        using var reply = await client.PostAsJsonAsync("/graphql", new { query, variables });
        var body = await reply.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(body.TryGetProperty("errors", out var errors), errors.ToString());
        return body.GetProperty("data");
    }

    private static string Expected(JsonElement expected) => string.Join('\n', expected.GetProperty("answer").EnumerateArray().Select(row => Line(
        row.GetProperty("id").GetString()!, row.GetProperty("strength").GetDouble(), row.GetProperty("links").GetInt32(), row.GetProperty("ageUncertain").GetBoolean(),
        row.GetProperty("path").EnumerateArray().Select(e => e.GetString()!), row.GetProperty("damped").EnumerateArray().Select(e => e.GetString()!))));

    private static string Given(JsonElement answer)
    {
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("truncated").ValueKind);
        return string.Join('\n', answer.GetProperty("rows").EnumerateArray().Select(row =>
        {
            var entities = row.GetProperty("path").GetProperty("entities").EnumerateArray().ToDictionary(e => e.GetProperty("id").GetString()!, Key);
            return Line(
                Key(row.GetProperty("person")), row.GetProperty("strength").GetDouble(), row.GetProperty("links").GetInt32(), row.GetProperty("ageUncertain").GetBoolean(),
                entities.Values, row.GetProperty("path").GetProperty("dampings").EnumerateArray().Select(d => entities[d.GetProperty("entity").GetString()!]));
        }));
    }

    private static string Key(JsonElement entity) => $"{entity.GetProperty("kind").GetString()}:{entity.GetProperty("externalRefs")[0].GetProperty("id").GetString()}";

    private static string Line(string person, double strength, int links, bool uncertain, IEnumerable<string> path, IEnumerable<string> damped) =>
        string.Create(CultureInfo.InvariantCulture, $"{person} {strength:0.000000000} {links} {uncertain} {string.Join(" > ", path)} [{string.Join(", ", damped)}]");
}
