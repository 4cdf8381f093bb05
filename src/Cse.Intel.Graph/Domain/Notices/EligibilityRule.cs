namespace Cse.Intel.Graph.Domain.Notices;

/// <summary>One rule of the table: what it asks and how it judges a case.</summary>
internal sealed record EligibilityRule(
    int Number, string Code, string? LeadsTo, string Question, string Source, string NextStep, Func<EligibilityCase, RuleAnswer> Judge)
{
    /// <summary>Asks the rule.</summary>
    public RuleFinding Ask(EligibilityCase @case) => Finding(Judge(@case));

    /// <summary>The rule was not reached.</summary>
    public RuleFinding Unasked(int endedBy) => Finding(RuleAnswer.NotArisen($"Not asked: rule {endedBy} ended the check."));

    private RuleFinding Finding(RuleAnswer answer) =>
        new(Number, Code, LeadsTo, Question, answer.Outcome, answer.Effect, answer.Reason, Source,
            answer.Outcome == RuleOutcome.Applied ? NextStep : null);
}

/// <summary>What a rule says of a case.</summary>
internal readonly record struct RuleAnswer(RuleOutcome Outcome, RuleEffect Effect, string Reason)
{
    public static RuleAnswer Pass(string reason) => new(RuleOutcome.Passed, RuleEffect.None, reason);

    public static RuleAnswer NotArisen(string reason) => new(RuleOutcome.DidNotArise, RuleEffect.None, reason);

    public static RuleAnswer End(string reason) => new(RuleOutcome.Applied, RuleEffect.Ends, reason);

    public static RuleAnswer Bar(string reason) => new(RuleOutcome.Applied, RuleEffect.Bars, reason);

    public static RuleAnswer Allow(string reason) => new(RuleOutcome.Applied, RuleEffect.Allows, reason);
}
