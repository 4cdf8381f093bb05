using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;

namespace Cse.Intel.Web.Features.Search;

/// <summary>A kind of record as the filter names it; some stand for several kinds.</summary>
/// <param name="Code">As it stands in the address.</param>
/// <param name="Words">As it stands beside the box.</param>
/// <param name="Kinds">What it lets through.</param>
public sealed record SearchKind(string Code, string Words, ImmutableArray<EntityKind> Kinds)
{
    /// <summary>All of them, in the order of the filter.</summary>
    public static IReadOnlyList<SearchKind> All { get; } =
    [
        new("people", "People", [EntityKind.Person]),
        new("addresses", "Addresses", [EntityKind.Address]),
        new("vehicles", "Vehicles", [EntityKind.Vehicle]),
        new("phones", "Phones and accounts", [EntityKind.Phone, EntityKind.OnlineAccount]),
        new("reports", "Reports", [EntityKind.Report]),
        new("organisations", "Organisations", [EntityKind.Organisation]),
        new("events", "Events and objects", [EntityKind.Event, EntityKind.Object]),
        new("papers", "Notices, actions, meetings, assessments", [EntityKind.Notice, EntityKind.DisruptionAction, EntityKind.Meeting, EntityKind.Assessment]),
    ];

    /// <summary>Those with these codes; codes that name none are passed over.</summary>
    public static IReadOnlyList<SearchKind> Chosen(IEnumerable<string> codes)
    {
        var wanted = codes.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. All.Where(kind => wanted.Contains(kind.Code))];
    }

    /// <summary>The kinds of record that these let through.</summary>
    public static ImmutableHashSet<EntityKind> Records(IEnumerable<SearchKind> chosen) => [.. chosen.SelectMany(kind => kind.Kinds)];
}
