using GraphQL.Types;
using GraphQL.Validation.Complexity;

namespace Cse.Intel.Web.GraphQL.Http;

/// <summary>
/// Estimates how many values a field brings into the answer: one for itself, and for a list as many times its fields
/// as the page it asks for. A field that costs more than that to fetch says so with the library's <c>[Complexity]</c>.
/// </summary>
internal static class FieldCost
{
    /// <summary>
    /// The schema's own description lies in memory, so that this many of its values weigh as much as one of a record.
    /// The standard introspection query takes about a quarter of the limit then, for a schema of a hundred types.
    /// </summary>
    private const double ValuesOfSchemaForOne = 25;

    /// <summary>Usual list sizes within one type. How many types there are, the library knows and counts by itself.</summary>
    private static readonly Dictionary<string, int> SchemaListSizes = new(StringComparer.Ordinal)
    {
        ["fields"] = 10,
        ["inputFields"] = 5,
        ["enumValues"] = 8,
        ["possibleTypes"] = 5,
        ["interfaces"] = 2,
        ["args"] = 3,
    };

    /// <summary>The estimate in the form that the library's rule takes.</summary>
    public static ComplexityOptions Options(GraphQLLimits limits) => new()
    {
        DefaultListImpactMultiplier = limits.AssumedListSize,
        DefaultComplexityImpactDelegate = Of,
    };

    private static FieldComplexityResult Of(FieldImpactContext field)
    {
        if (IsOfSchema(field))
            return new(1 / ValuesOfSchemaForOne, SchemaListSizes.GetValueOrDefault(field.FieldDefinition.Name, 1));

        return new(1, IsList(field) ? PageSize(field) : 1);
    }

    private static bool IsOfSchema(FieldImpactContext field) =>
        field.ParentType.Name.StartsWith("__", StringComparison.Ordinal)
        || field.FieldDefinition.Name is "__schema" or "__type";

    private static bool IsList(FieldImpactContext field) =>
        Nullable(field.FieldDefinition.ResolvedType) is ListGraphType;

    private static IGraphType? Nullable(IGraphType? type) =>
        type is NonNullGraphType required ? required.ResolvedType : type;

    /// <summary>
    /// The list's own page size; else that of the connection it is part of, which carries the argument in its place;
    /// else an assumption.
    /// </summary>
    private static double PageSize(FieldImpactContext list) =>
        AskedSize(list)
        ?? (list.Parent is { } parent && !IsList(parent) ? AskedSize(parent) : null)
        ?? list.Configuration.DefaultListImpactMultiplier;

    /// <summary>
    /// What <c>first</c> or <c>last</c> ask for, or null. A negative number says nothing: taken at its word, it
    /// would pay for something else in the document.
    /// </summary>
    private static double? AskedSize(FieldImpactContext field)
    {
        int[] sizes = [.. Sizes(field, "first"), .. Sizes(field, "last")];
        return sizes.Length == 0 ? null : sizes.Max();
    }

    private static IEnumerable<int> Sizes(FieldImpactContext field, string argument)
    {
        if (field.Arguments is { } arguments && arguments.TryGetValue(argument, out var given) && given.Value is int size and >= 0)
            yield return size;
    }
}
