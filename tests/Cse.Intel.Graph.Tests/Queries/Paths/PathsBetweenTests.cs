using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.Network;
using Cse.Intel.Graph.Queries.Paths;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Tests.Engines.Reference;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.TestSupport.Networks;

namespace Cse.Intel.Graph.Tests.Queries.Paths;

public sealed class PathsBetweenTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private readonly Dictionary<Town, ReferenceStore> _stores = [];

    [Fact]
    public async Task Chain_IsOnePath_WithItsWeakestLinkItsGradesAndASentence()
    {
        var answer = await AskAsync(NamedNetworks.Chain(), "Ash", "Cal");
        var path = Assert.Single(answer.Paths);
        Assert.Equal("Ash - Flat - Bo - AB12 CDE - Cal", PathTowns.Names(path));
        Assert.Equal((4, 0, "1 A P"), (path.Links, path.Weakest, path.LowestGrade.ToString()));
        Assert.StartsWith("Ash visits Flat, Exampleton (3 May 2026, graded 1 A P); Bo occupies Flat, Exampleton (since 1 January 2025, graded 1 A P); ", path.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("The weakest link is Ash – Flat, Exampleton (0.32).", path.Sentence, StringComparison.Ordinal);
        Assert.Equal((false, null), (answer.More, answer.Truncated));
    }

    [Fact]
    public async Task ShortestFirst_AndStrongestFirst_DifferWhereTheLongWayIsTheBetterKnown()
    {
        var town = Given.Town();
        var (ash, bo, cal) = (town.Person("Ash"), town.Person("Bo"), town.Person("Cal"));
        town.Says(ash, "ASSOCIATES_WITH", cal, grade: "3 D P");
        town.Says(ash, "LIVES_WITH", bo, on: "2026-01-01/");
        town.Says(bo, "LIVES_WITH", cal, on: "2026-01-01/");
        Assert.Equal(["Ash - Cal", "Ash - Bo - Cal"], await NamesAsync(town, q => q));
        Assert.Equal(["Ash - Bo - Cal", "Ash - Cal"], await NamesAsync(town, q => q with { Order = PathOrder.Strongest }));
    }

    [Fact]
    public async Task Strength_IsTheProductOfItsPairs_AsOnTheAtRiskList()
    {
        var town = Given.Town();
        town.Says(town.Person("Ash"), "SEEN_WITH", town.Person("Bo"), on: "2026-05-28");
        town.Says(town["Bo"], "SEEN_WITH", town.Person("Cal"), on: "2026-05-28", grade: "2 A P");
        var path = Assert.Single((await AskAsync(town, "Ash", "Cal")).Paths);
        Assert.Equal(0.096, path.Strength, 9); // 0.8 x 0.6 x 0.8, and half of each after 180 days.
        Assert.Equal((1, "2 A P"), (path.Weakest, path.LowestGrade.ToString()));
    }

    [Fact]
    public async Task Path_RunsThroughProfessionals_AndIsNotDamped()
    {
        var town = Given.Town();
        var (ash, cal, school) = (town.Person("Ash"), town.Person("Cal"), town.Address("School", common: true));
        town.Says(ash, "VISITS", school);
        town.Says(town.Professional("Teacher"), "EMPLOYED_AT", school);
        town.Says(town["Teacher"], "SEEN_WITH", cal);
        for (var i = 0; i < 40; i++)
            town.Says(town.Person($"Pupil {i}"), "VISITS", school);
        var path = Assert.Single((await AskAsync(town, "Ash", "Cal")).Paths);
        Assert.Equal("Ash - School - Teacher - Cal", PathTowns.Names(path));
        Assert.Equal(path.Path.Steps.Aggregate(1.0, (all, step) => all * step.Strength), path.Strength, 9);
    }

    [Fact]
    public async Task LinksWithoutWeight_AreNoWay_AlsoWhenTheyAreAskedFor()
    {
        var town = Given.Town();
        town.Says(town.Address("Flat"), "LOCATED_IN", town.Address("Estate"));
        town.Says(town.Address("House"), "LOCATED_IN", town["Estate"]);
        Assert.Empty((await AskAsync(town, "Flat", "House")).Paths);
        Assert.Equal("paths.kinds", await RefusedAsync(town, "Flat", "House", q => q with { Kinds = [PoleSchema.Default["LOCATED_IN"]] }));
    }

    [Fact]
    public async Task SuspectedFalse_IsWalkedOnlyWhenAskedFor_AndWeighsNothing()
    {
        var town = Given.Town();
        town.Says(town.Person("Ash"), "SEEN_WITH", town.Person("Cal"), grade: "1 E P");
        Assert.Empty((await AskAsync(town, "Ash", "Cal")).Paths);
        var path = Assert.Single((await AskAsync(town, "Ash", "Cal", q => q with { Floor = GradeFloor.None })).Paths);
        Assert.Equal((0.0, "1 E P"), (path.Strength, path.LowestGrade.ToString()));
    }

    [Fact]
    public async Task Denial_TakesThePathAway_WhateverGradeIsAskedFor()
    {
        var town = Given.Town();
        var (ash, cal) = (town.Person("Ash"), town.Person("Cal"));
        town.Says(ash, "SEEN_WITH", cal, on: "2026-05-01", grade: "1 A P");
        town.Says(ash, "SEEN_WITH", cal, on: "2026-05-02", grade: "2 B P", negative: true);
        foreach (var floor in (GradeFloor[])[GradeFloor.None, GradeFloor.Usual, new(SourceEvaluation.Reliable, IntelligenceAssessment.KnownDirectly)])
            Assert.Empty((await AskAsync(town, "Ash", "Cal", q => q with { Floor = floor })).Paths);
    }

    [Fact]
    public async Task Since_LeavesOutReports_AndTheStrengthOfAPairIsThatOfTheRest()
    {
        var town = Given.Town();
        var (ash, cal) = (town.Person("Ash"), town.Person("Cal"));
        town.Says(ash, "SEEN_WITH", cal, on: "2025-05-28", report: town.Report("R1"));
        town.Says(ash, "SEEN_WITH", cal, on: "2026-05-28", report: town.Report("R2"));
        Assert.Equal(2, Assert.Single(Assert.Single((await AskAsync(town, "Ash", "Cal")).Paths).Path.Steps).Evidence.Length);
        var since = Assert.Single((await AskAsync(town, "Ash", "Cal", q => q with { Since = new(2026, 1, 1) })).Paths);
        Assert.Equal(0.4, since.Strength, 9);
        Assert.Empty((await AskAsync(town, "Ash", "Cal", q => q with { Since = new(2026, 6, 1) })).Paths);
    }

    [Fact]
    public async Task GradesAndStrengths_LeaveOutWhatIsLess()
    {
        var town = Given.Town();
        var (ash, bo, cal) = (town.Person("Ash"), town.Person("Bo"), town.Person("Cal"));
        town.Says(ash, "SEEN_WITH", cal, grade: "2 C P");
        town.Says(ash, "SEEN_WITH", bo, on: "2026-11-24");
        town.Says(bo, "SEEN_WITH", cal, on: "2026-11-24");
        Assert.Equal(["Ash - Cal", "Ash - Bo - Cal"], await NamesAsync(town, q => q));
        Assert.Equal(["Ash - Bo - Cal"], await NamesAsync(town, q => q with { Floor = new(SourceEvaluation.Untested, IntelligenceAssessment.KnownIndirectlyCorroborated) }));
        Assert.Equal(["Ash - Bo - Cal"], await NamesAsync(town, q => q with { MinStrength = 0.5 }));
        Assert.Equal(["Ash - Cal", "Ash - Bo - Cal"], await NamesAsync(town, q => q with { Kinds = [PoleSchema.Default["SEEN_WITH"], PoleSchema.Default["LOCATED_IN"]] }));
        Assert.Empty(await NamesAsync(town, q => q with { Kinds = [PoleSchema.Default["CONTROLS"]] }));
        Assert.Equal(["Ash - Cal"], await NamesAsync(town, q => q with { Hops = 1 }));
    }

    [Fact]
    public async Task Times_AreThoseAskedFor()
    {
        var town = Given.Town();
        var (ash, cal) = (town.Person("Ash"), town.Person("Cal"));
        town.At("2026-06-01").Says(ash, "SEEN_WITH", cal, on: "2026-05-01");
        Assert.Single(await NamesAsync(town, q => q with { AsOf = new(2026, 5, 1) }));
        Assert.Empty(await NamesAsync(town, q => q with { AsOf = new(2026, 4, 30) }));
        Assert.Single(await NamesAsync(town, q => q with { AsKnownAt = Instants.At("2026-06-01") }));
        Assert.Empty(await NamesAsync(town, q => q with { AsKnownAt = Instants.At("2026-05-31") }));
    }

    [Fact]
    public async Task EqualPaths_StandInTheOrderOfTheirKeys_FromTheRecordAskedFrom()
    {
        var town = Given.Town();
        var (ash, cal) = (town.Person("Ash"), town.Person("Cal"));
        foreach (var name in (string[])["Zed", "bo", "Bo", "Ély", "B"])
        {
            town.Says(ash, "SEEN_WITH", town.Person(name));
            town.Says(town[name], "SEEN_WITH", cal);
        }
        Assert.Equal(["Ash - B - Cal", "Ash - Bo - Cal", "Ash - Zed - Cal", "Ash - bo - Cal", "Ash - Ély - Cal"], await NamesAsync(town, q => q));
    }

    [Fact]
    public async Task StrengthsThatRoundToTheSameCost_AreEqual()
    {
        var town = Given.Town();
        var (ash, cal) = (town.Person("Ash"), town.Person("Cal"));
        town.Says(ash, "FAMILY_OF", town.Person("Bo"), grade: "1 B P");
        town.Says(town["Bo"], "FAMILY_OF", cal);
        town.Says(ash, "FAMILY_OF", town.Person("Zed"), grade: "1 B P");
        town.Says(town["Zed"], "FAMILY_OF", cal);
        // An old and doubtful word more is no reason to stand before others.
        town.Says(ash, "ASSOCIATES_WITH", town["Zed"], on: "2023-01-01", grade: "3 D P", report: town.Report("R1"));
        var answer = await AskAsync(town, "Ash", "Cal");
        Assert.Equal(["Ash - Bo - Cal", "Ash - Zed - Cal"], answer.Paths.Select(PathTowns.Names));
        Assert.True(answer.Paths[0].Strength < answer.Paths[1].Strength);
    }

    [Fact]
    public async Task MoreThanAreShown_IsSaid()
    {
        var town = Given.Town();
        var (ash, cal) = (town.Person("Ash"), town.Person("Cal"));
        for (var i = 0; i < 12; i++)
        {
            town.Says(ash, "SEEN_WITH", town.Person($"Other {i:00}"));
            town.Says(town[$"Other {i:00}"], "SEEN_WITH", cal);
        }
        var answer = await AskAsync(town, "Ash", "Cal");
        Assert.Equal((10, true), (answer.Paths.Length, answer.More));
        Assert.Equal(["Ash - Other 00 - Cal", "Ash - Other 01 - Cal"], await NamesAsync(town, q => q with { Limit = 2 }));
    }

    [Fact]
    public async Task Hub_IsNotWalkedThrough_AndIsSaid_ButMayBeginAPath()
    {
        var town = Given.Town();
        var (ash, cal, hub) = (town.Person("Ash"), town.Person("Cal"), town.Address("Station"));
        town.Says(ash, "VISITS", hub);
        town.Says(cal, "VISITS", hub);
        for (var i = 2; i <= NetworkAround.DegreeCap; i++)
            town.Says(town.Person($"Passer {i}"), "VISITS", hub);
        foreach (var hops in (int[])[2, 3, 4])
        {
            var answer = await AskAsync(town, "Ash", "Cal", q => q with { Hops = hops });
            Assert.Empty(answer.Paths);
            Assert.Equal("Station, Exampleton has more than 500 links and was not walked through. Ask with fewer kinds of link or a later ‘since’ to walk further.", answer.Truncated);
        }
        var from = await AskAsync(town, "Station", "Cal");
        Assert.Equal(["Station - Cal"], from.Paths.Select(PathTowns.Names));
    }

    [Fact]
    public async Task Hub_InTheMiddleOfFourLinks_IsNotWalkedThrough()
    {
        var town = Given.Town();
        var (ash, bo, cal, dee, hub) = (town.Person("Ash"), town.Person("Bo"), town.Person("Cal"), town.Person("Dee"), town.Address("Station"));
        town.Says(ash, "SEEN_WITH", bo);
        town.Says(bo, "VISITS", hub);
        town.Says(dee, "VISITS", hub);
        town.Says(dee, "SEEN_WITH", cal);
        for (var i = 2; i <= NetworkAround.DegreeCap; i++)
            town.Says(town.Person($"Passer {i}"), "VISITS", hub);
        var past = await AskAsync(town, "Ash", "Cal");
        Assert.Empty(past.Paths);
        Assert.NotNull(past.Truncated);
    }

    [Fact]
    public async Task Hub_WithExactlyTheCap_IsWalkedThrough()
    {
        var town = Given.Town();
        var (ash, cal, hub) = (town.Person("Ash"), town.Person("Cal"), town.Address("Station"));
        town.Says(ash, "VISITS", hub);
        town.Says(cal, "VISITS", hub);
        for (var i = 3; i <= NetworkAround.DegreeCap; i++)
            town.Says(town.Person($"Passer {i}"), "VISITS", hub);
        var answer = await AskAsync(town, "Ash", "Cal");
        Assert.Equal(["Ash - Station - Cal"], answer.Paths.Select(PathTowns.Names));
        Assert.Null(answer.Truncated);
    }

    [Fact]
    public async Task People_JudgedTheSame_AreOneSteppingStone_AndNoPathOfTheirOwn()
    {
        var town = Given.Town();
        var (ash, bo, bob, cal) = (town.Person("Ash"), town.Person("Bo"), town.Person("Bob"), town.Person("Cal"));
        town.Says(ash, "SEEN_WITH", bo);
        town.Says(bob, "SEEN_WITH", cal);
        town.Says(bo, "ASSOCIATES_WITH", bob);
        town.Judge(bo, bob);
        Assert.Equal(["Ash - Bo - Cal"], await NamesAsync(town, q => q));
        Assert.Equal("paths.same", await RefusedAsync(town, "Bo", "Bob"));
        Assert.Equal("paths.same", await RefusedAsync(town, "Bo", "Bo"));
    }

    [Theory]
    [InlineData(0, 10, 0, "paths.hops")]
    [InlineData(7, 10, 0, "paths.hops")]
    [InlineData(4, 0, 0, "paths.limit")]
    [InlineData(4, 11, 0, "paths.limit")]
    [InlineData(4, 10, 1.1, "paths.strength")]
    [InlineData(4, 10, double.NaN, "paths.strength")]
    public async Task Question_ThatCannotBeAnswered_IsRefused(int hops, int limit, double strength, string code) =>
        Assert.Equal(code, await RefusedAsync(NamedNetworks.Chain(), "Ash", "Cal", q => q with { Hops = hops, Limit = limit, MinStrength = strength }));

    [Fact]
    public async Task End_HiddenOrMissing_IsRefusedAlike()
    {
        var town = NamedNetworks.HiddenBridge();
        await using var store = await PathTowns.SavedAsync(town);
        var missing = EntityId.Of(new("nobody", EntityKind.Person, "1"));
        foreach (var (from, to) in ((EntityId, EntityId)[])[(town["Bridge"], town["Ash"]), (town["Ash"], town["Bridge"]), (town["Bridge"], town["Bridge"]), (missing, town["Ash"]), (town["Ash"], missing)])
            Assert.Equal(
                "refused: record.not_found: There is no such record, or it is not yours to see.",
                await Telling.TellAsync(store, Viewers.Officer, new PathsBetween(from, to, Today)));
    }

    [Fact]
    public async Task HiddenBridge_IsAWayForWhoSeesIt_AndNoneForOthers()
    {
        var town = NamedNetworks.HiddenBridge();
        await using var store = await PathTowns.SavedAsync(town);
        PathsBetween question = new(town["Ash"], town["Cal"], Today) { Hops = 6 };
        Assert.Equal(["Ash - Bridge - Cal"], (await PathTowns.AskAsync(store, question, Viewers.Supervisor)).Paths.Select(PathTowns.Names));
        Assert.Empty((await PathTowns.AskAsync(store, question, Viewers.Officer)).Paths);
    }

    private async Task<IEnumerable<string>> NamesAsync(Town town, Func<PathsBetween, PathsBetween> with) =>
        (await AskAsync(town, "Ash", "Cal", with)).Paths.Select(PathTowns.Names);

    private async Task<PathsAnswer> AskAsync(Town town, string from, string to, Func<PathsBetween, PathsBetween>? with = null)
    {
        var store = await StoreOfAsync(town);
        var question = new PathsBetween(town[from], town[to], Today);
        return await PathTowns.AskAsync(store, with is null ? question : with(question));
    }

    private async Task<string> RefusedAsync(Town town, string from, string to, Func<PathsBetween, PathsBetween>? with = null) =>
        (await Assert.ThrowsAsync<QuestionRefusedException>(() => AskAsync(town, from, to, with))).Code;

    private async Task<ReferenceStore> StoreOfAsync(Town town)
    {
        if (!_stores.TryGetValue(town, out var store))
            _stores.Add(town, store = await PathTowns.SavedAsync(town));
        return store;
    }
}
