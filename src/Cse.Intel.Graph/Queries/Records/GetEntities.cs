using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Records;

/// <summary>The records themselves, without their links, as a viewer reads them; a hidden or missing one is absent.</summary>
/// <param name="Ids">Which.</param>
/// <param name="Today">The day by which ages and roles are told.</param>
public sealed record GetEntities(ImmutableArray<EntityId> Ids, DateOnly Today) : IQuestion<IReadOnlyDictionary<EntityId, Entity>>
{
    /// <summary>As known then; null = now.</summary>
    public DateTimeOffset? AsKnownAt { get; init; }

    /// <inheritdoc/>
    public string Name => "records";

    /// <inheritdoc/>
    public Capability Needs => Capability.ReadReports;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => Ids;

    /// <inheritdoc/>
    public string? Text => null;

    /// <inheritdoc/>
    public int Count(IReadOnlyDictionary<EntityId, Entity> answer) => answer.Count;

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<EntityId, Entity>> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        var read = await reader.GetEntitiesAsync(Ids, AsKnownAt, cancel);
        return (await Readable.ReadAsync(reader, [.. read.Values], Today, cancel)).ToDictionary(entity => entity.Id);
    }
}
