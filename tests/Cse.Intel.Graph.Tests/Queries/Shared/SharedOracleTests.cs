using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.Shared;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.Graph.Tests.Engines.Reference;
using Cse.Intel.Graph.Tests.Engines.Sqlite;
using Cse.Intel.Graph.Tests.Queries.AtRisk;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.TestSupport.Generating;

namespace Cse.Intel.Graph.Tests.Queries.Shared;

/// <summary>The question and the oracle, which looks at every day by itself, give the same answer in town after town.</summary>
public sealed class SharedOracleTests
{
    [Fact]
    public async Task Answer_InTownsThatShareMuch_IsTheOracles()
    {
        var (rows, windows, missing, open, undated) = (0, 0, 0, 0, 0);
        for (var seed = 80_001ul; seed <= 80_250; seed++)
        {
            var town = SharedTown.Of(seed);
            await using var store = new ReferenceStore(ReferenceGraph.Empty);
            await town.Town.SaveAsync(store);
            if (await CompareAsync(store, Viewers.Upkeep, town.Question(), seed) is not { } answer)
                continue;
            rows += answer.Rows.Length;
            windows += answer.Rows.Sum(r => r.WindowCount);
            open += answer.Rows.Sum(r => r.Windows.Count(w => w.Days.GoesOn));
            undated += answer.Rows.Sum(r => r.Sharers.Sum(s => s.Undated.Count));
            missing += answer.MissingCount;
        }
        Assert.True(rows > 300 && windows > 200 && missing > 40 && open > 10 && undated > 50, $"{rows} rows, {windows} windows, {open} of them open, {missing} missing together, {undated} undated");
    }

    [Fact]
    public async Task Answer_InTheEmbeddedStore_IsTheOracles()
    {
        await using var engine = new SqliteEngine();
        for (var seed = 81_001ul; seed <= 81_020; seed++)
        {
            var town = SharedTown.Of(seed);
            await using var store = await engine.OpenEmptyAsync(Given.Town().Clock);
            await town.Town.SaveAsync(store);
            await CompareAsync(store, Viewers.Upkeep, town.Question(), seed);
        }
    }

    [Fact]
    public async Task Answer_WhereSomeIsHidden_IsTheOraclesForEveryViewer()
    {
        for (var seed = 82_001ul; seed <= 82_030; seed++)
        {
            var town = SharedTown.Of(seed, protections: true);
            await using var store = new ReferenceStore(ReferenceGraph.Empty);
            await town.Town.SaveAsync(store);
            var question = town.Question();
            foreach (var viewer in Viewers.OfEveryRole)
                await CompareAsync(store, viewer, question, seed);
        }
    }

    [Fact]
    public async Task Answer_InTownsMadeForRisk_IsTheOracles()
    {
        for (var seed = 83_001ul; seed <= 83_060; seed++)
        {
            var town = RiskTown.Of(seed);
            await using var store = new ReferenceStore(ReferenceGraph.Empty);
            await town.SaveAsync(store);
            var asked = town.Question();
            var people = town.Records.Where(r => r.Payload is Domain.Pole.Person).Take(8).Select(r => r.Id);
            await CompareAsync(store, Viewers.Upkeep, new([.. people], asked.AsOf) { AsKnownAt = asked.AsKnownAt, Since = asked.Since, First = 200 }, seed);
        }
    }

    [Fact]
    public async Task Answer_InTownsOfEveryKind_IsTheOracles()
    {
        for (var seed = 84_001ul; seed <= 84_060; seed++)
        {
            var town = RandomTown.Of(seed);
            await using var store = new ReferenceStore(ReferenceGraph.Empty);
            await FillAsync(store, town);
            var seen = await store.ReadAsync(Viewers.Upkeep, (reader, cancel) => reader.GetEntitiesAsync([.. town.Records], null, cancel).AsTask(), CancellationToken.None);
            var chosen = seen.Values.Where(r => r.Kind is EntityKind.Person or EntityKind.Vehicle or EntityKind.Address).OrderBy(r => r.Id).Take(8).Select(r => r.Id);
            await CompareAsync(store, Viewers.Upkeep, new([.. chosen], new(2026, 9, 1)) { First = 200 }, seed);
        }
    }

    private static async Task FillAsync(ReferenceStore store, RandomTown town)
    {
        foreach (var changes in town.Script)
            try
            {
                await store.ApplyAsync(changes, CancellationToken.None);
            }
            catch (Exception refused) when (refused is StoreRefusedException or StoreConflictException)
            {
                // Some of its sets must be refused.
            }
    }

    private static async Task<SharedAnswer?> CompareAsync(IGraphStore store, Viewer viewer, WhatTheyShare question, ulong seed)
    {
        SharedAnswer answer;
        try
        {
            answer = await store.ReadAsync(viewer, question.AnswerAsync, CancellationToken.None);
        }
        catch (QuestionRefusedException refusal)
        {
            Assert.Contains(refusal.Code, (string[])["record.not_found", "shared.between", "shared.at_least"]);
            return null;
        }
        var expected = (await PlainShared.AskAsync(store, viewer, question)).Lines;
        var actual = PlainShared.LinesOf(answer);
        Assert.True(
            expected.SequenceEqual(actual),
            $"seed {seed}, {viewer.User}, {question.Text}, since {question.Since}, floor {question.Floor}\nexpected\n{string.Join('\n', expected)}\nbut was\n{string.Join('\n', actual)}");
        return answer;
    }
}
