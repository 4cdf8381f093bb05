using System.Collections.Immutable;

namespace Cse.Intel.Graph.Access;

/// <summary>The twelve roles of the permission matrix (intelligence-handling.md §4.3).</summary>
public enum RoleCode
{
    /// <summary>SEIU officer.</summary>
    OFF,
    /// <summary>Supervisor or detective inspector.</summary>
    SUP,
    /// <summary>Analyst.</summary>
    ANA,
    /// <summary>Intelligence unit.</summary>
    INT,
    /// <summary>Children's social care.</summary>
    CSC,
    /// <summary>Health.</summary>
    HEA,
    /// <summary>Education.</summary>
    EDU,
    /// <summary>Youth justice.</summary>
    YJS,
    /// <summary>Voluntary sector.</summary>
    VOL,
    /// <summary>Meeting chair.</summary>
    CHR,
    /// <summary>Auditor or information assurance.</summary>
    AUD,
    /// <summary>System administrator.</summary>
    ADM,
}

/// <summary>What the roles are and how they are called.</summary>
public static class RoleCodes
{
    /// <summary>All twelve.</summary>
    public static ImmutableArray<RoleCode> All { get; } = [.. Enum.GetValues<RoleCode>()];

    /// <summary>True for the four roles of the police unit.</summary>
    public static bool IsUnit(this RoleCode role) => role is RoleCode.OFF or RoleCode.SUP or RoleCode.ANA or RoleCode.INT;

    /// <summary>True for partner agencies and the meeting chair, who see only what is released to them.</summary>
    public static bool IsPartner(this RoleCode role) => !role.IsUnit() && role is not (RoleCode.AUD or RoleCode.ADM);

    /// <summary>The agency whose role it is, by the names reports use.</summary>
    public static string Agency(this RoleCode role) => role switch
    {
        RoleCode.CSC => "csc",
        RoleCode.HEA => "health",
        RoleCode.EDU => "education",
        RoleCode.YJS => "youth_justice",
        RoleCode.VOL => "voluntary",
        RoleCode.CHR => "chair",
        _ => "police",
    };

    /// <summary>The role in words.</summary>
    public static string Words(this RoleCode role) => role switch
    {
        RoleCode.OFF => "SEIU officer",
        RoleCode.SUP => "Supervisor",
        RoleCode.ANA => "Analyst",
        RoleCode.INT => "Intelligence unit",
        RoleCode.CSC => "Children’s social care",
        RoleCode.HEA => "Health",
        RoleCode.EDU => "Education",
        RoleCode.YJS => "Youth justice",
        RoleCode.VOL => "Voluntary sector",
        RoleCode.CHR => "Meeting chair",
        RoleCode.AUD => "Auditor",
        _ => "Administrator",
    };
}
