using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Domain.Notices;

/// <summary>The facts of one case under one set of rules, with the questions the rules share answered once.</summary>
internal sealed class EligibilityCase(EligibilityFacts facts, NoticeRules rules)
{
    public EligibilityFacts Facts { get; } = facts;

    public NoticeRules Rules { get; } = rules;

    public DateOnly Day { get; } = facts.On.ToLondonDay();

    public AgeAnswer ChildUnder16 => Facts.ChildBirth.Under(Rules.AbductionAge, Day);

    public AgeAnswer ChildUnder18 => Facts.ChildBirth.Under(Rules.AdultAge, Day);

    public AgeAnswer RecipientUnder18 => Facts.RecipientBirth.Under(Rules.AdultAge, Day);

    public bool Straddles16 => ChildUnder16 is AgeAnswer.Uncertain or AgeAnswer.Unknown;

    public bool Straddles18 => ChildUnder18 is AgeAnswer.Uncertain or AgeAnswer.Unknown;

    /// <summary>The care status that holds at the instant; one that has run out is none.</summary>
    public CareStatus Care => Facts.Care is { } care && care.HoldsAt(Facts.On, Rules) ? care.Status : CareStatus.None;

    /// <summary>True for a care order, an emergency protection order or police protection (Children Act 1989 s.49(2)).</summary>
    public bool HasProtectedStatus => Care is CareStatus.CareOrder or CareStatus.EmergencyProtectionOrder or CareStatus.PoliceProtection;

    /// <summary>True when rule 9 asks only for the statement.</summary>
    public bool OpenToS49 => HasProtectedStatus && ChildUnder18 == AgeAnswer.Under;

    public bool SupportedForS49 =>
        Facts.Support == (Care == CareStatus.PoliceProtection ? SupportStatement.DesignatedOfficer : SupportStatement.LocalAuthority);

    /// <summary>True when the statement leaves out when a status of limited length began, so that no end can be given.</summary>
    public bool LacksCareStart => Facts.Care is { NeedsStart: true, Start: null };

    public bool StandsOnS49 => OpenToS49 && SupportedForS49 && !LacksCareStart;

    public bool ExcludedFromS2 => Facts.RecipientConnected || Facts.RecipientHasResponsibility;

    /// <summary>True when rule 10 asks only for the statement.</summary>
    public bool OpenToS2 => ChildUnder16 == AgeAnswer.Under && !ExcludedFromS2 && !Facts.UnmarriedFather;

    public bool SupportedForS2 =>
        Facts.Support is SupportStatement.ParentalResponsibility or SupportStatement.LawfulCarer or SupportStatement.LocalAuthority;

    public bool StandsOnS2 => OpenToS2 && SupportedForS2;

    public ActiveNotice? Duplicate(NoticeBasis basis) => Facts.Active.FirstOrDefault(n => n.Basis == basis);

    /// <summary>The 16th birthday of the earliest possible birth, at 00:00 in London.</summary>
    public DateTimeOffset S2Expiry => StartOfBirthday(Rules.AbductionAge);

    /// <summary>The 18th birthday of the earliest possible birth, or the end of the order if that comes first.</summary>
    public DateTimeOffset S49Expiry =>
        Facts.Care?.EndsBy(Rules) is { } end && end < StartOfBirthday(Rules.AdultAge) ? end : StartOfBirthday(Rules.AdultAge);

    private DateTimeOffset StartOfBirthday(int years) =>
        LondonTime.StartOf(Birth.Birthday(Facts.ChildBirth.Range.Earliest!.Value, years));
}
