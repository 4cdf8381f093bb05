using Cse.Intel.Graph.Access;
using Microsoft.AspNetCore.Authorization;

namespace Cse.Intel.Web.Access;

/// <summary>What a route says about who may call it. Every route carries one (<see cref="RouteCheck"/>).</summary>
public interface IStatesPermission;

/// <summary>The caller needs this capability (<see cref="CapabilityMatrix"/>), however narrowly their role has it.</summary>
/// <param name="capability">The capability; the policy has its name.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class NeedsAttribute(Capability capability) : AuthorizeAttribute(capability.ToString()), IStatesPermission
{
    /// <summary>The capability needed.</summary>
    public Capability Capability { get; } = capability;
}

/// <summary>Anybody may call this without signing in.</summary>
/// <param name="reason">Why that is safe.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute(string reason) : Attribute, IAllowAnonymous, IStatesPermission
{
    /// <summary>Why that is safe.</summary>
    public string Reason { get; } = reason;
}

/// <summary>The same statements for routes that are mapped rather than written as controllers.</summary>
public static class StatementExtensions
{
    /// <summary>The caller needs this capability.</summary>
    public static T Needs<T>(this T route, Capability capability) where T : IEndpointConventionBuilder =>
        route.With(new NeedsAttribute(capability));

    /// <summary>Anybody may call this without signing in; the reason says why that is safe.</summary>
    public static T OpenToAll<T>(this T route, string reason) where T : IEndpointConventionBuilder =>
        route.With(new OpenToAllAttribute(reason));

    private static T With<T>(this T route, object statement) where T : IEndpointConventionBuilder
    {
        route.Add(endpoint => endpoint.Metadata.Add(statement));
        return route;
    }
}
