using Microsoft.AspNetCore.Authorization;

namespace Cse.Intel.Web.Access;

/// <summary>
/// The start-up check that no route was forgotten: each states a permission or that it is open, and none states both (an
/// open class would silence the permission of its method).
/// </summary>
public static class RouteCheck
{
    /// <summary>Walks all routes of a site that is about to start.</summary>
    /// <exception cref="RoutePermissionException">A route says nothing, or contradicts itself; the message names it.</exception>
    public static void EnsureEveryRouteStatesItsPermission(this IEndpointRouteBuilder site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var faults = site.DataSources.SelectMany(source => source.Endpoints).Select(Fault).OfType<string>().Distinct().ToList();
        if (faults.Count > 0)
            throw new RoutePermissionException(string.Join(Environment.NewLine, faults));
    }

    private static string? Fault(Endpoint endpoint)
    {
        var open = endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is not null;
        if (endpoint.Metadata.GetMetadata<IStatesPermission>() is null)
            return $"The route {Name(endpoint)} states neither a permission ([Needs]) nor that it is open ([OpenToAll]).";
        if (open && endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null)
            return $"The route {Name(endpoint)} says both that it is open and that it needs a permission.";
        if (!open && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            return $"The route {Name(endpoint)} needs a permission but also allows anonymous callers.";
        return null;
    }

    private static string Name(Endpoint endpoint) => endpoint is RouteEndpoint route
        ? $"/{route.RoutePattern.RawText?.TrimStart('/')} ({endpoint.DisplayName})"
        : endpoint.DisplayName ?? "without a name";
}

/// <summary>A route was forgotten; the site does not start. The message names the route.</summary>
public sealed class RoutePermissionException(string message) : Exception(message);
