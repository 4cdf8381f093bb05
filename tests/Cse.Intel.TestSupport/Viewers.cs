using Cse.Intel.Graph.Access;

namespace Cse.Intel.TestSupport;

/// <summary>The people who look, one for each role, named after it.</summary>
public static class Viewers
{
    /// <summary>An SEIU officer.</summary>
    public static Viewer Officer { get; } = In(RoleCode.OFF);

    /// <summary>A supervisor.</summary>
    public static Viewer Supervisor { get; } = In(RoleCode.SUP);

    /// <summary>An analyst.</summary>
    public static Viewer Analyst { get; } = In(RoleCode.ANA);

    /// <summary>The intelligence unit.</summary>
    public static Viewer Intelligence { get; } = In(RoleCode.INT);

    /// <summary>A social worker.</summary>
    public static Viewer SocialCare { get; } = In(RoleCode.CSC);

    /// <summary>A school nurse or doctor.</summary>
    public static Viewer Health { get; } = In(RoleCode.HEA);

    /// <summary>A voluntary worker.</summary>
    public static Viewer Voluntary { get; } = In(RoleCode.VOL);

    /// <summary>The product itself.</summary>
    public static Viewer Upkeep { get; } = Viewer.ForUpkeep("a test looks at everything");

    /// <summary>One viewer for each of the twelve roles.</summary>
    public static IReadOnlyList<Viewer> OfEveryRole { get; } = [.. RoleCodes.All.Select(role => In(role))];

    /// <summary>The user name of the viewer of a role, for audiences: <c>user:off</c>.</summary>
    public static string Tag(RoleCode role) => $"user:{Name(role)}";

    /// <summary>The viewer of a role, with further tags.</summary>
    public static Viewer In(RoleCode role, params IEnumerable<string> groups) => Viewer.In(role, Name(role), "R3", groups);

    private static string Name(RoleCode role) => role.ToString().ToLowerInvariant();
}
