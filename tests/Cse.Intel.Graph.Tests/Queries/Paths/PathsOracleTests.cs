using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.Paths;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.Graph.Tests.Engines.Reference;
using Cse.Intel.Graph.Tests.Engines.Sqlite;
using Cse.Intel.Graph.Tests.Queries.AtRisk;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.TestSupport.Generating;

namespace Cse.Intel.Graph.Tests.Queries.Paths;

/// <summary>The question and the oracle give the same paths in the same order, in town after town.</summary>
public sealed class PathsOracleTests
{
    [Fact]
    public Task Paths_InRandomTowns_AreTheOracles() => CompareAsync(new ReferenceEngine(), 80_001, 200, protections: false);

    [Fact]
    public Task Paths_InRandomTownsOfTheEmbeddedStore_AreTheOracles() => CompareAsync(new SqliteEngine(), 81_001, 30, protections: false);

    [Fact]
    public Task Paths_WhereSomeIsHidden_AreTheOraclesForEveryViewer() => CompareAsync(new ReferenceEngine(), 82_001, 80, protections: true);

    [Fact]
    public async Task RandomTowns_MeetTheHardCasesOften()
    {
        var (paths, more, tied, merged, indirect, none) = (0, 0, 0, 0, 0, 0);
        for (var seed = 80_001ul; seed <= 80_200; seed++)
        {
            var town = RiskTown.Of(seed);
            await using var store = await PathTowns.SavedAsync(town);
            var random = new Seeded(seed);
            for (var i = 0; i < 3; i++)
            {
                var question = PathTowns.Question(town, random);
                var oracle = await PlainPaths.AskAsync(store, Viewers.Upkeep, question);
                var told = oracle.Told.ToList();
                paths += told.Count;
                more += oracle.All.Count() > question.Limit ? 1 : 0;
                tied += told.Select(path => path[path.IndexOf(" (", StringComparison.Ordinal)..]).GroupBy(path => path).Count(alike => alike.Count() > 1);
                merged += oracle.All.Take(question.Limit).Count(path => path.Any(s => s.Ids.Count() > 1));
                indirect += oracle.All.Take(question.Limit).Count(path => path.Count > 4);
                none += told.Count == 0 ? 1 : 0;
            }
        }
        Assert.True(
            paths > 500 && more > 80 && tied > 15 && merged > 200 && indirect > 120 && none > 100,
            $"{paths} paths, {more} questions with more, {tied} ties, {merged} over merged people, {indirect} of four links or more, {none} questions without a path");
    }

    private static async Task CompareAsync(Engine engine, ulong first, int towns, bool protections)
    {
        await using var owned = engine;
        for (var seed = first; seed < first + (ulong)towns; seed++)
        {
            var town = RiskTown.Of(seed, protections);
            await using var store = await engine.OpenEmptyAsync(Given.Town().Clock);
            await town.SaveAsync(store);
            var random = new Seeded(seed);
            for (var i = 0; i < 3; i++)
                await CompareAsync(store, protections ? Viewers.OfEveryRole[(i + (int)seed) % 4] : Viewers.Upkeep, PathTowns.Question(town, random), seed);
        }
    }

    private static async Task CompareAsync(IGraphStore store, Viewer viewer, PathsBetween question, ulong seed)
    {
        var oracle = await PlainPaths.AskAsync(store, viewer, question);
        var why = $"seed {seed}, as {viewer.User}, {question.From} to {question.To}, {question.Text}, at most {question.Limit}, floor {question.Floor}, from strength {question.MinStrength}, as known at {question.AsKnownAt}, since {question.Since}, kinds {string.Join(',', question.Kinds)}";
        if (oracle.From is null || oracle.To is null || oracle.From == oracle.To)
        {
            var refused = await Assert.ThrowsAsync<QuestionRefusedException>(() => PathTowns.AskAsync(store, question, viewer));
            Assert.True(refused.Code == (oracle.From is null || oracle.To is null ? "record.not_found" : "paths.same"), why);
            return;
        }
        var answer = await PathTowns.AskAsync(store, question, viewer);
        PathTowns.Same(oracle.Told, answer.Paths.Select(PlainPaths.Tell), why);
        Assert.True(answer.More == oracle.All.Count() > question.Limit && answer.Truncated is null, why);
    }
}
