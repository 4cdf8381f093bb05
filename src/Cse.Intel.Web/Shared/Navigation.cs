using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Access;

namespace Cse.Intel.Web.Shared;

/// <summary>One entry of the menu.</summary>
/// <param name="Label">The words.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="Needs">Who sees it.</param>
/// <param name="ShowsCount">True for the entry that carries the number of things due.</param>
public sealed record NavigationItem(string Label, string Path, Capability Needs, bool ShowsCount = false);

/// <summary>The menu: what stands in it, in order. An entry is shown to whoever may open it.</summary>
public static class Navigation
{
    private static readonly IReadOnlyList<NavigationItem> All =
    [
        new("My work", "/#my-work", Capability.ReadReports, ShowsCount: true),
        new("At risk", "/at-risk", Capability.AskNetwork),
        new("In common", "/shared", Capability.AskNetwork),
        new("Connections", "/paths", Capability.AskNetwork),
        new("Notices", "/notices", Capability.ReadNominal),
        new("Documents", "/documents", Capability.Export),
        new("Import", "/import", Capability.Import),
        new("Export", "/export", Capability.ExportEverything),
        new("Accounts", "/accounts", Capability.Administer),
        new("API tokens", "/tokens", Capability.Administer),
        new("Audit", "/audit", Capability.ReadAudit),
    ];

    /// <summary>The entries for somebody.</summary>
    public static IEnumerable<NavigationItem> For(SignedInUser user) => All.Where(item => user.May(item.Needs));

    /// <summary>True for whoever may search (the question needs the same); what is found is filtered for them.</summary>
    public static bool MaySearch(SignedInUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.May(Capability.ReadNominal);
    }

    /// <summary>True for the entry of the page being shown.</summary>
    public static bool IsCurrent(NavigationItem item, PathString path)
    {
        ArgumentNullException.ThrowIfNull(item);
        return !item.Path.Contains('#', StringComparison.Ordinal) && path.StartsWithSegments(item.Path, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>How many things are due for somebody; the header shows it beside "My work".</summary>
public interface IWorkCount
{
    /// <summary>The number due.</summary>
    Task<int> CountAsync(SignedInUser user, CancellationToken cancel);
}
