using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Web.Shared.Records;

namespace Cse.Intel.Web.Features.Records;

/// <summary>A path to somebody, as a record page lists it.</summary>
/// <param name="To">Whom it leads to.</param>
/// <param name="Route">The path as chips and in words.</param>
/// <param name="Note">What must be known of whom it leads to, e.g. their age; null for nothing.</param>
public sealed record PathChips(Subject To, RouteView Route, string? Note)
{
    /// <summary>The path of an answer.</summary>
    public PathChips(Subject to, RiskPath path, string sentence, string? note)
        : this(to, RouteView.Of(path, sentence), note)
    {
    }

    /// <summary>The class of the tag that carries the strength in words.</summary>
    public string Tag => Route.Strength switch
    {
        < 0.2 => "govuk-tag--grey",
        < 0.5 => "govuk-tag--yellow",
        < 0.8 => "govuk-tag--orange",
        _ => "govuk-tag--red",
    };
}
