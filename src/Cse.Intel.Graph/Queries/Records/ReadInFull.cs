using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Records;

/// <summary>
/// The records among these that the viewer reads with nothing kept back. A document tells all of the records it was made
/// from, so it is for whoever reads each of them in full.
/// </summary>
/// <param name="Ids">Which.</param>
/// <param name="Today">The day by which ages are told.</param>
public sealed record ReadInFull(ImmutableArray<EntityId> Ids, DateOnly Today) : IQuestion<IReadOnlyDictionary<EntityId, Entity>>
{
    /// <inheritdoc/>
    public string Name => "records_in_full";

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
        ArgumentNullException.ThrowIfNull(reader);
        var visible = await reader.GetEntitiesAsync(Ids, null, cancel);
        var readable = await Readable.ReadAsync(reader, [.. visible.Values], Today, cancel);
        // What nothing was taken from comes back as the very same payload.
        return readable.Where(record => ReferenceEquals(record.Payload, visible[record.Id].Payload)).ToDictionary(record => record.Id);
    }
}
