using System.Collections.Immutable;

namespace Cse.Intel.Graph.Domain.Links;

/// <summary>When a link of a kind bears risk (at-risk.md, rule 5).</summary>
public enum RiskBearing
{
    /// <summary>Never.</summary>
    No,
    /// <summary>Always.</summary>
    Yes,
    /// <summary>Only where one end is a person of concern on the day asked for.</summary>
    Concern,
}

/// <summary>How fast a link's weight fades (at-risk.md, rule 2).</summary>
/// <param name="Days">Days in which it halves; null when it does not fade.</param>
/// <param name="WhileEnded">True when it fades only once its observation has ended.</param>
public readonly record struct HalfLife(int? Days, bool WhileEnded)
{
    /// <summary>The factor after that many days; <paramref name="open"/> when the observation goes on.</summary>
    public double Factor(int ageInDays, bool open) =>
        Days is not { } days || (WhileEnded && open) ? 1.0 : Math.Pow(0.5, ageInDays / (double)days);
}

/// <summary>A kind of link, from the schema: what may be said of two records, and how much it weighs.</summary>
/// <param name="Code">Its code, e.g. <c>SEEN_WITH</c>.</param>
/// <param name="Index">Its place in the schema.</param>
/// <param name="From">Kinds allowed at the beginning.</param>
/// <param name="To">Kinds allowed at the end.</param>
/// <param name="Forward">The phrase from beginning to end.</param>
/// <param name="Backward">The phrase from end to beginning.</param>
/// <param name="Weight">T of the at-risk rules, 0 to 1; 0 is never walked.</param>
/// <param name="HalfLife">H of the at-risk rules.</param>
/// <param name="BearsRisk">When it bears risk.</param>
public sealed record LinkKind(
    string Code,
    int Index,
    ImmutableArray<EntityKind> From,
    ImmutableArray<EntityKind> To,
    string Forward,
    string Backward,
    double Weight,
    HalfLife HalfLife,
    RiskBearing BearsRisk)
{
    /// <summary>The phrase as read from the beginning, or from the end.</summary>
    public string Phrase(bool forward) => forward ? Forward : Backward;

    /// <summary>True when it may run between records of these kinds.</summary>
    public bool Allows(EntityKind from, EntityKind to) => From.Contains(from) && To.Contains(to);

    /// <inheritdoc/>
    public bool Equals(LinkKind? other) => other is not null && Code == other.Code;

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
