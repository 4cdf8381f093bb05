using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Tests.Engines.Reference;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Queries.AtRisk;

/// <summary>What each row says beside its strength: last seen, agencies, and what is not in place.</summary>
public sealed class BesideTheStrengthTests : IAsyncDisposable
{
    private static readonly DateOnly Day = new(2026, 9, 1);

    private readonly ReferenceStore _store = new(ReferenceGraph.Empty);
    private readonly Town _town = Given.Town();
    private readonly EntityId _ash;
    private readonly EntityId _rook;
    private readonly EntityId _cal;

    // Ash and Cal are both seen with Rook, a person of concern.
    public BesideTheStrengthTests()
    {
        _ash = _town.YoungPerson("Ash");
        _rook = _town.PersonOfConcern("Rook");
        _cal = _town.YoungPerson("Cal");
        _town.Says(_ash, "SEEN_WITH", _rook, on: "2026-08-01");
        _town.Says(_rook, "SEEN_WITH", _cal, on: "2026-08-01");
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task NothingInPlace_EverythingIsMissing() =>
        Assert.Equal([MissingSafeguard.NoAssessment, MissingSafeguard.NoMeeting3M, MissingSafeguard.NoNotice], (await RowAsync()).Missing);

    [Fact]
    public async Task EverythingInPlace_NothingIsMissing()
    {
        Assess("2026-02-01");
        Meet("M1", "2026-08-20");
        Serve("N1", _rook, _cal, "2026-08-20/2026-10-20");
        Assert.Empty((await RowAsync()).Missing);
    }

    [Theory]
    [InlineData("2026-06-01", true)]
    [InlineData("2026-05-31", false)]
    [InlineData("2026-09-01", true)]
    [InlineData("2026-09-02", false)]
    public async Task Meeting_CountsForThreeMonths_AndNotBeforeItIsHeld(string held, bool counts)
    {
        Meet("M1", held);
        Assert.Equal(counts, !(await RowAsync()).Missing.Contains(MissingSafeguard.NoMeeting3M));
    }

    [Theory]
    [InlineData("2026-03-01/2026-08-31", false)]
    [InlineData("2026-03-01/2026-09-01", true)]
    [InlineData("2026-09-02/2026-12-01", false)]
    [InlineData("2026-03-01/", true)]
    public async Task Notice_CountsFromServiceToItsLastDay(string inForce, bool counts)
    {
        Serve("N1", _rook, _cal, inForce);
        Assert.Equal(counts, !(await RowAsync()).Missing.Contains(MissingSafeguard.NoNotice));
    }

    [Fact]
    public async Task Notice_AgainstSomebodyNotOnThePath_DoesNotCount()
    {
        Serve("N1", _town.PersonOfConcern("Wren"), _cal, "2026-03-01/");
        Assert.Contains(MissingSafeguard.NoNotice, (await RowAsync()).Missing);
    }

    [Fact]
    public async Task Notice_ForAnotherYoungPerson_DoesNotCount()
    {
        Serve("N1", _rook, _ash, "2026-03-01/");
        Assert.Contains(MissingSafeguard.NoNotice, (await RowAsync()).Missing);
    }

    [Fact]
    public async Task Notice_DraftWithoutLinks_DoesNotCount()
    {
        _town.Record("N1", Notice("N1", _rook, _cal));
        Assert.Contains(MissingSafeguard.NoNotice, (await RowAsync()).Missing);
    }

    [Fact]
    public async Task Notice_AgainstTheSamePersonUnderAnotherRecord_Counts()
    {
        var other = _town.Person("Rook the other");
        Serve("N1", other, _cal, "2026-03-01/");
        _town.Judge(_rook, other);
        Assert.DoesNotContain(MissingSafeguard.NoNotice, (await RowAsync()).Missing);
    }

    [Fact]
    public async Task Notice_ForTheSameYoungPersonUnderAnotherRecord_Counts()
    {
        var other = _town.Person("Cal the other");
        Serve("N1", _rook, other, "2026-03-01/");
        _town.Judge(_cal, other);
        Assert.DoesNotContain(MissingSafeguard.NoNotice, (await RowAsync()).Missing);
    }

    [Fact]
    public async Task Notice_KnownOnlyLater_DoesNotCountAsKnownBefore()
    {
        _town.At("2026-08-20");
        Serve("N1", _rook, _cal, "2026-03-01/");
        Assert.Contains(MissingSafeguard.NoNotice, (await RowAsync(knownAt: "2026-08-19")).Missing);
        Assert.DoesNotContain(MissingSafeguard.NoNotice, (await RowAsync(knownAt: "2026-08-20")).Missing);
    }

    [Fact]
    public async Task Notice_IsNotAskedFor_WhereNobodyOfConcernStandsOnThePath()
    {
        _town.Revise<Person>(_rook, p => p with { Roles = [] });
        Assert.Equal([MissingSafeguard.NoAssessment, MissingSafeguard.NoMeeting3M], (await RowAsync()).Missing);
    }

    [Fact]
    public async Task LastSeen_IsTheLatestEnd_AndADayToComeIsTheDayAskedFor()
    {
        _town.Says(_cal, "VISITS", _town.Address("Flat"), on: "2026-08-15/2026-12-24");
        Assert.Equal(Day, (await RowAsync()).LastSeen);
    }

    [Fact]
    public async Task LastSeen_PassesOverWhatIsDenied()
    {
        _town.Says(_cal, "VISITS", _town.Address("Flat"), on: "2026-08-15");
        _town.Says(_cal, "VISITS", _town["Flat"], on: "2026-08-20", negative: true);
        Assert.Equal(new DateOnly(2026, 8, 1), (await RowAsync()).LastSeen);
    }

    [Fact]
    public async Task LastSeen_PassesOverWhatIsDeniedOfTheSamePersonUnderAnotherRecord_BeyondTheWalk()
    {
        var (finn, other) = (_town.Person("Finn"), _town.Person("Finn the other"));
        _town.Judge(finn, other);
        _town.Says(_cal, "SEEN_WITH", finn, on: "2026-08-15");
        _town.Says(_cal, "SEEN_WITH", other, on: "2026-08-20", negative: true);
        Assert.Equal(new DateOnly(2026, 8, 1), (await RowAsync(hops: 2)).LastSeen);
    }

    [Fact]
    public async Task Agencies_AreThoseOfVisibleReports_OnceEach_InOrder()
    {
        Report("S1", "school");
        Report("S2", "school");
        Report("H1", "health", Protect.Silent());
        Report("C1", "csc");
        _town.Retract(_town.Says(_cal, "VISITS", _town.Address("Flat"), report: _town["C1"]));
        foreach (var report in (string[])["S1", "S2", "H1"])
            _town.Says(_cal, "VISITS", _town["Flat"], report: _town[report]);
        Assert.Equal(["police", "school"], (await RowAsync(Viewers.Officer)).Agencies);
        Assert.Equal(["health", "police", "school"], (await RowAsync()).Agencies);
    }

    [Fact]
    public async Task Sentence_SaysEachStepWithDateAndGrade_AndTheWeakestLink() =>
        Assert.Equal(
            "Ash was seen with Rook (1 August 2026, graded 1 A P); Rook was seen with Cal (1 August 2026, graded 1 A P). The weakest link is Ash – Rook (0.71).",
            (await RowAsync()).Sentence);

    [Fact]
    public async Task Worked_AssociateAndOneStop_AreAsOnThePage()
    {
        var town = Given.Town();
        var (rook, cal, car) = (town.PersonOfConcern("Rook"), town.YoungPerson("Cal"), town.Vehicle("AB12 CDE"));
        town.Says(rook, "ASSOCIATES_WITH", cal, on: "2026-03-05", grade: "2 C P", report: town.Report("A1"));
        town.Says(cal, "TRAVELLED_IN", car, on: "2026-08-02", grade: "1 A P", report: town.Report("A2"));
        var named = await AskAsync(town, new([rook], Day), Viewers.Upkeep);
        var stopped = await AskAsync(town, new([car], Day), Viewers.Upkeep);
        Assert.Equal(0.09, named.Rows[0].Strength, 9);
        Assert.Equal(0.71, stopped.Rows[0].Strength, 2);
        Assert.Equal(0.74, 1 - ((1 - named.Rows[0].Strength) * (1 - stopped.Rows[0].Strength)), 2);
    }

    private async Task<AtRiskRow> RowAsync(Viewer? viewer = null, string? knownAt = null, int hops = 4)
    {
        var question = new YoungPeopleAtRisk([_ash], Day) { Hops = hops, AsKnownAt = knownAt is null ? null : Instants.At(knownAt) };
        return Assert.Single((await AskAsync(_town, question, viewer ?? Viewers.Upkeep)).Rows, row => row.Person.Members.Contains(_cal));
    }

    private async Task<AtRiskAnswer> AskAsync(Town town, YoungPeopleAtRisk question, Viewer viewer)
    {
        await town.SaveAsync(_store);
        return await _store.ReadAsync(viewer, question.AnswerAsync, CancellationToken.None);
    }

    private void Report(string urn, string agency, Protection? protection = null) =>
        _town.Record(urn, new Report { Urn = urn, Agency = agency, Grade = Grades.Of("1 A P"), Submitted = Instants.Date("2026-05-04") }, protection);

    private void Assess(string on)
    {
        var assessment = _town.Record("SERA-1", new Assessment { Reference = "SERA-1", When = Instants.Date(on), Level = "MEDIUM" });
        _town.Says(_cal, "ASSESSED_IN", assessment, on: on, report: assessment);
    }

    private void Meet(string reference, string on)
    {
        var meeting = _town.Record(reference, new Meeting { Reference = reference, When = Instants.Date(on) });
        _town.Says(_cal, "MEETING_ABOUT", meeting, on: on, report: meeting);
    }

    private void Serve(string reference, EntityId recipient, EntityId child, string inForce)
    {
        var notice = _town.Record(reference, Notice(reference, recipient, child) with { State = NoticeState.Active });
        _town.Says(recipient, "NOTICE_RECIPIENT", notice, on: inForce, report: notice);
        _town.Says(child, "NOTICE_CHILD", notice, on: inForce, report: notice);
    }

    private static Notice Notice(string reference, EntityId recipient, EntityId child) =>
        new() { Reference = reference, Recipient = recipient, Child = child, Basis = "S2" };
}
