using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Commands;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Tests.Commands;

public sealed class NoticeLifeTests : UnitDesk
{
    private static readonly NoticeContents Complete = new()
    {
        Triggers = ["Found in his flat on 3 and 9 May 2026."],
        Prohibitions = [.. Prohibition.List.Take(2).Select(p => p.Text)],
        EnquirySummary = "Parents and school spoken to.",
        Proportionality = "Two finds in a week; nothing lesser would stop a third.",
        Supporter = "Mrs Marsh, mother",
        Statement = "MG11 of 20 May 2026",
    };

    private static readonly EligibilityInputs ByMother = new() { Support = SupportStatement.ParentalResponsibility };

    private NoticeService Served(string? at = null) => new()
    {
        At = at is null ? Clock.GetUtcNow() : DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture),
        Place = "12 Mill Row", Officer = "PC 1234 Amber", Identity = "driving licence", Signed = true,
    };

    [Fact]
    public async Task FromDraftToService_TheNoticeStands_AndIsSeenByItsLinks()
    {
        var (adult, child) = await Pair();

        var draft = await Do(Draft(adult, child));
        Assert.Matches(@"^CAWN-CALD-2026-\d{5}\z", draft.Reference);
        Assert.Equal((NoticeState.AwaitingAuthority, 1), (draft.State, draft.Version));
        Assert.Empty(await LinksOf(adult));
        var authorised = await Do(new AuthoriseNotice(draft.Notice, draft.Version, PoliceRank.Inspector), Supervisor);
        Assert.Empty(await LinksOf(adult));
        Clock.Advance(TimeSpan.FromHours(3));
        var served = await Do(new ServeNotice(draft.Notice, authorised.Version, Served()));

        Assert.Equal((NoticeState.Active, 3), (served.State, served.Version));
        Assert.Equal([$"NOTICE_RECIPIENT CAWN {draft.Reference}"], await LinksOf(adult));
        Assert.Equal([$"NOTICE_CHILD CAWN {draft.Reference}"], await LinksOf(child));
        var edge = Assert.Single((await Read(r => r.ExpandAsync([adult], LinkFilter.Usual, null, default))).Edges);
        Assert.Equal((Grade.OwnRecord, draft.Notice, true, new DateOnly(2026, 6, 1)), (edge.Grade, edge.Report, edge.Seen.Open, edge.Seen.From!.Value));
        var view = await Ask(new GetNotice(draft.Notice, Clock.GetUtcNow()));
        Assert.True(view.Stands);
        Assert.Equal(("Dean Holt", "Lacey Marsh"), (view.Recipient.Caption, view.Child.Caption));
        Assert.Equal([NoticeState.AwaitingAuthority, NoticeState.Authorised, NoticeState.Active], view.Steps.Select(s => s.State));
        Assert.Equal((new DateOnly(2026, 6, 1), new DateOnly(2026, 9, 1)), (view.Notice.Served, view.Notice.Review));
        Assert.Equal(("di.birch", "signed"), (view.Notice.Details[NoticeDetails.AuthorisedBy], view.Notice.Details[NoticeDetails.Signature]));
    }

    [Fact]
    public async Task Draft_WithoutSupport_WaitsForIt_AndIsAmended()
    {
        var (adult, child) = await Pair();

        var draft = await Do(Draft(adult, child) with { Inputs = new(), Contents = Complete with { Supporter = null } });
        Assert.Equal(NoticeState.AwaitingSupport, draft.State);
        Assert.Contains(draft.Missing, m => m.Contains("Who supports it"));
        Assert.Equal("notice.wrong_state", (await Refused(new AuthoriseNotice(draft.Notice, 1, PoliceRank.Inspector), Supervisor)).Code);

        var amended = await Do(new AmendNotice(draft.Notice, 1, NoticeBasis.S2, ByMother, Complete));
        Assert.Equal((NoticeState.AwaitingAuthority, 2), (amended.State, amended.Version));
        Assert.Empty(amended.Missing);
    }

    [Fact]
    public async Task Draft_WithLittleWritten_IsADraft()
    {
        var (adult, child) = await Pair();

        var draft = await Do(Draft(adult, child) with { Contents = new() });

        Assert.Equal(NoticeState.Draft, draft.State);
        Assert.Equal(5, draft.Missing.Length);
    }

    [Fact]
    public async Task Draft_WhenARuleStopsIt_GivesTheRulesReason()
    {
        var (adult, sixteen) = (await Add(Adult("Dean Holt")), await Add(Child("Ria Fenn", "2010-06-01") with { CareStatus = CareStatus.Section20 }));

        var refused = await Refused(Draft(adult, sixteen));

        Assert.Equal(["notice.not_eligible", "STOP_16_17"], refused.Errors.Select(e => e.Code));
        Assert.Contains("High Court injunction", refused.Errors[1].Message);
        Assert.Equal("basis", refused.Field);
    }

    [Fact]
    public async Task Draft_AgainstAChild_OrAParent_IsRouted()
    {
        var (child, boy, adult) = (await Add(Child("Lacey Marsh")), await Add(Child("Kai Stone", "2009-02-01")), await Add(Adult("Dean Holt")));

        Assert.Equal(["notice.not_eligible", "REFER_CHILD_PERPETRATOR"], (await Refused(Draft(boy, child))).Errors.Select(e => e.Code));
        var father = Draft(adult, child) with { Inputs = ByMother with { RecipientHasResponsibility = true } };
        Assert.Equal(["notice.not_eligible", "REFER_PARENT_PERPETRATOR"], (await Refused(father)).Errors.Select(e => e.Code));
    }

    [Fact]
    public async Task Author_MayNotAuthorise_NorALowRank()
    {
        var (adult, child) = await Pair();
        var draft = await Do(Draft(adult, child), Supervisor);

        Assert.Equal("notice.own_work", (await Refused(new AuthoriseNotice(draft.Notice, 1, PoliceRank.Inspector), Supervisor)).Code);
        var other = Viewer.In(RoleCode.SUP, "di.elm");
        Assert.Equal("notice.rank", (await Refused(new AuthoriseNotice(draft.Notice, 1, PoliceRank.Sergeant), other)).Code);
        Assert.Equal(NoticeState.Authorised, (await Do(new AuthoriseNotice(draft.Notice, 1, PoliceRank.Superintendent), other)).State);
        await Assert.ThrowsAsync<NotPermittedException>(() => Do(new AuthoriseNotice(draft.Notice, 1, PoliceRank.Inspector), Officer));
    }

    [Fact]
    public async Task WhoeverAmended_MayNotAuthorise()
    {
        var (adult, child) = await Pair();
        var draft = await Do(Draft(adult, child));
        await Do(new AmendNotice(draft.Notice, 1, NoticeBasis.S2, ByMother, Complete), Supervisor);

        Assert.Equal("notice.own_work", (await Refused(new AuthoriseNotice(draft.Notice, 2, PoliceRank.Inspector), Supervisor)).Code);
    }

    [Fact]
    public async Task Service_IsCompleteAndInTime()
    {
        var (adult, child) = await Pair();
        var draft = await Do(Draft(adult, child));
        await Do(new AuthoriseNotice(draft.Notice, 1, PoliceRank.Inspector), Supervisor);

        Assert.Equal("notice.served_when", (await Refused(new ServeNotice(draft.Notice, 2, Served("2026-06-01T10:00:00Z")))).Code);
        Assert.Equal("notice.served_when", (await Refused(new ServeNotice(draft.Notice, 2, Served("2026-06-01T12:00:00Z")))).Code);
        Assert.Equal(("notice.service_incomplete", "place"), First(await Refused(new ServeNotice(draft.Notice, 2, Served() with { Place = " " }))));
        Assert.Equal(("notice.service_incomplete", "witness"), First(await Refused(new ServeNotice(draft.Notice, 2, Served() with { Signed = false }))));
        var refusedToSign = await Do(new ServeNotice(draft.Notice, 2, Served() with { Signed = false, BodyWornVideo = "BWV-1" }));
        Assert.Equal(NoticeState.Active, refusedToSign.State);
    }

    [Fact]
    public async Task BirthdayBetweenAuthorityAndService_StopsTheService()
    {
        var (adult, child) = (await Add(Adult("Dean Holt")), await Add(Child("Ria Fenn", "2010-06-02")));
        var draft = await Do(Draft(adult, child));
        Assert.Contains(draft.Warnings, w => w.Contains("within 28 days"));
        await Do(new AuthoriseNotice(draft.Notice, 1, PoliceRank.Inspector), Supervisor);
        Clock.Advance(TimeSpan.FromHours(12));

        Assert.Contains("STOP_16_17", (await Refused(new ServeNotice(draft.Notice, 2, Served()))).Errors.Select(e => e.Code));
        Assert.Empty(await LinksOf(adult));
    }

    [Fact]
    public async Task SecondNotice_OnTheSameBasis_IsADuplicate()
    {
        var (adult, child) = await Pair();
        var first = await Stand(adult, child);

        var question = await Ask(new NoticeEligibilityQuestion(adult, child, ByMother, Clock.GetUtcNow()), Officer);

        Assert.Equal(["STOP_DUPLICATE"], question.Result.Codes);
        Assert.Equal(first.Notice, Assert.Single(question.Existing).Id);
        Assert.Contains("STOP_DUPLICATE", (await Refused(Draft(adult, child))).Errors.Select(e => e.Code));
    }

    [Fact]
    public async Task TwoNotices_ServedAtTheSameMoment_OnlyOneStands()
    {
        var (adult, child) = await Pair();
        var plans = new List<ChangeSet>();
        foreach (var draft in new[] { await Do(Draft(adult, child)), await Do(Draft(adult, child)) })
        {
            await Do(new AuthoriseNotice(draft.Notice, 1, PoliceRank.Inspector), Supervisor);
            var serve = new ServeNotice(draft.Notice, 2, Served());
            plans.Add((await Store.ReadAsync(Officer, (reader, stop) => serve.PlanAsync(reader, Clock, stop), CancellationToken.None)).Changes);
        }

        await Store.ApplyAsync(plans[0], CancellationToken.None);
        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => Store.ApplyAsync(plans[1], CancellationToken.None));

        Assert.Equal("assertion.exists", refused.Code);
        Assert.Single(await LinksOf(adult));
    }

    [Fact]
    public async Task AnotherNotice_AfterTheFirstHasEnded_MayBeServed()
    {
        var (adult, child) = await Pair();
        var first = await Stand(adult, child);
        await Do(new WithdrawNotice(first.Notice, first.Version, "Moved away"), Supervisor);
        Clock.Advance(TimeSpan.FromDays(1));

        var second = await Stand(adult, child);

        Assert.Equal(NoticeState.Active, second.State);
    }

    [Fact]
    public async Task Notice_ShowsTheChild_AsTheReaderReadsThem()
    {
        var (adult, child) = await Pair();
        await Do(new ReviseEntity(child, 1, (Person)(await Get(child)).Payload with { Description = "scar on the chin" }, "seen today"), Supervisor);
        var notice = await Stand(adult, child);

        Assert.NotNull(((Person)(await Ask(new GetNotice(notice.Notice, Clock.GetUtcNow()), Officer)).Child.Payload).Description);
        Assert.Null(((Person)(await Ask(new GetNotice(notice.Notice, Clock.GetUtcNow()), Intelligence)).Child.Payload).Description);
    }

    [Fact]
    public async Task Duplicate_IsSeenThroughTheSamePerson()
    {
        var (adult, child) = await Pair();
        var twin = await Add(Adult("Deano Holt"));
        await Stand(adult, child);
        await Do(new JudgeIdentity(NewKey(), adult, twin, Domain.Identity.Verdict.Same, "Same prints"), Supervisor);

        Assert.Equal(["STOP_DUPLICATE"], (await Ask(new NoticeEligibilityQuestion(twin, child, ByMother, Clock.GetUtcNow()))).Result.Codes);
    }

    [Fact]
    public async Task Withdrawal_EndsTheLinks_AndWhatWasKnownStays()
    {
        var (adult, child) = await Pair();
        var served = await Stand(adult, child);
        var before = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromDays(9));

        Assert.Equal("command.no_reason", (await Refused(new WithdrawNotice(served.Notice, served.Version, ""), Supervisor)).Code);
        await Do(new WithdrawNotice(served.Notice, served.Version, "The mother withdrew her support"), Supervisor);

        var edge = Assert.Single((await Read(r => r.ExpandAsync([adult], LinkFilter.Usual, null, default))).Edges);
        Assert.Equal((false, new DateOnly(2026, 6, 10)), (edge.Seen.Open, edge.Seen.To!.Value));
        var then = Assert.Single((await Read(r => r.ExpandAsync([adult], LinkFilter.Usual with { AsKnownAt = before }, null, default))).Edges);
        Assert.True(then.Seen.Open);
        Assert.Equal(["ELIGIBLE_S2"], (await Ask(new NoticeEligibilityQuestion(adult, child, ByMother, Clock.GetUtcNow()))).Result.Codes);
    }

    [Fact]
    public async Task Expiry_IsMarkedByUpkeep_OnTheLastDay_Once()
    {
        var (adult, child) = (await Add(Adult("Dean Holt")), await Add(Child("Ria Fenn", "2010-08-20")));
        var served = await Stand(adult, child);
        var upkeep = Viewer.ForUpkeep("expiry");
        Assert.Empty(await Do(new ExpireNotices(), upkeep));

        Clock.SetUtcNow(DateTimeOffset.Parse("2026-08-19T23:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        Assert.False((await Ask(new GetNotice(served.Notice, Clock.GetUtcNow()))).Stands);
        Assert.Equal(NoticeState.Expired, Assert.Single(await Do(new ExpireNotices(), upkeep)).State);
        Assert.Empty(await Do(new ExpireNotices(), upkeep));

        var edge = Assert.Single((await Read(r => r.ExpandAsync([child], LinkFilter.Usual, null, default))).Edges);
        Assert.Equal(new DateOnly(2026, 8, 19), edge.Seen.To);
    }

    [Fact]
    public async Task PoliceProtection_ExpiresAtItsHour()
    {
        var (adult, child) = (await Add(Adult("Dean Holt")), await Add(Child("Ria Fenn", "2009-08-20")));
        var inputs = new EligibilityInputs
        {
            Care = CareStatus.PoliceProtection, CareStart = Clock.GetUtcNow().AddHours(-10), Support = SupportStatement.DesignatedOfficer,
        };
        var draft = await Do(Draft(adult, child) with { Basis = NoticeBasis.S49, Inputs = inputs });
        await Do(new AuthoriseNotice(draft.Notice, 1, PoliceRank.Inspector), Supervisor);

        var served = await Do(new ServeNotice(draft.Notice, 2, Served()));

        Assert.Equal(inputs.CareStart!.Value.AddHours(72), served.Expires);
        Assert.Equal(CareStatus.PoliceProtection, ((Notice)(await Get(draft.Notice)).Payload).SubBasis);
    }

    [Fact]
    public async Task LinksOfANotice_AreNotTakenBackByHand()
    {
        var (adult, child) = await Pair();
        var served = await Stand(adult, child);
        var link = (await Read(r => r.GetAssertionsOfReportAsync(served.Notice, default)))[0];

        Assert.Equal("assertion.workflow", (await Refused(new RetractAssertion(link.Id, "x"), Supervisor)).Code);
        Assert.Equal("record.own_command", (await Refused(new ReviseEntity(served.Notice, served.Version, (await Get(served.Notice)).Payload, "x"))).Code);
    }

    [Fact]
    public async Task SameKey_DraftsOnce_AndStaleVersionsConflict()
    {
        var (adult, child) = await Pair();
        var command = Draft(adult, child);

        var first = await Do(command);
        var again = await Do(command);

        Assert.Equal((first.Notice, first.Reference), (again.Notice, again.Reference));
        await Do(new AmendNotice(first.Notice, 1, NoticeBasis.S2, ByMother, Complete));
        await Assert.ThrowsAsync<StoreConflictException>(() => Do(new AmendNotice(first.Notice, 1, NoticeBasis.S2, ByMother, Complete with { Proportionality = "Other." })));
    }

    [Fact]
    public async Task SameKey_WithOtherContent_IsRefused_AndNotLostAsARepetition()
    {
        var (adult, child) = await Pair();
        var command = Draft(adult, child);
        var first = await Do(command);

        var refused = await Assert.ThrowsAsync<CommandRefusedException>(() => Do(command with { Contents = Complete with { Proportionality = "Other." } }));

        Assert.Equal("command.key_used", refused.Code);
        Assert.Contains(first.Reference, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HiddenChild_IsNotThere_ForDraftQuestionOrNotice()
    {
        var adult = await Add(Adult("Dean Holt"));
        var hidden = await Add(Child("Ria Fenn"), Protection.Unit with { Restriction = Restriction.Silent });

        Assert.Equal("record.not_found", (await Refused(Draft(adult, hidden))).Code);
        await Assert.ThrowsAsync<QuestionRefusedException>(() => Ask(new NoticeEligibilityQuestion(adult, hidden, ByMother, Clock.GetUtcNow()), Officer));
        var draft = await Do(Draft(adult, hidden), Supervisor);
        await Assert.ThrowsAsync<QuestionRefusedException>(() => Ask(new GetNotice(draft.Notice, Clock.GetUtcNow()), Officer));
        Assert.Equal("Ria Fenn", (await Ask(new GetNotice(draft.Notice, Clock.GetUtcNow()), Supervisor)).Child.Caption);
    }

    [Fact]
    public async Task FamilyLink_RaisesACaution()
    {
        var (adult, child) = await Pair();
        await Link(adult, "FAMILY_OF", child);

        var answer = await Ask(new NoticeEligibilityQuestion(adult, child, ByMother, Clock.GetUtcNow()));

        Assert.Contains("parental responsibility", Assert.Single(answer.Cautions));
        Assert.True(answer.Result.IsEligible);
    }

    [Fact]
    public async Task Rejected_NeverStands()
    {
        var (adult, child) = await Pair();
        var draft = await Do(Draft(adult, child));

        await Do(new RejectNotice(draft.Notice, 1, "Speak to the school first"), Supervisor);

        Assert.Equal("notice.wrong_state", (await Refused(new AuthoriseNotice(draft.Notice, 2, PoliceRank.Inspector), Supervisor)).Code);
        Assert.Empty(await LinksOf(adult));
    }

    private async Task<(EntityId Adult, EntityId Child)> Pair() => (await Add(Adult("Dean Holt")), await Add(Child("Lacey Marsh")));

    private DraftNotice Draft(EntityId adult, EntityId child) => new(NewKey(), adult, child, NoticeBasis.S2, ByMother, Complete);

    private async Task<NoticeChanged> Stand(EntityId adult, EntityId child)
    {
        var draft = await Do(Draft(adult, child));
        await Do(new AuthoriseNotice(draft.Notice, 1, PoliceRank.Inspector), Supervisor);
        return await Do(new ServeNotice(draft.Notice, 2, Served()));
    }

    private static (string, string?) First(CommandRefusedException refused) => (refused.Code, refused.Field);
}
