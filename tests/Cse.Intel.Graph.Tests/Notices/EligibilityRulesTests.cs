using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using static Cse.Intel.Graph.Tests.Notices.Case;

namespace Cse.Intel.Graph.Tests.Notices;

public sealed class EligibilityRulesTests
{
    [Fact]
    public void EveryAnswer_ListsAllFifteenRules_WithWordsAndSource()
    {
        var result = Usual.Check();

        Assert.Equal(Enumerable.Range(1, 15), result.Findings.Select(f => f.Number));
        Assert.All(result.Findings, f => Assert.All([f.Code, f.Question, f.Reason, f.Source], text => Assert.False(string.IsNullOrWhiteSpace(text))));
        Assert.All(result.Findings, f => Assert.Equal(f.Outcome == RuleOutcome.Applied, f.NextStep is not null));
    }

    [Fact]
    public void Codes_AreThoseOfTheDomainPage()
    {
        Assert.Equal(
            [
                "STOP_JURISDICTION", "REFER_UNKNOWN_CHILD", "STOP_UNKNOWN_RECIPIENT", "STOP_ADULT", "REFER_CHILD_PERPETRATOR", "VERIFY_RECIPIENT_AGE",
                "STOP_REFUGE", "VERIFY_AGE", "ELIGIBLE_S49", "ELIGIBLE_S2", "NEED_SUPPORT", "STOP_PARENT", "LEGAL_ADVICE", "STOP_16_17", "STOP_DUPLICATE",
            ],
            Usual.Check().Findings.Select(f => f.Code));
    }

    [Fact]
    public void FirstEndingRule_EndsTheRun_WhateverElseHolds()
    {
        var everything = Usual with
        {
            Location = ChildLocation.Elsewhere, ChildIdentified = false, RecipientIdentified = false, RecipientRunsRefuge = true,
        };

        Assert.Equal(["STOP_JURISDICTION"], everything.Check().Codes);
        Assert.Equal(["REFER_UNKNOWN_CHILD"], (everything with { Location = ChildLocation.EnglandAndWales }).Check().Codes);
        Assert.Equal(["STOP_UNKNOWN_RECIPIENT"], (everything with { Location = ChildLocation.EnglandAndWales, ChildIdentified = true }).Check().Codes);
        Assert.Equal(["STOP_REFUGE"], (Usual with { RecipientRunsRefuge = true }).Check().Codes);
    }

    [Fact]
    public void ParentOfAChildInCare_StandsOnS49_WithAWarning()
    {
        var result = (Usual with
        {
            ChildBirth = Born("2012-01-15"), Care = new(CareStatus.CareOrder), Support = SupportStatement.LocalAuthority, RecipientConnected = true,
        }).Check();

        Assert.Equal(["ELIGIBLE_S49"], result.Codes);
        Assert.Contains(Assert.Single(result.Bases).Warnings, w => w.Contains("legal advice"));
        Assert.Equal(RuleOutcome.Passed, result.Rule(12).Outcome);
    }

    [Fact]
    public void StatementForOneBasis_LeavesTheOtherWaiting()
    {
        var result = (Usual with { ChildBirth = Born("2012-01-15"), Care = new(CareStatus.CareOrder) }).Check();

        Assert.Equal(["ELIGIBLE_S2", "NEED_SUPPORT"], result.Codes);
        Assert.Equal([NoticeBasis.S2], result.Bases.Select(b => b.Basis));
    }

    [Fact]
    public void StandingNotice_BarsOnlyItsOwnBasis()
    {
        var both = Usual with
        {
            ChildBirth = Born("2012-01-15"), Care = new(CareStatus.CareOrder), Support = SupportStatement.LocalAuthority,
            Active = [new("CAWN-CALD-2026-00417", NoticeBasis.S2)],
        };

        Assert.Equal(["ELIGIBLE_S49", "STOP_DUPLICATE"], both.Check().Codes);
        Assert.Contains("CAWN-CALD-2026-00417", both.Check().Rule(15).Reason);
        Assert.Equal(["STOP_DUPLICATE"], (Usual with { Active = both.Active }).Check().Codes);
    }

    [Fact]
    public void NoCareStatusRecorded_SaysToAsk()
    {
        var result = (Usual with { ChildBirth = Born("2009-06-01"), Care = null }).Check();

        Assert.Equal(["STOP_16_17"], result.Codes);
        Assert.Contains("ask children’s social care", result.Rule(14).Reason);
    }

    [Fact]
    public void Settings_MoveTheRules_AndSayWhichTheyWere()
    {
        var rules = NoticeRules.Default with { PoliceProtectionHours = 24, Version = "test" };
        var facts = Usual with
        {
            ChildBirth = Born("2009-01-15"), Care = new(CareStatus.PoliceProtection, At("2026-05-31T10:00:00+01:00")), Support = SupportStatement.DesignatedOfficer,
        };

        var result = Eligibility.Check(facts, rules);

        Assert.False(result.IsEligible);
        Assert.Equal("test", result.RulesVersion);
        Assert.All(rules.Table, row => Assert.False(string.IsNullOrWhiteSpace(row.Source)));
    }
}
