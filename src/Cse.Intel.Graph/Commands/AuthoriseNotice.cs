using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Commands;

/// <summary>
/// Authorises a notice that is complete. Whoever wrote any of it may not (notices-and-powers.md §1.3), the rank must reach
/// the force's, and the rules are asked again on the day.
/// </summary>
/// <param name="Notice">The notice.</param>
/// <param name="ExpectedVersion">The version that was read.</param>
/// <param name="Rank">The authorising officer's rank.</param>
public sealed record AuthoriseNotice(EntityId Notice, int ExpectedVersion, PoliceRank Rank) : ICommand<NoticeChanged>
{
    /// <summary>The settings of the rules.</summary>
    public NoticeRules Rules { get; init; } = NoticeRules.Default;

    /// <inheritdoc/>
    public string Name => "authorise_notice";

    /// <inheritdoc/>
    public Capability Needs => Capability.AuthoriseNotice;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [Notice];

    /// <inheritdoc/>
    public async Task<Plan<NoticeChanged>> PlanAsync(IGraphReader reader, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(clock);
        var (record, notice) = await NoticeWriting.LoadAsync(reader, Notice, ExpectedVersion, cancel);
        NoticeWriting.Demand(notice.State == NoticeState.AwaitingAuthority, notice, "authorised");
        if (Rank < Rules.AuthorisingRank)
            throw new CommandRefusedException("notice.rank", "rank", $"A notice is authorised by an officer of the rank of {Rules.AuthorisingRank.Words()} or above.");
        if ((await reader.GetRevisionsAsync(Notice, cancel)).Any(r => r.RecordedBy == reader.Viewer.User))
            throw new CommandRefusedException("notice.own_work", null, "You wrote at this notice: another officer must authorise it.");
        var now = clock.GetUtcNow();
        var (basis, _) = await NoticeWriting.DemandBasisAsync(reader, notice, Rules, now, cancel);
        var next = (notice with { State = NoticeState.Authorised, Expires = basis.Expires })
            .With(NoticeDetails.AuthorisedBy, reader.Viewer.User)
            .With(NoticeDetails.AuthorisedRank, Rank.Words())
            .With(NoticeDetails.AuthorisedAt, now);
        return new(
            NoticeWriting.Revise(reader, clock, record, next, Name, "Authorised a notice"),
            NoticeWriting.Changed(Notice, record.Version + 1, next) with { Warnings = basis.Warnings });
    }
}
