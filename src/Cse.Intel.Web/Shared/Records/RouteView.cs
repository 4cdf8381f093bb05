using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Web.Features.AtRisk;
using Cse.Intel.Web.Features.Records;

namespace Cse.Intel.Web.Shared.Records;

/// <summary>A path of the graph, as chips with a step between each two.</summary>
/// <param name="Strength">The number.</param>
/// <param name="Words">The word for it.</param>
/// <param name="Start">The chip it begins with.</param>
/// <param name="Steps">Each step with the chip it leads to.</param>
/// <param name="Sentence">The route in words.</param>
public sealed record RouteView(double Strength, string Words, ChipView Start, ImmutableArray<StepView> Steps, string Sentence)
{
    /// <summary>The number as shown.</summary>
    public string Number => StrengthWords.Number(Strength);

    /// <summary>The word as the end of a style's name.</summary>
    public string Style => Words.Replace(' ', '-');

    internal static RouteView Of(RiskPath path, string sentence) => new(
        path.Strength, StrengthWords.Of(path.Strength), ChipView.Of(path.Entities[0]),
        [.. path.Steps.Select((step, i) => StepView.Of(step, path.Entities[i], path.Entities[i + 1], i == path.Weakest && path.Steps.Length > 1))],
        sentence);
}

/// <summary>One record on a chip.</summary>
/// <param name="Caption">What it is called.</param>
/// <param name="Kind">What kind it is.</param>
/// <param name="Address">Its page.</param>
public sealed record ChipView(string Caption, EntityKind Kind, string Address)
{
    internal static ChipView Of(Subject subject) => new(subject.Facts.Caption, subject.Facts.Kind, RecordPath.Of(subject));
}

/// <summary>One step of a route: its strongest item, and where it leads.</summary>
/// <param name="Phrase">What it says, read along the route.</param>
/// <param name="When">When that was.</param>
/// <param name="Grade">How it is graded.</param>
/// <param name="More">How many further items stand behind it.</param>
/// <param name="Weakest">True for the weakest step of a route.</param>
/// <param name="To">Where it leads.</param>
public sealed record StepView(string Phrase, string When, Grade Grade, int More, bool Weakest, ChipView To)
{
    internal static StepView Of(RiskStep step, Subject near, Subject far, bool weakest)
    {
        var best = step.Evidence[0].Edge;
        var along = near.Members.Contains(best.Forward ? best.Source : best.Target);
        return new(best.Kind.Phrase(along), PathSentence.When(best.Seen), best.Grade, step.Evidence.Length - 1, weakest, ChipView.Of(far));
    }
}
