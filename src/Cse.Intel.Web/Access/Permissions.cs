using Cse.Intel.Graph.Access;
using Microsoft.AspNetCore.Authorization;

namespace Cse.Intel.Web.Access;

/// <summary>
/// Who may call what, on one page. The matrix of roles and capabilities is data in the core
/// (<see cref="CapabilityMatrix"/>, from intelligence-handling.md §4.3); here each capability becomes a policy of the
/// same name; each route states the one it needs (<see cref="NeedsAttribute"/>), and the site does not start when one
/// states nothing (<see cref="RouteCheck"/>). Administrators see no content; auditors read the log and no content.
/// A policy passes whoever holds the capability at all: which rows that leaves is decided where rows are read.
/// </summary>
public static class Permissions
{
    /// <summary>Adds a policy for each capability. What states nothing needs somebody signed in, and stops the start.</summary>
    public static IServiceCollection AddPermissions(this IServiceCollection services)
    {
        services.AddAuthorization(options =>
        {
            foreach (var capability in Enum.GetValues<Capability>())
                options.AddPolicy(capability.ToString(), policy => policy.RequireAuthenticatedUser().RequireAssertion(call => Holds(call, capability)));
            options.FallbackPolicy = options.DefaultPolicy;
        });
        return services;
    }

    /// <summary>Reads a role's code in any case; false when it is none of the twelve.</summary>
    public static bool TryParseRole(string? text, out RoleCode role) =>
        Enum.TryParse(text?.Trim(), ignoreCase: true, out role) && RoleCodes.All.Any(known => Names(known, text));

    private static bool Holds(AuthorizationHandlerContext call, Capability capability) =>
        SignedInUser.From(call.User)?.May(capability) ?? false;

    // Enum.TryParse also takes numbers and lists, which are no codes.
    private static bool Names(RoleCode role, string? text) =>
        string.Equals(role.ToString(), text?.Trim(), StringComparison.OrdinalIgnoreCase);
}
