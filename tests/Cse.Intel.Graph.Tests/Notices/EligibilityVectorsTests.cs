using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using static Cse.Intel.Graph.Tests.Notices.Case;

namespace Cse.Intel.Graph.Tests.Notices;

/// <summary>The twelve test vectors of notices-and-powers.md §2, and their neighbours a day or an hour away.</summary>
public sealed class EligibilityVectorsTests
{
    [Theory]
    [InlineData("2011-03-10", "none", "pr_holder", "ELIGIBLE_S2", "2027-03-10T00:00:00+00:00")]
    [InlineData("2010-06-02", "none", "pr_holder", "ELIGIBLE_S2", "2026-06-02T00:00:00+01:00")]
    [InlineData("2010-06-01", "none", "pr_holder", "STOP_16_17", null)]
    [InlineData("2010-05-31", "none", "pr_holder", "STOP_16_17", null)]
    [InlineData("2008-06-02", "none", "pr_holder", "STOP_16_17", null)]
    [InlineData("2008-06-01", "none", "pr_holder", "STOP_ADULT", null)]
    [InlineData("2009-01-15", "s20", "la", "STOP_16_17", null)]
    [InlineData("2009-01-15", "care_order", "la", "ELIGIBLE_S49", "2027-01-15T00:00:00+00:00")]
    [InlineData("2009-01-15", "care_order", "pr_holder", "NEED_SUPPORT", null)]
    [InlineData("2009-01-15", "care_order", "police_designated", "NEED_SUPPORT", null)]
    [InlineData("2011-03-10", "none", "none", "NEED_SUPPORT", null)]
    [InlineData("2011-03-10", "none", "police_designated", "NEED_SUPPORT", null)]
    [InlineData("2011-03-10", "none", "lawful_carer", "ELIGIBLE_S2", "2027-03-10T00:00:00+00:00")]
    [InlineData("2011-03-10", "s20", "la", "ELIGIBLE_S2", "2027-03-10T00:00:00+00:00")]
    public void Child_CareAndStatement_GiveOneCode(string born, string care, string statement, string code, string? expires)
    {
        var result = (Usual with { ChildBirth = Born(born), Care = Care(care), Support = Statement(statement) }).Check();

        Assert.Equal([code], result.Codes);
        Assert.Equal(expires is null ? [] : [At(expires)], result.Bases.Select(b => b.Expires));
    }

    [Fact]
    public void DayBeforeSixteen_Eligible_WarnsOfTheEnd()
    {
        var result = (Usual with { ChildBirth = Born("2010-06-02") }).Check();

        Assert.Contains(Assert.Single(result.Bases).Warnings, w => w.Contains("within 28 days"));
        Assert.Empty(Assert.Single(Usual.Check().Bases).Warnings);
    }

    [Fact]
    public void CareOrderUnder16_SupportedByAuthority_StandsOnBoth()
    {
        var result = (Usual with { ChildBirth = Born("2012-01-15"), Care = Care("care_order"), Support = SupportStatement.LocalAuthority }).Check();

        Assert.Equal(["ELIGIBLE_S49", "ELIGIBLE_S2"], result.Codes);
        Assert.Equal(At("2028-01-15T00:00:00+00:00"), result[NoticeBasis.S2]!.Expires);
        Assert.Equal(At("2030-01-15T00:00:00+00:00"), result[NoticeBasis.S49]!.Expires);
        Assert.Equal(CareStatus.CareOrder, result[NoticeBasis.S49]!.SubBasis);
        Assert.Contains(result[NoticeBasis.S49]!.Warnings, w => w.Contains("no known end"));
    }

    [Theory]
    [InlineData("2026-05-31T10:00:00+01:00", "2026-06-03T10:00:00+01:00")]
    [InlineData("2026-05-29T12:01:00+01:00", "2026-06-01T12:01:00+01:00")]
    [InlineData("2026-05-29T12:00:00+01:00", null)]
    [InlineData("2026-06-01T12:00:01+01:00", null)]
    public void PoliceProtection_LastsSeventyTwoHours(string start, string? expires)
    {
        var result = (Usual with
        {
            ChildBirth = Born("2009-01-15"),
            Care = new(CareStatus.PoliceProtection, At(start)),
            Support = SupportStatement.DesignatedOfficer,
        }).Check();

        Assert.Equal(expires is null ? ["STOP_16_17"] : ["ELIGIBLE_S49"], result.Codes);
        Assert.Equal(expires is null ? [] : [At(expires)], result.Bases.Select(b => b.Expires));
    }

    [Theory]
    [InlineData("2026-05-25T09:00:00+01:00", false, "2026-06-02T09:00:00+01:00")]
    [InlineData("2026-05-24T09:00:00+01:00", false, null)]
    [InlineData("2026-05-24T09:00:00+01:00", true, "2026-06-08T09:00:00+01:00")]
    [InlineData("2026-05-17T09:00:00+01:00", true, null)]
    public void ProtectionOrder_LastsEightDaysOrFifteen(string start, bool extended, string? expires)
    {
        var result = (Usual with
        {
            ChildBirth = Born("2009-01-15"),
            Care = new(CareStatus.EmergencyProtectionOrder, At(start), null, extended),
            Support = SupportStatement.LocalAuthority,
        }).Check();

        Assert.Equal(expires is null ? [] : [At(expires)], result.Bases.Select(b => b.Expires));
    }

    [Fact]
    public void ProtectionWithoutItsBeginning_NeedsTheStatementToSay()
    {
        var result = (Usual with { ChildBirth = Born("2009-01-15"), Care = new(CareStatus.PoliceProtection), Support = SupportStatement.DesignatedOfficer }).Check();

        Assert.Equal(["NEED_SUPPORT"], result.Codes);
        Assert.Contains("when police protection (s.46) began", result.Rule(11).Reason);
    }

    [Fact]
    public void ProtectionOrderAcrossTheChangeOfClocks_EndsAtTheSameTimeOfTheClock()
    {
        var care = new CareEpisode(CareStatus.EmergencyProtectionOrder, At("2026-10-20T09:00:00+01:00"));

        Assert.Equal(At("2026-10-28T09:00:00+00:00"), care.EndsBy(NoticeRules.Default));
    }

    [Fact]
    public void OwnEndOfAnOrder_ComesBeforeTheBirthday()
    {
        var result = (Usual with
        {
            ChildBirth = Born("2009-01-15"),
            Care = new(CareStatus.CareOrder, null, At("2026-09-30T00:00:00+01:00")),
            Support = SupportStatement.LocalAuthority,
        }).Check();

        Assert.Equal(At("2026-09-30T00:00:00+01:00"), Assert.Single(result.Bases).Expires);
    }

    [Theory]
    [InlineData("2009-02-01", "REFER_CHILD_PERPETRATOR")]
    [InlineData("2008-06-02", "REFER_CHILD_PERPETRATOR")]
    public void RecipientUnder18_IsProtectedNotWarned(string born, string code)
    {
        var result = (Usual with { RecipientBirth = Born(born) }).Check();

        Assert.Equal([code], result.Codes);
        Assert.All(result.Findings.Where(f => f.Number > 5), f => Assert.Equal(RuleOutcome.DidNotArise, f.Outcome));
        Assert.Contains("AIM", result.Rule(5).NextStep);
    }

    [Fact]
    public void RecipientTurning18_OnTheDay_IsAnAdult() =>
        Assert.Equal(["ELIGIBLE_S2"], (Usual with { RecipientBirth = Born("2008-06-01") }).Check().Codes);

    [Fact]
    public void RecipientOfUncertainAge_IsHeld()
    {
        Assert.Equal(["VERIFY_RECIPIENT_AGE"], (Usual with { RecipientBirth = BornBetween("2008-01-01", "2008-12-31") }).Check().Codes);
        Assert.Equal(["VERIFY_RECIPIENT_AGE"], (Usual with { RecipientBirth = Graph.Domain.Time.Birth.Unknown }).Check().Codes);
    }

    [Fact]
    public void FatherWithResponsibility_GoesTheParentRoute()
    {
        var result = (Usual with { RecipientConnected = true, RecipientHasResponsibility = true }).Check();

        Assert.Equal(["STOP_PARENT"], result.Codes);
        Assert.Equal("REFER_PARENT_PERPETRATOR", result.Rule(12).LeadsTo);
    }

    [Fact]
    public void UnmarriedFatherWithoutResponsibility_NeedsLegalAdvice() =>
        Assert.Equal(["LEGAL_ADVICE"], (Usual with { UnmarriedFather = true }).Check().Codes);

    [Fact]
    public void RangeAcross16_HoldsS2()
    {
        var result = (Usual with { ChildBirth = BornBetween("2010-01-01", "2010-12-31") }).Check();

        Assert.Equal(["VERIFY_AGE"], result.Codes);
    }

    [Fact]
    public void RangeAcross16_WithACareOrder_LeavesS49()
    {
        var result = (Usual with { ChildBirth = BornBetween("2010-01-01", "2010-12-31"), Care = Care("care_order"), Support = SupportStatement.LocalAuthority }).Check();

        Assert.Equal(["VERIFY_AGE", "ELIGIBLE_S49"], result.Codes);
        Assert.Equal(At("2028-01-01T00:00:00+00:00"), result[NoticeBasis.S49]!.Expires);
    }

    [Fact]
    public void RangeBelow16_EndsOnTheEarliestPossibleBirthday()
    {
        var result = (Usual with { ChildBirth = BornBetween("2012-02-01", "2012-12-31") }).Check();

        Assert.Equal(At("2028-02-01T00:00:00+00:00"), Assert.Single(result.Bases).Expires);
    }

    [Fact]
    public void NoBirthAtAll_IsVerified() =>
        Assert.Equal(["VERIFY_AGE"], (Usual with { ChildBirth = Graph.Domain.Time.Birth.Unknown }).Check().Codes);

    [Fact]
    public void UnknownChild_IsReferred()
    {
        var result = (Usual with { ChildIdentified = false, ChildBirth = Graph.Domain.Time.Birth.Unknown }).Check();

        Assert.Equal(["REFER_UNKNOWN_CHILD"], result.Codes);
        Assert.Contains("meeting", result.Rule(2).NextStep);
    }

    [Fact]
    public void BornOnTheTwentyNinthOfFebruary_TurnsEighteenOnTheFirstOfMarch()
    {
        var result = (Usual with { ChildBirth = Born("2012-02-29"), Care = Care("care_order"), Support = SupportStatement.LocalAuthority }).Check();

        Assert.Equal(At("2028-02-29T00:00:00+00:00"), result[NoticeBasis.S2]!.Expires);
        Assert.Equal(At("2030-03-01T00:00:00+00:00"), result[NoticeBasis.S49]!.Expires);
    }

    [Fact]
    public void MidnightInLondon_IsTheBirthday_NotMidnightInGreenwich()
    {
        var birthday = Usual with { ChildBirth = Born("2010-06-02"), On = At("2026-06-01T23:30:00+00:00") };

        Assert.Equal(["STOP_16_17"], birthday.Check().Codes);
        Assert.Equal(["ELIGIBLE_S2"], (birthday with { On = At("2026-06-01T22:30:00+00:00") }).Check().Codes);
    }

    internal static CareEpisode Care(string code) =>
        CareStatusCodes.TryParse(code, out var status) ? new(status) : throw new ArgumentException(code);

    private static SupportStatement Statement(string code) =>
        SupportStatements.TryParse(code, out var support) ? support : throw new ArgumentException(code);
}
