using System.Text.Json;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store.Json;
using GraphQL;

namespace Cse.Intel.Web.GraphQL.Types;

/// <summary>One property of a record.</summary>
[Name("Property")]
internal sealed class PropertyType(string name, string value)
{
    /// <summary>Its name; parts are joined by dots, e.g. birth.date.</summary>
    public string Name => name;

    /// <summary>Its value as text.</summary>
    public string Value => value;

    /// <summary>Every property of a payload that has a value, in the order of the record.</summary>
    internal static IEnumerable<PropertyType> Of(EntityPayload payload)
    {
        using var json = JsonDocument.Parse(PayloadJson.Write(payload));
        return [.. Flatten("", json.RootElement).Where(p => p.Name != "kind")];
    }

    private static IEnumerable<PropertyType> Flatten(string prefix, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Flatten(prefix.Length == 0 ? p.Name : $"{prefix}.{p.Name}", p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Flatten(prefix, item)),
        JsonValueKind.String => [new(prefix, element.GetString()!)],
        _ => [new(prefix, element.GetRawText())],
    };
}
