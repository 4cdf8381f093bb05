using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Records;

/// <summary>Every revision of one record, first to last, each as this viewer reads it.</summary>
/// <param name="Id">Which record.</param>
/// <param name="Today">The day by which ages and roles are told.</param>
public sealed record GetHistory(EntityId Id, DateOnly Today) : IQuestion<ImmutableArray<Entity>>
{
    /// <inheritdoc/>
    public string Name => "record_history";

    /// <inheritdoc/>
    public Capability Needs => Capability.ReadReports;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [Id];

    /// <inheritdoc/>
    public string? Text => null;

    /// <inheritdoc/>
    public int Count(ImmutableArray<Entity> answer) => answer.Length;

    /// <inheritdoc/>
    public async Task<ImmutableArray<Entity>> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        var revisions = await reader.GetRevisionsAsync(Id, cancel);
        var readable = await Readable.ReadAsync(reader, revisions, Today, cancel);
        return readable.Count == 0 ? throw QuestionRefusedException.NotFound() : [.. readable];
    }
}
