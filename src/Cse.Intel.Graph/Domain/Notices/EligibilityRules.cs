using System.Collections.Immutable;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using static Cse.Intel.Graph.Domain.Notices.RuleAnswer;

namespace Cse.Intel.Graph.Domain.Notices;

/// <summary>
/// The fifteen rules of notices-and-powers.md §2, in order, as they would be read aloud. Rules 1 to 7 end the run; rule 8
/// bars only the basis whose age limit is in doubt.
/// </summary>
internal static class EligibilityRules
{
    private const string Guidance = "Inter-agency practice guidance on child sexual exploitation, Nottinghamshire 2017";
    private const string HouseRule = "House rule, to be confirmed by the force";
    private const string AbductionAct = "Child Abduction Act 1984 s.2";
    private const string ChildrenAct = "Children Act 1989 s.49";

    public static ImmutableArray<EligibilityRule> All { get; } =
    [
        new(1, "STOP_JURISDICTION", null, "Is the child outside England and Wales?", "Swann [2014] NIQB 81",
            "Refer to the force where the child is; Northern Ireland has a notice of its own.",
            c => c.Facts.Location == ChildLocation.Elsewhere
                ? End("The child is outside England and Wales, where this notice has no basis.")
                : Pass("The child is in England or Wales.")),

        new(2, "REFER_UNKNOWN_CHILD", null, "Is the child still to be identified?", Guidance,
            "Refer to children’s social care and ask for a meeting: a well-evidenced adult of concern meets the threshold without a named child.",
            c => c.Facts.ChildIdentified
                ? Pass("The child is identified.")
                : End("A notice names a child, and this child is not identified yet.")),

        new(3, "STOP_UNKNOWN_RECIPIENT", null, "Is the adult still to be identified?", HouseRule,
            "Open an intelligence task to identify the adult; use what is open for the place and the vehicle.",
            c => c.Facts.RecipientIdentified
                ? Pass("The adult is identified.")
                : End("A notice is served on a named adult, and this adult is not identified yet.")),

        new(4, "STOP_ADULT", null, "Is the young person certainly 18 or over?", AbductionAct + "; " + ChildrenAct,
            "Turn to adult safeguarding; the history is kept.",
            c => c.ChildUnder18 == AgeAnswer.NotUnder
                ? End($"On {c.Day.Words()} they are {c.Rules.AdultAge} or over, whatever their exact birthday.")
                : Pass("Not certainly 18 or over.")),

        new(5, "REFER_CHILD_PERPETRATOR", null, "Is the recipient certainly under 18?", Guidance,
            "Hold two meetings, one for each child, and an AIM assessment; treat the recipient as a possible victim too.",
            c => c.RecipientUnder18 == AgeAnswer.Under
                ? End($"The recipient is under {c.Rules.AdultAge}: a child who may have harmed is protected and assessed, not warned.")
                : Pass("Not certainly under 18.")),

        new(6, "VERIFY_RECIPIENT_AGE", null, "Is it uncertain whether the recipient is 18?", HouseRule,
            "Record the recipient’s date of birth, or an age with the source that gives it.",
            c => c.RecipientUnder18 switch
            {
                AgeAnswer.NotUnder => Pass("The recipient is an adult."),
                AgeAnswer.Unknown => End("Nothing is recorded of the recipient’s age."),
                _ => End("By what is recorded the recipient may be under 18 or not."),
            }),

        new(7, "STOP_REFUGE", null, "Does the recipient run a certified refuge?", "Children Act 1989 s.51",
            "Take legal advice: a certified refuge is exempt.",
            c => c.Facts.RecipientRunsRefuge ? End("The recipient runs a certified refuge.") : Pass("No.")),

        new(8, "VERIFY_AGE", null, "Is it uncertain whether the child is under 16, or under 18?", HouseRule,
            "Settle the birth date from a named source (birth record, school, local authority, statement, age assessment). Other protection must not wait.",
            c => (c.Straddles16, c.Straddles18) switch
            {
                (_, true) when c.Facts.ChildBirth.IsUnknown => Bar("Nothing is recorded of the child’s age, so no basis can be relied on."),
                (true, true) => Bar("By what is recorded the child may be under 16, under 18 or neither: no basis can be relied on."),
                (true, false) => Bar("By what is recorded the child may be under 16 or not: s.2 cannot be relied on."),
                (false, true) => Bar("By what is recorded the child may be under 18 or not: s.49 cannot be relied on."),
                _ => Pass("The birth date leaves no doubt at 16 or 18."),
            }),

        new(9, "ELIGIBLE_S49", null, "Is the child under 18 and in care, under a protection order or in police protection, with the right statement?", ChildrenAct,
            "Choose this basis, and name the order and its dates in the notice.",
            c => c switch
            {
                { StandsOnS49: true } => Allow($"Under 18, {c.Care.Words()}, supported by {c.Facts.Support.Words()}."),
                { HasProtectedStatus: false, Facts.Care: { } care } when care.Status != c.Care => Pass($"The recorded status, {care.Status.Words()}, does not hold at this time."),
                { HasProtectedStatus: false } => Pass("No care order, emergency protection order or police protection is in force."),
                { ChildUnder18: not AgeAnswer.Under } => Pass("Not certain that the child is under 18: see rule 8."),
                _ => Pass("All but the statement: see rule 11."),
            }),

        new(10, "ELIGIBLE_S2", null, "Is the child under 16, the recipient outside the classes the Act leaves out, and the right person in support?", AbductionAct,
            "Choose this basis.",
            c => c switch
            {
                { StandsOnS2: true } => Allow($"Under 16 for certain, supported by {c.Facts.Support.Words()}; the recipient is not of an excluded class."),
                { ChildUnder16: AgeAnswer.NotUnder } => Pass("The child is 16 or over."),
                { Straddles16: true } => Pass("Not certain that the child is under 16: see rule 8."),
                { ExcludedFromS2: true } => Pass("The recipient is connected with the child or has parental responsibility."),
                { Facts.UnmarriedFather: true } => Pass("The recipient may be the child’s father: see rule 13."),
                _ => Pass("All but the statement: see rule 11."),
            }),

        new(11, "NEED_SUPPORT", null, "Is only the supporter’s statement missing, or of the wrong kind?", HouseRule,
            "Get the statement. If a parent or carer will not give it, ask why, and consider whether they are part of the risk.",
            c => (NeedsForS2(c), NeedsForS49(c)) switch
            {
                (null, null) => c.OpenToS2 || c.OpenToS49 ? Pass("The statement is there.") : NotArisen("No basis waits for a statement."),
                ({ } s2, null) => Bar(s2),
                (null, { } s49) => Bar(s49),
                var (s2, s49) => Bar($"{s2} {s49}"),
            }),

        new(12, "STOP_PARENT", "REFER_PARENT_PERPETRATOR", "Is the child under 16 and the recipient a parent, guardian or somebody else whom s.2 leaves out?", AbductionAct + "; " + Guidance,
            "Take the child protection route: managers decide on an initial conference or emergency action.",
            c => c switch
            {
                { ChildUnder16: not AgeAnswer.Under } => NotArisen("Asked only of a child under 16."),
                { ExcludedFromS2: false } => Pass("The recipient is not."),
                { HasProtectedStatus: true } => Pass("The recipient is, but s.49 leaves nobody out: see rule 9."),
                _ => Bar("A parent, guardian or person with parental responsibility cannot commit the s.2 offence."),
            }),

        new(13, "LEGAL_ADVICE", null, "Is the child under 16 and the recipient an unmarried father without parental responsibility?", AbductionAct,
            "Take legal advice: being, or reasonably believing to be, the father is a defence.",
            c => c switch
            {
                { ChildUnder16: not AgeAnswer.Under } => NotArisen("Asked only of a child under 16."),
                { Facts.UnmarriedFather: true, ExcludedFromS2: false } => Bar("The Act gives an unmarried father a defence."),
                _ => Pass("The recipient is not."),
            }),

        new(14, "STOP_16_17", null, "Is the young person 16 or 17 and not in care, under a protection order or in police protection?", "Home Office answer, 19 January 2016",
            "No notice, but other tools: sexual risk order, civil injunction, trafficking risk order, High Court injunction, police protection or emergency protection order, and Sexual Offences Act 2003 ss.47–50, which protect up to 18.",
            c => c switch
            {
                { ChildUnder16: not AgeAnswer.NotUnder } or { ChildUnder18: not AgeAnswer.Under } => NotArisen("Asked only of a young person of 16 or 17."),
                { HasProtectedStatus: true } => Pass($"They are under {c.Care.Words()}."),
                { Facts.Care: null } => Bar("At 16 or 17 only s.49 is left, and no care status is recorded: ask children’s social care."),
                _ => Bar($"At 16 or 17 only s.49 is left, and they are {c.Care.Words()}."),
            }),

        new(15, "STOP_DUPLICATE", null, "Does a notice on the same basis already stand between them?", HouseRule,
            "Add what was seen to that notice as a possible breach, or review it.",
            c => Duplicates(c).ToList() switch
            {
                [] => Pass("No."),
                var standing => Bar(string.Join(" ", standing.Select(n => $"{n.Reference} stands between them on {n.Basis.Words()}."))),
            }),
    ];

    private static IEnumerable<ActiveNotice> Duplicates(EligibilityCase c)
    {
        if (c.StandsOnS2 && c.Duplicate(NoticeBasis.S2) is { } s2)
            yield return s2;
        if (c.StandsOnS49 && c.Duplicate(NoticeBasis.S49) is { } s49)
            yield return s49;
    }

    private static string? NeedsForS2(EligibilityCase c) => c switch
    {
        { OpenToS2: false } or { SupportedForS2: true } => null,
        _ => "For s.2, somebody with parental responsibility, a carer with lawful control or the local authority must state that the adult has no permission.",
    };

    private static string? NeedsForS49(EligibilityCase c) => c switch
    {
        { OpenToS49: false } => null,
        { SupportedForS49: false, Care: CareStatus.PoliceProtection } => "For s.49, the designated police officer must state the police protection and its beginning.",
        { SupportedForS49: false } => "For s.49, the local authority must state the order, its dates and that the adult has no permission.",
        { LacksCareStart: true } => $"For s.49, the statement must say when {c.Care.Words()} began, since it lasts only so long.",
        _ => null,
    };
}
