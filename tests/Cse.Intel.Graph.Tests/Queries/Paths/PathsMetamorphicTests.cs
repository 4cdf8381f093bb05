using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.Paths;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines.Reference;
using Cse.Intel.Graph.Tests.Queries.AtRisk;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.TestSupport.Generating;

namespace Cse.Intel.Graph.Tests.Queries.Paths;

/// <summary>The question judged by itself: what a change of town or question may do to the paths, and what not.</summary>
public sealed class PathsMetamorphicTests
{
    private static readonly ImmutableSortedDictionary<string, string> NoDetails = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    [Fact]
    public Task EndsSwapped_GiveThePathsReversed() => InTownsAsync(async (store, _, question) =>
    {
        // Where paths tie, the order of their keys depends on the end they are read from: the whole set does not.
        var there = await TellSetAsync(store, question, reversed: false);
        return there == await TellSetAsync(store, question with { From = question.To, To = question.From }, reversed: true);
    });

    [Fact]
    public Task OneLinkMore_LosesNoPath() => InTownsAsync(async (store, _, question) =>
    {
        question = question with { Order = PathOrder.Shortest, Hops = Math.Min(5, question.Hops) };
        var fewer = await NamesAsync(store, question);
        var more = await NamesAsync(store, question with { Hops = question.Hops + 1 });
        return fewer.SequenceEqual(more.Take(fewer.Count));
    });

    [Fact]
    public Task FewerPaths_AreTheFirstOfMore() => InTownsAsync(async (store, _, question) =>
    {
        var all = await NamesAsync(store, question with { Limit = PathsBetween.PathsAtMost });
        var some = await NamesAsync(store, question with { Limit = 2 });
        return some.SequenceEqual(all.Take(2));
    });

    [Fact]
    public Task EachPath_BeginsAndEndsAsAsked_AndPassesNothingTwice() => InTownsAsync(async (store, _, question) =>
    {
        var answer = await PathTowns.AskAsync(store, question);
        return answer.Paths.All(path =>
            path.Path.Entities[0].Members.Contains(question.From) && path.Path.Entities[^1].Members.Contains(question.To)
            && path.Path.Entities.DistinctBy(e => e.Id).Count() == path.Links + 1
            && path.Path.Steps.Index().All(step => step.Item.Strength >= path.Path.Steps[path.Weakest].Strength));
    });

    [Fact]
    public Task WhatIsTakenBackHiddenOrDiscounted_ChangesNothing() => InTownsAsync(async (store, town, question) =>
    {
        question = question with { AsKnownAt = null };
        var before = await Telling.TellAsync(store, Viewers.Officer, question);
        await SayOfEverybodyAsync(store, town, question.AsOf, "hidden", AssertionStatus.Reported, Protect.Silent());
        await SayOfEverybodyAsync(store, town, question.AsOf, "discounted", AssertionStatus.Discounted, Protect.Unit);
        var said = await SayOfEverybodyAsync(store, town, question.AsOf, "taken back", AssertionStatus.Reported, Protect.Unit);
        await store.ApplyAsync(new("meta back", "pc.example", "") { Retractions = [.. said.Select(id => new Retraction(id, RiskParts.Times[4]))] }, CancellationToken.None);
        return before == await Telling.TellAsync(store, Viewers.Officer, question);
    });

    [Fact]
    public Task OtherIds_GiveTheSameShape() => InTownsAsync(async (store, town, question) =>
    {
        var renamed = new Renamed();
        await using var other = new ReferenceStore(ReferenceGraph.Empty);
        foreach (var changes in town.Script)
            await other.ApplyAsync(renamed.Of(changes), CancellationToken.None);
        return await ShapeAsync(store, question) == await ShapeAsync(other, question with { From = renamed.Of(question.From), To = renamed.Of(question.To) });
    });

    [Fact]
    public Task UnderABudget_NothingIsInvented_AndTheCutIsSaid() => InTownsAsync(async (store, _, question) =>
    {
        question = question with { Hops = 6, Limit = PathsBetween.PathsAtMost };
        var all = (await PlainPaths.AskAsync(store, Viewers.Upkeep, question)).All.Select(path => string.Join(' ', path)).ToList();
        var cut = await PathTowns.AskAsync(store, question with { ExpansionBudget = 3 });
        var found = cut.Paths.Select(path => string.Join(' ', path.Path.Entities.Select(e => e.Facts.SortKey))).ToList();
        return found.All(all.Contains) && (cut.Truncated is not null || found.SequenceEqual(all.Take(found.Count)));
    });

    [Fact]
    public async Task Expansions_AreAtMostOneForEachLink()
    {
        for (var seed = 83_001ul; seed <= 83_040; seed++)
        {
            var town = RiskTown.Of(seed);
            await using var store = await PathTowns.SavedAsync(town);
            foreach (var order in Enum.GetValues<PathOrder>())
                for (var hops = 2; hops <= 6; hops++)
                {
                    var question = PathTowns.Question(town, new Seeded(seed)) with { Hops = hops, Order = order };
                    var counted = await ExpansionsAsync(store, question);
                    Assert.True(counted <= hops, $"seed {seed}, {question.Text}: {counted} expansions");
                }
        }
    }

    private static Task<int> ExpansionsAsync(ReferenceStore store, PathsBetween question) => store.ReadAsync(Viewers.Upkeep, async (reader, cancel) =>
    {
        var counting = new CountingReader(reader);
        try
        {
            await question.AnswerAsync(counting, cancel);
        }
        catch (QuestionRefusedException)
        {
            // Refused before anything was walked.
        }
        return counting.Walked;
    }, CancellationToken.None);

    private static async Task InTownsAsync(Func<IGraphStore, RiskTown, PathsBetween, Task<bool>> holds)
    {
        for (var seed = 83_001ul; seed <= 83_080; seed++)
        {
            var town = RiskTown.Of(seed);
            await using var store = await PathTowns.SavedAsync(town);
            var question = PathTowns.Question(town, new Seeded(seed));
            if ((await PlainPaths.AskAsync(store, Viewers.Upkeep, question)) is { From: { } from, To: { } to } && from != to)
                Assert.True(await holds(store, town, question), $"It does not hold in the town of seed {seed}: {question}");
        }
    }

    private static async Task<List<string>> NamesAsync(IGraphStore store, PathsBetween question) => [.. (await PathTowns.AskAsync(store, question)).Paths.Select(PathTowns.Names)];

    private static async Task<string> TellSetAsync(IGraphStore store, PathsBetween question, bool reversed)
    {
        var answer = await PathTowns.AskAsync(store, question with { Limit = PathsBetween.PathsAtMost });
        // Of those that tie at the end of what is shown, other ones may be shown from the other end.
        var shown = answer.More ? answer.Paths.TakeWhile(path => (path.Links, path.Strength) != (answer.Paths[^1].Links, answer.Paths[^1].Strength)) : answer.Paths;
        return $"{answer.More} {answer.Truncated}\n" + string.Join('\n', shown
            .Select(path => $"{string.Join(' ', (reversed ? path.Path.Entities.Reverse() : path.Path.Entities).Select(e => e.Facts.SortKey))} {path.Strength:R} {path.Path.Steps[path.Weakest].Strength:R} {path.LowestGrade}")
            .Order(StringComparer.Ordinal));
    }

    private static async Task<string> ShapeAsync(IGraphStore store, PathsBetween question)
    {
        var answer = await PathTowns.AskAsync(store, question with { Limit = PathsBetween.PathsAtMost });
        return $"{answer.More} {answer.Truncated} {string.Join(' ', answer.Paths.Select(path => $"{path.Links}:{path.Strength:F6}"))}";
    }

    private static async Task<IEnumerable<AssertionId>> SayOfEverybodyAsync(
        IGraphStore store, RiskTown town, DateOnly day, string name, AssertionStatus status, Protection protection)
    {
        var report = town.Records.First(r => r.Payload is Report).Id;
        var people = town.Records.Where(r => r.Payload is Person).Select(r => r.Id).ToList();
        ImmutableArray<Assertion> said = [.. people.Zip(people.Skip(1)).Select((pair, i) => new Assertion(
            AssertionId.Of("meta", $"{name} {i}"), PoleSchema.Default["CONTROLS"], pair.First, pair.Second, Observed.On(day), report, null,
            new(SourceEvaluation.Reliable, IntelligenceAssessment.KnownDirectly, null), status, false, null, NoDetails, protection, RiskParts.Times[0], "pc.example", null, null))];
        await store.ApplyAsync(new($"meta {name}", "pc.example", "") { Assertions = said }, CancellationToken.None);
        return said.Select(a => a.Id);
    }

    /// <summary>The same town in which every record has another id and is called otherwise.</summary>
    private sealed class Renamed
    {
        public EntityId Of(EntityId id) => EntityId.Of(new("renamed", EntityKind.Person, id.ToString()));

        public ChangeSet Of(ChangeSet changes) => changes with
        {
            Entities = [.. changes.Entities.Select(e => e with { Id = Of(e.Id), AddRefs = [], Payload = e.Payload is Notice n ? n with { Recipient = Of(n.Recipient), Child = Of(n.Child) } : e.Payload })],
            Assertions = [.. changes.Assertions.Select(a => a with { From = Of(a.From), To = Of(a.To), Report = Of(a.Report) })],
            Judgements = [.. changes.Judgements.Select(Of)],
        };

        private Judgement Of(Judgement judgement)
        {
            var (one, other) = (Of(judgement.Left), Of(judgement.Right));
            return judgement with { Left = one.CompareTo(other) < 0 ? one : other, Right = one.CompareTo(other) < 0 ? other : one };
        }
    }
}
