using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Commands;

/// <summary>
/// The links of a served notice: the unit's own record of its own act, 1 A P, with the notice as their report
/// (architecture §4). They bear no risk, else a notice would prove itself.
/// </summary>
internal static class NoticeLinks
{
    /// <summary>
    /// The two links from service on. The id of the child's follows from the pair, the basis and how many notices stood
    /// between them before: of two served at the same moment, the store takes one.
    /// </summary>
    public static ImmutableArray<Assertion> Opening(
        EntityId id, Notice notice, Entity record, int servedBefore, DateTimeOffset now, string author)
    {
        var links = Of(id, notice, record, Observed.Since(notice.Served!.Value), now, author);
        var claim = AssertionId.Of(
            "notice stands", notice.Recipient.ToString(), notice.Child.ToString(), notice.Basis, servedBefore.ToString(CultureInfo.InvariantCulture));
        return [links[0], links[1] with { Id = claim }];
    }

    /// <summary>The two links, observed so.</summary>
    private static ImmutableArray<Assertion> Of(
        EntityId id, Notice notice, Entity record, Observed observed, DateTimeOffset now, string author)
    {
        Assertion Link(string kind, EntityId person) => new(
            AssertionId.Of("notice", id.ToString(), kind, observed.Text), PoleSchema.Default[kind], person, id, observed, id, null,
            OwnGrade.Of(Grade.OwnRecord), AssertionStatus.Reported, Negative: false, IdentityConfidence.Confirmed,
            ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), record.Protection with { Handling = HandlingCode.Permitted },
            now, author, null, null);
        return [Link("NOTICE_RECIPIENT", notice.Recipient), Link("NOTICE_CHILD", notice.Child)];
    }

    /// <summary>Ends a notice: its next revision, the open links taken back and the same links written with their end.</summary>
    public static async Task<ChangeSet> EndAsync(
        IGraphReader reader, TimeProvider clock, Entity record, Notice ended, DateOnly lastDay, string command, string reason, CancellationToken cancel)
    {
        var (now, author) = (clock.GetUtcNow(), reader.Viewer.User);
        var open = (await reader.GetAssertionsOfReportAsync(record.Id, cancel)).Where(a => a.RetractedAt is null && a.Observed.OpenEnd).ToList();
        var served = ended.Served ?? lastDay;
        var observed = Observed.Between(served, lastDay < served ? served : lastDay);
        return NoticeWriting.Revise(reader, clock, record, ended.With(NoticeDetails.EndedOn, PartialDate.On(lastDay).Text), command, reason) with
        {
            Retractions = [.. open.Select(a => new Retraction(a.Id, now))],
            Assertions = open.Count == 0 ? [] : Of(record.Id, ended, record, observed, now, author),
        };
    }
}
