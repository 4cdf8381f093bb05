using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Tests.Engines.Reference;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Queries.AtRisk;

/// <summary>
/// Strengths that are equal to nine decimals and not beyond (at-risk.md, rule 8). What is said a second time is thirty
/// half-lives old, from another origin, and adds less than a unit of the ninth decimal.
/// </summary>
public sealed class AtRiskTieTests
{
    private const string Day = "2026-09-01";
    private const string LongAgo = "2011-11-19";

    private readonly Town _town = Given.Town();

    [Fact]
    public async Task Whisper_AddsLessThanTheNinthDecimal_ButSomething()
    {
        var (ash, cal) = (_town.Person("Ash"), _town.YoungPerson("Cal"));
        Say(ash, "SEEN_WITH", cal, whisper: true);
        var row = await RowAsync(ash);
        Assert.Equal(0.8, row.Strength);
        Assert.InRange(row.Path.Steps[0].Strength - 0.8, 1e-11, 4e-10);
    }

    [Fact]
    public async Task AllButEqual_OnTheWay_TheSmallerSequenceWins()
    {
        var (ash, meet, cal) = (_town.Person("Ash"), _town.Person("Meet"), _town.YoungPerson("Cal"));
        foreach (var name in (string[])["B", "C", "A"])
        {
            Say(ash, "SEEN_WITH", _town.Person(name), whisper: name != "A");
            Say(_town[name], "SEEN_WITH", meet);
        }
        Say(meet, "SEEN_WITH", cal);
        Assert.Equal("Person:Ash > Person:A > Person:Meet > Person:Cal", Path(await RowAsync(ash)));
    }

    [Fact]
    public async Task AllButEqual_AtTheEnd_FewerLinksWin()
    {
        var (ash, cal) = (_town.Person("Ash"), _town.YoungPerson("Cal"));
        // 0.8 x 0.75 x 0.7 and a whisper, against 0.6 x 0.7.
        Say(ash, "SEEN_WITH", _town.Person("A"), whisper: true);
        Say(_town["A"], "CONTROLS", _town.Person("B"), grade: "1 C P");
        Say(_town["A"], "CONTROLS", _town["B"], grade: "1 C P");
        Say(_town["B"], "VISITS", _town.Address("Flat"));
        Say(cal, "OCCUPIES", _town["Flat"]);
        Say(ash, "ASSOCIATES_WITH", _town.Person("Z"));
        Say(_town["Z"], "VISITS", _town.Address("House"));
        Say(cal, "OCCUPIES", _town["House"]);
        var row = await RowAsync(ash);
        Assert.Equal("Person:Ash > Person:Z > Address:House > Person:Cal", Path(row));
        Assert.Equal(["Person:Ash > Person:A > Person:B > Address:Flat > Person:Cal"], row.FurtherRoutes.Select(Path));
        Assert.Equal(row.Strength, row.FurtherRoutes[0].Strength);
    }

    [Fact]
    public async Task AllButEqual_AmongFurtherRoutes_TheSmallerSequenceWins()
    {
        var (ash, meet, cal) = (_town.Person("Ash"), _town.Person("Meet"), _town.YoungPerson("Cal"));
        Say(ash, "CONTROLS", cal);
        Say(ash, "SEEN_WITH", meet);
        foreach (var name in (string[])["B", "C", "A"])
        {
            Say(meet, "SEEN_WITH", _town.Person(name), whisper: name != "A");
            Say(_town[name], "SEEN_WITH", cal);
        }
        Assert.Equal(["Person:Ash > Person:Meet > Person:A > Person:Cal"], (await RowAsync(ash)).FurtherRoutes.Select(Path));
    }

    [Fact]
    public async Task AllButEqual_FromTwoStarts_TheSmallerStartWins()
    {
        var (ash, bea, cal) = (_town.Person("Ash"), _town.Person("Bea"), _town.YoungPerson("Cal"));
        Say(bea, "SEEN_WITH", cal, whisper: true);
        Say(ash, "SEEN_WITH", cal);
        Assert.Equal("Person:Ash > Person:Cal", Path(await RowAsync(bea, ash)));
    }

    private int _reports;

    private void Say(EntityId from, string kind, EntityId to, bool whisper = false, string grade = "1 A P")
    {
        _town.Says(from, kind, to, on: Day, grade: grade, report: _town.Report($"R{++_reports}"));
        if (whisper)
            _town.Says(from, kind, to, on: LongAgo, grade: grade, report: _town.Report($"R{++_reports}"));
    }

    private async Task<AtRiskRow> RowAsync(params EntityId[] starts)
    {
        await using var store = new ReferenceStore(ReferenceGraph.Empty);
        await _town.SaveAsync(store);
        var question = new YoungPeopleAtRisk([.. starts], Instants.Day(Day));
        var answer = await store.ReadAsync(Viewers.Upkeep, question.AnswerAsync, CancellationToken.None);
        Assert.Equal(Transcript.Of(await PlainAtRisk.AskAsync(store, Viewers.Upkeep, question)), Transcript.Of(answer.Rows));
        return Assert.Single(answer.Rows);
    }

    private static string Path(AtRiskRow row) => Path(row.Path);

    private static string Path(RiskPath path) => string.Join(" > ", path.Entities.Select(e => e.Facts.SortKey));
}
