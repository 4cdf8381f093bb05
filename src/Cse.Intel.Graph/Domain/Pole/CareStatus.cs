using System.Collections.Immutable;

namespace Cse.Intel.Graph.Domain.Pole;

/// <summary>A child's care status as the notice rules ask for it (notices-and-powers.md §2, inputs).</summary>
public enum CareStatus
{
    /// <summary>None of the others.</summary>
    None,
    /// <summary>Accommodated by agreement, Children Act 1989 s.20.</summary>
    Section20,
    /// <summary>In care under a care order, s.31.</summary>
    CareOrder,
    /// <summary>Under an emergency protection order, s.44.</summary>
    EmergencyProtectionOrder,
    /// <summary>In police protection, s.46.</summary>
    PoliceProtection,
}

/// <summary>Codes and words of <see cref="CareStatus"/>.</summary>
public static class CareStatusCodes
{
    /// <summary>Codes of the import format, in the order of the enum.</summary>
    public static ImmutableArray<string> All { get; } = ["none", "s20", "care_order", "epo", "police_protection"];

    /// <summary>The code, as in the import format.</summary>
    public static string Code(this CareStatus status) => All[(int)status];

    /// <summary>The status in words.</summary>
    public static string Words(this CareStatus status) => status switch
    {
        CareStatus.None => "not looked after",
        CareStatus.Section20 => "accommodated (s.20)",
        CareStatus.CareOrder => "care order (s.31)",
        CareStatus.EmergencyProtectionOrder => "emergency protection order (s.44)",
        _ => "police protection (s.46)",
    };

    /// <summary>Reads a code; false when it is none.</summary>
    public static bool TryParse(string code, out CareStatus status)
    {
        var index = All.IndexOf(code);
        status = index < 0 ? default : (CareStatus)index;
        return index >= 0;
    }
}
