using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Commands;

/// <summary>What every notice command gives back.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="Version">The version to name when changing it next.</param>
/// <param name="Expires">When it ends, or would end if served now.</param>
public sealed record NoticeChanged(EntityId Notice, string Reference, NoticeState State, int Version, DateTimeOffset? Expires)
{
    /// <summary>What to know before going on.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>What must still be written before it may be authorised.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Words that were better said otherwise.</summary>
    public ImmutableArray<TermFinding> Words { get; init; } = [];
}

/// <summary>The steps that the notice commands share.</summary>
internal static class NoticeWriting
{
    /// <summary>The notice as it stands, at the version that was read.</summary>
    public static async Task<(Entity Record, Notice Notice)> LoadAsync(IGraphReader reader, EntityId id, int expectedVersion, CancellationToken cancel)
    {
        var found = await reader.GetEntitiesAsync([id], null, cancel);
        if (!found.TryGetValue(id, out var record) || record.Payload is not Notice notice)
            throw CommandRefusedException.NotFound();
        if (record.Version != expectedVersion)
            throw new StoreConflictException(id, expectedVersion, record.Version, record.RecordedBy);
        return (record, notice);
    }

    /// <summary>Refuses a step that the notice is not ready for.</summary>
    public static void Demand(bool ready, Notice notice, string what)
    {
        if (!ready)
            throw new CommandRefusedException("notice.wrong_state", null, $"{notice.Reference} is {Words(notice.State)}: it cannot be {what}.");
    }

    /// <summary>Asks the rules again for a drafted notice, at an instant; says too how many of its basis were served between the two before.</summary>
    /// <exception cref="CommandRefusedException">It no longer stands on its basis.</exception>
    public static async Task<(EligibleBasis Basis, int ServedBefore)> DemandBasisAsync(
        IGraphReader reader, Notice notice, NoticeRules rules, DateTimeOffset at, CancellationToken cancel)
    {
        var read = await NoticeEligibilityFacts.ReadAsync(reader, notice.Recipient, notice.Child, notice.InputsOf(), at, cancel)
            ?? throw CommandRefusedException.NotFound();
        var served = read.Existing.Count(existing => existing.Payload is Notice earlier && earlier.BasisOf() == notice.BasisOf());
        return (DemandBasis(Eligibility.Check(read.Facts, rules), notice.BasisOf()), served);
    }

    /// <summary>The basis, or a refusal that gives the rules' reasons.</summary>
    public static EligibleBasis DemandBasis(EligibilityResult result, NoticeBasis basis) =>
        result[basis] ?? throw new CommandRefusedException(NotEligible(result, basis));

    /// <summary>The next revision of a notice, as a change set.</summary>
    public static ChangeSet Revise(IGraphReader reader, TimeProvider clock, Entity record, Notice next, string command, string reason) =>
        new(RevisionKey.Of(command, reader.Viewer.User, record.Id, record.Version, next), reader.Viewer.User, reason)
        {
            Entities = [new(record.Id, record.Version, next, record.Protection, [], record.Retention, clock.GetUtcNow(), reader.Viewer.User)],
        };

    /// <summary>What the author gets for the next revision.</summary>
    public static NoticeChanged Changed(EntityId id, int version, Notice notice) =>
        new(id, notice.Reference, notice.State, version, notice.Expires) { Missing = [.. notice.Missing().Select(m => m.What)] };

    /// <summary>The state in words.</summary>
    public static string Words(NoticeState state) => state switch
    {
        NoticeState.Draft => "being written",
        NoticeState.AwaitingSupport => "waiting for the supporter’s statement",
        NoticeState.AwaitingAuthority => "waiting to be authorised",
        NoticeState.Authorised => "authorised and not yet served",
        NoticeState.Active => "served",
        NoticeState.ServiceFailed => "not served yet, after an attempt",
        NoticeState.Expired => "expired",
        NoticeState.Withdrawn => "withdrawn",
        NoticeState.Superseded => "replaced by another notice",
        _ => "rejected",
    };

    private static ImmutableArray<CommandError> NotEligible(EligibilityResult result, NoticeBasis basis)
    {
        var rule = result.Findings.First(f => f.Code == $"ELIGIBLE_{basis}");
        return
        [
            new("notice.not_eligible", "basis", $"A notice on {basis.Words()} does not stand. {rule.Reason}"),
            .. result.Obstacles.Select(o => new CommandError(o.LeadsTo ?? o.Code, null, $"{o.Reason} {o.NextStep}")),
        ];
    }
}
