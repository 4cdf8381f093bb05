using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Web.Features.AtRisk;

namespace Cse.Intel.Web.Features.Records;

/// <summary>A path as chips, <c>Lacey - 12 Mill Row - Dean Holt</c>, each step with its grade and date, and in words.</summary>
/// <param name="To">Whom it leads to.</param>
/// <param name="Path">The path.</param>
/// <param name="Sentence">The path in words.</param>
/// <param name="Note">What must be known of whom it leads to, e.g. their age; null for nothing.</param>
public sealed record PathChips(Subject To, RiskPath Path, string Sentence, string? Note)
{
    /// <summary>How strong it is in words.</summary>
    public string Words => StrengthWords.Of(Path.Strength);

    /// <summary>The class of the tag that carries the words.</summary>
    public string Tag => Path.Strength switch
    {
        < 0.2 => "govuk-tag--grey",
        < 0.5 => "govuk-tag--yellow",
        < 0.8 => "govuk-tag--orange",
        _ => "govuk-tag--red",
    };

    /// <summary>The strength as a number.</summary>
    public string Number => StrengthWords.Number(Path.Strength);

    /// <summary>Who and what stands on it, each with the step that leads to it.</summary>
    public IEnumerable<(Subject Stone, Item? By)> Stones => Path.Entities.Select((stone, i) => (stone, i == 0 ? (Item?)null : Path.Steps[i - 1].Evidence[0]));
}
