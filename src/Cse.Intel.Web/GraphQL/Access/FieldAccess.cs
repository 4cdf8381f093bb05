using GraphQL.Types;

namespace Cse.Intel.Web.GraphQL.Access;

/// <summary>What a field of the schema states about who may ask for it, kept as metadata of the field.</summary>
internal static class FieldAccess
{
    private const string NeedsKey = "cse.needs";
    private const string OpenKey = "cse.open-to-signed-in";

    /// <summary>Adds a policy that an account must satisfy. For fields built in code; otherwise use <see cref="NeedsAttribute"/>.</summary>
    public static void AddNeed(this FieldType field, string policy) =>
        field.Metadata[NeedsKey] = field.Needs().Append(policy).Distinct(StringComparer.Ordinal).ToArray();

    /// <summary>States that any signed-in account may ask, and why. For fields built in code; otherwise use <see cref="OpenToSignedInAttribute"/>.</summary>
    public static void StateOpen(this FieldType field, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        field.Metadata[OpenKey] = reason;
    }

    /// <summary>The policies that an account must satisfy, all of them; empty where the field adds nothing.</summary>
    public static IReadOnlyList<string> Needs(this FieldType field) =>
        field.Metadata.TryGetValue(NeedsKey, out var needs) && needs is string[] policies ? policies : [];

    /// <summary>Whether the field says that any signed-in account may ask for it.</summary>
    public static bool IsOpen(this FieldType field) => field.Metadata.ContainsKey(OpenKey);
}
