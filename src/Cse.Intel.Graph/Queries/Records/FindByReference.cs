using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Records;

/// <summary>
/// The record that another system calls so. Ids may repeat between kinds: without a kind the first one in the order of
/// kinds is meant; <c>Kind:id</c> names one exactly.
/// </summary>
/// <param name="System">The namespace of the id.</param>
/// <param name="ExternalId">The id there.</param>
/// <param name="Today">The day by which ages and roles are told.</param>
public sealed record FindByReference(string System, string ExternalId, DateOnly Today) : IQuestion<Entity?>
{
    /// <summary>Only a record of this kind.</summary>
    public EntityKind? Kind { get; init; }

    /// <inheritdoc/>
    public string Name => "record_by_reference";

    /// <inheritdoc/>
    public Capability Needs => Capability.ReadReports;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [];

    /// <inheritdoc/>
    public string? Text => $"{System} {ExternalId}";

    /// <inheritdoc/>
    public int Count(Entity? answer) => answer is null ? 0 : 1;

    /// <inheritdoc/>
    public async Task<Entity?> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        var references = References().ToList();
        var found = await reader.FindByReferencesAsync(references, cancel);
        foreach (var reference in references)
        {
            if (!found.TryGetValue(reference, out var id))
                continue;
            var records = await reader.GetEntitiesAsync([id], null, cancel);
            if (await Readable.ReadAsync(reader, [.. records.Values], Today, cancel) is [var readable])
                return readable;
        }
        return null;
    }

    private IEnumerable<ExternalRef> References()
    {
        if (Kind is { } kind)
            return [new(System, kind, ExternalId)];
        var exact = ExternalId.Split(':', 2) is [var name, var id] && Enum.TryParse<EntityKind>(name, out var named) ? new ExternalRef(System, named, id) : null;
        var any = Enum.GetValues<EntityKind>().Select(k => new ExternalRef(System, k, ExternalId));
        return exact is null ? any : any.Prepend(exact);
    }
}
