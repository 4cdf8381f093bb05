using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
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
        var readable = revisions
            .Select(revision => Read(reader.Viewer, revision, revisions[^1]))
            .OfType<Entity>()
            .ToImmutableArray();
        return readable.IsEmpty ? throw QuestionRefusedException.NotFound() : readable;
    }

    // Whoever is known to be a child today is read as one in every revision, also in those that thought otherwise.
    private Entity? Read(Viewer viewer, Entity revision, Entity newest)
    {
        if (revision.Payload is not Person then || newest.Payload is not Person now || !Redaction.IsChild(now, Today))
            return Redaction.For(viewer, revision, Today);
        var asChild = Redaction.For(viewer, revision with { Payload = then with { Birth = now.Birth, Roles = now.Roles } }, Today);
        return asChild?.Payload is Person read ? asChild with { Payload = read with { Birth = then.Birth, Roles = then.Roles } } : null;
    }
}
