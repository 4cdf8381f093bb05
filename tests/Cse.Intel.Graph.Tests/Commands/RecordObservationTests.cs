using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Commands;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Identifiers;
using Cse.Intel.Graph.Domain.Indicators;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries;

namespace Cse.Intel.Graph.Tests.Commands;

public sealed class RecordObservationTests : UnitDesk
{
    private static Party Girl => Party.Made(new Person { Description = "girl, about 14, red coat" });

    private static Party Flat => Party.Made(new Address { Line1 = "12 Mill Row", Town = "Caldmoor" });

    private Observation Page(string? indicator, params Party[] children) => new()
    {
        Key = NewKey(),
        Indicator = indicator,
        Adult = Party.Made(new Person { Nickname = "Tiny" }),
        Children = [.. children],
        When = When("2026-05-30"),
        SourceType = "officer",
        SeenByAuthor = true,
        Narrative = "Seen on foot patrol.",
    };

    [Fact]
    public async Task OpenHouse_LinksAdultChildrenAndAddress()
    {
        var (one, two) = (await Add(Child("Lacey Marsh")), await Add(Child("Ria Fenn")));

        var done = await Do(new RecordObservation(Page("PI1", Party.Of(one), Party.Of(two), Girl) with { Place = Flat }));

        Assert.Equal(7, done.Links.Length);
        Assert.Equal(1, done.Links.Count(l => l.Kind == "OCCUPIES"));
        Assert.Equal(3, done.Links.Count(l => l.Kind == "VISITS"));
        Assert.Equal(3, done.Links.Count(l => l.Kind == "SEEN_WITH"));
        Assert.Contains("Lacey Marsh visits 12 Mill Row, Caldmoor on 30 May 2026", done.Links.Select(l => l.Sentence));
        Assert.Equal(["SEEN_WITH Person not identified", "SEEN_WITH Ria Fenn", "VISITS 12 Mill Row, Caldmoor"], (await LinksOf(one)).Select(l => l.TrimStart('<')));
        Assert.Contains("This is the first link between Lacey Marsh and Ria Fenn.", done.Changes);
        Assert.Contains(done.Prompts, p => p.Contains("not identified"));
    }

    [Fact]
    public async Task Gift_KeepsTheItem_AndTheAdultIsOfConcernFromThen()
    {
        var child = await Add(Child("Lacey Marsh"));

        var done = await Do(new RecordObservation(Page("PI2", Party.Of(child)) with { Item = "phone" }));

        var gave = Assert.Single(done.Links);
        var assertion = (await Read(r => r.GetAssertionsAsync([gave.Id], default)))[gave.Id];
        Assert.Equal("phone", assertion.Details["item"]);
        Assert.Equal("2026-05-30", assertion.Observed.Text);
        var adult = (Person)(await Get(gave.From)).Payload;
        Assert.False(adult.Identified);
        Assert.True(adult.Is(Role.PersonOfConcern, new(2026, 5, 30)));
        Assert.False(adult.Is(Role.PersonOfConcern, new(2026, 5, 29)));
    }

    [Theory]
    [InlineData(true, false, "FOUND_AT")]
    [InlineData(false, true, "LODGES_AT")]
    [InlineData(true, true, "FOUND_AT,LODGES_AT")]
    public async Task Harbouring_SaysOnlyWhatWasSeenOfThePlace(bool found, bool lodges, string kinds)
    {
        var done = await Do(new RecordObservation(Page("PI3", Girl) with { Place = Flat, FoundThere = found, LodgesThere = lodges }));

        Assert.Equal(kinds.Split(',').Append("HARBOURED").Order(), done.Links.Select(l => l.Kind).Order());
    }

    [Fact]
    public async Task Collecting_LinksCarDriverAndGate()
    {
        var done = await Do(new RecordObservation(Page("PI5", Girl) with
        {
            Place = Party.Made(new Address { Line1 = "School gate", Town = "Caldmoor" }),
            Vehicle = Party.Made(new Vehicle { Vrm = Vrm.Parse("AB1?"), Colour = "silver" }),
            Fields = Fields(("checked", "no"), ("claimed", "uncle")),
        }));

        // The gate is tied by the car; the people are seen there too, so that the place is found from them.
        Assert.Equal(["COLLECTED", "DRIVES", "SEEN_AT", "SEEN_AT", "SEEN_AT", "TRAVELLED_IN"], done.Links.Select(l => l.Kind).Order());
        var report = (Report)(await Get(done.Report)).Payload;
        Assert.Equal(("no", "uncle", "PI5"), (report.Details["checked"], report.Details["claimed"], report.Indicator));
    }

    [Fact]
    public async Task AllegedRelationship_WithPhoneAndPlace_LosesNothing()
    {
        var done = await Do(new RecordObservation(Page("PI4", Girl) with
        {
            Place = Flat, Phone = Party.Made(new Phone { Number = PhoneNumber.Parse("07700 900123") }),
        }));

        Assert.Equal(["ALLEGED_RELATIONSHIP", "SEEN_AT", "SEEN_AT", "USES_PHONE"], done.Links.Select(l => l.Kind).Order());
    }

    [Fact]
    public async Task SomethingElse_MakesTheLinksSaid()
    {
        var child = await Add(Child("Lacey Marsh"));
        var adult = await Add(Adult("Dean Holt"));

        var done = await Do(new RecordObservation(Page(null, Party.Of(child)) with
        {
            Adult = Party.Of(adult), Links = [new(Part.Child, "SEEN_WITH", Part.Adult)],
        }));

        Assert.Equal("Lacey Marsh was seen with Dean Holt on 30 May 2026", Assert.Single(done.Links).Sentence);
    }

    [Fact]
    public async Task Reference_HasItsForm_AndFindsTheReport()
    {
        var done = await Do(new RecordObservation(Page("PI4", Girl)));

        Assert.Matches(@"^IR-CALD-2026-\d{7}\z", done.Urn);
        Assert.Equal(done.Urn, (await Get(done.Report)).Caption);
    }

    [Fact]
    public async Task SameKey_RecordsOnce_AndGivesTheSameAnswer()
    {
        var page = Page("PI1", Girl, Party.Of(await Add(Child("Lacey Marsh")))) with { Place = Flat };

        var first = await Do(new RecordObservation(page));
        var size = await Store.GetSizeAsync(CancellationToken.None);
        var second = await Do(new RecordObservation(page));

        Assert.Equal(size, await Store.GetSizeAsync(CancellationToken.None));
        Assert.Equal((first.Report, first.Urn, true), (second.Report, second.Urn, second.Repeated));
        Assert.Equal(first.Links.Select(l => l.Sentence).Order(), second.Links.Select(l => l.Sentence).Order());
        Assert.Equal(first.NewRecords, second.NewRecords);
    }

    [Fact]
    public async Task SameKey_WithOtherContent_IsRefused_AndNotLostAsARepetition()
    {
        var page = Page("PI4", Girl);
        var done = await Do(new RecordObservation(page));

        var refused = await Assert.ThrowsAsync<CommandRefusedException>(() => Do(new RecordObservation(page with { Narrative = "Another evening, another car." })));
        var other = await Assert.ThrowsAsync<CommandRefusedException>(async () =>
            await Do(new RecordObservation(page with { Children = [Party.Of(await Add(Child("Lacey Marsh")))] })));

        Assert.Equal(("command.key_used", "command.key_used"), (refused.Code, other.Code));
        Assert.Contains(done.Urn, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SameKey_OfAnotherAuthor_IsAnotherObservation()
    {
        var page = Page("PI4", Girl);

        Assert.NotEqual((await Do(new RecordObservation(page))).Report, (await Do(new RecordObservation(page), Supervisor)).Report);
    }

    [Fact]
    public async Task Preview_ShowsWhatIsThenMade()
    {
        var page = Page("PI1", Girl, Party.Of(await Add(Child("Lacey Marsh")))) with { Place = Flat };

        var preview = await Ask(new ObservationPreview(page, Clock), Officer);
        var done = await Do(new RecordObservation(page));

        Assert.Empty(preview.Errors);
        Assert.Equal(preview.Links, done.Links);
        Assert.Equal(preview.Changes, done.Changes);
    }

    [Fact]
    public async Task Preview_WritesNothing_AndSaysWhatIsMissing()
    {
        var before = await Store.GetSizeAsync(CancellationToken.None);

        var preview = await Ask(new ObservationPreview(new() { Key = NewKey(), Indicator = "PI1" }, Clock), Officer);

        Assert.Equal(before, await Store.GetSizeAsync(CancellationToken.None));
        Assert.Equal(
            ["observation.no_adult", "observation.no_child", "observation.no_narrative", "observation.no_place", "observation.no_source_type"],
            preview.Errors.Select(e => e.Code).Order());
    }

    [Theory]
    [InlineData("PI9", "observation.unknown_indicator", "indicator")]
    [InlineData("PI2", "observation.no_item", "item")]
    public async Task UnfitIndicator_IsRefusedAtItsField(string indicator, string code, string field)
    {
        var refused = await Refused(new RecordObservation(Page(indicator, Girl)));

        Assert.Contains((code, field), refused.Errors.Select(e => (e.Code, e.Field)));
    }

    [Fact]
    public async Task WhatNobodyTies_IsAskedAbout()
    {
        var refused = await Refused(new RecordObservation(Page("PI4", Girl) with { Vehicle = Party.Made(new Vehicle { Colour = "silver" }) }));

        Assert.Equal(("observation.not_linked", "vehicle"), (refused.Code, refused.Field));
    }

    [Fact]
    public async Task WrongRecords_AreRefused_HiddenLikeMissing()
    {
        var hidden = await Add(Child("Hidden Away"), Protection.Unit with { Restriction = Restriction.Silent });
        var flat = await Add(new Address { Line1 = "12 Mill Row" });
        var child = await Add(Child("Lacey Marsh"));

        var refused = await Refused(new RecordObservation(Page("PI4", Party.Of(hidden), Party.Of(EntityId.New(Clock)), Party.Of(flat), Party.Of(child), Party.Of(child))));

        Assert.Equal(
            [("children[0]", "record.not_found"), ("children[1]", "record.not_found"), ("children[2]", "observation.wrong_kind"), ("children[4]", "observation.same_record_twice")],
            refused.Errors.Select(e => (e.Field, e.Code)).Order());
        Assert.Equal(refused.Errors.First(e => e.Field == "children[0]").Message, refused.Errors.First(e => e.Field == "children[1]").Message);
    }

    [Fact]
    public async Task LinkOfAnotherCommand_CannotBeSaid()
    {
        var refused = await Refused(new RecordObservation(Page(null, Girl) with { Links = [new(Part.Child, "SAME_AS_REVIEW", Part.Adult), new(Part.Place, "VISITS", Part.Child)] }));

        Assert.Equal([("links[0]", "observation.unknown_link"), ("links[1]", "observation.link_ends")], refused.Errors.Select(e => (e.Field, e.Code)));
    }

    [Fact]
    public async Task TheFuture_IsRefused_ThisMonthIsNot()
    {
        Assert.Equal("observation.future", (await Refused(new RecordObservation(Page("PI4", Girl) with { When = When("2026-06-02") }))).Code);

        Assert.NotNull(await Do(new RecordObservation(Page("PI4", Girl) with { When = When("2026-06") })));
    }

    [Fact]
    public async Task TooManyChildren_AreRefused_WithoutDrawingEveryPair()
    {
        var crowd = Enumerable.Range(0, 3_000).Select(_ => Girl).ToArray();

        var preview = await Ask(new ObservationPreview(Page("PI1", crowd) with { Place = Flat }, Clock), Officer);

        Assert.Equal("observation.too_many", Assert.Single(preview.Errors).Code);
        Assert.Empty(preview.Links);
    }

    [Fact]
    public async Task Officer_OfWhatTheySaw_GetsOneAP_AndHearsayIsUngraded()
    {
        Assert.Equal(Grade.OwnRecord, (await Do(new RecordObservation(Page("PI4", Girl)))).Grade);

        var told = await Do(new RecordObservation(Page("PI4", Girl) with { SeenByAuthor = false, SourceType = "parent" }));
        var report = (Report)(await Get(told.Report)).Payload;
        Assert.Equal(Grade.Ungraded, told.Grade);
        Assert.Equal(OwnGrade.None, report.Given);
        Assert.NotNull(report.Conditions);
    }

    [Fact]
    public async Task GradeThatIsNotTheirs_IsRefused()
    {
        var better = Page("PI4", Girl) with { SeenByAuthor = false, Grade = ParseGrade("1AP") };

        Assert.Equal("observation.grade_not_yours", (await Refused(new RecordObservation(better))).Code);
        Assert.Equal("observation.grade_not_yours", (await Refused(new RecordObservation(better with { SeenByAuthor = true }), School)).Code);
        Assert.Equal(ParseGrade("1AP"), (await Do(new RecordObservation(better), Intelligence)).Grade);
    }

    [Theory]
    [InlineData("2CC", "grade.no_conditions")]
    [InlineData("3CP", "grade.no_reason")]
    [InlineData("2EP", "grade.no_reason")]
    [InlineData("2BP", "grade.no_corroboration")]
    public async Task Grade_ComesWithWhatItNeeds(string grade, string code) =>
        Assert.Equal(code, (await Refused(new RecordObservation(Page("PI4", Girl) with { Grade = ParseGrade(grade) }), Intelligence)).Code);

    [Fact]
    public async Task Partner_IsNotGraded_SeesTheirReport_AndNotTheRecords()
    {
        var done = await Do(new RecordObservation(Page("PI5", Girl) with { SourceType = "school" }), School);

        Assert.Equal(Grade.Ungraded, done.Grade);
        Assert.Equal("education", ((Report)(await Get(done.Report, School)).Payload).Agency);
        Assert.Empty(await Read(r => r.GetEntitiesAsync(done.NewRecords, null, default), School));
        Assert.Equal("education", (await Get(done.Report)).Protection.Agency);
        Assert.Equal("observation.agency", (await Refused(new RecordObservation(Page("PI5", Girl) with { Agency = "police" }), School)).Code);
    }

    [Fact]
    public async Task WordsToAvoid_AreOffered_AndNotRefused()
    {
        var done = await Do(new RecordObservation(Page("PI4", Girl) with { Narrative = "She called him her “boyfriend”. Her friend saw it." }));

        Assert.Equal("friend", Assert.Single(done.Words).Word);
    }

    [Fact]
    public async Task PersonUnder18_IsRecorded_AndTheAuthorIsToldTheWay()
    {
        var boy = await Add(Child("Kai Stone", "2009-02-01"));

        var done = await Do(new RecordObservation(Page("PI4", Girl) with { Adult = Party.Of(boy) }));

        Assert.Contains(done.Prompts, p => p.Contains("AIM"));
        Assert.False(((Person)(await Get(boy)).Payload).Is(Role.PersonOfConcern, new(2026, 6, 1)));
    }

    [Fact]
    public void EachIndicator_NamesOnlyLinksTheSchemaAllows()
    {
        foreach (var link in IndicatorCatalogue.Default.Indicators.SelectMany(i => i.Links))
            Assert.True(Schema.PoleSchema.Default[link.Kind].Allows(NamedParty.KindOf(link.From), NamedParty.KindOf(link.To)), link.ToString());
    }

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, string> Fields(params (string, string)[] fields) =>
        System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
}
