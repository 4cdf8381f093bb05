using System.Globalization;
using Cse.Intel.Web.Shared;
using Cse.Intel.Web.Shared.Picking;

namespace Cse.Intel.Web.Features.Paths;

/// <summary>The page "How are these connected?".</summary>
/// <param name="Query">What is asked, as the bar shows it.</param>
/// <param name="Chosen">The chosen records, and the choice of another.</param>
/// <param name="List">The paths between two; null when other than two are chosen, or nothing could be asked yet.</param>
/// <param name="Joining">The network that joins several; null when fewer are chosen, or nothing could be asked yet.</param>
/// <param name="Today">Today in London.</param>
/// <param name="MayExport">True for whoever may take the answer away.</param>
public sealed record PathsPage(PathsQuery Query, RecordsPicker Chosen, PathList? List, JoiningView? Joining, DateOnly Today, bool MayExport)
{
    /// <summary>What the page says round the choice of its records.</summary>
    public static PickerWords Words { get; } = new("Connect", "A person, address, vehicle or phone", "Add another", "Choose one to connect.");

    /// <summary>The heading.</summary>
    public string Title => "How are these connected?";

    /// <summary>The day the bar shows.</summary>
    public string AsOfField => Query.AsOf ?? Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The time of knowing the bar shows.</summary>
    public string? AsKnownAtField => AskedFields.MomentField(Query.AsKnownAt);

    /// <summary>The kinds of link to choose from.</summary>
    public KindsChoice Kinds => KindsChoice.Of([.. Query.Kinds], PathsQuery.KindsOffered);

    /// <summary>True when the order and the number of links can be chosen: of more than two records both are given.</summary>
    public bool AsksForTwo => Query.ChosenIds().Count() <= 2;

    /// <summary>The address of the answer as a file; null when there is nothing to take away.</summary>
    public string? CsvAddress => MayExport && (List is { Rows.IsEmpty: false } || Joining is { Pairs.IsEmpty: false }) ? (Query with { Add = null }).Address("/paths.csv") : null;
}
