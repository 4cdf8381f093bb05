using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Web.Features.Observations;
using Cse.Intel.Web.Shared.TagHelpers;

namespace Cse.Intel.Web.Features.AtRisk;

/// <summary>One young person of the list.</summary>
public sealed record AtRiskRowView
{
    /// <summary>Place in the whole list, from 1.</summary>
    public required int Place { get; init; }

    /// <summary>Who.</summary>
    public required ChipView Person { get; init; }

    /// <summary>Their age on the day asked for, and their birth date where it is known.</summary>
    public required string Age { get; init; }

    /// <summary>True when they may be 18 or over.</summary>
    public required bool AgeUncertain { get; init; }

    /// <summary>How many records were judged to be this one person.</summary>
    public required int RecordCount { get; init; }

    /// <summary>Strength, path and words of the strongest route.</summary>
    public required RouteView Route { get; init; }

    /// <summary>Routes that share no stepping stone with it.</summary>
    public required ImmutableArray<RouteView> FurtherRoutes { get; init; }

    /// <summary>The latest day they were seen; null when nothing says.</summary>
    public required DateOnly? LastSeen { get; init; }

    /// <summary>Agencies that reported on them, in words.</summary>
    public required string Agencies { get; init; }

    /// <summary>What is not in place, in words.</summary>
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>What the strongest route stands on, step by step.</summary>
    public required ImmutableArray<EvidenceStep> Evidence { get; init; }

    internal static AtRiskRowView Of(AtRiskRow row, DateOnly asOf, IReadOnlyDictionary<EntityId, Entity> records) => new()
    {
        Place = row.Place,
        Person = ChipView.Of(row.Person),
        Age = RecordWords.Age(row.Person.Facts.Birth, asOf),
        AgeUncertain = row.AgeUncertain,
        RecordCount = row.Person.Members.Length,
        Route = RouteView.Of(row.Path, row.Sentence),
        FurtherRoutes = [.. row.FurtherRoutes.Select(path => RouteView.Of(path, PathSentence.Of(path, asOf)))],
        LastSeen = row.LastSeen,
        Agencies = row.Agencies.IsEmpty ? "none that you may see" : string.Join(", ", row.Agencies.Select(RecordWords.Agency)),
        Missing = [.. row.Missing.Select(missing => missing.Words())],
        Evidence = [.. row.Path.Steps.Select((step, i) => EvidenceStep.Of(step, row.Path.Entities[i], row.Path.Entities[i + 1], records))],
    };
}

/// <summary>A route from a start to a young person, as chips with a step between each two.</summary>
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
    internal static ChipView Of(Subject subject) => new(subject.Facts.Caption, subject.Facts.Kind, RecordWords.Address(subject.Id));
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
