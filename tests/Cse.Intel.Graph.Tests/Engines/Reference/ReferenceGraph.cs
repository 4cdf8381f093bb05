using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;

namespace Cse.Intel.Graph.Tests.Engines.Reference;

/// <summary>A graph in dictionaries, never changed in place: whoever holds one holds one state.</summary>
/// <param name="Records">Every record with its revisions, first to last; their references stand in <paramref name="References"/>.</param>
/// <param name="References">What other systems call the records.</param>
/// <param name="Assertions">Every assertion, in the order they came.</param>
/// <param name="Judgements">Every judgement.</param>
internal sealed record ReferenceGraph(
    ImmutableDictionary<EntityId, ImmutableList<Entity>> Records,
    ImmutableDictionary<ExternalRef, EntityId> References,
    ImmutableList<Assertion> Assertions,
    ImmutableDictionary<EntityId, Judgement> Judgements)
{
    public static ReferenceGraph Empty { get; } = new(
        ImmutableDictionary<EntityId, ImmutableList<Entity>>.Empty,
        ImmutableDictionary<ExternalRef, EntityId>.Empty,
        [],
        ImmutableDictionary<EntityId, Judgement>.Empty);

    public ImmutableArray<ExternalRef> ReferencesOf(EntityId id) => [.. References.Where(r => r.Value == id).Select(r => r.Key).Order()];

    public Entity? Last(EntityId id) => Records.TryGetValue(id, out var revisions) ? revisions[^1] : null;
}
