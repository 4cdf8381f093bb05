using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.Graph.Tests.Engines.Reference;
using Cse.Intel.Graph.Tests.Engines.Sqlite;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Queries.AtRisk;

/// <summary>The question and the oracle give the same answer, to the last decimal, in town after town.</summary>
public sealed class AtRiskOracleTests
{
    private const int QuestionsPerTown = 3;

    [Theory]
    [InlineData(1, 150)]
    [InlineData(10_001, 150)]
    public Task Answer_InRandomTowns_IsTheOracles(ulong first, int towns) => CompareAsync(new ReferenceEngine(), first, towns, protections: false);

    [Fact]
    public Task Answer_InRandomTownsOfTheEmbeddedStore_IsTheOracles() => CompareAsync(new SqliteEngine(), 20_001, 30, protections: false);

    [Fact]
    public Task Answer_WhereSomeIsHidden_IsTheOraclesForEveryViewer() => CompareAsync(new ReferenceEngine(), 30_001, 80, protections: true);

    [Fact]
    public async Task RandomTowns_MeetTheHardCasesOften()
    {
        var (rows, damped, tied, uncertain, merged, further, indirect) = (0, 0, 0, 0, 0, 0, 0);
        for (var seed = 1ul; seed <= 150; seed++)
        {
            var town = RiskTown.Of(seed);
            await using var store = new ReferenceStore(ReferenceGraph.Empty);
            await town.SaveAsync(store);
            var oracle = await PlainAtRisk.AskAsync(store, Viewers.Upkeep, town.Question());
            rows += oracle.Rows.Count;
            damped += oracle.Rows.Count(r => r.Best.SteppingStones.Any(s => oracle.Damping(s).Factor < 1));
            tied += oracle.Rows.Count(r => r.Paths.Count(p => p.Strength == r.Best.Strength) > 1);
            uncertain += oracle.Rows.Count(r => r.AgeUncertain);
            merged += oracle.Rows.Count(r => r.Best.Nodes.Any(n => n.Ids.Count() > 1));
            further += oracle.Rows.Count(r => PlainAtRisk.FurtherRoutes(r).Count() > 1);
            indirect += oracle.Rows.Count(r => r.Best.Links > 3);
        }
        Assert.True(
            rows > 200 && damped > 15 && tied > 8 && uncertain > 40 && merged > 40 && further > 20 && indirect > 8,
            $"{rows} rows: {damped} damped, {tied} tied, {uncertain} of uncertain age, {merged} over merged people, {further} with several further routes, {indirect} long");
    }

    private static async Task CompareAsync(Engine engine, ulong first, int towns, bool protections)
    {
        await using var owned = engine;
        for (var seed = first; seed < first + (ulong)towns; seed++)
        {
            var town = RiskTown.Of(seed, protections);
            await using var store = await engine.OpenEmptyAsync(Given.Town().Clock);
            await town.SaveAsync(store);
            for (var i = 0; i < QuestionsPerTown; i++)
                await CompareAsync(store, protections ? Viewers.OfEveryRole[(i + (int)seed) % 4] : Viewers.Upkeep, town.Question(), seed);
        }
    }

    private static async Task CompareAsync(IGraphStore store, Viewer viewer, YoungPeopleAtRisk question, ulong seed)
    {
        var oracle = await PlainAtRisk.AskAsync(store, viewer, question);
        if (question.From.Any(id => oracle.Graph.Find(id) is null))
            return;
        var answer = await store.ReadAsync(viewer, (question with { First = YoungPeopleAtRisk.RowsAtMost }).AnswerAsync, CancellationToken.None);
        var why = $"seed {seed}, as {viewer.User}, {question.Text}, as known at {question.AsKnownAt}, since {question.Since}, from {string.Join('+', question.From)}, undamped {string.Join('+', question.Undamped)}";
        Same(Transcript.Of(oracle), Transcript.Of(answer.Rows), why);
        Assert.True(answer.Total == oracle.Rows.Count && answer.Truncated is null && answer.NextCursor is null, why);
        Same(Transcript.Of(answer.Rows), Transcript.Of(await PageThroughAsync(store, viewer, question, first: 1 + ((int)seed % 3))), why);
    }

    private static void Same(string expected, string actual, string why) => Assert.True(expected == actual, $"{why}\nexpected\n{expected}\nbut was\n{actual}");

    private static async Task<IReadOnlyList<AtRiskRow>> PageThroughAsync(IGraphStore store, Viewer viewer, YoungPeopleAtRisk question, int first)
    {
        var rows = ImmutableArray.CreateBuilder<AtRiskRow>();
        string? after = null;
        do
        {
            var page = await store.ReadAsync(viewer, (question with { First = first, After = after }).AnswerAsync, CancellationToken.None);
            Assert.True(page.Rows.Length <= first);
            rows.AddRange(page.Rows);
            after = page.NextCursor;
        }
        while (after is not null);
        return rows;
    }
}
