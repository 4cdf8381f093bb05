using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.Paths;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines.Reference;
using Cse.Intel.Graph.Tests.Queries.AtRisk;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.TestSupport.Generating;

namespace Cse.Intel.Graph.Tests.Queries.Paths;

/// <summary>Questions about paths in random towns.</summary>
internal static class PathTowns
{
    /// <summary>A question one may ask of a town: any two records, and filters that sometimes leave much out.</summary>
    public static PathsBetween Question(RiskTown town, Seeded random)
    {
        var asked = town.Question();
        return new(End(town, random), End(town, random), asked.AsOf)
        {
            AsKnownAt = asked.AsKnownAt,
            Since = asked.Since,
            Order = random.Pick([PathOrder.Shortest, PathOrder.Strongest]),
            Hops = random.Between(1, 6),
            Limit = random.Pick([1, 3, 10]),
            Floor = random.Pick([GradeFloor.None, GradeFloor.Usual, new(SourceEvaluation.Untested, IntelligenceAssessment.KnownIndirectly)]),
            MinStrength = random.Pick([0, 0, 0.3]),
            Kinds = random.Chance(90) ? [] : [.. random.Some(PoleSchema.Default.LinkKinds), PoleSchema.Default["SEEN_WITH"]],
        };
    }

    /// <summary>Between two to six records of a town, with the filters of a question about two.</summary>
    public static JoiningNetwork Joining(RiskTown town, Seeded random)
    {
        var question = Question(town, random);
        return new([question.From, question.To, .. Enumerable.Range(0, random.Below(5)).Select(_ => End(town, random))], question.AsOf)
        {
            AsKnownAt = question.AsKnownAt,
            Since = question.Since,
            Floor = question.Floor,
            MinStrength = question.MinStrength,
            Kinds = question.Kinds,
        };
    }

    // Of whom most is said.
    private static EntityId End(RiskTown town, Seeded random) =>
        random.Pick([.. town.Records.Where(r => r.Payload is Person or Address or Vehicle or Phone or PoleEvent).Take(random.Chance(70) ? 8 : 20)]).Id;

    public static Task<PathsAnswer> AskAsync(IGraphStore store, PathsBetween question, Viewer? viewer = null) =>
        store.ReadAsync(viewer ?? Viewers.Upkeep, question.AnswerAsync, CancellationToken.None);

    public static Task<JoiningAnswer> AskAsync(IGraphStore store, JoiningNetwork question, Viewer? viewer = null) =>
        store.ReadAsync(viewer ?? Viewers.Upkeep, question.AnswerAsync, CancellationToken.None);

    public static async Task<ReferenceStore> SavedAsync(Town town)
    {
        var store = new ReferenceStore(ReferenceGraph.Empty);
        await town.SaveAsync(store);
        return store;
    }

    public static async Task<ReferenceStore> SavedAsync(RiskTown town)
    {
        var store = new ReferenceStore(ReferenceGraph.Empty);
        await town.SaveAsync(store);
        return store;
    }

    /// <summary>The records of a path by their names in the town.</summary>
    public static string Names(ConnectingPath path) => string.Join(" - ", path.Path.Entities.Select(e => e.Facts.SortKey[(e.Facts.SortKey.IndexOf(':', StringComparison.Ordinal) + 1)..]));

    public static void Same(IEnumerable<string> expected, IEnumerable<string> actual, string why) =>
        Assert.True(expected.SequenceEqual(actual), $"{why}\nexpected\n{string.Join('\n', expected)}\nbut was\n{string.Join('\n', actual)}");
}
