using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Records;

/// <summary>
/// Every disruption action whose target is a person, place or thing, with the days on which its steps were recorded and
/// how many young people it protects, as far as the viewer sees them; in the order in which they were first recorded.
/// </summary>
/// <param name="Target">The target.</param>
/// <param name="Today">The day by which ages are told.</param>
public sealed record ActionsAgainst(EntityId Target, DateOnly Today) : IQuestion<ImmutableArray<RecordedAction>>
{
    /// <inheritdoc/>
    public string Name => "actions_against";

    /// <inheritdoc/>
    public Capability Needs => Capability.ReadNominal;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [Target];

    /// <inheritdoc/>
    public string? Text => null;

    /// <inheritdoc/>
    public int Count(ImmutableArray<RecordedAction> answer) => answer.Length;

    /// <inheritdoc/>
    public async Task<ImmutableArray<RecordedAction>> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var identities = new IdentityMap(reader, null);
        await identities.TakeAsync([Target], cancel);
        if (!identities.TryGet(Target, out var target))
            throw QuestionRefusedException.NotFound();
        var actions = (await LinksAsync(reader, target.Members, "ACTION_TARGET", cancel)).Select(edge => edge.Target).Distinct().ToList();
        var protects = await LinksAsync(reader, actions, "ACTION_PROTECTS", cancel);
        await identities.TakeAsync([.. protects.Select(edge => edge.Target).Distinct()], cancel);
        var children = protects.ToLookup(edge => edge.Source, edge => identities[edge.Target].Id);
        var recorded = ImmutableArray.CreateBuilder<RecordedAction>();
        foreach (var id in actions)
        {
            var revisions = await reader.GetRevisionsAsync(id, cancel);
            if (revisions.Count > 0 && await LatestAsync(reader, revisions[^1], cancel) is { } latest)
                recorded.Add(new(latest, revisions[0].RecordedAt, WhenApproved(revisions), children[id].Distinct().Count()));
        }
        return [.. recorded.OrderBy(action => action.FirstRecorded).ThenBy(action => action.Record.SortKey, StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<HalfEdge>> LinksAsync(IGraphReader reader, IReadOnlyCollection<EntityId> from, string kind, CancellationToken cancel) =>
        from.Count == 0 ? [] : (await reader.ExpandAsync(from, LinkFilter.Usual with { Kinds = [PoleSchema.Default[kind]] }, null, cancel)).Edges;

    private async Task<Entity?> LatestAsync(IGraphReader reader, Entity latest, CancellationToken cancel) =>
        latest.Payload is DisruptionAction ? (await Readable.ReadAsync(reader, [latest], Today, cancel)).SingleOrDefault() : null;

    private static DateTimeOffset? WhenApproved(IReadOnlyList<Entity> revisions) =>
        revisions.FirstOrDefault(revision => revision.Payload is DisruptionAction { Status: not "proposed" })?.RecordedAt;
}

/// <summary>A disruption action as it was recorded.</summary>
/// <param name="Record">Its record as it stands.</param>
/// <param name="FirstRecorded">When it was first recorded.</param>
/// <param name="RecordedAsApproved">When it was first recorded as more than proposed; null when it never was.</param>
/// <param name="Children">How many young people it protects.</param>
public sealed record RecordedAction(Entity Record, DateTimeOffset FirstRecorded, DateTimeOffset? RecordedAsApproved, int Children)
{
    /// <summary>The action.</summary>
    public DisruptionAction Action => (DisruptionAction)Record.Payload;
}
