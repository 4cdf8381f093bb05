using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.Shared;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines.Reference;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.TestSupport.Generating;

namespace Cse.Intel.Graph.Tests.Queries.Shared;

/// <summary>The question judged by itself: what a change of town or question may do to the answer, and what not.</summary>
public sealed class SharedMetamorphicTests
{
    [Fact]
    public Task OrderOfTheChosen_AndNamingOneTwice_ChangeNothing() => InTownsAsync(async (store, _, question) =>
    {
        var turned = question with { Between = [.. question.Between.Reverse(), question.Between[0]] };
        return await TellAsync(store, question) == await TellAsync(store, turned);
    });

    [Fact]
    public Task PagesTogether_AreTheWhole() => InTownsAsync(async (store, _, question) =>
    {
        var whole = await AskAsync(store, question);
        var rows = new List<string>();
        for (string? after = null; ;)
        {
            var page = await AskAsync(store, question with { First = 3, After = after });
            Assert.Equal(whole.Total, page.Total);
            rows.AddRange(page.Rows.Select(r => $"{r.Place} {r.Sentence}"));
            after = page.NextCursor;
            if (after is null)
                return rows.SequenceEqual(whole.Rows.Select(r => $"{r.Place} {r.Sentence}"));
        }
    });

    [Fact]
    public Task EvidenceThatIsHiddenRetractedOrDiscounted_ChangesNothing() => InTownsAsync(async (store, town, question) =>
    {
        var viewer = Viewers.Officer;
        var before = await Telling.TellAsync(store, viewer, question);
        var town2 = town.Town.At("2026-06-01");
        var days = question.AsOf.AddDays(-3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + "/";
        var place = town2["0 Example Row"];
        var hidden = town2.Address("Hidden Row", protection: Protect.Silent());
        foreach (var id in question.Between.Where(id => id != place))
        {
            if (!IsPerson(town, id))
                continue;
            town2.Says(id, "VISITS", place, on: days, protection: Protect.Silent());
            town2.Says(id, "VISITS", hidden, on: days);
            town2.Says(id, "VISITS", place, on: days, status: AssertionStatus.Discounted);
            // Taken back at once: at no time was it known.
            town2.Retract(town2.Says(id, "VISITS", place, on: days));
        }
        await town2.SaveAsync(store);
        return before == await Telling.TellAsync(store, viewer, question);
    });

    [Fact]
    public Task MoreAtLeast_ALaterSinceOrAStrongerPair_AddsNoRecord() => InTownsAsync(async (store, _, question) =>
    {
        question = question with { AtLeast = 2 };
        var all = (await AskAsync(store, question)).Rows.Select(r => r.What.Id).ToHashSet();
        WhatTheyShare[] narrower =
        [
            question with { AtLeast = 3 }, question with { Since = (question.Since ?? question.AsOf).AddDays(1) }, question with { MinStrength = 0.5 },
        ];
        foreach (var narrow in narrower)
            if (await TryAsync(store, narrow) is { } fewer && !fewer.Rows.All(r => all.Contains(r.What.Id)))
                return false;
        return true;
    });

    [Fact]
    public async Task AllDaysLater_ShiftTheWindowsByAsMuch_AndNothingElse()
    {
        for (var seed = 86_001ul; seed <= 86_060; seed++)
        {
            var days = new Seeded(seed).Between(1, 400);
            var (before, after) = (await AskAsync(seed, 0), await AskAsync(seed, days));
            if (before is null || after is null)
            {
                Assert.Equal(before is null, after is null);
                continue;
            }
            Assert.Equal(before.Rows.Select(r => $"{r.What.Id} {r.Strength}"), after.Rows.Select(r => $"{r.What.Id} {r.Strength}"));
            Assert.Equal(before.Rows.SelectMany(r => r.Windows).Select(w => Later(w.Days, days)), after.Rows.SelectMany(r => r.Windows).Select(w => (DaySpan?)w.Days));
            Assert.Equal(before.MissingTogether.Select(m => Later(m.Days, days)), after.MissingTogether.Select(m => m.Days));
            Assert.Equal(before.UndatedEpisodes, after.UndatedEpisodes);
        }
    }

    [Fact]
    public Task Windows_LieWithinWhatWasAsked_AndNeverMeet() => InTownsAsync(async (store, _, question) =>
    {
        foreach (var row in (await AskAsync(store, question)).Rows)
            foreach (var pair in row.Windows.GroupBy(w => (w.One.Id, w.Other.Id)))
            {
                var runs = pair.Select(w => w.Days).OrderBy(d => d.From ?? DateOnly.MinValue).ToList();
                Assert.All(runs, run => Assert.True((run.From is null || run.From <= run.To) && run.To <= question.AsOf && !(run.To < question.Since)));
                Assert.All(runs.Zip(runs.Skip(1)), two => Assert.True(two.First.To.AddDays(1) < two.Second.From));
                Assert.All(pair, w => Assert.True(w is { OneEvidence.IsEmpty: false, OtherEvidence.IsEmpty: false }));
            }
        return true;
    });

    private static DaySpan? Later(DaySpan? span, int days) =>
        span is { } s ? new DaySpan(s.From?.AddDays(days), s.To.AddDays(days), s.GoesOn) : null;

    private static bool IsPerson(SharedTown town, EntityId id) => Enumerable.Range(0, 6).Any(i => town.Town[$"p{i}"] == id);

    private static async Task<SharedAnswer?> AskAsync(ulong seed, int days)
    {
        var town = SharedTown.Shifted(seed, days);
        await using var store = new ReferenceStore(ReferenceGraph.Empty);
        await town.Town.SaveAsync(store);
        return await TryAsync(store, town.Question());
    }

    private static async Task InTownsAsync(Func<ReferenceStore, SharedTown, WhatTheyShare, Task<bool>> holds)
    {
        var asked = 0;
        for (var seed = 85_001ul; seed <= 85_060; seed++)
        {
            var town = SharedTown.Of(seed);
            await using var store = new ReferenceStore(ReferenceGraph.Empty);
            await town.Town.SaveAsync(store);
            var question = town.Question();
            if (await TryAsync(store, question) is null)
                continue;
            asked++;
            Assert.True(await holds(store, town, question), $"It does not hold in the town of seed {seed}.");
        }
        Assert.True(asked > 40, $"Only {asked} questions could be asked.");
    }

    private static async Task<SharedAnswer?> TryAsync(ReferenceStore store, WhatTheyShare question)
    {
        try
        {
            return await AskAsync(store, question);
        }
        catch (QuestionRefusedException)
        {
            return null;
        }
    }

    private static Task<SharedAnswer> AskAsync(ReferenceStore store, WhatTheyShare question) => store.ReadAsync(Viewers.Upkeep, question.AnswerAsync, CancellationToken.None);

    private static Task<string> TellAsync(ReferenceStore store, WhatTheyShare question) => Telling.TellAsync(store, Viewers.Upkeep, question);
}
