using System.Collections.Immutable;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Domain.Notices;

/// <summary>
/// Whether a Child Abduction Warning Notice may be given, on which basis and until when (notices-and-powers.md §2). A pure
/// function of the facts and the settings; it decides nothing, an officer does.
/// </summary>
public static class Eligibility
{
    /// <summary>Asks the fifteen rules in order.</summary>
    public static EligibilityResult Check(EligibilityFacts facts, NoticeRules rules)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(rules);
        var @case = new EligibilityCase(facts, rules);
        var findings = ImmutableArray.CreateBuilder<RuleFinding>(EligibilityRules.All.Length);
        int? endedBy = null;
        foreach (var rule in EligibilityRules.All)
        {
            var finding = endedBy is { } number ? rule.Unasked(number) : rule.Ask(@case);
            findings.Add(finding);
            if (finding.Effect == RuleEffect.Ends)
                endedBy = rule.Number;
        }
        return new(endedBy is null ? Bases(@case) : [], findings.ToImmutable(), rules.Version);
    }

    private static ImmutableArray<EligibleBasis> Bases(EligibilityCase @case)
    {
        var bases = ImmutableArray.CreateBuilder<EligibleBasis>(2);
        if (@case.StandsOnS2 && @case.Duplicate(NoticeBasis.S2) is null)
            bases.Add(new(NoticeBasis.S2, null, @case.S2Expiry, [.. Warnings(@case, @case.S2Expiry)]));
        if (@case.StandsOnS49 && @case.Duplicate(NoticeBasis.S49) is null)
            bases.Add(new(NoticeBasis.S49, @case.Care, @case.S49Expiry, [.. Warnings(@case, @case.S49Expiry), .. S49Warnings(@case)]));
        return bases.ToImmutable();
    }

    private static IEnumerable<string> Warnings(EligibilityCase @case, DateTimeOffset expiry)
    {
        if (expiry < @case.Facts.On.PlusLondonDays(@case.Rules.WarnDays))
            yield return $"It would end at {expiry.Words()}, within {@case.Rules.WarnDays} days: tell children’s social care now, so that other tools are ready.";
    }

    private static IEnumerable<string> S49Warnings(EligibilityCase @case)
    {
        if (@case.ExcludedFromS2 || @case.Facts.UnmarriedFather)
            yield return "The recipient is a parent or connected with the child: take legal advice first, above all if the child is placed with them.";
        if (@case.Care == CareStatus.CareOrder && @case.Facts.Care?.End is null)
            yield return "The care order has no known end: the notice ends on its discharge, so ask to be told of one.";
    }
}
