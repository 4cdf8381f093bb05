using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Cse.Intel.Letters.Templates.Checks;

/// <summary>What a property of a facts record says of the values it takes: by its type, its question mark and its attributes.</summary>
internal sealed class FactRule(PropertyInfo property, NullabilityInfoContext nullability)
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<FactRule>> Known = new();

    public string Name => property.Name;

    public Type Type => property.PropertyType;

    public bool IsOptional { get; } = nullability.Create(property).ReadState == NullabilityState.Nullable;

    public bool IsProse { get; } = property.IsDefined(typeof(ProseAttribute));

    public int MostCharacters { get; } =
        property.GetCustomAttribute<ProseAttribute>()?.Most ?? property.GetCustomAttribute<LineAttribute>()?.Most ?? LineAttribute.Usual;

    public EntriesAttribute Entries { get; } = property.GetCustomAttribute<EntriesAttribute>() ?? new(0, EntriesAttribute.Most);

    /// <summary>The rules of a facts record: of what is given to it and printed, not of what it works out.</summary>
    public static IReadOnlyList<FactRule> Of(Type type) => Known.GetOrAdd(type, static type =>
    {
        var nullability = new NullabilityInfoContext();
        return
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.CanWrite && !property.IsDefined(typeof(JsonIgnoreAttribute)))
                .Select(property => new FactRule(property, nullability)),
        ];
    });

    public object? ValueIn(object facts) => property.GetValue(facts);
}
