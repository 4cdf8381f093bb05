using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Commands;

/// <summary>How the rules bear on a notice that is being written: only the statement may still be missing.</summary>
internal static class NoticeDrafting
{
    /// <summary>The basis that stands, or would stand with the right statement.</summary>
    /// <exception cref="CommandRefusedException">Something other than the statement is in the way.</exception>
    public static EligibleBasis DemandBasis(EligibilityFacts facts, NoticeBasis basis, NoticeRules rules)
    {
        var result = Eligibility.Check(facts, rules);
        if (result[basis] is null && facts.Support == SupportStatement.None)
            foreach (var support in new[] { SupportStatement.LocalAuthority, SupportStatement.DesignatedOfficer })
                if (Eligibility.Check(facts with { Support = support }, rules)[basis] is { } once)
                    return once;
        return NoticeWriting.DemandBasis(result, basis);
    }

    /// <summary>The notice with its basis, its contents and the state that follows from them.</summary>
    public static Notice Write(Notice notice, EligibilityFacts facts, EligibleBasis basis, NoticeContents contents, NoticeRules rules)
    {
        var written = contents.Into(notice with
        {
            Basis = basis.Basis.ToString(),
            SubBasis = basis.SubBasis,
            Support = facts.Support.Code(),
            Expires = basis.Expires,
        });
        if (basis.Basis == NoticeBasis.S49)
            written = written
                .With(NoticeDetails.CareStart, facts.Care?.Start)
                .With(NoticeDetails.CareEnd, facts.Care?.End)
                .With(NoticeDetails.CareExtended, facts.Care?.Extended == true ? "yes" : null);
        written = written.With(NoticeDetails.RulesVersion, rules.Version);
        return written with { State = NoticeProgress.StateOf(written) };
    }
}
