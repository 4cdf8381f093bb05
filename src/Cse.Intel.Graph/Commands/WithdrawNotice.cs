using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Commands;

/// <summary>
/// Withdraws a notice, with a reason; the record is kept, its links end today, and the recipient is told in writing
/// (notices-and-powers.md §1.5).
/// </summary>
/// <param name="Notice">The notice.</param>
/// <param name="ExpectedVersion">The version that was read.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawNotice(EntityId Notice, int ExpectedVersion, string Reason) : ICommand<NoticeChanged>
{
    /// <inheritdoc/>
    public string Name => "withdraw_notice";

    /// <inheritdoc/>
    public Capability Needs => Capability.AuthoriseNotice;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [Notice];

    /// <inheritdoc/>
    public async Task<Plan<NoticeChanged>> PlanAsync(IGraphReader reader, TimeProvider clock, CancellationToken cancel)
    {
        Reasons.Demand(Reason);
        var (record, notice) = await NoticeWriting.LoadAsync(reader, Notice, ExpectedVersion, cancel);
        NoticeWriting.Demand(notice.State is NoticeState.Authorised or NoticeState.ServiceFailed or NoticeState.Active, notice, "withdrawn");
        var next = (notice with { State = NoticeState.Withdrawn }).With(NoticeDetails.EndReason, Reason);
        var changes = await NoticeLinks.EndAsync(reader, clock, record, next, clock.Today(), Name, Reason, cancel);
        return new(changes, NoticeWriting.Changed(Notice, record.Version + 1, next));
    }
}
