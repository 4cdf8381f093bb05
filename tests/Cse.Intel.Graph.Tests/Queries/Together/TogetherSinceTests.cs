using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.Together;
using Cse.Intel.Graph.Tests.Queries.Records;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Queries.Together;

/// <summary>What places two people together since a day, and what does not.</summary>
public sealed class TogetherSinceTests
{
    private static readonly DateOnly Served = new(2026, 5, 10);
    private static readonly DateOnly Today = new(2026, 6, 2);

    private readonly Town _town = Given.Town();
    private readonly EntityId _dean;
    private readonly EntityId _lacey;

    public TogetherSinceTests() => (_dean, _lacey) = (_town.PersonOfConcern("Dean Holt"), _town.YoungPerson("Lacey Hart"));

    [Theory]
    [InlineData("2026-05-10", "- - -", true)]
    [InlineData("2026-05-09", "- - -", false)]
    [InlineData("2026-05-01/2026-05-12", "- - -", true)]
    [InlineData("2026-05-20", "1 D P", true)]
    [InlineData("2026-05-20", "1 E P", false)]
    [InlineData("2026-07-01", "- - -", false)]
    public async Task SaidOfBoth_CountsFromTheDayOn_UnlessItIsSuspectedFalseOrToCome(string when, string grade, bool counts)
    {
        _town.Says(_dean, "SEEN_WITH", _lacey, when, grade: grade);
        Assert.Equal(counts, (await AskAsync()).Length == 1);
    }

    [Fact]
    public async Task SaidOfBoth_DeniedOrDiscounted_DoesNotCount()
    {
        _town.Says(_dean, "SEEN_WITH", _lacey, "2026-05-20", negative: true);
        _town.Says(_dean, "GAVE", _lacey, "2026-05-21", status: AssertionStatus.Discounted);
        Assert.Empty(await AskAsync());
    }

    [Theory]
    [InlineData("2026-05-20", "2026-05-20", true)]
    [InlineData("2026-05-01/", "2026-05-20", true)]
    [InlineData("2026-05-20", "2026-05-21", false)]
    [InlineData("2026-05-01/2026-05-09", "2026-05-01/", false)]
    public async Task BothAtOneAddress_CountsWhenTheTimesOverlapSinceTheDay(string his, string hers, bool counts)
    {
        var house = _town.Address("12 Mill Row");
        _town.Says(_dean, "VISITS", house, his);
        _town.Says(_lacey, "FOUND_AT", house, hers);
        var found = await AskAsync();
        Assert.Equal(counts ? ["12 Mill Row"] : [], found.Select(together => together.Place!.Split(',')[0]));
        Assert.All(found, together => Assert.Contains(house, together.Records));
    }

    [Fact]
    public async Task OneReport_OfAnEventAndOfBothTogether_IsOneOccasion_AtTheAddressOfTheEvent()
    {
        var report = _town.Report("IR-1", "1 A P");
        var (sighting, park) = (_town.Event("On a bench", "sighting", "2026-05-20"), _town.Address("Fallow Park"));
        _town.Says(_dean, "PARTY_TO", sighting, "2026-05-20", report);
        _town.Says(_lacey, "PARTY_TO", sighting, "2026-05-20", report);
        _town.Says(sighting, "OCCURRED_AT", park, "2026-05-20", report);
        _town.Says(_dean, "SEEN_WITH", _lacey, "2026-05-20", report);
        var one = Assert.Single(await AskAsync());
        Assert.StartsWith("Fallow Park", one.Place, StringComparison.Ordinal);
        Assert.Equal([report], one.Reports.Select(read => read.Id));
        Assert.Superset(new HashSet<EntityId> { sighting, park, report }, one.Records.ToHashSet());
    }

    [Fact]
    public async Task OtherReports_OfTheSameDay_AreOccasionsOfTheirOwn()
    {
        _town.Says(_dean, "SEEN_WITH", _lacey, "2026-05-20", _town.Report("IR-1", "1 A P"));
        _town.Says(_dean, "SEEN_WITH", _lacey, "2026-05-20", _town.Report("IR-2", "2 C C"));
        Assert.Equal(2, (await AskAsync()).Length);
    }

    [Fact]
    public async Task OnTheVeryDay_MayBeBefore_AndLaterIsNot()
    {
        _town.Says(_dean, "SEEN_WITH", _lacey, "2026-05-10");
        _town.Says(_dean, "SEEN_WITH", _lacey, "2026-05-11");
        Assert.Equal([true, false], (await AskAsync()).Select(together => together.MayBeBefore));
    }

    [Fact]
    public async Task Records_JudgedToBeOnePerson_CountAsOne()
    {
        var again = _town.YoungPerson("Lacy Hart");
        _town.Says(_dean, "SEEN_WITH", again, "2026-05-20");
        _town.Judge(_lacey, again);
        Assert.Single(await AskAsync());
    }

    [Fact]
    public async Task WhatTheViewerMayNotSee_IsNotThere()
    {
        _town.Says(_dean, "SEEN_WITH", _lacey, "2026-05-20", protection: Protect.Silent("user:someone"));
        Assert.Empty(await _town.AskAsync(new TogetherSince(_dean, _lacey, Served, Today), Viewers.Officer));
        var (adult, hidden) = (_town.PersonOfConcern("Other Adult"), _town.YoungPerson("Nobody Sees", protection: Protect.Silent("user:someone")));
        await Assert.ThrowsAsync<QuestionRefusedException>(() => _town.AskAsync(new TogetherSince(adult, hidden, Served, Today), Viewers.Officer));
    }

    private Task<ImmutableArray<Cse.Intel.Graph.Queries.Together.Together>> AskAsync() => _town.AskAsync(new TogetherSince(_dean, _lacey, Served, Today));
}
