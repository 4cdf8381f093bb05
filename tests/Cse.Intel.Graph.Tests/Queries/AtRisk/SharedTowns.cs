using System.Globalization;
using System.Text.Json;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Ingest;
using Cse.Intel.Graph.Ingest.Sources;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines.Sqlite;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Queries.AtRisk;

/// <summary>
/// The towns whose questions and answers were worked out outside the project, brought in as any folder is, and answered
/// by the question and by the oracle alike.
/// </summary>
public sealed class SharedTowns(SqliteEngine engine) : IClassFixture<SqliteEngine>
{
    public static TheoryData<string> Names =>
        SharedData.TryGet("at-risk", out var folder)
            ? [.. Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)]
            : ["town-rules"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Questions_OfTheTown_AreAnsweredAsExpected(string name)
    {
        Assert.SkipUnless(SharedData.TryGet($"at-risk/{name}", out var folder), SharedData.WhyAbsent);
        var clock = Given.Town().Clock;
        await using var store = await engine.OpenEmptyAsync(clock);
        using var source = ImportSource.Open(folder!);
        var summary = await new ImportRun(store, clock).RunAsync(source, new ImportOptions(), null, CancellationToken.None);
        Assert.Equal(0, summary.Count(RowOutcome.Refused));

        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder!, "expected.json"), TestContext.Current.CancellationToken));
        Assert.NotEmpty(expected.RootElement.EnumerateArray());
        foreach (var example in expected.RootElement.EnumerateArray())
        {
            var question = Question(example.GetProperty("question"), summary.System);
            var answer = await store.ReadAsync(Viewers.Upkeep, question.AnswerAsync, CancellationToken.None);
            Assert.Equal(Lines(example.GetProperty("answer")), answer.Rows.Select(Line));
            Assert.Equal(Transcript.Of(await PlainAtRisk.AskAsync(store, Viewers.Upkeep, question)), Transcript.Of(answer.Rows));
        }
    }

    private static YoungPeopleAtRisk Question(JsonElement json, string system) => new(
        [.. json.GetProperty("from").EnumerateArray().Select(id => IdOf(id.GetString()!, system))], Instants.Day(json.GetProperty("asOf").GetString()!))
    {
        Hops = json.GetProperty("hops").GetInt32(),
        Since = json.TryGetProperty("since", out var since) ? Instants.Day(since.GetString()!) : null,
        Undamped = json.TryGetProperty("undamped", out var undamped) ? [.. undamped.EnumerateArray().Select(id => IdOf(id.GetString()!, system))] : [],
        First = YoungPeopleAtRisk.RowsAtMost,
    };

    private static EntityId IdOf(string key, string system)
    {
        var parts = key.Split(':', 2);
        return EntityId.Of(new(system, Enum.Parse<EntityKind>(parts[0]), parts[1]));
    }

    private static IEnumerable<string> Lines(JsonElement rows) => rows.EnumerateArray().Select(row => Line(
        row.GetProperty("id").GetString()!, row.GetProperty("strength").GetDouble(), row.GetProperty("links").GetInt32(), Texts(row.GetProperty("path")),
        row.GetProperty("ageUncertain").GetBoolean(), Texts(row.GetProperty("damped"))));

    private static string Line(AtRiskRow row) => Line(
        row.Person.Facts.SortKey, row.Strength, row.Links, row.Path.Entities.Select(e => e.Facts.SortKey), row.AgeUncertain,
        row.Path.Dampings.Select(d => d.Entity.Facts.SortKey));

    private static string Line(string id, double strength, int links, IEnumerable<string> path, bool uncertain, IEnumerable<string> damped) =>
        string.Create(CultureInfo.InvariantCulture, $"{id} {strength:F9} {links} {string.Join(" > ", path)} {uncertain} {string.Join(", ", damped)}");

    private static IEnumerable<string> Texts(JsonElement array) => array.EnumerateArray().Select(text => text.GetString()!);
}
