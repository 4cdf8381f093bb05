using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Queries.Records;

public sealed class RecordQuestionTests
{
    private static readonly DateOnly Day = new(2026, 6, 2);

    [Theory]
    [InlineData(5, true, false)]
    [InlineData(6, true, true)]
    [InlineData(25, null, false)]
    [InlineData(26, null, true)]
    public async Task Place_CountsAsBusy_FromTheLimitOfTheRules(int people, bool? common, bool busy)
    {
        var town = Given.Town();
        var house = town.Address("12 Mill Row", common);
        for (var i = 0; i < people; i++)
            town.Says(town.Person($"Visitor {i}"), "VISITS", house, "2026-06-01");
        var place = BusyPlace.Of(await town.AskAsync(new GetRecord(house, Day)), Day);
        Assert.Equal((people, busy), (place.Persons, place.IsBusy));
    }

    [Fact]
    public async Task BusyPlace_SaysTheFactorThatTheAtRiskListUses()
    {
        var (town, start, house) = BusyTown();
        var place = BusyPlace.Of(await town.AskAsync(new GetRecord(house, Day)), Day);
        var (again, _, _) = BusyTown();
        var damped = Assert.Single((await again.AskAsync(new YoungPeopleAtRisk([start], Day))).Dampings);
        Assert.Equal((damped.Persons, damped.Factor), (place.Persons, place.Factor));
    }

    [Fact]
    public async Task BusyPlace_LeavesOutWhatIsDeniedOrWorthNothing()
    {
        var town = Given.Town();
        var house = town.Address("12 Mill Row", common: true);
        var denied = town.Person("Denied");
        town.Says(denied, "VISITS", house, "2026-05-01");
        town.Says(denied, "VISITS", house, "2026-05-02", negative: true);
        town.Says(town.Person("False"), "VISITS", house, "2026-06-01", grade: "1 E P");
        town.Says(town.Person("True"), "VISITS", house, "2026-06-01");
        Assert.Equal(1, BusyPlace.Of(await town.AskAsync(new GetRecord(house, Day)), Day).Persons);
    }

    [Fact]
    public async Task Report_ListsItsStatements_WithTheGradeThatHolds_AndWhatWasRetracted()
    {
        var town = Given.Town();
        var report = town.Report("IR-1", "2 B C");
        var (lacey, house) = (town.YoungPerson("Lacey Hart"), town.Address("12 Mill Row"));
        var kept = town.Says(lacey, "FOUND_AT", house, report: report, grade: "1 - -");
        var gone = town.Says(lacey, "VISITS", house, report: report);
        town.At("2026-06-02").Retract(gone);
        var answer = await town.AskAsync(new GetReport(report, Day));
        Assert.Equal([(kept, "1 B C", false), (gone, "2 B C", true)],
            answer.Statements.OrderBy(said => said.Retracted).Select(said => (said.Said.Id, said.Grade.ToString(), said.Retracted)));
    }

    [Fact]
    public async Task Report_AsKnownBefore_HasNothingThatCameLater()
    {
        var town = Given.Town();
        var report = town.Report("IR-1");
        var (lacey, house) = (town.YoungPerson("Lacey Hart"), town.Address("12 Mill Row"));
        var early = town.Says(lacey, "FOUND_AT", house, report: report);
        town.At("2026-06-10").Says(lacey, "VISITS", house, report: report);
        town.Retract(early);
        var then = await town.AskAsync(new GetReport(report, Day) { AsKnownAt = Instants.At("2026-06-05") });
        var said = Assert.Single(then.Statements);
        Assert.Equal((early, false), (said.Said.Id, said.Retracted));
    }

    [Fact]
    public async Task Report_SaysNothingOfHiddenRecords_AndIsRefusedWhenHiddenItself()
    {
        var town = Given.Town();
        var report = town.Report("IR-1");
        town.Says(town.YoungPerson("Lacey Hart", protection: Protect.Silent()), "FOUND_AT", town.Address("12 Mill Row"), report: report);
        var hidden = town.Report("IR-2", protection: Protect.Silent());
        Assert.Empty((await town.AskAsync(new GetReport(report, Day), Viewers.Officer)).Statements);
        await Assert.ThrowsAsync<QuestionRefusedException>(() => Given.Town().AskAsync(new GetReport(hidden, Day), Viewers.Officer));
    }

    [Fact]
    public async Task RecordAndReport_NameNobodyWhoseKindARoleDoesNotRead()
    {
        Town Released(out EntityId child, out EntityId report)
        {
            var town = Given.Town();
            var toBoth = Protect.ReleasedTo("agency:voluntary", "agency:csc");
            child = town.YoungPerson("Lacey Hart", protection: toBoth);
            report = town.Report("IR-1", protection: toBoth);
            town.Says(child, "SEEN_WITH", town.PersonOfConcern("Dean Holt", protection: toBoth), report: report, protection: toBoth);
            town.Says(child, "SEEN_WITH", town.YoungPerson("Jory Marsh", protection: toBoth), report: report, protection: toBoth);
            return town;
        }

        var toVoluntary = await Released(out var child, out var report).AskAsync(new GetRecord(child, Day), Viewers.Voluntary);
        Assert.Equal(["Jory Marsh"], toVoluntary.Links.Select(link => link.Far.Facts.Caption));
        Assert.Equal(1, toVoluntary.LinkCount);
        Assert.Single((await Released(out _, out report).AskAsync(new GetReport(report, Day), Viewers.Voluntary)).Statements);
        Assert.Equal(2, (await Released(out child, out _).AskAsync(new GetRecord(child, Day), Viewers.SocialCare)).LinkCount);
    }

    [Fact]
    public async Task History_OfAChild_IsReadAsAChildsThroughout()
    {
        var town = Given.Town();
        var id = town.Person("Lacey Hart", p => p with { Birth = Birth.On(new(1990, 1, 1)), Description = "scar on the chin" });
        town.At("2026-06-01").Revise<Person>(id, p => p with { Birth = Birth.On(new(2011, 4, 2)) });
        var read = await town.AskAsync(new GetHistory(id, Day), Viewers.Analyst);
        Assert.Equal([1, 2], read.Select(revision => revision.Version));
        Assert.All(read, revision => Assert.Null(((Person)revision.Payload).Description));
        Assert.Equal(new DateOnly(1990, 1, 1), ((Person)read[0].Payload).Birth.Date!.Value.First);
    }

    [Fact]
    public async Task Record_AsKnownBefore_OfAChild_IsReadAsAChilds()
    {
        var then = Instants.At("2026-06-05");
        Assert.Null(DescriptionOf((await OnceTakenForAdult(out var id).AskAsync(new GetRecord(id, Day) { AsKnownAt = then }, Viewers.Analyst)).Record));
        Assert.Null(DescriptionOf((await OnceTakenForAdult(out _).AskAsync(new GetEntities([id], Day) { AsKnownAt = then }, Viewers.Analyst))[id]));
        Assert.NotNull(DescriptionOf((await OnceTakenForAdult(out _).AskAsync(new GetRecord(id, Day) { AsKnownAt = then }, Viewers.Officer)).Record));
    }

    [Fact]
    public async Task SecondRecordOfAChild_IsReadAsAChilds_HoweverItIsAskedFor()
    {
        Assert.Null(DescriptionOf((await Twins(out var second).AskAsync(new GetRecord(second, Day), Viewers.Analyst)).Record));
        Assert.Null(DescriptionOf((await Twins(out _).AskAsync(new GetEntities([second], Day), Viewers.Analyst))[second]));
        Assert.Null(DescriptionOf((await Twins(out _).AskAsync(new FindByReference(Town.System, "Lace", Day), Viewers.Analyst))!));
        Assert.Null(DescriptionOf(Assert.Single(await Twins(out _).AskAsync(new GetHistory(second, Day), Viewers.Analyst))));
    }

    [Fact]
    public async Task History_OfAHiddenRecord_IsRefused()
    {
        var town = Given.Town();
        var id = town.Person("Quiet Person", protection: Protect.Silent());
        await Assert.ThrowsAsync<QuestionRefusedException>(() => town.AskAsync(new GetHistory(id, Day), Viewers.Officer));
    }

    private static string? DescriptionOf(Entity record) => ((Person)record.Payload).Description;

    private static Town OnceTakenForAdult(out EntityId id)
    {
        var town = Given.Town();
        id = town.Person("Lacey Hart", p => p with { Birth = Birth.On(new(1990, 1, 1)), Description = "scar on the chin" });
        return town.At("2026-06-10").Revise<Person>(id, p => p with { Birth = Birth.On(new(2011, 4, 2)) });
    }

    private static Town Twins(out EntityId second)
    {
        var town = Given.Town();
        second = town.Person("Lace", p => p with { Description = "scar on the chin" });
        town.Judge(town.YoungPerson("Lacey Hart"), second);
        return town;
    }

    private static (Town Town, EntityId Start, EntityId House) BusyTown()
    {
        var town = Given.Town();
        var house = town.Address("12 Mill Row", common: true);
        var start = town.YoungPerson("Lacey Hart");
        town.Says(start, "VISITS", house, "2026-06-01");
        town.Says(town.YoungPerson("Sam Reed"), "VISITS", house, "2026-06-01");
        for (var i = 0; i < 8; i++)
            town.Says(town.Person($"Visitor {i}", p => p with { Birth = Birth.On(new(1980, 1, 1)) }), "VISITS", house, "2026-06-01");
        return (town, start, house);
    }
}
