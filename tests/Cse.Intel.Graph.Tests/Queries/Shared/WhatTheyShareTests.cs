using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.Shared;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines.Reference;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Queries.Shared;

/// <summary>"What do they share?", in towns small enough to be worked out by hand.</summary>
public sealed class WhatTheyShareTests : IAsyncDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private readonly ReferenceStore _store = new(ReferenceGraph.Empty);
    private readonly Town _town = Given.Town();
    private readonly EntityId _ash;
    private readonly EntityId _bo;
    private readonly EntityId _flat;

    public WhatTheyShareTests()
    {
        _ash = _town.YoungPerson("Ash");
        _bo = _town.YoungPerson("Bo");
        _flat = _town.Address("Flat");
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task SharedPlace_IsListedWithWhoWhenAndWhy()
    {
        _town.Says(_ash, "FOUND_AT", _flat, on: "2026-05-03", grade: "2 C P");
        _town.Says(_bo, "OCCUPIES", _flat, on: "2026-01-01/");
        _town.Says(_bo, "VISITS", _town.Address("Another"));
        var row = Assert.Single((await AskAsync()).Rows);
        Assert.Equal((1, _flat, 1), (row.Place, row.What.Id, row.WindowCount));
        Assert.Equal([_bo, _ash], row.Sharers.Select(s => s.Who.Id));
        Assert.Equal(Math.Round(row.Sharers[1].Strength, 9), row.Strength);
        Assert.Equal(new DaySpan(new(2026, 5, 3), new(2026, 5, 3), false), row.Windows[0].Days);
        Assert.Equal(
            "Bo occupies Flat, Exampleton (since 1 January 2026, graded 1 A P); Ash was found at Flat, Exampleton (3 May 2026, graded 2 C P). "
            + "The times of Ash and Bo there overlap: 3 May 2026.", row.Sentence);
    }

    [Theory]
    [InlineData("2026-05-01/2026-05-03", "2026-05-03/2026-05-09", "3 May 2026")]
    [InlineData("2026-05-01/2026-05-03", "2026-05-04/2026-05-09", null)]
    [InlineData("2026-05", "2026-05-20", "20 May 2026")]
    [InlineData("2026-05", "2026-05", "May 2026")]
    [InlineData("2026-05-01/", "2026-05-20/", "since 20 May 2026")]
    [InlineData("2026-05-01/", "2026-05-20/2027-01-01", "20 May 2026 to 24 November 2026")]
    [InlineData("../2026-05-20", "../2026-06-20", "until 20 May 2026")]
    [InlineData("../2026-05-20", "2026-05-20T23:50:00-05:00", "20 May 2026")]
    [InlineData("", "2026-05-01/", null)]
    [InlineData("", "", null)]
    public async Task Window_IsWhereBothHaveADay(string ash, string bo, string? window)
    {
        _town.Says(_ash, "VISITS", _flat, on: ash);
        _town.Says(_bo, "VISITS", _flat, on: bo);
        var row = Assert.Single((await AskAsync()).Rows);
        Assert.Equal(window is null ? [] : [window], row.Windows.Select(w => w.Days.Words));
        if (window is null)
            Assert.Contains("No two of them are recorded there over the same days.", row.Sentence);
    }

    [Fact]
    public async Task ObservationsThatTouch_MakeOneWindow_AndAGapTwo()
    {
        _town.Says(_ash, "OCCUPIES", _flat, on: "2026-01-01/");
        foreach (var on in (string[])["2026-05-01/2026-05-03", "2026-05-04/2026-05-06", "2026-05-08"])
            _town.Says(_bo, "VISITS", _flat, on: on);
        var row = Assert.Single((await AskAsync()).Rows);
        Assert.Equal(["8 May 2026", "1 May 2026 to 6 May 2026"], row.Windows.Select(w => w.Days.Words));
        Assert.Equal([1, 2], row.Windows.Select(w => w.OtherEvidence.Length));
        Assert.EndsWith("The times of Ash and Bo there overlap: 8 May 2026; 1 more such time in the set.", row.Sentence);
    }

    [Fact]
    public async Task DateOfAReport_GivesStrengthAndNoWindow_AndIsSaid()
    {
        var report = _town.Report("R1", submitted: "2026-05-04");
        _town.Says(_ash, "VISITS", _flat, on: "", report: report);
        _town.Says(_bo, "VISITS", _flat, on: "", report: report);
        var row = Assert.Single((await AskAsync()).Rows);
        Assert.Empty(row.Windows);
        Assert.True(row.Strength > 0.3);
        Assert.Contains("Ash visits Flat, Exampleton (not dated, graded 1 A P)", row.Sentence);
        Assert.EndsWith("2 items do not say when it was so, and make no such time.", row.Sentence);
    }

    [Theory]
    [InlineData("Phone")]
    [InlineData("OnlineAccount")]
    [InlineData("Organisation")]
    public async Task WhatIsNoPlace_IsSharedWithoutWindows(string kind)
    {
        var (thing, link) = kind switch
        {
            "Phone" => (_town.Phone("07700 900123"), "USES_PHONE"),
            "OnlineAccount" => (_town.Record("account", new OnlineAccount()), "USES_ACCOUNT"),
            _ => (_town.Record("club", new Organisation { Name = "Club" }), "EMPLOYED_AT"),
        };
        _town.Says(_ash, link, thing);
        _town.Says(_bo, link, thing);
        var row = Assert.Single((await AskAsync()).Rows);
        Assert.Equal((thing, 0), (row.What.Id, row.WindowCount));
        Assert.DoesNotContain("days", row.Sentence);
    }

    [Fact]
    public async Task PeopleAndObjects_AreLookedForOnlyWhenNamed()
    {
        var (cal, gift) = (_town.PersonOfConcern("Cal"), _town.Record("ring", new PoleObject { Type = "gift", Description = "a ring" }));
        foreach (var child in (EntityId[])[_ash, _bo])
        {
            _town.Says(cal, "CONTROLS", child);
            _town.Says(gift, "SUPPLIED_BY", child);
        }
        var asked = Ask();
        Assert.Empty((await AskAsync(asked)).Rows);
        Assert.Equal([cal], (await AgainAsync(asked with { RecordKinds = [EntityKind.Person] })).Rows.Select(r => r.What.Id));
        Assert.Null((await AgainAsync(asked with { RecordKinds = [EntityKind.Person] })).Rows[0].Busy);
        Assert.Equal([gift], (await AgainAsync(asked with { RecordKinds = [EntityKind.Object] })).Rows.Select(r => r.What.Id));
    }

    [Fact]
    public async Task PaperOfTheUnit_IsNothingShared_UnlessAskedFor()
    {
        var (officer, arrest) = (_town.Professional("Officer"), _town.Event("arrest"));
        _town.Says(arrest, "INVESTIGATED_BY", officer);
        _town.Says(_ash, "SUSPECT_IN", arrest);
        var asked = new WhatTheyShare([_ash, officer], Today);
        Assert.Empty((await AskAsync(asked)).Rows);
        Assert.Single((await AgainAsync(asked with { Kinds = [PoleSchema.Default["INVESTIGATED_BY"], PoleSchema.Default["SUSPECT_IN"]] })).Rows);
    }

    [Fact]
    public async Task Order_IsBySharers_ThenWindow_ThenStrength_ThenKey()
    {
        var cal = _town.Person("Cal");
        Visit("One", "2026-11-01", "2026-11-02");
        Visit("Two", "2026-05-01", "2026-05-01");
        Visit("Alike B", "2026-10-01", "2026-10-02");
        Visit("Alike A", "2026-10-01", "2026-10-02");
        Visit("Three", "2026-03-01", "2026-03-02");
        _town.Says(cal, "VISITS", _town["Three"], on: "2026-03-03");
        var answer = await AskAsync(new([_ash, _bo, cal], Today));
        Assert.Equal(["Three", "Two", "One", "Alike A", "Alike B"], answer.Rows.Select(r => r.What.Facts.SortKey["Address:".Length..]));
        Assert.Equal([1, 2, 3, 4, 5], answer.Rows.Select(r => r.Place));
        Assert.Equal(["Three"], (await AgainAsync(new([_ash, _bo, cal], Today) { AtLeast = 3 })).Rows.Select(r => r.What.Facts.SortKey["Address:".Length..]));

        void Visit(string name, string ash, string bo)
        {
            var place = _town.Address(name);
            _town.Says(_ash, "VISITS", place, on: ash);
            _town.Says(_bo, "VISITS", place, on: bo);
        }
    }

    [Fact]
    public async Task Chosen_MayItselfBeShared_AndThingsMayBeChosen()
    {
        var car = _town.Vehicle("AB12 CDE");
        _town.Says(car, "SEEN_AT", _flat, on: "2026-05-03");
        _town.Says(_ash, "VISITS", _flat, on: "2026-05-03");
        _town.Says(_ash, "TRAVELLED_IN", car, on: "2026-05-03");
        var answer = await AskAsync(new([_ash, car, _flat], Today));
        Assert.Equal([_flat, car], answer.Rows.OrderBy(r => r.What.Facts.SortKey, StringComparer.Ordinal).Select(r => r.What.Id));
        Assert.All(answer.Rows, row => Assert.DoesNotContain(row.Sharers, s => s.Who.Id == row.What.Id));
        Assert.Contains("AB12 CDE was seen at Flat", answer.Rows.Single(r => r.What.Id == _flat).Sentence);
    }

    [Fact]
    public async Task BusyPlace_IsSaid_AndMeansLess()
    {
        var hostel = _town.Address("Hostel", common: true);
        for (var i = 0; i < 4; i++)
            _town.Says(_town.Person($"Guest {i}"), "LODGES_AT", hostel);
        _town.Says(_ash, "LODGES_AT", hostel);
        _town.Says(_bo, "LODGES_AT", hostel);
        var row = Assert.Single((await AskAsync()).Rows);
        Assert.Equal((6, 5, true), (row.Busy!.Persons, row.Busy.Limit, row.Busy.IsBusy));
        Assert.EndsWith("Hostel, Exampleton is busy: it joins 6 people, more than 5, so sharing it means less.", row.Sentence);
        // Hidden guests are not counted, and whom a filter leaves out still is.
        Assert.Equal(6, (await AgainAsync(Ask() with { Since = new(2026, 5, 1), Floor = new(SourceEvaluation.Reliable, IntelligenceAssessment.KnownDirectly) })).Rows[0].Busy!.Persons);
    }

    [Fact]
    public async Task CommonPlace_ThatFewShare_IsStillSaid()
    {
        var school = _town.Address("School", common: true);
        _town.Says(_ash, "VISITS", school);
        _town.Says(_bo, "VISITS", school);
        Assert.EndsWith("School, Exampleton is known as a place where many come and go, so sharing it means less.", Assert.Single((await AskAsync()).Rows).Sentence);
    }

    [Fact]
    public async Task Denial_RulesOut_ByItsOwnGrade()
    {
        _town.Says(_ash, "VISITS", _flat);
        _town.Says(_bo, "VISITS", _flat);
        _town.Says(_bo, "VISITS", _flat, on: "2026-05-04", grade: "3 A P", negative: true);
        Assert.Empty((await AskAsync()).Rows);
        Assert.Empty((await AgainAsync(Ask() with { Floor = new(SourceEvaluation.Reliable, IntelligenceAssessment.KnownDirectly) })).Rows);
    }

    [Fact]
    public async Task SuspectedToBeFalse_CountsOnlyWhenAskedFor()
    {
        _town.Says(_ash, "VISITS", _flat);
        _town.Says(_bo, "VISITS", _flat, grade: "1 E P");
        Assert.Empty((await AskAsync()).Rows);
        Assert.Equal(0, Assert.Single((await AgainAsync(Ask() with { Floor = GradeFloor.None })).Rows).Strength);
    }

    [Fact]
    public async Task PeopleJudgedTheSame_AreOneOfTheSet()
    {
        var bob = _town.Person("Bob");
        _town.Says(_bo, "VISITS", _flat, on: "2026-05-03");
        _town.Says(bob, "VISITS", _flat, on: "2026-05-03");
        _town.Judge(_bo, bob);
        await _town.SaveAsync(_store);
        Assert.Equal("refused: shared.between: Those are judged to be one person. Choose somebody or something else as well.", await TellAsync(new([_bo, bob], Today)));
        Assert.Empty((await AgainAsync(new([_ash, _bo, bob], Today))).Rows);
        Assert.Equal("refused: shared.at_least: Ask for what 2 to 2 of them share.", await TellAsync(new([_ash, _bo, bob], Today) { AtLeast = 3 }));
        _town.Says(_ash, "VISITS", _flat, on: "2026-05-03");
        Assert.Equal([2], (await AskAsync(new([_ash, bob], Today))).Rows.Select(r => r.Sharers.Length));
    }

    [Fact]
    public async Task Times_AreThoseAskedFor()
    {
        _town.At("2026-06-01").Says(_ash, "VISITS", _flat, on: "2026-05-01");
        _town.At("2026-08-01").Says(_bo, "VISITS", _flat, on: "2026-07-01");
        Assert.Single((await AskAsync()).Rows);
        Assert.Empty((await AgainAsync(Ask() with { AsKnownAt = Instants.At("2026-07-31") })).Rows);
        Assert.Empty((await AgainAsync(new([_ash, _bo], new(2026, 6, 30)))).Rows);
        Assert.Empty((await AgainAsync(Ask() with { Since = new(2026, 5, 2) })).Rows);
    }

    [Fact]
    public async Task OneWithVeryManyLinks_IsNotCapped()
    {
        for (var i = 0; i < 520; i++)
            _town.Says(_ash, "VISITS", _town.Address($"{i} Long Road"));
        _town.Says(_bo, "VISITS", _town["519 Long Road"]);
        var answer = await AskAsync();
        Assert.Equal((_town["519 Long Road"], null), (Assert.Single(answer.Rows).What.Id, answer.Truncated));
    }

    [Fact]
    public async Task Budget_LeavesOutTheLeast_AndSaysSo()
    {
        foreach (var (name, on) in ((string, string)[])[("Late", "2026-11-01"), ("Later", "2026-11-20"), ("Early", "2026-02-01")])
        {
            var place = _town.Address(name);
            _town.Says(_ash, "VISITS", place, on: on);
            _town.Says(_bo, "VISITS", place, on: on);
        }
        var answer = await AskAsync(Ask() with { Budget = 4 });
        Assert.Equal(["Address:Later", "Address:Late"], answer.Rows.Select(r => r.What.Facts.SortKey));
        Assert.StartsWith("1 more shared record, by as few of the set or on weaker evidence, was not looked into.", answer.Truncated);
    }

    [Fact]
    public async Task Windows_BeyondTheMost_AreCounted()
    {
        _town.Says(_ash, "OCCUPIES", _flat, on: "2025-01-01/");
        for (var i = 0; i < WhatTheyShare.WindowsAtMost + 3; i++)
            _town.Says(_bo, "VISITS", _flat, on: Today.AddDays(-3 * i).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        var row = Assert.Single((await AskAsync()).Rows);
        Assert.Equal((WhatTheyShare.WindowsAtMost, WhatTheyShare.WindowsAtMost + 3), (row.Windows.Length, row.WindowCount));
    }

    [Fact]
    public async Task Pointers_NameWhomToSpeakTo_AboutTheChosenAndWhatTheyShare()
    {
        _town.Says(_ash, "VISITS", _flat);
        _town.Says(_bo, "VISITS", _flat);
        _town.Says(_town.Person("Hidden", protection: Protect.Pointer("DI Example")), "VISITS", _flat);
        await _town.SaveAsync(_store);
        var answer = await _store.ReadAsync(Viewers.Officer, Ask().AnswerAsync, CancellationToken.None);
        Assert.Equal([new Pointer(_flat, "DI Example")], answer.Pointers);
        Assert.Equal(2, answer.Rows[0].Busy!.Persons);
    }

    [Theory]
    [InlineData("shared.between", 1, 50, 0, EntityKind.Address)]
    [InlineData("shared.between", 31, 50, 0, EntityKind.Address)]
    [InlineData("shared.first", 2, 0, 0, EntityKind.Address)]
    [InlineData("shared.first", 2, 201, 0, EntityKind.Address)]
    [InlineData("shared.strength", 2, 50, double.NaN, EntityKind.Address)]
    [InlineData("shared.strength", 2, 50, 1.1, EntityKind.Address)]
    [InlineData("shared.record_kinds", 2, 50, 0, EntityKind.Meeting)]
    public async Task BadInput_IsRefusedWithItsCode(string code, int chosen, int first, double strength, EntityKind kind)
    {
        var ids = Enumerable.Range(0, chosen).Select(i => _town.Person($"Person {i}")).ToImmutableArray();
        await _town.SaveAsync(_store);
        var told = await TellAsync(new(ids, Today) { First = first, MinStrength = strength, RecordKinds = [kind] });
        Assert.StartsWith($"refused: {code}: ", told);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task AtLeast_OutsideTheSet_IsRefused(int atLeast)
    {
        await _town.SaveAsync(_store);
        Assert.StartsWith("refused: shared.at_least: Ask for what 2 to 2", await TellAsync(Ask() with { AtLeast = atLeast }));
    }

    [Fact]
    public async Task Cursor_ThatIsNotOurs_IsRefused()
    {
        await _town.SaveAsync(_store);
        foreach (var cursor in (string[])["x", "", Convert.ToBase64String("1|2|3|4"u8)])
            Assert.StartsWith("refused: cursor.invalid", await TellAsync(Ask() with { After = cursor }));
    }

    [Fact]
    public async Task Chosen_HiddenOrMissing_IsRefusedAlike()
    {
        var hidden = _town.Person("Hidden", protection: Protect.Silent());
        await _town.SaveAsync(_store);
        foreach (var id in (EntityId[])[hidden, EntityId.Of(new("nobody", EntityKind.Person, "1"))])
            Assert.Equal(
                "refused: record.not_found: There is no such record, or it is not yours to see.",
                await Telling.TellAsync(_store, Viewers.Officer, new WhatTheyShare([_ash, id], Today)));
    }

    [Fact]
    public void Question_NeedsTheNetwork_AndNamesItsSubjects()
    {
        var question = Ask();
        Assert.Equal((Capability.AskNetwork, "shared", "as of 2026-11-24, by 2 or more of 2"), (question.Needs, question.Name, question.Text));
        Assert.Equal(question.Between, question.Subjects);
    }

    private WhatTheyShare Ask() => new([_ash, _bo], Today);

    private Task<SharedAnswer> AskAsync() => AskAsync(Ask());

    private async Task<SharedAnswer> AskAsync(WhatTheyShare question)
    {
        await _town.SaveAsync(_store);
        return await AgainAsync(question);
    }

    private Task<SharedAnswer> AgainAsync(WhatTheyShare question) => _store.ReadAsync(Viewers.Upkeep, question.AnswerAsync, CancellationToken.None);

    private Task<string> TellAsync(WhatTheyShare question) => Telling.TellAsync(_store, Viewers.Upkeep, question);
}
