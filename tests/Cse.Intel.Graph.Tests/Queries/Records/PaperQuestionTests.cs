using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Queries.Records;

/// <summary>The questions that papers ask: who else is on record with an adult, what was done against a target, what is read in full.</summary>
public sealed class PaperQuestionTests
{
    private static readonly DateOnly Day = new(2026, 6, 2);

    [Fact]
    public async Task YoungPeopleWith_AreAllWhomAnythingJoins_AlsoWhatIsDeniedOrDiscounted_AndNoAdult()
    {
        var town = Given.Town();
        var (dean, lacey, jodie, kitt) = (town.PersonOfConcern("Dean Holt"), town.YoungPerson("Lacey Hart"), town.YoungPerson("Jodie Penn"), town.YoungPerson("Kitt Row"));
        town.Says(dean, "SEEN_WITH", lacey);
        town.Says(dean, "SEEN_WITH", jodie, negative: true);
        town.Says(dean, "GAVE", kitt, status: AssertionStatus.Discounted);
        town.Says(dean, "ASSOCIATES_WITH", town.PersonOfConcern("Other Adult"));
        town.YoungPerson("Not Linked");
        var young = await town.AskAsync(new YoungPeopleWith(dean, Day));
        Assert.Equal([("Jodie Penn", false), ("Kitt Row", false), ("Lacey Hart", true)], young.Select(one => (one.Records[0].Caption, one.Stands)));
    }

    [Fact]
    public async Task YoungPeopleWith_SeveralRecordsOfOneChild_AreOneYoungPerson()
    {
        var town = Given.Town();
        var (dean, lacey, again) = (town.PersonOfConcern("Dean Holt"), town.YoungPerson("Lacey Hart"), town.YoungPerson("Lacy Hartt"));
        town.Says(dean, "SEEN_WITH", again);
        town.Judge(lacey, again);
        var one = Assert.Single(await town.AskAsync(new YoungPeopleWith(dean, Day)));
        Assert.Equal(new[] { lacey, again }.Order(), one.Subject.Members.Order());
        Assert.Equal(2, one.Records.Length);
    }

    [Fact]
    public async Task YoungPeopleWith_WhomTheViewerMayNotSee_AreNotThere()
    {
        var town = Given.Town();
        var dean = town.PersonOfConcern("Dean Holt");
        town.Says(dean, "SEEN_WITH", town.YoungPerson("Nobody Sees", protection: Protect.Silent("user:someone")));
        Assert.Empty(await town.AskAsync(new YoungPeopleWith(dean, Day), Viewers.Officer));
    }

    [Fact]
    public async Task ReadInFull_LeavesOutWhatIsRedactedOrHidden()
    {
        var town = Given.Town();
        var (lacey, house, hidden) = (town.YoungPerson("Lacey Hart"), town.Address("12 Mill Row"), town.YoungPerson("Nobody Sees", protection: Protect.Silent("user:someone")));
        var question = new ReadInFull([lacey, house, hidden], Day);
        Assert.Equal(new[] { lacey, house }.Order(), (await town.AskAsync(question, Viewers.Officer)).Keys.Order());
        var again = Given.Town();
        var (child, flat) = (again.YoungPerson("Lacey Hart"), again.Address("12 Mill Row"));
        Assert.Equal([flat], (await again.AskAsync(new ReadInFull([child, flat], Day), Viewers.Analyst)).Keys);
    }

    [Fact]
    public async Task ActionsAgainst_TellWhenEachStepWasRecorded_AndWhomTheyProtect()
    {
        var town = Given.Town();
        var (house, lacey) = (town.Address("12 Mill Row"), town.YoungPerson("Lacey Hart"));
        var patrol = town.Record("A1", new DisruptionAction { Reference = "A1", Code = "PATROL" });
        town.Says(house, "ACTION_TARGET", patrol);
        town.Says(lacey, "ACTION_PROTECTS", patrol);
        town.Says(town.YoungPerson("Denied"), "ACTION_PROTECTS", patrol, negative: true);
        town.Says(house, "ACTION_TARGET", town.Record("A2", new DisruptionAction { Reference = "A2", Code = "VEHSTOP", Status = "approved" }));
        var actions = await town.AskAsync(new ActionsAgainst(house, Day));
        Assert.Equal([("PATROL", 1, false), ("VEHSTOP", 0, true)], actions.OrderBy(a => a.Action.Reference).Select(a => (a.Action.Code, a.Children, a.RecordedAsApproved is not null)));
    }
}
