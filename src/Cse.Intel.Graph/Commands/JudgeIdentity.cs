using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Commands;

/// <summary>
/// Judges whether two records are the same person. No record is overwritten, and the judgement can be undone. Whoever may
/// only propose may say "unsure", which asks others to look. A standing judgement of the same two is replaced.
/// </summary>
/// <param name="Key">Unique for this filling-in of the form.</param>
/// <param name="One">One record.</param>
/// <param name="Other">The other.</param>
/// <param name="Verdict">What is judged.</param>
/// <param name="Grounds">Why.</param>
public sealed record JudgeIdentity(string Key, EntityId One, EntityId Other, Verdict Verdict, string Grounds) : ICommand<Judgement>
{
    /// <inheritdoc/>
    public string Name => "judge_identity";

    /// <inheritdoc/>
    public Capability Needs => Capability.EditLinks;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [One, Other];

    /// <inheritdoc/>
    public async Task<Plan<Judgement>> PlanAsync(IGraphReader reader, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(clock);
        if (CommandIds.Check(Key) is { } error)
            throw new CommandRefusedException([error]);
        Reasons.Demand(Grounds, "grounds");
        if (Verdict != Verdict.Unsure && !reader.Viewer.On(Capability.EditLinks))
            throw new CommandRefusedException("judgement.propose_only", "verdict", "Your role proposes: choose “unsure”, and a supervisor or analyst will decide.");
        if (One == Other)
            throw new CommandRefusedException("judgement.same_record", "other", "Choose two different records.");
        var found = await reader.GetEntitiesAsync([One, Other], null, cancel);
        if (found.Count < 2 || found.Values.Any(e => e.Kind != EntityKind.Person))
            throw CommandRefusedException.NotFound("other");
        var ids = new CommandIds(Name, reader.Viewer.User, Key);
        var (left, right) = One.CompareTo(Other) < 0 ? (One, Other) : (Other, One);
        var judgement = new Judgement(ids.Entity("judgement"), left, right, Verdict, Grounds.Trim(), clock.GetUtcNow(), reader.Viewer.User, null);
        var standing = (await reader.GetJudgementsAsync([left], null, cancel)).Where(j => j.Left == left && j.Right == right && j.Id != judgement.Id);
        return new(new(ids.ChangeSet, reader.Viewer.User, Grounds.Trim())
        {
            Judgements = [.. standing.Select(j => j with { RetractedAt = judgement.RecordedAt }), judgement],
        }, judgement);
    }
}
