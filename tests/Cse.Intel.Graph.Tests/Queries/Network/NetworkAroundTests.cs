using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.Network;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines.Reference;
using Cse.Intel.Graph.Tests.Queries.AtRisk;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.TestSupport.Generating;
using Cse.Intel.TestSupport.Networks;

namespace Cse.Intel.Graph.Tests.Queries.Network;

public sealed class NetworkAroundTests : IAsyncDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private readonly ReferenceStore _store = new(ReferenceGraph.Empty);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Network_InRandomTowns_IsTheOracles()
    {
        for (var seed = 70_001ul; seed <= 70_120; seed++)
        {
            var town = RiskTown.Of(seed);
            await using var store = await SavedAsync(town);
            var question = Question(town, new Seeded(seed));
            var oracle = await PlainNetwork.AskAsync(store, question);
            var answer = await AskAsync(store, question);
            var why = $"seed {seed}, {question.Text}, floor {question.Floor}, from strength {question.MinStrength}, negatives {question.Negatives}, kinds {string.Join(',', question.Kinds)}";
            Same(oracle.Nodes, answer.Nodes.Select(n => PlainNetwork.Node(n.Subject.Facts.SortKey, n.Level, n.Score)), why);
            var keys = answer.Nodes.ToDictionary(n => n.Subject.Id, n => n.Subject.Facts.SortKey);
            Same(
                oracle.Lines.Order(StringComparer.Ordinal),
                answer.Lines.Select(l => PlainNetwork.Line(keys[l.From], l.Kind.Code, keys[l.To], l.Strength, l.Style, l.Evidence.Length)).Order(StringComparer.Ordinal), why);
        }
    }

    [Fact]
    public async Task OneHopMore_ContainsTheNetworkBefore() => await InTownsAsync(async (store, question) =>
    {
        var fewer = await AskAsync(store, question with { Hops = 2, Limit = NetworkAround.LimitAtMost });
        var more = await AskAsync(store, question with { Hops = 3, Limit = NetworkAround.LimitAtMost });
        Assert.Equal(fewer.Nodes.Select(n => (n.Subject.Id, n.Level, n.Score)), more.Nodes.Where(n => n.Level <= 2).Select(n => (n.Subject.Id, n.Level, n.Score)));
    });

    [Fact]
    public async Task WithinThreeLinks_OfEachOther_IsMutual() => await InTownsAsync(async (store, question) =>
    {
        var whole = question with { From = [question.From[0]], Hops = 3, Limit = NetworkAround.LimitAtMost };
        var around = await AskAsync(store, whole);
        foreach (var far in around.Nodes.Where(n => n.Level > 0))
            Assert.Contains(
                (await AskAsync(store, whole with { From = [far.Subject.Id] })).Nodes,
                n => n.Subject.Id == around.Nodes[0].Subject.Id && n.Level == far.Level);
    });

    [Fact]
    public async Task Denials_LeftUndrawn_BringNothingBackToLife()
    {
        var town = Given.Town();
        var (ash, bo, cal) = (town.Person("Ash"), town.Person("Bo"), town.Person("Cal"));
        town.Says(ash, "SEEN_WITH", bo, on: "2026-05-01");
        town.Says(ash, "SEEN_WITH", bo, on: "2026-05-02", negative: true);
        town.Says(bo, "SEEN_WITH", cal, on: "2026-05-01");
        foreach (var negatives in (bool[])[true, false])
        {
            var answer = await AskAsync(town, new([ash]) { Today = Today, Hops = 2, Negatives = negatives });
            Assert.Equal([ash], answer.Nodes.Select(n => n.Subject.Id));
            Assert.Empty(answer.Lines);
        }
    }

    [Fact]
    public async Task Denied_BetweenTwoWhoAreReachedOtherwise_IsDrawnStruck_WhereAskedFor()
    {
        var town = Given.Town();
        var (ash, bo, cal) = (town.Person("Ash"), town.Person("Bo"), town.Person("Cal"));
        town.Says(ash, "SEEN_WITH", bo);
        town.Says(ash, "SEEN_WITH", cal);
        town.Says(bo, "CONTROLS", cal, on: "2026-05-01");
        town.Says(bo, "CONTROLS", cal, on: "2026-05-02", negative: true);
        var drawn = await AskAsync(town, new([ash]) { Today = Today });
        var struck = Assert.Single(drawn.Lines, l => l.Kind.Code == "CONTROLS");
        Assert.Equal((LineStyle.Struck, 0.0, 2), (struck.Style, struck.Strength, struck.Evidence.Length));
        Assert.DoesNotContain((await AskAsync(town, new([ash]) { Today = Today, Negatives = false })).Lines, l => l.Kind.Code == "CONTROLS");
    }

    [Fact]
    public async Task Denied_ReadFromTheOtherEnd_IsDrawnStruckBothWays()
    {
        var town = Given.Town();
        var (ash, bo, cal) = (town.Person("Ash"), town.Person("Bo"), town.Person("Cal"));
        town.Says(ash, "SEEN_WITH", bo);
        town.Says(ash, "SEEN_WITH", cal);
        town.Says(bo, "LIVES_WITH", cal, on: "2026-05-01");
        town.Says(cal, "LIVES_WITH", bo, on: "2026-05-02", negative: true);
        var lines = (await AskAsync(town, new([ash]) { Today = Today })).Lines.Where(l => l.Kind.Code == "LIVES_WITH");
        Assert.Equal([(LineStyle.Struck, 0.0), (LineStyle.Struck, 0.0)], lines.Select(l => (l.Style, l.Strength)));
    }

    [Theory]
    [InlineData("1 A P", "", LineStyle.Solid)]
    [InlineData("1 B P", "", LineStyle.Solid)]
    [InlineData("2 A P", "2 A P", LineStyle.Solid)]
    [InlineData("2 A P", "", LineStyle.Dashed)]
    [InlineData("2 B P", "3 A P", LineStyle.Dashed)]
    [InlineData("2 C P", "2 D P", LineStyle.Dotted)]
    [InlineData("1 E P", "2 E P", LineStyle.Struck)]
    public async Task Line_IsDrawnByItsGrades(string grade, string other, LineStyle style)
    {
        var town = Given.Town();
        var (ash, bo) = (town.Person("Ash"), town.Person("Bo"));
        town.Says(ash, "SEEN_WITH", bo, on: "2026-11-24", grade: grade, report: town.Report("R1"));
        if (other.Length > 0)
            town.Says(ash, "SEEN_WITH", bo, on: "2026-11-24", grade: other, report: town.Report("R2"));
        var answer = await AskAsync(town, new([ash]) { Today = Today, Floor = GradeFloor.None });
        Assert.Equal(style, Assert.Single(answer.Lines).Style);
    }

    [Fact]
    public async Task Denial_BelowTheLowestGrade_StillRulesOut()
    {
        var town = Given.Town();
        var (ash, bo) = (town.Person("Ash"), town.Person("Bo"));
        town.Says(ash, "SEEN_WITH", bo, on: "2026-11-01", grade: "1 A P", report: town.Report("R1"));
        town.Says(ash, "SEEN_WITH", bo, on: "2026-11-02", grade: "3 A P", negative: true, report: town.Report("R2"));

        var answer = await AskAsync(town, new([ash]) { Today = Today, Floor = new(SourceEvaluation.Reliable, IntelligenceAssessment.KnownDirectly) });

        Assert.Equal([ash], answer.Nodes.Select(n => n.Subject.Id));
    }

    [Fact]
    public async Task Line_WithoutAnyReport_StandsOnOneOrigin_WhateverSystemsItCameFrom()
    {
        var town = Given.Town();
        var (ash, bo) = (town.Person("Ash"), town.Person("Bo"));
        foreach (var system in (string[])["one", "two"])
            town.Says(ash, "SEEN_WITH", bo, on: "2026-11-24", grade: "2 A P", report: town.Record(system, new Report { Synthetic = true }));
        var line = Assert.Single((await AskAsync(town, new([ash]) { Today = Today })).Lines);
        Assert.Equal((LineStyle.Dashed, 1), (line.Style, line.Reports));
    }

    [Fact]
    public async Task Hub_IsShownAndNotWalkedThrough_UnlessItIsTheStart()
    {
        var town = Given.Town();
        var (ash, hub) = (town.Person("Ash"), town.Address("Station"));
        for (var i = 0; i <= NetworkAround.DegreeCap; i++)
            town.Says(i == 0 ? ash : town.Person($"Passer {i}"), "VISITS", hub);
        var past = await AskAsync(town, new([ash]) { Today = Today, Hops = 2, Limit = 2000 });
        Assert.Equal([(ash, false), (hub, true)], past.Nodes.Select(n => (n.Subject.Id, n.Capped)));
        Assert.Contains("1 record has more than 500 links", past.Truncated);
        var from = await AskAsync(town, new([hub]) { Today = Today, Hops = 2, Limit = 2000 });
        Assert.Equal(502, from.Nodes.Length);
        Assert.Null(from.Truncated);
    }

    [Fact]
    public async Task Hub_WithExactlyTheCap_IsWalkedThrough()
    {
        var town = Given.Town();
        var (ash, hub) = (town.Person("Ash"), town.Address("Station"));
        for (var i = 0; i < NetworkAround.DegreeCap; i++)
            town.Says(i == 0 ? ash : town.Person($"Passer {i}"), "VISITS", hub);
        Assert.Equal(501, (await AskAsync(town, new([ash]) { Today = Today, Hops = 2, Limit = 2000 })).Nodes.Length);
    }

    [Fact]
    public async Task Limit_CutsTheWeakest_AndSaysHowMany()
    {
        var answer = await AskAsync(NamedNetworks.Star(visitors: 6), new([EntityId.Of(new(Town.System, EntityKind.Address, "Flat"))]) { Today = Today, Limit = 4 });
        Assert.Equal(["Address:Flat", "Person:Rook", "Person:Visitor 1", "Person:Visitor 2"], answer.Nodes.Select(n => n.Subject.Facts.SortKey));
        Assert.Equal("4 more records at 1 link are not shown. Raise the limit, or ask for fewer links or kinds.", answer.Truncated);
    }

    [Fact]
    public async Task People_JudgedTheSame_AreOneNodeWithTheLinksOfBoth()
    {
        var town = Given.Town();
        var (ash, bo, bob, cal) = (town.Person("Ash"), town.Person("Bo"), town.Person("Bob"), town.Person("Cal"));
        town.Says(ash, "SEEN_WITH", bo);
        town.Says(bob, "SEEN_WITH", cal);
        town.Says(bo, "ASSOCIATES_WITH", bob);
        town.Judge(bo, bob);
        var answer = await AskAsync(town, new([ash]) { Today = Today, Hops = 2 });
        Assert.Equal(["Person:Ash", "Person:Bo", "Person:Cal"], answer.Nodes.Select(n => n.Subject.Facts.SortKey));
        Assert.Equal(2, answer.Lines.Length);
    }

    [Fact]
    public async Task Times_AreThoseAskedFor()
    {
        var town = Given.Town();
        var (ash, bo, cal) = (town.Person("Ash"), town.Person("Bo"), town.Person("Cal"));
        town.At("2026-06-01").Says(ash, "SEEN_WITH", bo, on: "2026-05-01");
        town.At("2026-08-01").Says(ash, "SEEN_WITH", cal, on: "2026-07-01");
        NetworkAround question = new([ash]) { Today = Today };
        Assert.Equal(3, (await AskAsync(town, question)).Nodes.Length);
        Assert.Equal(2, (await AskAsync(town, question with { AsOf = new(2026, 6, 30) })).Nodes.Length);
        Assert.Equal(2, (await AskAsync(town, question with { AsKnownAt = Instants.At("2026-07-31") })).Nodes.Length);
        Assert.Single((await AskAsync(town, question with { AsKnownAt = Instants.At("2026-05-31") })).Nodes);
    }

    [Fact]
    public async Task Start_HiddenOrMissing_IsRefusedAlike()
    {
        var town = Given.Town();
        var hidden = town.Person("Ash", protection: Protect.Silent());
        await using var store = new ReferenceStore(ReferenceGraph.Empty);
        await town.SaveAsync(store);
        foreach (var id in (EntityId[])[hidden, EntityId.Of(new("nobody", EntityKind.Person, "1"))])
            Assert.Equal(
                "refused: record.not_found: There is no such record, or it is not yours to see.",
                await Telling.TellAsync(store, Viewers.Officer, new NetworkAround([id]) { Today = Today }));
    }

    private static NetworkAround Question(RiskTown town, Seeded random)
    {
        var asked = town.Question();
        return new(asked.From)
        {
            Today = asked.AsOf,
            AsOf = asked.AsOf,
            AsKnownAt = asked.AsKnownAt,
            Hops = random.Between(1, 4),
            Limit = random.Pick([5, 200]),
            Floor = random.Pick([GradeFloor.None, GradeFloor.Usual, new(SourceEvaluation.Untested, IntelligenceAssessment.KnownIndirectly)]),
            MinStrength = random.Pick([0, 0, 0.3]),
            Negatives = random.Chance(50),
            Kinds = random.Chance(70) ? [] : [.. random.Some(PoleSchema.Default.LinkKinds)],
        };
    }

    private static async Task InTownsAsync(Func<IGraphStore, NetworkAround, Task> check)
    {
        for (var seed = 71_001ul; seed <= 71_030; seed++)
        {
            var town = RiskTown.Of(seed);
            await using var store = await SavedAsync(town);
            await check(store, Question(town, new Seeded(seed)));
        }
    }

    private static async Task<ReferenceStore> SavedAsync(RiskTown town)
    {
        var store = new ReferenceStore(ReferenceGraph.Empty);
        await town.SaveAsync(store);
        return store;
    }

    private static Task<NetworkAnswer> AskAsync(IGraphStore store, NetworkAround question) => store.ReadAsync(Viewers.Upkeep, question.AnswerAsync, CancellationToken.None);

    private async Task<NetworkAnswer> AskAsync(Town town, NetworkAround question)
    {
        await town.SaveAsync(_store);
        return await AskAsync(_store, question);
    }

    private static void Same(IEnumerable<string> expected, IEnumerable<string> actual, string why) =>
        Assert.True(expected.SequenceEqual(actual), $"{why}\nexpected\n{string.Join('\n', expected)}\nbut was\n{string.Join('\n', actual)}");
}
