using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Wording;
using static Cse.Intel.Letters.Templates.FactCheck;

namespace Cse.Intel.Letters.Templates.ActionLog;

/// <summary>The log of disruption actions.</summary>
public sealed class ActionLogLetter : HeadedTemplate<ActionLogFacts>
{
    /// <inheritdoc/>
    public override string Code => "ACTIONLOG";

    /// <inheritdoc/>
    public override string Purpose => "Lists what has been done to disrupt exploitation by an adult, at an address, with a vehicle or in an operation.";

    internal override IReadOnlyList<ActionLogFacts> ExampleFacts => ActionLogExamples.All;

    internal override Paper Paper => Paper.Landscape;

    internal override string CopyNotice(ActionLogFacts facts) => $"Printed for {facts.PrintedFor} on {facts.Head.On.Print()}";

    internal override IEnumerable<Block> Blocks(ActionLogFacts facts, LetterWording words, LetterWording law) =>
        new ActionLogComposition(facts, words).Blocks();

    internal override void Contradictions(ActionLogFacts facts)
    {
        for (var i = 0; i < facts.Actions.Count; i++)
            Dates(Numbered(nameof(facts.Actions), i), facts.Actions[i], facts.Head.On);
    }

    private static void Dates(string field, LoggedAction action, DateOnly on)
    {
        Require(action.Proposed <= on, $"{field}.Proposed", "is after the date of this log");
        Require(action.Approved is null || action.Approved >= action.Proposed, $"{field}.Approved", "is before it was proposed");
        Require(action.Approved is null || action.Approved <= on, $"{field}.Approved", "is after the date of this log");
        Require(action.Done is null || action.Done >= action.Proposed, $"{field}.Done", "is before it was proposed");
        Require(action.Done is null || action.Done <= on, $"{field}.Done", "is after the date of this log");
        Require(action.Expires is null || action.Done is null || action.Expires >= action.Done, $"{field}.Expires", "is before it was done");
        Require(action.Children is not ProtectedChildren.Count { Number: < 0 }, $"{field}.Children.Number", "is less than none");
    }
}
