using Cse.Intel.Web.Shared.Picking;

namespace Cse.Intel.Web.Features.AtRisk;

/// <summary>The page "Who else may be at risk?".</summary>
/// <param name="Query">What is asked, as the bar shows it.</param>
/// <param name="Starts">The starts, and the choice of another.</param>
/// <param name="List">The answer; null when nothing could be asked yet.</param>
/// <param name="Today">Today in London.</param>
/// <param name="MayExport">True for whoever may take the list away.</param>
public sealed record AtRiskPage(AtRiskQuery Query, RecordsPicker Starts, AtRiskList? List, DateOnly Today, bool MayExport)
{
    /// <summary>What the page says round the choice of its starts.</summary>
    public static PickerWords Words { get; } = new("Start from", "A person, address, vehicle or phone", "Add another", "Choose one to start from.");

    /// <summary>The day the bar shows.</summary>
    public string AsOfField => Query.AsOf ?? Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The heading: what is asked, of whom.</summary>
    public string Title => "Who else may be at risk?";
}
