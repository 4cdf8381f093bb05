using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.Shared;
using Cse.Intel.Graph.Tests.Engines.Reference;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Queries.Shared;

/// <summary>Missing together: episodes that overlap in time, or are one (architecture §6).</summary>
public sealed class MissingTogetherTests : IAsyncDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private readonly ReferenceStore _store = new(ReferenceGraph.Empty);
    private readonly Town _town = Given.Town();
    private readonly EntityId _ash;
    private readonly EntityId _bo;

    public MissingTogetherTests()
    {
        _ash = _town.YoungPerson("Ash");
        _bo = _town.YoungPerson("Bo");
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task EpisodesOfTwo_ThatOverlap_AreTold_ThoughTheyShareNoRecord()
    {
        Missing(_ash, "2026-09-16", "2026-09-18");
        Missing(_bo, "2026-09-17", "2026-09-17");
        Missing(_bo, "2026-09-19", "2026-09-20");
        var answer = await AskAsync();
        Assert.Empty(answer.Rows);
        var pair = Assert.Single(answer.MissingTogether);
        Assert.Equal((new DaySpan(new(2026, 9, 17), new(2026, 9, 17), false), false, 1), (pair.Days, pair.SameEpisode, answer.MissingCount));
        Assert.Equal("Ash was missing 16 September 2026 to 18 September 2026 and Bo 17 September 2026: both 17 September 2026.", pair.Sentence);
    }

    [Fact]
    public async Task OneEpisodeOfBoth_IsToldAsOne_AndListedAsShared()
    {
        var episode = Missing(_ash, "2026-09-16", "2026-09-18");
        _town.Says(_bo, "VICTIM_IN", episode, on: "");
        var answer = await AskAsync();
        var pair = Assert.Single(answer.MissingTogether);
        Assert.True(pair.SameEpisode);
        Assert.StartsWith("Ash and Bo are linked to the same missing episode, missing, 16 September 2026: 16 September 2026 to 18 September 2026.", pair.Sentence);
        Assert.Equal([episode], answer.Rows.Select(r => r.What.Id));
    }

    [Fact]
    public async Task OneEpisode_OfWhichNoDayIsKnown_IsStillTold()
    {
        var episode = Missing(_ash, null, null, on: "");
        _town.Says(_bo, "PARTY_TO", episode, on: "");
        var answer = await AskAsync();
        Assert.Null(Assert.Single(answer.MissingTogether).Days);
        Assert.Equal("Ash and Bo are linked to the same missing episode, missing, with no days in common.", answer.MissingTogether[0].Sentence);
        Assert.Equal(1, answer.UndatedEpisodes);
    }

    [Theory]
    [InlineData("2026-11-20", null, "since 22 November 2026")]
    [InlineData("2026-11-24", null, "since 24 November 2026")]
    [InlineData("2026-11-25", null, null)]
    [InlineData(null, "2026-11-22", "22 November 2026")]
    [InlineData(null, "2026-11-21", null)]
    [InlineData("2026-11", "2026-11-23", "22 November 2026 to 23 November 2026")]
    [InlineData("2026-11-20", "2026-11-20", null)]
    [InlineData("2026-11-20", "2026-12-20", "22 November 2026 to 24 November 2026")]
    public async Task Episode_WithoutAnEnd_GoesOn_AndWithAnEndAloneIsThatDay(string? from, string? to, string? both)
    {
        Missing(_ash, from, to);
        Missing(_bo, "2026-11-22", null);
        var answer = await AskAsync();
        Assert.Equal(both is null ? [] : [both], answer.MissingTogether.Select(m => m.Days!.Value.Words));
        if (both is not null)
            Assert.EndsWith("No end is recorded, so it is taken to go on.", answer.MissingTogether[0].Sentence);
    }

    [Fact]
    public async Task Episode_WithoutDays_HasThoseOfItsLinks()
    {
        Missing(_ash, null, null, on: "2026-09-16/2026-09-18");
        Missing(_bo, "2026-09-18", "2026-09-19");
        Assert.Equal("18 September 2026", Assert.Single((await AskAsync()).MissingTogether).Days!.Value.Words);
    }

    [Theory]
    [InlineData("missing", "PARTY_TO", true)]
    [InlineData("Missing from care", "VICTIM_IN", true)]
    [InlineData(" MISSING_PERSON", "PARTY_TO", true)]
    [InlineData("missing", "WITNESS_IN", false)]
    [InlineData("missing", "SUSPECT_IN", false)]
    [InlineData("missingness", "PARTY_TO", false)]
    [InlineData("incident", "PARTY_TO", false)]
    [InlineData(null, "PARTY_TO", false)]
    public async Task Episode_IsAMissingOne_OfItsPartyOrVictim(string? type, string kind, bool counts)
    {
        Missing(_ash, "2026-09-16", "2026-09-18");
        Missing(_bo, "2026-09-16", "2026-09-18", type: type, kind: kind);
        Assert.Equal(counts, (await AskAsync()).MissingTogether.Length == 1);
    }

    [Fact]
    public async Task WhoWasYoungThen_Counts_AndWhoWasNot_DoesNot()
    {
        var (grown, man) = (_town.YoungPerson("Grown", born: "2008-10-01"), _town.PersonOfConcern("Man"));
        Missing(_ash, "2026-09-16", "2026-09-18");
        Missing(grown, "2026-09-16", "2026-09-18");
        Missing(man, "2026-09-16", "2026-09-18");
        Missing(grown, "2026-10-05", "2026-10-06");
        Missing(_ash, "2026-10-05", "2026-10-06");
        var answer = await AskAsync(new([_ash, grown, man], Today));
        Assert.Equal(["16 September 2026 to 18 September 2026"], answer.MissingTogether.Select(m => m.Days!.Value.Words));
        Assert.Equal([_ash, grown], [answer.MissingTogether[0].One.Child.Id, answer.MissingTogether[0].Other.Child.Id]);
    }

    [Fact]
    public async Task Since_LeavesOutWhatEndedBefore_AndKnowledgeThatOfThen()
    {
        var open = Missing(_ash, "2026-09-16", null);
        Missing(_bo, "2026-09-16", "2026-09-18");
        Assert.Single((await AskAsync()).MissingTogether);
        Assert.Empty((await AgainAsync(Ask() with { Since = new(2026, 9, 19) })).MissingTogether);
        _town.At("2026-10-01").Revise<PoleEvent>(open, e => e with { From = PartialDate.On(new(2026, 9, 20)) });
        Assert.Empty((await AskAsync()).MissingTogether);
        Assert.Single((await AgainAsync(Ask() with { AsKnownAt = Instants.At("2026-09-30") })).MissingTogether);
    }

    [Fact]
    public async Task Budget_TakesTheLatestEvents_AndSaysSo()
    {
        foreach (var day in (string[])["2026-09-01", "2026-10-01"])
        {
            Missing(_ash, day, day);
            Missing(_bo, day, day);
        }
        var answer = await AskAsync(Ask() with { Budget = 2 });
        Assert.Equal(["1 October 2026"], answer.MissingTogether.Select(m => m.Days!.Value.Words));
        Assert.Equal("Of the events of these people the 2 latest were looked into for missing episodes. Ask with a later ‘since’ or fewer records.", answer.Truncated);
    }

    private EntityId Missing(EntityId child, string? from, string? to, string? on = null, string? type = "missing", string kind = "PARTY_TO")
    {
        var episode = _town.Record($"episode {_town.Everyone.Count}", new PoleEvent
        {
            Type = type,
            From = from is null ? null : Instants.Date(from),
            To = to is null ? null : Instants.Date(to),
        });
        _town.Says(child, kind, episode, on: on ?? from ?? "");
        return episode;
    }

    private WhatTheyShare Ask() => new([_ash, _bo], Today);

    private Task<SharedAnswer> AskAsync() => AskAsync(Ask());

    private async Task<SharedAnswer> AskAsync(WhatTheyShare question)
    {
        await _town.SaveAsync(_store);
        return await AgainAsync(question);
    }

    private Task<SharedAnswer> AgainAsync(WhatTheyShare question) => _store.ReadAsync(Viewers.Upkeep, question.AnswerAsync, CancellationToken.None);
}
