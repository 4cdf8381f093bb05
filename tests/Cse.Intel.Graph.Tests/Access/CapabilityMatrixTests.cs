using Cse.Intel.Graph.Access;

namespace Cse.Intel.Graph.Tests.AccessRules;

/// <summary>
/// The permission matrix of intelligence-handling.md §4.3, written out again by hand; change both, with a reason, or neither.
/// Y yes, a approve, p propose, o own, l listed, r redacted, m in a meeting, n if named, - no.
/// </summary>
public sealed class CapabilityMatrixTests
{
    private const string Roles = "OFF SUP ANA INT CSC HEA EDU YJS VOL CHR AUD ADM";

    /// <summary>
    /// Narrower than the document on purpose: packs to partners are built for them and not exported by them, an own-team
    /// extract of the audit goes through the auditor, and requests for accounts are made outside. Import, whole exports and one's own
    /// account are the product's.
    /// </summary>
    public static TheoryData<Capability, string> Table => new()
    {
        { Capability.SubmitInformation,      "Y  Y  Y  Y  Y  Y  Y  Y  Y  Y  -  -" },
        { Capability.Grade,                  "-  -  -  Y  -  -  -  -  -  -  -  -" },
        { Capability.ReadReports,            "Y  Y  Y  Y  m  m  m  m  m  m  -  -" },
        { Capability.ReadConditionalReports, "o  Y  o  Y  mn mn mn mn -  mn -  -" },
        { Capability.ReadNominal,            "Y  Y  Y  Y  mr mr mr mr -  mr -  -" },
        { Capability.ReadChild,              "o  Y  r  r  o  or or o  or m  -  -" },
        { Capability.ReadRestricted,         "l  Y  l  l  l  -  -  -  -  -  -  -" },
        { Capability.EditLinks,              "p  a  Y  Y  -  -  -  -  -  -  -  -" },
        { Capability.AskNetwork,             "Y  Y  Y  Y  mr -  -  -  -  mr -  -" },
        { Capability.DraftNotice,            "Y  Y  -  -  -  -  -  -  -  -  -  -" },
        { Capability.AuthoriseNotice,        "-  a  -  -  -  -  -  -  -  -  -  -" },
        { Capability.ServeNotice,            "Y  Y  -  -  -  -  -  -  -  -  -  -" },
        { Capability.Export,                 "o  Y  o  Y  -  -  -  -  -  -  -  -" },
        { Capability.Import,                 "-  Y  Y  Y  -  -  -  -  -  -  -  -" },
        { Capability.ExportEverything,       "-  Y  -  -  -  -  -  -  -  -  -  -" },
        { Capability.ReadAudit,              "-  -  -  -  -  -  -  -  -  -  Y  -" },
        { Capability.Administer,             "-  -  -  -  -  -  -  -  -  -  -  Y" },
        { Capability.OwnAccount,             "Y  Y  Y  Y  Y  Y  Y  Y  Y  Y  Y  Y" },
    };

    [Fact]
    public void Table_IsWhole()
    {
        Assert.Equal(18, Enum.GetValues<Capability>().Length);
        Assert.Equal(Enum.GetValues<Capability>().Order(), Table.Select(row => row.Data.Item1).Order());
        Assert.Equal(Roles, string.Join(' ', RoleCodes.All));
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Matrix_GivesEachRole_WhatTheTableSays(Capability capability, string letters)
    {
        var actual = RoleCodes.All.Select(role => Letter(CapabilityMatrix.Default[role, capability]));

        Assert.Equal(letters.Split(' ', StringSplitOptions.RemoveEmptyEntries), actual);
    }

    [Fact]
    public void Allows_AnyRoleThatHoldsIt()
    {
        Assert.True(CapabilityMatrix.Default.Allows([RoleCode.ADM, RoleCode.SUP], Capability.AuthoriseNotice));
        Assert.False(CapabilityMatrix.Default.Allows([RoleCode.ADM, RoleCode.AUD], Capability.ReadReports));
        Assert.False(CapabilityMatrix.Default.Allows([], Capability.OwnAccount));
    }

    [Fact]
    public void Administrator_HasNoContent()
    {
        Capability[] held = [.. Enum.GetValues<Capability>().Where(c => CapabilityMatrix.Default[RoleCode.ADM, c] != Grant.None)];

        Assert.Equal([Capability.Administer, Capability.OwnAccount], held);
    }

    private static string Letter(Grant grant) => grant switch
    {
        Grant.None => "-",
        Grant.MeetingOnly => "m",
        Grant.MeetingRedacted => "mr",
        Grant.MeetingIfNamed => "mn",
        Grant.OwnRedacted => "or",
        Grant.Own => "o",
        Grant.Redacted => "r",
        Grant.Listed => "l",
        Grant.Propose => "p",
        Grant.Full => "Y",
        _ => "a",
    };
}
