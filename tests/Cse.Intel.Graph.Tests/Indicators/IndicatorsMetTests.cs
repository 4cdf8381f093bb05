using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Commands;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Indicators;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Tests.Commands;

namespace Cse.Intel.Graph.Tests.Indicators;

/// <summary>The indicators computed from the links of a real store, as of 1 June 2026.</summary>
public sealed class IndicatorsMetTests : UnitDesk
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Theory]
    [InlineData("2026-05-01", "2026-05-10", "2026-05-28", IndicatorLevel.Prompt)]
    [InlineData("2026-05-01", "2026-05-10", "2026-05-29", IndicatorLevel.None)]
    [InlineData("2026-05-10", "2026-05-10", "2026-05-10", IndicatorLevel.None)]
    [InlineData("2026-05-10", "2026-05-10", "2026-05-11", IndicatorLevel.Prompt)]
    [InlineData("2025-08-01", "2025-08-02", "2025-08-03", IndicatorLevel.Prompt)]
    [InlineData("", "2026-05-10", "2026-05-11", IndicatorLevel.None)]
    public async Task OpenHouse_ThreeChildrenOnTwoDaysWithinTwentyEight(string first, string second, string third, IndicatorLevel level)
    {
        var (adult, flat) = await House();
        foreach (var (name, day) in new[] { ("Lacey Marsh", first), ("Ria Fenn", second), ("Tam Hale", third) })
            await Link(await Add(Child(name)), "VISITS", flat, day);

        var finding = await Finding(adult, "PI1");

        Assert.Equal(level, finding.Result.Level);
        if (level == IndicatorLevel.Prompt)
            Assert.Equal(3, finding.Evidence.Length);
    }

    [Fact]
    public async Task OpenHouse_CountsNoChildOfTheHousehold_NoBusyPlace_NoAdult()
    {
        var (adult, flat) = await House();
        await VisitedBy(flat, "Lacey Marsh", "Ria Fenn");
        var lodger = await Add(Child("Own Child"));
        await Link(lodger, "VISITS", flat, "2026-05-12");
        await Link(lodger, "LIVES_WITH", adult, "2024-01-01/");
        await Link(await Add(Adult("Grown Visitor")), "VISITS", flat, "2026-05-12");

        var answer = await Ask(new IndicatorsMet(adult, Today));

        Assert.Equal(IndicatorLevel.None, answer.Findings[0].Result.Level);
        Assert.Equal(("household", "Own Child visits 12 Mill Row, Caldmoor on 12 May 2026"), (answer.Excluded[0].Code, answer.Excluded[0].Line.Sentence));
        Assert.Equal(IndicatorLevel.Prompt, (await Ask(new IndicatorsMet(adult, Today) { CountAnyway = [lodger] })).Findings[0].Result.Level);

        var hostel = await Add(new Address { Line1 = "The Hostel", CommonPlace = true });
        await Link(adult, "OCCUPIES", hostel, "2024-01-01/");
        await VisitedBy(hostel, "Ann One", "Bea Two", "Cis Three");
        Assert.Equal(IndicatorLevel.None, (await Finding(adult, "PI1")).Result.Level);
    }

    [Fact]
    public async Task OpenHouse_OneChildUnderTwoRecords_IsOne()
    {
        var (adult, flat) = await House();
        var children = await VisitedBy(flat, "Lacey Marsh", "Lace Marsh", "Ria Fenn");
        Assert.Equal(IndicatorLevel.Prompt, (await Finding(adult, "PI1")).Result.Level);

        var same = await Do(new JudgeIdentity(NewKey(), children[0], children[1], Verdict.Same, "Same girl"), Supervisor);
        Assert.Equal(IndicatorLevel.None, (await Finding(adult, "PI1")).Result.Level);

        await Do(new UndoJudgement(children[0], children[1], same.Id, "Not the same"), Supervisor);
        Assert.Equal(IndicatorLevel.Prompt, (await Finding(adult, "PI1")).Result.Level);
    }

    [Fact]
    public async Task Adult_UnderTwoRecords_IsJudgedWhole()
    {
        var (adult, flat) = await House();
        var twin = await Add(Adult("Deano Holt"));
        await VisitedBy(flat, "Lacey Marsh", "Ria Fenn", "Tam Hale");
        await Do(new JudgeIdentity(NewKey(), adult, twin, Verdict.Same, "Same prints"), Supervisor);

        Assert.Equal(IndicatorLevel.Prompt, (await Finding(twin, "PI1")).Result.Level);
    }

    [Theory]
    [InlineData("phone", IndicatorLevel.Prompt)]
    [InlineData("alcohol", IndicatorLevel.Prompt)]
    [InlineData("drugs", IndicatorLevel.Prompt)]
    [InlineData("food", IndicatorLevel.None)]
    [InlineData("unheard", IndicatorLevel.None)]
    public async Task Gift_OneIsEnoughForSome(string item, IndicatorLevel level)
    {
        var adult = await Add(Adult("Dean Holt"));
        await Link(adult, "GAVE", await Add(Child("Lacey Marsh")), "2026-05-10", detail: $"item={item}");

        Assert.Equal(level, (await Finding(adult, "PI2")).Result.Level);
    }

    [Theory]
    [InlineData("2026-02-20", "2026-05-20", IndicatorLevel.Prompt)]
    [InlineData("2026-02-19", "2026-05-20", IndicatorLevel.None)]
    [InlineData("2026-05-20", "2026-05-20", IndicatorLevel.None)]
    public async Task Gifts_TwoWithinNinetyDays_OneToldTwiceIsOne(string first, string second, IndicatorLevel level)
    {
        var (adult, child) = (await Add(Adult("Dean Holt")), await Add(Child("Lacey Marsh")));
        await Link(adult, "GAVE", child, first, detail: "item=clothes");
        await Link(adult, "GAVE", child, second, detail: "item=clothes");

        Assert.Equal(level, (await Finding(adult, "PI2")).Result.Level);
    }

    [Fact]
    public async Task Harbouring_OnePrompts_TwoFindsAlert()
    {
        var (adult, flat) = await House();
        var child = await Add(Child("Lacey Marsh"));
        await Link(adult, "HARBOURED", child, "2026-05-10");
        Assert.Equal(IndicatorLevel.Prompt, (await Finding(adult, "PI3")).Result.Level);

        await Link(child, "FOUND_AT", flat, "2026-05-10");
        Assert.Equal(IndicatorLevel.Prompt, (await Finding(adult, "PI3")).Result.Level);

        await Link(child, "FOUND_AT", flat, "2026-05-19");
        var finding = await Finding(adult, "PI3");
        Assert.Equal(IndicatorLevel.Alert, finding.Result.Level);
        Assert.Contains("consider a warning notice", Assert.Single(finding.Result.Reasons));
        Assert.Contains(finding.Evidence, e => e.Sentence == "Lacey Marsh was found at 12 Mill Row, Caldmoor on 19 May 2026");
    }

    [Theory]
    [InlineData("2009-01-15", "2005-01-01", IndicatorLevel.Prompt)]
    [InlineData("2011-01-15", "2007-01-01", IndicatorLevel.Alert)]
    [InlineData("2009-01-15", "2003-01-01", IndicatorLevel.Alert)]
    [InlineData("2008-05-01", "1990-01-01", IndicatorLevel.None)]
    public async Task Relationship_AgeAndGapAlert_AgeIsThatOfTheDay(string child, string adult, IndicatorLevel level)
    {
        var person = await Add(Adult("Dean Holt", adult));
        await Link(person, "ALLEGED_RELATIONSHIP", await Add(Child("Lacey Marsh", child)), "2026-05-10");

        Assert.Equal(level, (await Finding(person, "PI4")).Result.Level);
    }

    [Fact]
    public async Task Relationship_ASeriesAlerts_WhateverTheTime()
    {
        var adult = await Add(Adult("Dean Holt", "2005-01-01"));
        await Link(adult, "ALLEGED_RELATIONSHIP", await Add(Child("Lacey Marsh", "2009-01-15")), "2026-05-10");
        await Link(await Add(Child("Ria Fenn", "2007-01-15")), "ALLEGED_RELATIONSHIP", adult, "2024-02");

        var finding = await Finding(adult, "PI4");

        Assert.Equal(IndicatorLevel.Alert, finding.Result.Level);
        Assert.Contains("It is said of 2 children.", finding.Result.Reasons);
    }

    [Fact]
    public async Task Relationship_OfTwoSeventeenYearOlds_IsNotOfAnAdult()
    {
        var now18 = await Add(Adult("Dean Holt", "2008-01-01"));
        await Link(now18, "ALLEGED_RELATIONSHIP", await Add(Child("Lacey Marsh", "2008-06-30")), "2025-10-10");

        Assert.Equal(IndicatorLevel.None, (await Finding(now18, "PI4")).Result.Level);
    }

    [Fact]
    public async Task Collecting_UncheckedPrompts_TwiceOrTwoChildrenAlert()
    {
        var (adult, child) = (await Add(Adult("Dean Holt")), await Add(Child("Lacey Marsh")));
        await Link(adult, "COLLECTED", child, "2026-05-04", detail: "checked=yes");
        Assert.Equal(IndicatorLevel.None, (await Finding(adult, "PI5")).Result.Level);

        await Link(adult, "COLLECTED", child, "2026-05-05", detail: "checked=no");
        var prompt = await Finding(adult, "PI5");
        Assert.Equal(IndicatorLevel.Prompt, prompt.Result.Level);
        Assert.Contains("1 working day", Assert.Single(prompt.Result.Reasons));

        await Link(adult, "COLLECTED", child, "2026-06-01");
        Assert.Equal(IndicatorLevel.Alert, (await Finding(adult, "PI5")).Result.Level);
    }

    [Fact]
    public async Task Collecting_OneCarWithAnotherChild_Alerts_ATaxiDoesNot()
    {
        var adult = await Add(Adult("Dean Holt"));
        var (car, taxi) = (await Add(new Vehicle { Colour = "silver" }), await Add(new Vehicle { Colour = "black", CommonPlace = true }));
        await Link(adult, "COLLECTED", await Add(Child("Lacey Marsh")), "2026-05-04");
        await Link(adult, "DRIVES", taxi, "2026-05-04");
        await Link(await Add(Child("Ria Fenn")), "TRAVELLED_IN", taxi, "2026-05-05");
        Assert.Equal(IndicatorLevel.Prompt, (await Finding(adult, "PI5")).Result.Level);

        await Link(adult, "DRIVES", car, "2026-05-04");
        await Link(await Add(Child("Tam Hale")), "TRAVELLED_IN", car, "2026-05-20");
        Assert.Equal(IndicatorLevel.Alert, (await Finding(adult, "PI5")).Result.Level);
    }

    [Fact]
    public async Task Child_IsNeverJudged_AndIsRouted()
    {
        var boy = await Add(Adult("Kai Stone", "2009-02-01", Role.PersonOfConcern, Role.YoungPerson));
        await Link(boy, "GAVE", await Add(Child("Lacey Marsh")), "2026-05-10", detail: "item=drugs");

        var answer = await Ask(new IndicatorsMet(boy, Today));

        Assert.Equal("NET5", answer.NotJudged!.Code);
        Assert.Contains("two meetings", answer.NotJudged.NextStep);
        Assert.Empty(answer.Findings);
        Assert.NotEmpty((await Ask(new IndicatorsMet(boy, new(2027, 2, 1)))).Findings);
    }

    [Fact]
    public async Task PersonWhoMayBeAChild_IsNotJudgedUntilTheAgeIsSettled()
    {
        var unclear = await Add(Adult("Kai Stone", null) with { Birth = Birth.Unknown with { AgeAt = new(17, new(2026, 1, 1)) } });
        var undated = await Add(Adult("Sam Reed", null, Role.YoungPerson));
        var unknown = await Add(Adult("Dean Holt", null));

        Assert.Equal("VERIFY_AGE", (await Ask(new IndicatorsMet(unclear, Today))).NotJudged!.Code);
        Assert.Equal("NET5", (await Ask(new IndicatorsMet(undated, Today))).NotJudged!.Code);
        Assert.Null((await Ask(new IndicatorsMet(unknown, Today))).NotJudged);
    }

    [Theory]
    [InlineData(Role.Professional, "professional")]
    [InlineData(Role.ParentCarer, "parent_carer")]
    public async Task Role_ExcludesWithItsReason_UnlessOfConcern(Role role, string code)
    {
        var child = await Add(Child("Lacey Marsh"));
        var person = await Add(Adult("Nora Quill", "1980-01-01", role));
        var concern = await Add(Adult("Abel Quill", "1980-01-01", role, Role.PersonOfConcern));
        foreach (var adult in new[] { person, concern })
            await Link(adult, "GAVE", child, "2026-05-10", detail: "item=phone");

        var answer = await Ask(new IndicatorsMet(person, Today));

        Assert.Empty(answer.Met);
        Assert.Equal(code, Assert.Single(answer.Excluded).Code);
        Assert.Single((await Ask(new IndicatorsMet(person, Today) { CountAnyway = [person] })).Met);
        Assert.Single((await Ask(new IndicatorsMet(concern, Today))).Met);
    }

    [Fact]
    public async Task Family_IsExcludedChildByChild()
    {
        var (adult, own, other) = (await Add(Adult("Dean Holt")), await Add(Child("Own Child")), await Add(Child("Lacey Marsh")));
        await Link(own, "FAMILY_OF", adult);
        await Link(adult, "GAVE", own, "2026-05-10", detail: "item=phone");
        await Link(adult, "GAVE", other, "2026-05-10", detail: "item=phone");

        var answer = await Ask(new IndicatorsMet(adult, Today));

        Assert.Equal("Dean Holt gave something to Lacey Marsh (Phone or SIM) on 10 May 2026", Assert.Single(answer.Met.Single().Evidence).Sentence);
        Assert.Equal("family", Assert.Single(answer.Excluded).Code);
    }

    [Fact]
    public async Task Denied_SuspectedFalse_Retracted_AndLater_DoNotCount()
    {
        var (adult, child) = (await Add(Adult("Dean Holt")), await Add(Child("Lacey Marsh")));
        await Link(adult, "HARBOURED", child, "2026-05-01");
        await Link(adult, "HARBOURED", child, "2026-05-02", negative: true);
        await Link(adult, "GAVE", child, "2026-05-01", grade: "2EP", detail: "item=drugs");
        await Link(adult, "ALLEGED_RELATIONSHIP", child, "2026-06-02");
        var collected = await Link(adult, "COLLECTED", child, "2026-05-01");
        var before = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromHours(1));
        await Do(new RetractAssertion(collected, "Wrong man"), Supervisor);

        Assert.Empty((await Ask(new IndicatorsMet(adult, Today))).Met);
        Assert.Equal("PI5", Assert.Single((await Ask(new IndicatorsMet(adult, Today, before))).Met).Result.Indicator.Code);
        Assert.Equal("PI4", Assert.Single((await Ask(new IndicatorsMet(adult, Today.AddDays(1)))).Met).Result.Indicator.Code);
    }

    [Fact]
    public async Task Hidden_IsNotThere()
    {
        var adult = await Add(Adult("Dean Holt"));
        var hidden = await Add(Child("Hidden Away"), Protection.Unit with { Restriction = Restriction.Silent });
        await Link(adult, "GAVE", hidden, "2026-05-10", detail: "item=drugs");

        Assert.Empty((await Ask(new IndicatorsMet(adult, Today), Officer)).Met);
        Assert.Single((await Ask(new IndicatorsMet(adult, Today), Supervisor)).Met);
        await Assert.ThrowsAsync<QuestionRefusedException>(() => Ask(new IndicatorsMet(hidden, Today), Officer));
    }

    [Fact]
    public async Task WhatIsRecorded_IsWhatIsMet()
    {
        var done = await Do(new RecordObservation(new()
        {
            Key = NewKey(), Indicator = "PI2", Adult = Party.Made(new Person { Nickname = "Tiny" }), Children = [Party.Made(new Person { Description = "girl, about 14" })],
            Item = "phone", When = When("2026-05-30"), SourceType = "officer", SeenByAuthor = true, Narrative = "He handed her a phone.",
        }));

        var finding = await Finding(done.Links[0].From, "PI2");

        Assert.Equal(IndicatorLevel.Prompt, finding.Result.Level);
        Assert.Equal(done.Report, Assert.Single(finding.Evidence).Report);
        Assert.Equal("prompt for review", finding.Result.Wording);
    }

    [Fact]
    public async Task Numbers_AreSettings()
    {
        var (adult, flat) = await House();
        await VisitedBy(flat, "Lacey Marsh", "Ria Fenn");

        var answer = await Ask(new IndicatorsMet(adult, Today) { Catalogue = IndicatorCatalogue.Default.With("PI1_N", 2, "test") });

        Assert.Equal(("test", IndicatorLevel.Prompt), (answer.RulesVersion, answer.Findings[0].Result.Level));
    }

    [Fact]
    public async Task Evidence_ComesInTheSameOrder_WithCountForTheAudit()
    {
        var (adult, flat) = await House();
        await VisitedBy(flat, "Lacey Marsh", "Ria Fenn", "Tam Hale");
        var question = new IndicatorsMet(adult, Today);

        var (one, two) = (await Ask(question), await Ask(question));

        Assert.Equal(one.Findings[0].Evidence.Select(e => e.Assertion), two.Findings[0].Evidence.Select(e => e.Assertion));
        Assert.Equal(3, question.Count(one));
        Assert.Equal(["PI1", "PI2", "PI3", "PI4", "PI5"], one.Findings.Select(f => f.Result.Indicator.Code));
    }

    private async Task<(EntityId Adult, EntityId Flat)> House()
    {
        var (adult, flat) = (await Add(Adult("Dean Holt")), await Add(new Address { Line1 = "12 Mill Row", Town = "Caldmoor" }));
        await Link(adult, "OCCUPIES", flat, "2025-01-01/");
        return (adult, flat);
    }

    private async Task<IReadOnlyList<EntityId>> VisitedBy(EntityId flat, params string[] names)
    {
        var children = new List<EntityId>();
        foreach (var name in names)
        {
            children.Add(await Add(Child(name)));
            await Link(children[^1], "VISITS", flat, $"2026-05-{10 + children.Count}");
        }
        return children;
    }

    private async Task<IndicatorFinding> Finding(EntityId adult, string code) =>
        (await Ask(new IndicatorsMet(adult, Today))).Findings.Single(f => f.Result.Indicator.Code == code);
}
