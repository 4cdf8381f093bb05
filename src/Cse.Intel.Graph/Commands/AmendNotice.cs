using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Commands;

/// <summary>
/// Writes on at a notice that is not authorised yet: its contents, its basis, the supporter's statement. The rules are
/// asked again.
/// </summary>
/// <param name="Notice">The notice.</param>
/// <param name="ExpectedVersion">The version that was read.</param>
/// <param name="Basis">The law it leans on.</param>
/// <param name="Inputs">What the form adds to the records.</param>
/// <param name="Contents">What is written so far; replaces what was.</param>
public sealed record AmendNotice(
    EntityId Notice, int ExpectedVersion, NoticeBasis Basis, EligibilityInputs Inputs, NoticeContents Contents) : ICommand<NoticeChanged>
{
    /// <summary>The settings of the rules.</summary>
    public NoticeRules Rules { get; init; } = NoticeRules.Default;

    /// <inheritdoc/>
    public string Name => "amend_notice";

    /// <inheritdoc/>
    public Capability Needs => Capability.DraftNotice;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [Notice];

    /// <inheritdoc/>
    public async Task<Plan<NoticeChanged>> PlanAsync(IGraphReader reader, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (Contents.Check().ToImmutableArray() is { IsEmpty: false } errors)
            throw new CommandRefusedException(errors);
        var (record, notice) = await NoticeWriting.LoadAsync(reader, Notice, ExpectedVersion, cancel);
        NoticeWriting.Demand(notice.IsBeingWritten(), notice, "written on");
        var read = await NoticeEligibilityFacts.ReadAsync(reader, notice.Recipient, notice.Child, Inputs, clock.GetUtcNow(), cancel)
            ?? throw CommandRefusedException.NotFound();
        var basis = NoticeDrafting.DemandBasis(read.Facts, Basis, Rules);
        var next = NoticeDrafting.Write(WithoutCareDates(notice), read.Facts, basis, Contents, Rules);
        return new(
            NoticeWriting.Revise(reader, clock, record, next, Name, "Wrote on at a notice"),
            NoticeWriting.Changed(Notice, record.Version + 1, next) with { Warnings = [.. basis.Warnings, .. read.Cautions], Words = Contents.Words });
    }

    private static Domain.Pole.Notice WithoutCareDates(Domain.Pole.Notice notice) =>
        notice with { Details = notice.Details.RemoveRange([NoticeDetails.CareStart, NoticeDetails.CareEnd, NoticeDetails.CareExtended]) };
}
