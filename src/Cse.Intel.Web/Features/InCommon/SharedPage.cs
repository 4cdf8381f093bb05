using System.Globalization;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Queries.Shared;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Web.Features.Network;
using Cse.Intel.Web.Shared.Picking;

namespace Cse.Intel.Web.Features.InCommon;

/// <summary>The page "What do they share?".</summary>
/// <param name="Query">What is asked, as the bar shows it.</param>
/// <param name="Chosen">The chosen, and the choice of another.</param>
/// <param name="List">The answer; null when nothing could be asked yet.</param>
/// <param name="Today">Today in London.</param>
/// <param name="MayExport">True for whoever may take the answer away.</param>
public sealed record SharedPage(SharedQuery Query, RecordsPicker Chosen, SharedList? List, DateOnly Today, bool MayExport)
{
    /// <summary>What the page says round the choice of its records.</summary>
    public static PickerWords Words { get; } = new("Chosen", "A person, address, vehicle or phone", "Add another", "Choose one to add.");

    /// <summary>The heading: what is asked.</summary>
    public string Title => "What do they share?";

    /// <summary>The day the bar shows.</summary>
    public string AsOfField => Query.AsOf ?? Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>How many may be asked to share a record, with words.</summary>
    public IEnumerable<(int Number, string Words)> AtLeastOffered
    {
        get
        {
            var set = Math.Clamp(Query.ChosenIds().Count(), 2, WhatTheyShare.ChosenAtMost);
            return Enumerable.Range(2, set - 1).Select(number => (number, number < set ? $"{number} or more" : set == 2 ? "both" : $"all {number}"));
        }
    }

    /// <summary>The kinds of shared record to choose from, with words.</summary>
    public static IEnumerable<(EntityKind Kind, string Words)> RecordKinds => WhatTheyShare.RecordKindsAllowed.Select(kind => (kind, SharedList.Heading(kind)));

    /// <summary>The kinds of link to choose from, with words.</summary>
    public static IEnumerable<(LinkKind Kind, string Words)> LinkKinds => PoleSchema.Default.LinkKinds.Where(kind => kind.Weight > 0).Select(kind => (kind, KindsChoice.Words(kind)));

    /// <summary>How many kinds are chosen, of records and links together.</summary>
    public int KindsChosen => Query.LinkKinds().Count() + Query.RecordKinds().Count();
}
