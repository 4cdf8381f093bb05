using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Cse.Intel.Graph.Domain.Pole;

/// <summary>What is recorded of one thing at one revision; the kinds derive from it, one record per file.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Person), "person")]
[JsonDerivedType(typeof(Address), "address")]
[JsonDerivedType(typeof(Vehicle), "vehicle")]
[JsonDerivedType(typeof(Phone), "phone")]
[JsonDerivedType(typeof(OnlineAccount), "account")]
[JsonDerivedType(typeof(Organisation), "organisation")]
[JsonDerivedType(typeof(PoleObject), "object")]
[JsonDerivedType(typeof(PoleEvent), "event")]
[JsonDerivedType(typeof(Report), "report")]
[JsonDerivedType(typeof(Notice), "notice")]
[JsonDerivedType(typeof(DisruptionAction), "action")]
[JsonDerivedType(typeof(Meeting), "meeting")]
[JsonDerivedType(typeof(Assessment), "assessment")]
public abstract record EntityPayload
{
    /// <summary>Which kind of record this is.</summary>
    public abstract EntityKind Kind { get; }

    /// <summary>The few words that name it on a chip, a chart or in a sentence.</summary>
    public abstract string Caption { get; }

    /// <summary>Columns a source sent beyond ours, kept as they came.</summary>
    public ImmutableSortedDictionary<string, string> Details { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
