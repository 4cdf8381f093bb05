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
    [InlineData(1, 400)]
    [InlineData(10_001, 400)]
    public Task Answer_InRandomTowns_IsTheOracles(ulong first, int towns) => CompareAsync(new ReferenceEngine(), first, towns, protections: false);

    [Fact]
    public Task Answer_InRandomTownsOfTheEmbeddedStore_IsTheOracles() => CompareAsync(new SqliteEngine(), 20_001, 40, protections: false);

    [Fact]
    public Task Answer_WhereSomeIsHidden_IsTheOraclesForEveryViewer() => CompareAsync(new ReferenceEngine(), 30_001, 150, protections: true);

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
        var answer = await AskAsync(store, viewer, question with { First = YoungPeopleAtRisk.RowsAtMost });
        var why = $"seed {seed}: {question}";
        Same(Transcript.Of(oracle), Transcript.Of(answer.Rows), why);
        Assert.True(answer.Total == oracle.Rows.Count && answer.Truncated is null && answer.NextCursor is null, why);
        Same(Transcript.Of(answer.Rows), Transcript.Of(await PageThroughAsync(store, viewer, question, first: 1 + ((int)seed % 3))), why);
    }

    private static void Same(string expected, string actual, string why) => Assert.True(expected == actual, $"{why}\nexpected\n{expected}\nbut was\n{actual}");

    private static Task<AtRiskAnswer> AskAsync(IGraphStore store, Viewer viewer, YoungPeopleAtRisk question) =>
        store.ReadAsync(viewer, question.AnswerAsync, CancellationToken.None);

    private static async Task<IReadOnlyList<AtRiskRow>> PageThroughAsync(IGraphStore store, Viewer viewer, YoungPeopleAtRisk question, int first)
    {
        var rows = ImmutableArray.CreateBuilder<AtRiskRow>();
        string? after = null;
        do
        {
            var page = await AskAsync(store, viewer, question with { First = first, After = after });
            Assert.True(page.Rows.Length <= first);
            rows.AddRange(page.Rows);
            after = page.NextCursor;
        }
        while (after is not null);
        return rows;
    }
}
