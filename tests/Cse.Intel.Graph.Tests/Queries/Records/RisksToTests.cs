using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Queries.Records;

public sealed class RisksToTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    private readonly Town _town = Given.Town();
    private readonly EntityId _lacey;
    private readonly EntityId _dean;
    private readonly EntityId _house;

    public RisksToTests()
    {
        _lacey = _town.YoungPerson("Lacey Hart");
        _dean = _town.PersonOfConcern("Dean Holt");
        _house = _town.Address("12 Mill Row");
        _town.Says(_lacey, "FOUND_AT", _house, "2026-05-03");
        _town.Says(_dean, "OCCUPIES", _house, "2025-01-01/");
    }

    [Fact]
    public async Task Path_OverAPlace_IsAsStrongAsReadFromTheOtherEnd()
    {
        var risk = Assert.Single((await _town.AskAsync(new RisksTo(_lacey, Day))).Rows);
        Assert.Equal(_dean, risk.Who.Id);
        Assert.Equal([_lacey, _house, _dean], risk.Path.Entities.Select(stone => stone.Id));
        Assert.StartsWith("Lacey Hart was found at 12 Mill Row", risk.Sentence, StringComparison.Ordinal);

        var back = await new RisksToTests()._town.AskAsync(new YoungPeopleAtRisk([_dean], Day));
        Assert.Equal(Assert.Single(back.Rows).Strength, risk.Path.Strength);
    }

    [Fact]
    public async Task Rows_AreStrongestFirst_AndLeaveOutWhoIsOfNoConcern()
    {
        var far = _town.PersonOfConcern("Ray Marsh");
        _town.Says(far, "SEEN_WITH", _lacey, "2024-05-03", grade: "2 C P");
        _town.Says(_town.Person("Ann Neighbour"), "SEEN_WITH", _lacey, "2026-05-30");
        var answer = await _town.AskAsync(new RisksTo(_lacey, Day));
        Assert.Equal([_dean, far], answer.Rows.Select(row => row.Who.Id));
        Assert.Equal(2, answer.Total);
    }

    [Fact]
    public async Task Rows_BeyondTheFirst_AreCountedAndNotShown()
    {
        _town.Says(_town.PersonOfConcern("Ray Marsh"), "SEEN_WITH", _lacey, "2026-05-03");
        var answer = await _town.AskAsync(new RisksTo(_lacey, Day) { First = 1 });
        Assert.Single(answer.Rows);
        Assert.Equal(2, answer.Total);
    }

    [Fact]
    public async Task PersonOfConcern_PastTheRole_IsNoRisk()
    {
        _town.Says(_town.PersonOfConcern("Ray Marsh", "2020-01-01/2021-01-01"), "SEEN_WITH", _lacey, "2026-05-03");
        Assert.Equal([_dean], (await _town.AskAsync(new RisksTo(_lacey, Day))).Rows.Select(row => row.Who.Id));
    }

    [Fact]
    public async Task HiddenAdult_IsNotThere_ForWhoeverIsNotListed()
    {
        _town.Protect(_dean, Protect.Silent());
        Assert.Empty((await _town.AskAsync(new RisksTo(_lacey, Day), Viewers.Officer)).Rows);
    }

    [Fact]
    public async Task HiddenYoungPerson_AndMissingOne_AreRefusedAlike()
    {
        _town.Protect(_lacey, Protect.Silent());
        var hidden = await Assert.ThrowsAsync<QuestionRefusedException>(() => _town.AskAsync(new RisksTo(_lacey, Day), Viewers.Officer));
        var missing = await Assert.ThrowsAsync<QuestionRefusedException>(() => Given.Town().AskAsync(new RisksTo(_lacey, Day), Viewers.Officer));
        Assert.Equal(missing.Message, hidden.Message);
        Assert.Equal("record.not_found", hidden.Code);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(5, 10)]
    [InlineData(3, 0)]
    [InlineData(3, 51)]
    public async Task Bounds_AreKept(int hops, int first) =>
        await Assert.ThrowsAsync<QuestionRefusedException>(() => _town.AskAsync(new RisksTo(_lacey, Day) { Hops = hops, First = first }));
}
