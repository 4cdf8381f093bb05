using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Commands;

/// <summary>Rejects a notice that was not authorised, with a reason; the record is kept.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="ExpectedVersion">The version that was read.</param>
/// <param name="Reason">Why.</param>
public sealed record RejectNotice(EntityId Notice, int ExpectedVersion, string Reason) : ICommand<NoticeChanged>
{
    /// <inheritdoc/>
    public string Name => "reject_notice";

    /// <inheritdoc/>
    public Capability Needs => Capability.AuthoriseNotice;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [Notice];

    /// <inheritdoc/>
    public async Task<Plan<NoticeChanged>> PlanAsync(IGraphReader reader, TimeProvider clock, CancellationToken cancel)
    {
        Reasons.Demand(Reason);
        var (record, notice) = await NoticeWriting.LoadAsync(reader, Notice, ExpectedVersion, cancel);
        NoticeWriting.Demand(notice.IsBeingWritten(), notice, "rejected");
        var next = (notice with { State = NoticeState.Rejected }).With(NoticeDetails.EndReason, Reason);
        return new(NoticeWriting.Revise(reader, clock, record, next, Name, Reason), NoticeWriting.Changed(Notice, record.Version + 1, next));
    }
}
