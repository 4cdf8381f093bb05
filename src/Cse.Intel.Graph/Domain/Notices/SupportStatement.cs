using System.Collections.Immutable;

namespace Cse.Intel.Graph.Domain.Notices;

/// <summary>Who has stated in writing that the adult has no permission (notices-and-powers.md §1.3, §2 inputs).</summary>
public enum SupportStatement
{
    /// <summary>Nobody yet.</summary>
    None,
    /// <summary>Somebody with parental responsibility.</summary>
    ParentalResponsibility,
    /// <summary>A carer with lawful control, such as a foster carer.</summary>
    LawfulCarer,
    /// <summary>The local authority.</summary>
    LocalAuthority,
    /// <summary>The designated police officer, for a child in police protection.</summary>
    DesignatedOfficer,
}

/// <summary>Codes and words of <see cref="SupportStatement"/>.</summary>
public static class SupportStatements
{
    /// <summary>Codes, in the order of the enum.</summary>
    public static ImmutableArray<string> Codes { get; } = ["none", "pr_holder", "lawful_carer", "la", "police_designated"];

    /// <summary>The code, as stored with a notice.</summary>
    public static string Code(this SupportStatement support) => Codes[(int)support];

    /// <summary>Who supports, in words.</summary>
    public static string Words(this SupportStatement support) => support switch
    {
        SupportStatement.None => "nobody yet",
        SupportStatement.ParentalResponsibility => "a person with parental responsibility",
        SupportStatement.LawfulCarer => "a carer with lawful control",
        SupportStatement.LocalAuthority => "the local authority",
        _ => "the designated police officer",
    };

    /// <summary>Reads a code; null is nobody. False when it is no code.</summary>
    public static bool TryParse(string? code, out SupportStatement support)
    {
        var index = code is null ? 0 : Codes.IndexOf(code);
        support = index < 0 ? default : (SupportStatement)index;
        return index >= 0;
    }
}
