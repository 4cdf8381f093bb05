using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Web.Features.Observations;
using Cse.Intel.Web.Shared.Records;

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
