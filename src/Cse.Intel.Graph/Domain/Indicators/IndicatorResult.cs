using System.Collections.Immutable;

namespace Cse.Intel.Graph.Domain.Indicators;

/// <summary>How far an indicator is met. Neither level is a finding of guilt.</summary>
public enum IndicatorLevel
{
    /// <summary>Not met.</summary>
    None,
    /// <summary>A person should look at it.</summary>
    Prompt,
    /// <summary>A person should look at it first.</summary>
    Alert,
}

/// <summary>How one indicator came out.</summary>
/// <param name="Indicator">Which.</param>
/// <param name="Level">How far it is met.</param>
/// <param name="Reasons">Why, each a sentence fit to show; empty when not met.</param>
/// <param name="Items">The assertions it stands on; when not met, those that point to it.</param>
/// <param name="Latest">The latest day of those; null when all are undated.</param>
public sealed record IndicatorResult(
    Indicator Indicator, IndicatorLevel Level, ImmutableArray<string> Reasons, ImmutableArray<AssertionId> Items, DateOnly? Latest)
{
    /// <summary>What the page says of it.</summary>
    public string Wording => Level switch
    {
        IndicatorLevel.Prompt => "prompt for review",
        IndicatorLevel.Alert => "prompt for review, first in line",
        _ => "not met by what is recorded",
    };
}
