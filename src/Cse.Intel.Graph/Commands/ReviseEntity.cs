using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Commands;

/// <summary>
/// Writes the next revision of a person, place, thing or event; the one before stays. Reports, notices and the other
/// records of the unit's own work change only by their own commands.
/// </summary>
/// <param name="Record">The record.</param>
/// <param name="ExpectedVersion">The version that was read; a newer one is a conflict, and nothing is written.</param>
/// <param name="Payload">What is recorded now.</param>
/// <param name="Reason">Why.</param>
public sealed record ReviseEntity(EntityId Record, int ExpectedVersion, EntityPayload Payload, string Reason) : ICommand<int>
{
    /// <inheritdoc/>
    public string Name => "revise_record";

    /// <inheritdoc/>
    public Capability Needs => Capability.EditLinks;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [Record];

    /// <summary>Plans the revision; the result is its version.</summary>
    public async Task<Plan<int>> PlanAsync(IGraphReader reader, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(clock);
        Reasons.Demand(Reason);
        var found = await reader.GetEntitiesAsync([Record], null, cancel);
        if (!found.TryGetValue(Record, out var record))
            throw CommandRefusedException.NotFound();
        if (record.Kind is EntityKind.Report or EntityKind.Notice or EntityKind.DisruptionAction or EntityKind.Meeting or EntityKind.Assessment)
            throw new CommandRefusedException("record.own_command", null, $"{record.Caption} is not changed here.");
        if (record.Kind != Payload.Kind)
            throw new CommandRefusedException("record.kind", null, $"{record.Caption} cannot become another kind of record.");
        if (PayloadRules.Check(Payload, "record").ToImmutableArray() is { IsEmpty: false } errors)
            throw new CommandRefusedException(errors);
        return new(new(RevisionKey.Of(Name, reader.Viewer.User, Record, ExpectedVersion, Payload), reader.Viewer.User, Reason.Trim())
        {
            Entities = [new(Record, ExpectedVersion, Payload, record.Protection, [], record.Retention, clock.GetUtcNow(), reader.Viewer.User)],
        }, ExpectedVersion + 1);
    }
}
