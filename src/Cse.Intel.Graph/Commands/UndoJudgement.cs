using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Commands;

/// <summary>Takes a judgement about two records back: every path is as it was before it.</summary>
/// <param name="One">One record.</param>
/// <param name="Other">The other.</param>
/// <param name="Judgement">The judgement.</param>
/// <param name="Reason">Why.</param>
public sealed record UndoJudgement(EntityId One, EntityId Other, EntityId Judgement, string Reason) : ICommand<Judgement>
{
    /// <inheritdoc/>
    public string Name => "undo_judgement";

    /// <inheritdoc/>
    public Capability Needs => Capability.EditLinks;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [One, Other];

    /// <inheritdoc/>
    public async Task<Plan<Judgement>> PlanAsync(IGraphReader reader, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(clock);
        Reasons.Demand(Reason);
        var standing = (await reader.GetJudgementsAsync([One, Other], null, cancel)).FirstOrDefault(j => j.Id == Judgement)
            ?? throw new CommandRefusedException("judgement.not_standing", null, "This judgement does not stand any more.");
        if (standing.RecordedBy != reader.Viewer.User && !reader.Viewer.On(Capability.EditLinks))
            throw new CommandRefusedException("judgement.propose_only", null, "A supervisor or analyst takes back what others judged.");
        var undone = standing with { RetractedAt = clock.GetUtcNow() };
        return new(new($"{Name}:{Judgement}", reader.Viewer.User, Reason) { Judgements = [undone] }, undone);
    }
}
