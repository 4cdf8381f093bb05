using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines.Reference;
using Cse.Intel.TestSupport;

namespace Cse.Intel.Graph.Tests.Queries.AtRisk;

/// <summary>The question judged by itself: what a change of town or question may do to the answer, and what not.</summary>
public sealed class AtRiskMetamorphicTests
{
    private static readonly ImmutableSortedDictionary<string, string> NoDetails = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    [Fact]
    public Task OneHopMore_LosesNobody_AndLowersNoStrength() => InTownsAsync(async (store, _, question) =>
    {
        var fewer = await AskAsync(store, question with { Hops = Math.Min(5, question.Hops) });
        var more = await AskAsync(store, question with { Hops = Math.Min(5, question.Hops) + 1 });
        return fewer.All(row => more.Any(other => other.Person.Id == row.Person.Id && other.Strength >= row.Strength));
    });

    [Fact]
    public Task Undamping_LosesNobody_AndLowersNoStrength() => InTownsAsync(async (store, town, question) =>
    {
        var damped = await AskAsync(store, question with { Undamped = [] });
        var undamped = await AskAsync(store, question with { Undamped = [.. town.Records.Select(r => r.Id)] });
        return undamped.All(row => row.Path.Dampings.IsEmpty)
            && damped.All(row => undamped.Any(other => other.Person.Id == row.Person.Id && other.Strength >= row.Strength));
    });

    [Fact]
    public Task KnownLater_WithNothingRecordedBetween_IsTheSame() => InTownsAsync(async (store, _, question) =>
    {
        var known = question.AsKnownAt ?? RiskParts.Times[2];
        return await TellAsync(store, question with { AsKnownAt = known }) == await TellAsync(store, question with { AsKnownAt = known.AddMinutes(1) });
    });

    [Fact]
    public Task LinksOfKindsThatReadAlike_Reversed_AreTheSame() => InTownsAsync(async (store, town, question) =>
    {
        await using var reversed = new ReferenceStore(ReferenceGraph.Empty);
        foreach (var changes in town.Script)
            await reversed.ApplyAsync(changes with { Assertions = [.. changes.Assertions.Select(Reversed)] }, CancellationToken.None);
        return await TellAsync(store, question) == await TellAsync(reversed, question);

        static Assertion Reversed(Assertion a) => a.Kind.Forward == a.Kind.Backward ? a with { From = a.To, To = a.From } : a;
    });

    [Fact]
    public Task Merge_TakenBack_RestoresTheList() => InTownsAsync(async (store, town, question) =>
    {
        question = question with { AsKnownAt = null };
        var before = await TellAsync(store, question);
        var people = town.Records.Where(r => r.Payload is Person).Select(r => r.Id).Take(2).Order().ToArray();
        var merge = new Judgement(EntityId.Of(new("meta", EntityKind.Person, "merge")), people[0], people[1], Verdict.Same, "", RiskParts.Times[4], "ds.example", null);
        await store.ApplyAsync(new("merge", "ds.example", "") { Judgements = [merge] }, CancellationToken.None);
        await store.ApplyAsync(new("part", "ds.example", "") { Judgements = [merge with { RetractedAt = RiskParts.Times[4].AddDays(1) }] }, CancellationToken.None);
        return before == await TellAsync(store, question);
    });

    [Fact]
    public Task Assertion_ThatIsDiscounted_ChangesNothing() => InTownsAsync(async (store, town, question) =>
    {
        var before = await TellAsync(store, question);
        await SayOfEverybodyAsync(store, town, question.AsOf, IntelligenceAssessment.KnownDirectly, AssertionStatus.Discounted);
        return before == await TellAsync(store, question);
    });

    [Fact]
    public Task Assertion_SuspectedToBeFalse_ChangesNoPath() => InTownsAsync(async (store, town, question) =>
    {
        var before = Transcript.OfPaths(await AskAsync(store, question));
        await SayOfEverybodyAsync(store, town, question.AsOf, IntelligenceAssessment.SuspectedFalse, AssertionStatus.Reported);
        return before == Transcript.OfPaths(await AskAsync(store, question));
    });

    private static async Task InTownsAsync(Func<IGraphStore, RiskTown, YoungPeopleAtRisk, Task<bool>> holds)
    {
        for (var seed = 40_001ul; seed <= 40_060; seed++)
        {
            var town = RiskTown.Of(seed);
            await using var store = new ReferenceStore(ReferenceGraph.Empty);
            await town.SaveAsync(store);
            Assert.True(await holds(store, town, town.Question()), $"It does not hold in the town of seed {seed}.");
        }
    }

    private static async Task<ImmutableArray<AtRiskRow>> AskAsync(IGraphStore store, YoungPeopleAtRisk question) =>
        (await store.ReadAsync(Viewers.Upkeep, question.AnswerAsync, CancellationToken.None)).Rows;

    private static async Task<string> TellAsync(IGraphStore store, YoungPeopleAtRisk question) => Transcript.Of(await AskAsync(store, question));

    private static async Task SayOfEverybodyAsync(IGraphStore store, RiskTown town, DateOnly day, IntelligenceAssessment assessment, AssertionStatus status)
    {
        var report = town.Records.First(r => r.Payload is Report).Id;
        var people = town.Records.Where(r => r.Payload is Person).Select(r => r.Id).ToList();
        var said = people.Zip(people.Skip(1)).Select((pair, i) => new Assertion(
            AssertionId.Of("meta", $"{i}"), PoleSchema.Default["CONTROLS"], pair.First, pair.Second, Observed.On(day), report, null,
            new(SourceEvaluation.Reliable, assessment, null), status, false, null, NoDetails, Graph.Access.Protection.Unit, RiskParts.Times[0], "pc.example", null, null));
        await store.ApplyAsync(new("more", "pc.example", "") { Assertions = [.. said] }, CancellationToken.None);
    }
}
