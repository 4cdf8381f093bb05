using Cse.Intel.Graph.Domain.Grading;

namespace Cse.Intel.Graph.Access;

/// <summary>What one protection lets one viewer see.</summary>
[Flags]
public enum Sight
{
    /// <summary>Nothing: it is not there.</summary>
    None = 0,
    /// <summary>What carries it is seen, if its handling code is P.</summary>
    Open = 1,
    /// <summary>What carries it is seen with handling code C as well.</summary>
    Conditional = 2,
    /// <summary>Hidden, but the viewer is told that a restricted record touches this.</summary>
    Pointer = 4,
}

/// <summary>
/// Who may see what, in one place for both engines: it judges a protection once per request and the engines look the
/// result up (intelligence-handling.md §4.3; findings-store.md, "ViewerScope").
/// </summary>
public static class AccessPolicy
{
    /// <summary>What a viewer sees of records that carry this protection.</summary>
    public static Sight Judge(Viewer viewer, Protection protection)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(protection);
        if (viewer.IsSystem)
            return Sight.Open | Sight.Conditional;
        var best = Sight.None;
        foreach (var role in viewer.Roles)
            best |= Judge(viewer, role, protection);
        return best.HasFlag(Sight.Open) ? best & ~Sight.Pointer : best;
    }

    /// <summary>True when a viewer sees a record with this protection and its own handling code.</summary>
    public static bool Sees(Viewer viewer, Protection protection)
    {
        ArgumentNullException.ThrowIfNull(protection);
        var sight = Judge(viewer, protection);
        return sight.HasFlag(Sight.Open) && (protection.Handling == HandlingCode.Permitted || sight.HasFlag(Sight.Conditional));
    }

    private static Sight Judge(Viewer viewer, RoleCode role, Protection protection)
    {
        var matrix = CapabilityMatrix.Default;
        if (matrix[role, Capability.ReadReports] == Grant.None)
            return Sight.None;
        var named = protection.Audience.Contains($"user:{viewer.User}");
        if (protection.Restriction != Restriction.Open && !SeesRestricted(matrix[role, Capability.ReadRestricted], named))
            return protection.Restriction == Restriction.Pointer && role.IsUnit() ? Sight.Pointer : Sight.None;
        var addressed = named || protection.Audience.Overlaps(viewer.Tags);
        if (role.IsPartner() && !addressed)
            return Sight.None;
        return SeesConditional(matrix[role, Capability.ReadConditionalReports], viewer, protection, named, addressed)
            ? Sight.Open | Sight.Conditional
            : Sight.Open;
    }

    private static bool SeesRestricted(Grant grant, bool named) => grant is Grant.Full || (grant is Grant.Listed && named);

    private static bool SeesConditional(Grant grant, Viewer viewer, Protection protection, bool named, bool addressed) => grant switch
    {
        Grant.Full => true,
        Grant.Own => addressed || protection.Agency == viewer.Agency,
        Grant.MeetingIfNamed => named,
        _ => false,
    };
}
