using Cse.Intel.Graph.Access;

namespace Cse.Intel.Web.Tests.Access;

/// <summary>
/// Every route and who may call it, written by hand: a new route fails the tests until it has its line here. ID stands
/// for a record that does not exist, so that who may call it sees "not found" rather than "forbidden".
/// </summary>
public static class RouteTable
{
    public const string Everybody = "*";

    public static IReadOnlyList<(string Method, string Route, string Roles)> Lines { get; } =
    [
        ("GET", "/sign-in", Everybody),
        ("POST", "/sign-in", Everybody),
        ("GET", "/health", Everybody),
        // Open as a route; refuses the anonymous itself and asks a capability for each field (GraphQL/PermissionTests).
        ("ANY", "/graphql", Everybody),
        ("ANY", "/error", Everybody),
        ("ANY", "/error/{status:int}", Everybody),

        ("GET", "/", "OFF SUP ANA INT CSC HEA EDU YJS VOL CHR AUD ADM"),
        ("GET", "/purpose", "OFF SUP ANA INT CSC HEA EDU YJS VOL CHR AUD ADM"),
        ("POST", "/purpose", "OFF SUP ANA INT CSC HEA EDU YJS VOL CHR AUD ADM"),
        ("GET", "/password", "OFF SUP ANA INT CSC HEA EDU YJS VOL CHR AUD ADM"),
        ("POST", "/password", "OFF SUP ANA INT CSC HEA EDU YJS VOL CHR AUD ADM"),
        ("POST", "/sign-out", "OFF SUP ANA INT CSC HEA EDU YJS VOL CHR AUD ADM"),

        ("GET", "/accounts", "ADM"),
        ("GET", "/accounts/new", "ADM"),
        ("POST", "/accounts/new", "ADM"),
        ("GET", "/accounts/{id}/password", "ADM"),
        ("POST", "/accounts/{id}/password", "ADM"),
        ("POST", "/accounts/{id}/disable", "ADM"),
        ("POST", "/accounts/{id}/enable", "ADM"),
        ("GET", "/tokens", "ADM"),
        ("GET", "/tokens/new", "ADM"),
        ("POST", "/tokens/new", "ADM"),
        ("GET", "/tokens/{id}/revoke", "ADM"),
        ("POST", "/tokens/{id}/revoke", "ADM"),

        ("GET", "/search", "OFF SUP ANA INT CSC HEA EDU YJS CHR"),
        ("GET", "/search/suggest", "OFF SUP ANA INT CSC HEA EDU YJS CHR"),
        ("GET", "/nominals/{id}", "OFF SUP ANA INT CSC HEA EDU YJS VOL CHR"),
        ("GET", "/addresses/{id}", "OFF SUP ANA INT CSC HEA EDU YJS VOL CHR"),
        ("GET", "/vehicles/{id}", "OFF SUP ANA INT CSC HEA EDU YJS VOL CHR"),
        ("GET", "/phones/{id}", "OFF SUP ANA INT CSC HEA EDU YJS VOL CHR"),
        ("GET", "/reports/{id}", "OFF SUP ANA INT CSC HEA EDU YJS VOL CHR"),
        ("GET", "/records/{id}", "OFF SUP ANA INT CSC HEA EDU YJS VOL CHR"),
        ("GET", "/records/{id}/history", "OFF SUP ANA INT CSC HEA EDU YJS VOL CHR"),
        ("GET", "/network", "OFF SUP ANA INT CSC CHR"),
        ("GET", "/network/data", "OFF SUP ANA INT CSC CHR"),
        ("GET", "/network/export.csv", "OFF SUP ANA INT"),
        ("GET", "/at-risk", "OFF SUP ANA INT CSC CHR"),
        ("GET", "/at-risk.csv", "OFF SUP ANA INT"),
        ("GET", "/shared", "OFF SUP ANA INT CSC CHR"),
        ("GET", "/shared.csv", "OFF SUP ANA INT"),
        ("GET", "/paths", "OFF SUP ANA INT CSC CHR"),
        ("GET", "/paths.csv", "OFF SUP ANA INT"),

        ("GET", "/observations/known", "OFF SUP ANA INT CSC HEA EDU YJS CHR"),
        ("GET", "/observations/new", "OFF SUP ANA INT CSC HEA EDU YJS VOL CHR"),
        ("POST", "/observations/new", "OFF SUP ANA INT CSC HEA EDU YJS VOL CHR"),
        ("POST", "/observations/check", "OFF SUP ANA INT CSC HEA EDU YJS VOL CHR"),
        ("POST", "/observations", "OFF SUP ANA INT CSC HEA EDU YJS VOL CHR"),
        ("POST", "/observations/undo", "OFF SUP ANA INT"),

        ("GET", "/notices", "OFF SUP ANA INT CSC HEA EDU YJS CHR"),
        ("GET", "/notices/new", "OFF SUP"),
        ("POST", "/notices/check", "OFF SUP"),
        ("POST", "/notices", "OFF SUP"),
        ("GET", "/notices/draft.pdf", "OFF SUP"),
        ("POST", "/notices/preview.pdf", "OFF SUP"),
        ("GET", "/notices/{id}", "OFF SUP ANA INT CSC HEA EDU YJS CHR"),
        ("GET", "/notices/{id}/edit", "OFF SUP"),
        ("GET", "/notices/{id}/preview.pdf", "OFF SUP"),
        ("GET", "/notices/{id}/letter.pdf", "OFF SUP ANA INT"),
        ("GET", "/documents", "OFF SUP ANA INT"),
        ("GET", "/documents/{number}", "OFF SUP ANA INT"),
        ("GET", "/documents/{number}/file.pdf", "OFF SUP ANA INT"),
        ("POST", "/documents/{number}/signed-copy", "OFF SUP ANA INT"),
        ("GET", "/documents/new", "OFF SUP ANA INT"),
        ("POST", "/documents/new", "OFF SUP ANA INT"),
        ("GET", "/documents/preview.pdf", "OFF SUP ANA INT"),
        ("POST", "/documents/preview.pdf", "OFF SUP ANA INT"),
        ("GET", "/documents/verify", "OFF SUP ANA INT"),
        ("POST", "/documents/verify", "OFF SUP ANA INT"),
        ("POST", "/notices/{id}/authorise", "SUP"),
        ("POST", "/notices/{id}/reject", "SUP"),
        ("POST", "/notices/{id}/withdraw", "SUP"),
        ("GET", "/notices/{id}/serve", "OFF SUP"),
        ("POST", "/notices/{id}/serve", "OFF SUP"),

        ("GET", "/export", "SUP"),
        ("POST", "/export", "SUP"),
        ("GET", "/import", "SUP ANA INT"),
        ("POST", "/import", "SUP ANA INT"),
        ("GET", "/import/progress", "SUP ANA INT"),
        ("POST", "/import/start", "SUP ANA INT"),
        ("POST", "/import/trial", "SUP ANA INT"),
        ("POST", "/import/stop", "SUP ANA INT"),
        ("POST", "/import/clear", "SUP ANA INT"),
        ("GET", "/import/refused.csv", "SUP ANA INT"),
        ("GET", "/import/refused.zip", "SUP ANA INT"),

        ("GET", "/audit", "AUD"),
        ("POST", "/audit/verify", "AUD"),
    ];

    /// <summary>Routes that answer about something that is not there in an empty folder.</summary>
    public static IReadOnlySet<string> AboutNothing { get; } = new HashSet<string> { "/notices/draft.pdf", "/import/refused.csv", "/import/refused.zip", "/documents/new", "/documents/preview.pdf" };

    /// <summary>True when a role may call a route of the table.</summary>
    public static bool Allows(string roles, RoleCode role) => roles == Everybody || roles.Split(' ').Contains(role.ToString());

    /// <summary>The address to call for a route: its parameters replaced by something that does not exist.</summary>
    public static string Address(string route) => route
        .Replace("{id}", "00000000-0000-0000-0000-000000000000", StringComparison.Ordinal)
        .Replace("{number}", "D000000", StringComparison.Ordinal);
}
