using System.Globalization;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.Network;
using Cse.Intel.Graph.Queries.Paths;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Queries.AtRisk;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.TestSupport.Generating;
using Cse.Intel.TestSupport.Networks;

namespace Cse.Intel.Graph.Tests.Queries.Paths;

public sealed class JoiningNetworkTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public async Task Network_InRandomTowns_IsTheUnionOfTheOraclesPaths_AndAllLinksAmongItsRecords()
    {
        var (joined, apart, several) = (0, 0, 0);
        for (var seed = 84_001ul; seed <= 84_120; seed++)
        {
            var town = RiskTown.Of(seed);
            await using var store = await PathTowns.SavedAsync(town);
            var question = PathTowns.Joining(town, new Seeded(seed));
            var oracle = await PlainJoining.AskAsync(store, question);
            var why = $"seed {seed}, {question.Text}, of {string.Join(' ', question.Of)}, floor {question.Floor}, from strength {question.MinStrength}, since {question.Since}, as known at {question.AsKnownAt}";
            if (oracle is null)
            {
                Assert.Equal("joining.of", (await Assert.ThrowsAsync<QuestionRefusedException>(() => PathTowns.AskAsync(store, question))).Code);
                continue;
            }
            var answer = await PathTowns.AskAsync(store, question);
            PathTowns.Same(oracle.Paths, answer.Pairs.SelectMany(pair => pair.Paths).Select(PlainPaths.Tell), why);
            PathTowns.Same(oracle.Nodes.Order(StringComparer.Ordinal), answer.Network.Nodes.Select(n => n.Subject.Facts.SortKey).Order(StringComparer.Ordinal), why);
            PathTowns.Same(oracle.Lines.Order(StringComparer.Ordinal), Lines(answer).Order(StringComparer.Ordinal), why);
            PathTowns.Same(oracle.Unconnected.Order(StringComparer.Ordinal), answer.Unconnected.Select(s => s.Facts.SortKey).Order(StringComparer.Ordinal), why);
            Assert.Equal(answer.Chosen.Select(s => s.Id).Order(), answer.Network.Nodes.Where(n => n.Level == 0).Select(n => n.Subject.Id).Order());
            joined += answer.Pairs.Length;
            apart += answer.Unconnected.Length;
            several += answer.Pairs.Count(pair => pair.Paths.Length > 1);
        }
        Assert.True(joined > 150 && apart > 40 && several > 80, $"{joined} pairs, {several} of them by several paths, {apart} unconnected");
    }

    [Fact]
    public async Task EachRecord_IsReadOnce_WhateverTheNumberOfPairs()
    {
        for (var seed = 84_001ul; seed <= 84_040; seed++)
        {
            var town = RiskTown.Of(seed);
            await using var store = await PathTowns.SavedAsync(town);
            var people = town.Records.Take(6).Select(r => r.Id);
            var counting = await store.ReadAsync(Viewers.Upkeep, async (reader, cancel) =>
            {
                var counting = new CountingReader(reader);
                await new JoiningNetwork([.. people], town.Question().AsOf).AnswerAsync(counting, cancel);
                return counting;
            }, CancellationToken.None);
            Assert.Equal(counting.Read.Distinct().Count(), counting.Read.Count);
            Assert.InRange(counting.Walked, 1, 3);
        }
    }

    [Fact]
    public async Task TwoRings_AreJoinedInIves_StraightAndTheOtherWayRound()
    {
        var town = NamedNetworks.TwoRings();
        town.Person("Gil");
        var answer = await AskAsync(town, "Ann", "Dan", "Gil");
        Assert.Equal(
            ["Ann - Ives - Dan", "Ann - Ben - Cat - Ives - Dan", "Ann - Ives - Fay - Eve - Dan"],
            Assert.Single(answer.Pairs).Paths.Select(PathTowns.Names));
        Assert.Equal(["Ann", "Dan", "Gil", "Ben", "Eve", "Ives", "Cat", "Fay"], answer.Network.Nodes.Select(n => n.Subject.Facts.Caption));
        Assert.Equal([0, 0, 0, 1, 1, 1, 2, 2], answer.Network.Nodes.Select(n => n.Level));
        Assert.Equal(8, answer.Network.Lines.Length);
        Assert.Equal(["Gil"], answer.Unconnected.Select(s => s.Facts.Caption));
        Assert.Equal([2, 1], answer.Groups.Select(group => group.Length));
    }

    [Fact]
    public async Task ChosenOne_MayStandBetweenTwoOthers()
    {
        var answer = await AskAsync(NamedNetworks.TwoRings(), "Ann", "Ives", "Dan");
        Assert.Equal(3, answer.Pairs.Length);
        Assert.Equal("Ann - Ives - Dan", PathTowns.Names(Assert.Single(answer.Pairs, p => p.From.Facts.Caption == "Ann" && p.To.Facts.Caption == "Dan").Paths[0]));
        Assert.Empty(answer.Unconnected);
    }

    [Fact]
    public async Task FiveLinks_AreTooFar()
    {
        var town = NamedNetworks.Chain();
        town.Says(town["Cal"], "SEEN_WITH", town.Person("Dee"));
        await using var store = await PathTowns.SavedAsync(town);
        var apart = await PathTowns.AskAsync(store, new JoiningNetwork([town["Ash"], town["Dee"]], Today));
        Assert.Equal(["Ash", "Dee"], apart.Unconnected.Select(s => s.Facts.Caption));
        Assert.Empty((await PathTowns.AskAsync(store, new JoiningNetwork([town["Ash"], town["Cal"], town["Dee"]], Today))).Unconnected);
    }

    [Fact]
    public async Task Denial_AmongThem_IsDrawnStruck_AndLinksWithoutWeightAreDrawn()
    {
        var town = Given.Town();
        var (ash, bo, cal) = (town.Person("Ash"), town.Person("Bo"), town.Person("Cal"));
        town.Says(ash, "SEEN_WITH", bo);
        town.Says(bo, "SEEN_WITH", cal);
        town.Says(ash, "CONTROLS", cal, on: "2026-05-01");
        town.Says(ash, "CONTROLS", cal, on: "2026-05-02", negative: true);
        town.Says(ash, "SAME_AS_REVIEW", cal);
        var answer = await AskAsync(town, "Ash", "Cal");
        Assert.Equal("Ash - Bo - Cal", PathTowns.Names(Assert.Single(Assert.Single(answer.Pairs).Paths)));
        Assert.Equal(LineStyle.Struck, Assert.Single(answer.Network.Lines, l => l.Kind.Code == "CONTROLS").Style);
        Assert.Equal(0.0, Assert.Single(answer.Network.Lines, l => l.Kind.Code == "SAME_AS_REVIEW").Strength);
    }

    [Fact]
    public async Task Hub_ThatWasChosen_IsNoSteppingStoneForOthers()
    {
        var town = Given.Town();
        var hub = town.Address("Station");
        for (var i = 0; i <= NetworkAround.DegreeCap; i++)
            town.Says(town.Person($"Passer {i:000}"), "VISITS", hub);
        var answer = await AskAsync(town, "Passer 001", "Passer 002", "Station");
        Assert.Equal(["Passer 001 - Station", "Passer 002 - Station"], answer.Pairs.SelectMany(p => p.Paths).Select(PathTowns.Names));
        Assert.Contains("has more than 500 links", answer.Network.Truncated);
    }

    [Fact]
    public async Task Number_OfRecords_IsTwoToThirtyDifferentOnes()
    {
        var town = Given.Town();
        for (var i = 0; i < 31; i++)
            town.Person($"P{i}");
        town.Judge(town["P0"], town["P1"]);
        await using var store = await PathTowns.SavedAsync(town);
        foreach (var ids in (EntityId[][])[[], [town["P0"]], [town["P0"], town["P0"]], [town["P0"], town["P1"]], [.. Enumerable.Range(0, 31).Select(i => town[$"P{i}"])]])
            Assert.Equal(
                "refused: joining.of: Choose 2 to 30 different records.",
                await Telling.TellAsync(store, Viewers.Officer, new JoiningNetwork([.. ids], Today)));
        Assert.Equal(29, (await PathTowns.AskAsync(store, new JoiningNetwork([.. Enumerable.Range(0, 30).Select(i => town[$"P{i}"])], Today))).Chosen.Length);
    }

    [Fact]
    public async Task Chosen_HiddenOrMissing_IsRefusedAlike()
    {
        var town = NamedNetworks.HiddenBridge();
        await using var store = await PathTowns.SavedAsync(town);
        foreach (var id in (EntityId[])[town["Bridge"], EntityId.Of(new("nobody", EntityKind.Person, "1"))])
            Assert.Equal(
                "refused: record.not_found: There is no such record, or it is not yours to see.",
                await Telling.TellAsync(store, Viewers.Officer, new JoiningNetwork([town["Ash"], id], Today)));
    }

    private static IEnumerable<string> Lines(JoiningAnswer answer)
    {
        var keys = answer.Network.Nodes.ToDictionary(n => n.Subject.Id, n => n.Subject.Facts.SortKey);
        return answer.Network.Lines.Select(l => string.Create(CultureInfo.InvariantCulture, $"{keys[l.From]} {l.Kind} {keys[l.To]} {l.Strength:F9} {l.Evidence.Length}"));
    }

    private static async Task<JoiningAnswer> AskAsync(Town town, params string[] names)
    {
        await using var store = await PathTowns.SavedAsync(town);
        return await PathTowns.AskAsync(store, new JoiningNetwork([.. names.Select(name => town[name])], Today));
    }
}
