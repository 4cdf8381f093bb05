using System.Collections.Immutable;

namespace Cse.Intel.Graph.Access;

/// <summary>
/// For whom something is read: who, in which roles, for which agency and groups, and why. A reader is opened for a
/// viewer, and what the viewer may not see is not there.
/// </summary>
/// <param name="User">Name of the account, or <c>token:…</c>.</param>
/// <param name="Roles">Roles held; usually one.</param>
/// <param name="Agency">Agency, by the names reports use, e.g. <c>police</c>.</param>
/// <param name="Groups">Further tags: <c>meeting:REF</c>, <c>group:NAME</c>.</param>
/// <param name="Purpose">Why: a reason code of intelligence-handling.md §4.2 and, where asked for, words.</param>
public sealed record Viewer(string User, ImmutableHashSet<RoleCode> Roles, string Agency, ImmutableHashSet<string> Groups, string Purpose)
{
    private ImmutableHashSet<string>? _tags;

    /// <summary>True only for the product's own upkeep (import, export, rebuild): sees everything.</summary>
    public bool IsSystem { get; private init; }

    /// <summary>Every tag that an audience may hold and that this viewer answers to.</summary>
    public ImmutableHashSet<string> Tags => _tags ??= Groups.Union([$"user:{User}", $"agency:{Agency}"]);

    /// <summary>A viewer in one role, of that role's agency.</summary>
    public static Viewer In(RoleCode role, string user, string purpose = "R3", params IEnumerable<string> groups) =>
        new(user, [role], role.Agency(), [.. groups], purpose);

    /// <summary>The product itself, for upkeep that must see everything; never for an answer to a person.</summary>
    public static Viewer ForUpkeep(string purpose) =>
        new("system", [], "police", [], purpose) { IsSystem = true };

    /// <summary>True when any role holds the capability.</summary>
    public bool May(Capability capability) => IsSystem || CapabilityMatrix.Default.Allows(Roles, capability);
}
