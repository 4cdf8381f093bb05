using System.Collections.Immutable;

namespace Cse.Intel.Graph.Domain.Indicators;

/// <summary>One of the five indicators by which an observation about an adult is recorded (notices-and-powers.md §6).</summary>
/// <param name="Code"><c>PI1</c> to <c>PI5</c>.</param>
/// <param name="Sentence">The plain sentence of the form.</param>
/// <param name="Needs">Parts that must be given beyond the adult and a child: <c>place</c>, <c>item</c>.</param>
/// <param name="Fields">Further fields, all optional.</param>
/// <param name="Links">The links it makes.</param>
/// <param name="Rule">When it is met, in words that name the parameters.</param>
/// <param name="Parameters">The numbers of the rule, with their sources.</param>
public sealed record Indicator(
    string Code,
    string Sentence,
    ImmutableArray<string> Needs,
    ImmutableArray<IndicatorField> Fields,
    ImmutableArray<LinkTemplate> Links,
    string Rule,
    ImmutableArray<IndicatorParameter> Parameters)
{
    /// <summary>The rule with the numbers in place of their names.</summary>
    public string RuleInWords =>
        Parameters.OrderByDescending(p => p.Name.Length).Aggregate(Rule, (words, p) =>
            words.Replace(p.Name, p.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
}

/// <summary>A further field of an indicator.</summary>
/// <param name="Code">Its code, under which it is kept with the report.</param>
/// <param name="Label">What the form asks.</param>
public sealed record IndicatorField(string Code, string Label);

/// <summary>A number of a rule.</summary>
/// <param name="Name">Its name, e.g. <c>PI1_N</c>.</param>
/// <param name="Value">Its value.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Source">Where the default comes from.</param>
public sealed record IndicatorParameter(string Name, int Value, string Unit, string Source);

/// <summary>A kind of thing given to a child.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Label">In words.</param>
/// <param name="OneIsEnough">True when a single gift meets <c>PI2</c>.</param>
public sealed record GiftItem(string Code, string Label, bool OneIsEnough);
