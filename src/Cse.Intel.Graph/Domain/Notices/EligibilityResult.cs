using System.Collections.Immutable;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Domain.Notices;

/// <summary>How a rule came out.</summary>
public enum RuleOutcome
{
    /// <summary>Its condition holds: its code stands in the result.</summary>
    Applied,
    /// <summary>It was asked, and its condition does not hold.</summary>
    Passed,
    /// <summary>It was not asked: the run had ended, or there was nothing for it to judge.</summary>
    DidNotArise,
}

/// <summary>What an applied rule does to the run.</summary>
public enum RuleEffect
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>Ends it: no notice on any basis.</summary>
    Ends,
    /// <summary>Takes a basis away, for good or until something is settled.</summary>
    Bars,
    /// <summary>Gives a basis.</summary>
    Allows,
}

/// <summary>One line of the checklist: what a rule asked, how it came out and why.</summary>
/// <param name="Number">1 to 15, the order in which the rules are asked.</param>
/// <param name="Code">Its code, e.g. <c>STOP_16_17</c>.</param>
/// <param name="LeadsTo">The route that takes over, when another one does, e.g. <c>REFER_PARENT_PERPETRATOR</c>.</param>
/// <param name="Question">What it asks, in words.</param>
/// <param name="Outcome">How it came out.</param>
/// <param name="Effect">What it did to the run.</param>
/// <param name="Reason">Why, fit to show.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="NextStep">What to do if it applied; null otherwise.</param>
public sealed record RuleFinding(
    int Number, string Code, string? LeadsTo, string Question, RuleOutcome Outcome, RuleEffect Effect, string Reason, string Source, string? NextStep);

/// <summary>A basis that stands, and until when.</summary>
/// <param name="Basis">The basis.</param>
/// <param name="SubBasis">The care status an <see cref="NoticeBasis.S49"/> notice stands on.</param>
/// <param name="Expires">The instant at which a notice given now would end at the latest.</param>
/// <param name="Warnings">What to know before using it.</param>
public sealed record EligibleBasis(NoticeBasis Basis, CareStatus? SubBasis, DateTimeOffset Expires, ImmutableArray<string> Warnings);

/// <summary>What the rules say: the bases that stand, and every rule with its reason.</summary>
/// <param name="Bases">0 to 2 bases; the officer picks.</param>
/// <param name="Findings">All fifteen rules, in order.</param>
/// <param name="RulesVersion">Which settings were used.</param>
public sealed record EligibilityResult(ImmutableArray<EligibleBasis> Bases, ImmutableArray<RuleFinding> Findings, string RulesVersion)
{
    /// <summary>The codes that stand, in the order of the rules; a basis that a later rule barred is left out.</summary>
    public ImmutableArray<string> Codes =>
        [.. Findings.Where(f => f.Outcome == RuleOutcome.Applied && Stands(f)).Select(f => f.Code)];

    /// <summary>True when there is a basis.</summary>
    public bool IsEligible => !Bases.IsEmpty;

    /// <summary>The rules that stand in the way, in order.</summary>
    public IEnumerable<RuleFinding> Obstacles => Findings.Where(f => f.Effect is RuleEffect.Ends or RuleEffect.Bars);

    /// <summary>The basis, if it stands.</summary>
    public EligibleBasis? this[NoticeBasis basis] => Bases.FirstOrDefault(b => b.Basis == basis);

    private bool Stands(RuleFinding finding) =>
        finding.Effect != RuleEffect.Allows || Bases.Any(b => finding.Code == $"ELIGIBLE_{b.Basis}");
}
