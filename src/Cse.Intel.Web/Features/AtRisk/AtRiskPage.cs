using Cse.Intel.Graph.Domain;
using Cse.Intel.Web.Features.Observations;

namespace Cse.Intel.Web.Features.AtRisk;

/// <summary>The page "Who else may be at risk?".</summary>
/// <param name="Query">What is asked, as the bar shows it.</param>
/// <param name="Starts">The starts as chips.</param>
/// <param name="Matches">What was found for another start; null when nothing was looked for.</param>
/// <param name="List">The answer; null when nothing could be asked yet.</param>
/// <param name="Today">Today in London.</param>
/// <param name="MayExport">True for whoever may take the list away.</param>
/// <param name="MaySearch">True for whoever may look for records.</param>
public sealed record AtRiskPage(
    AtRiskQuery Query, IReadOnlyList<StartChip> Starts, IReadOnlyList<KnownRecord>? Matches, AtRiskList? List, DateOnly Today, bool MayExport, bool MaySearch)
{
    /// <summary>The day the bar shows.</summary>
    public string AsOfField => Query.AsOf ?? Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The heading: what is asked, of whom.</summary>
    public string Title => "Who else may be at risk?";
}

/// <summary>A record the question starts from.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Caption">What it is called.</param>
/// <param name="Kind">What kind of record it is.</param>
/// <param name="RemoveAddress">The same question without it.</param>
public sealed record StartChip(EntityId Id, string Caption, EntityKind Kind, string RemoveAddress);
