using Cse.Intel.Graph.Commands;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Tests.Commands;

public sealed class EditingTests : UnitDesk
{
    [Fact]
    public async Task Judgement_IsMade_Replaced_AndUndone()
    {
        var (one, two) = (await Add(Adult("Dean Holt")), await Add(Adult("Deano Holt")));

        var same = await Do(new JudgeIdentity(NewKey(), one, two, Verdict.Same, "Same date of birth and address"), Supervisor);
        var unsure = await Do(new JudgeIdentity(NewKey(), two, one, Verdict.Unsure, "The address was wrong"), Supervisor);
        var standing = Assert.Single(await Read(r => r.GetJudgementsAsync([one], null, default)));
        Assert.Equal((unsure.Id, Verdict.Unsure), (standing.Id, standing.Verdict));
        Assert.NotEqual(same.Id, unsure.Id);

        await Do(new UndoJudgement(one, two, unsure.Id, "Made in error"), Supervisor);
        Assert.Empty(await Read(r => r.GetJudgementsAsync([one], null, default)));
        Assert.Equal("judgement.not_standing", (await Refused(new UndoJudgement(one, two, unsure.Id, "Again"), Supervisor)).Code);
    }

    [Fact]
    public async Task Officer_ProposesOnly()
    {
        var (one, two) = (await Add(Adult("Dean Holt")), await Add(Adult("Deano Holt")));

        Assert.Equal("judgement.propose_only", (await Refused(new JudgeIdentity(NewKey(), one, two, Verdict.Same, "Looks alike"))).Code);
        Assert.Equal(Verdict.Unsure, (await Do(new JudgeIdentity(NewKey(), one, two, Verdict.Unsure, "Looks alike"))).Verdict);
        await Assert.ThrowsAsync<NotPermittedException>(() => Do(new JudgeIdentity(NewKey(), one, two, Verdict.Same, "Looks alike"), School));
    }

    [Fact]
    public async Task Judgement_NeedsTwoPeopleAndGrounds()
    {
        var (one, flat) = (await Add(Adult("Dean Holt")), await Add(new Address { Line1 = "12 Mill Row" }));

        Assert.Equal("judgement.same_record", (await Refused(new JudgeIdentity(NewKey(), one, one, Verdict.Same, "x"), Supervisor)).Code);
        Assert.Equal("record.not_found", (await Refused(new JudgeIdentity(NewKey(), one, flat, Verdict.Same, "x"), Supervisor)).Code);
        Assert.Equal("command.no_reason", (await Refused(new JudgeIdentity(NewKey(), one, flat, Verdict.Same, " "), Supervisor)).Code);
    }

    [Fact]
    public async Task Retraction_CountsFromNowOn_AndNotBefore()
    {
        var (adult, child) = (await Add(Adult("Dean Holt")), await Add(Child("Lacey Marsh")));
        var link = await Link(adult, "SEEN_WITH", child, "2026-05-01");
        var before = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromHours(1));

        await Do(new RetractAssertion(link, "Wrong man"), Supervisor);

        Assert.Empty(await LinksOf(adult));
        var then = await Read(r => r.ExpandAsync([adult], LinkFilter.Usual with { AsKnownAt = before }, null, default));
        Assert.Single(then.Edges);
        Assert.Equal("assertion.retracted", (await Refused(new RetractAssertion(link, "Again"), Supervisor)).Code);
    }

    [Fact]
    public async Task Officer_TakesBackOnlyTheirOwn()
    {
        var (adult, child) = (await Add(Adult("Dean Holt")), await Add(Child("Lacey Marsh")));
        var others = await Link(adult, "SEEN_WITH", child);
        var own = await Do(new RecordObservation(new()
        {
            Key = NewKey(), Indicator = "PI4", Adult = Party.Of(adult), Children = [Party.Of(child)], SourceType = "officer", SeenByAuthor = true, Narrative = "Seen.",
        }));

        Assert.Equal("assertion.not_yours", (await Refused(new RetractAssertion(others, "Wrong man"))).Code);
        Assert.NotNull((await Do(new RetractAssertion(own.Links[0].Id, "Wrong man"))).RetractedAt);
    }

    [Fact]
    public async Task Regrade_CarriesItsLinks_AndKeepsTheOlderGrade()
    {
        var (adult, child) = (await Add(Adult("Dean Holt")), await Add(Child("Lacey Marsh")));
        var report = await Add(new Report { Urn = "IR-1", Grade = Grade.Ungraded, Text = "Told by a parent." });
        await Link(adult, "SEEN_WITH", child, "2026-05-01", report: report);

        await Do(new RegradeReport(report, 1, ParseGrade("2CP"), null, "Spoken to the parent"), Intelligence);

        var edge = Assert.Single((await Read(r => r.ExpandAsync([adult], LinkFilter.Usual, null, default))).Edges);
        Assert.Equal(ParseGrade("2CP"), edge.Grade);
        var revisions = await Read(r => r.GetRevisionsAsync(report, default));
        Assert.Equal([Grade.Ungraded, ParseGrade("2CP")], revisions.Select(r => ((Report)r.Payload).Grade));
        await Assert.ThrowsAsync<StoreConflictException>(() => Do(new RegradeReport(report, 1, ParseGrade("1AP"), null, "Late"), Intelligence));
        await Assert.ThrowsAsync<NotPermittedException>(() => Do(new RegradeReport(report, 2, ParseGrade("1AP"), null, "Not mine"), Officer));
    }

    [Fact]
    public async Task Regrade_ToB_NeedsAnotherReport()
    {
        var report = await Add(new Report { Urn = "IR-1" });

        Assert.Equal("grade.no_corroboration", (await Refused(new RegradeReport(report, 1, ParseGrade("2BP"), null, "x"), Intelligence)).Code);
        Assert.Equal("record.not_found", (await Refused(new RegradeReport(report, 1, ParseGrade("2BP"), null, "x") { CorroboratedBy = report }, Intelligence)).Code);
        Assert.NotNull(await Do(new RegradeReport(report, 1, ParseGrade("2BP"), null, "x") { CorroboratedBy = await Add(new Report { Urn = "IR-2" }) }, Intelligence));
    }

    [Fact]
    public async Task Revision_KeepsTheOneBefore_AndMeetsAnotherAsAConflict()
    {
        var adult = await Add(Adult("Dean Holt"));

        Assert.Equal(2, await Do(new ReviseEntity(adult, 1, Adult("Dean Holt") with { Nickname = "Tiny" }, "Nickname learnt")));

        await Assert.ThrowsAsync<StoreConflictException>(() => Do(new ReviseEntity(adult, 1, Adult("Dean Holte"), "Spelling")));
        Assert.Equal([null, "Tiny"], (await Read(r => r.GetRevisionsAsync(adult, default))).Select(r => ((Person)r.Payload).Nickname));
    }

    [Fact]
    public async Task Revision_CannotChangeKind_NorRecordsOfTheUnitsWork()
    {
        var (adult, report) = (await Add(Adult("Dean Holt")), await Add(new Report { Urn = "IR-1" }));

        Assert.Equal("record.kind", (await Refused(new ReviseEntity(adult, 1, new Address { Line1 = "12 Mill Row" }, "x"))).Code);
        Assert.Equal("record.own_command", (await Refused(new ReviseEntity(report, 1, new Report { Urn = "IR-2" }, "x"))).Code);
        Assert.Equal("record.empty", (await Refused(new ReviseEntity(adult, 1, new Person(), "x"))).Code);
        Assert.Equal("record.not_found", (await Refused(new ReviseEntity(EntityId.New(Clock), 1, new Person { Given = "A" }, "x"))).Code);
    }
}
