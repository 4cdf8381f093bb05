using GraphQL;
using GraphQL.Types;
using Microsoft.AspNetCore.Authorization;

namespace Cse.Intel.Web.GraphQL.Access;

/// <summary>
/// Walks the schema and lists every field whose permission is missing or would not hold. A pure function of schema
/// and policies; an empty list means that the schema may be served.
/// </summary>
internal static class SchemaAccessCheck
{
    /// <summary>One sentence for each finding, naming the field.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(ISchema schema, IAuthorizationPolicyProvider policies)
    {
        schema.Initialize();
        var findings = RootFieldsThatStateNothing(schema).Concat(FieldsThatContradict(schema)).Concat(WaysRound(schema)).ToList();
        findings.AddRange(await UnknownPoliciesAsync(schema, policies));
        return findings;
    }

    private static IEnumerable<string> RootFieldsThatStateNothing(ISchema schema) =>
        from root in new[] { schema.Query, schema.Mutation, schema.Subscription }.OfType<IObjectGraphType>()
        from field in root.Fields
        where field.Needs().Count == 0 && !field.IsOpen()
        select $"{root.Name}.{field.Name} states neither [Needs(...)] nor [OpenToSignedIn(\"reason\")].";

    private static IEnumerable<string> FieldsThatContradict(ISchema schema)
    {
        foreach (var (type, field) in Fields(schema))
        {
            if (field.Needs().Count > 0 && field.IsOpen())
                yield return $"{type.Name}.{field.Name} states both [Needs(...)] and [OpenToSignedIn(...)].";

            if (field.IsAuthorizationRequired() || type.IsAuthorizationRequired())
                yield return $"{type.Name}.{field.Name} carries the library's [Authorize], which nothing enforces; use [Needs(...)].";
        }
    }

    /// <summary>
    /// A field asked for through an interface is checked against the interface's field, so a need that only the
    /// object states could be walked round.
    /// </summary>
    private static IEnumerable<string> WaysRound(ISchema schema) =>
        from type in schema.AllTypes.OfType<IObjectGraphType>()
        from face in type.ResolvedInterfaces
        from field in type.Fields
        let shared = face.GetField(field.Name)
        where shared is not null
        from policy in field.Needs().Except(shared.Needs(), StringComparer.Ordinal)
        select $"{type.Name}.{field.Name} needs \"{policy}\", but {face.Name}.{field.Name}, through which it can be asked for, does not.";

    private static async Task<IReadOnlyList<string>> UnknownPoliciesAsync(ISchema schema, IAuthorizationPolicyProvider policies)
    {
        var findings = new List<string>();
        foreach (var (type, field) in Fields(schema))
        {
            foreach (var policy in field.Needs())
            {
                if (await policies.GetPolicyAsync(policy) is null)
                    findings.Add($"{type.Name}.{field.Name} needs \"{policy}\", which is not a policy of this site.");
            }
        }

        return findings;
    }

    private static IEnumerable<(IComplexGraphType Type, FieldType Field)> Fields(ISchema schema) =>
        from type in schema.AllTypes.OfType<IComplexGraphType>()
        from field in type.Fields
        select (type, field);
}
