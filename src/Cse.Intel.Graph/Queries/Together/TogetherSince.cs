using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Together;

/// <summary>
/// What places an adult and a child together since a day: said directly of both, or both at one address, in one vehicle or
/// at one event at the same time. Only what is positive, not discounted, assessed A to D and ends on or after the day; what
/// is not dated says nothing of when and is left out. A record is told, never judged: whether a notice was broken is for a
/// person to decide (notices-and-powers.md §1.5, "Breach").
/// </summary>
/// <param name="Adult">The adult.</param>
/// <param name="Child">The child.</param>
/// <param name="Since">The day, e.g. that on which a notice was served.</param>
/// <param name="Today">Today in London.</param>
public sealed record TogetherSince(EntityId Adult, EntityId Child, DateOnly Since, DateOnly Today) : IQuestion<ImmutableArray<Together>>
{
    private static readonly ImmutableHashSet<string> Direct =
        ["SEEN_WITH", "COLLECTED", "HARBOURED", "GAVE", "CONTACTED", "CONTROLS", "ALLEGED_RELATIONSHIP", "LIVES_WITH"];

    private static readonly ImmutableHashSet<EntityKind> Places = [EntityKind.Address, EntityKind.Vehicle, EntityKind.Event];

    /// <inheritdoc/>
    public string Name => "together_since";

    /// <inheritdoc/>
    public Capability Needs => Capability.ReadReports;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [Adult, Child];

    /// <inheritdoc/>
    public string? Text => $"since {Since:yyyy-MM-dd}";

    /// <inheritdoc/>
    public int Count(ImmutableArray<Together> answer) => answer.Length;

    /// <inheritdoc/>
    public async Task<ImmutableArray<Together>> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        var adult = await new GetRecord(Adult, Today).AnswerAsync(reader, cancel);
        var child = await new GetRecord(Child, Today).AnswerAsync(reader, cancel);
        return
        [
            .. AtOnePlace(adult, child).Concat(Directly(adult, child))
                .OrderBy(together => together.On).ThenBy(together => together.Edges[0].Assertion.Value),
        ];
    }

    private IEnumerable<Together> Directly(RecordAnswer adult, RecordAnswer child) =>
        from link in adult.Links
        where Direct.Contains(link.Edge.Kind.Code) && link.Far.Id == child.Subject.Id && Counts(link.Edge)
        select Of(null, null, [link.Edge], Reports(adult, link.Edge));

    private IEnumerable<Together> AtOnePlace(RecordAnswer adult, RecordAnswer child) =>
        from his in adult.Links
        where Places.Contains(his.Far.Facts.Kind) && Counts(his.Edge)
        from hers in child.Links
        where hers.Far.Id == his.Far.Id && Counts(hers.Edge) && Overlap(his.Edge.Seen, hers.Edge.Seen)
        select Of(his.Far.Facts.Caption, his.Far.Id, [his.Edge, hers.Edge], [.. Reports(adult, his.Edge), .. Reports(child, hers.Edge)]);

    private bool Counts(HalfEdge edge) =>
        !edge.Negative && edge.Status != AssertionStatus.Discounted && edge.Grade.Assessment != IntelligenceAssessment.SuspectedFalse
        && !edge.Seen.IsUndated && edge.Seen.EndOn(Today) >= Since;

    private bool Overlap(Seen one, Seen other) => Start(one) <= other.EndOn(Today) && Start(other) <= one.EndOn(Today);

    private static DateOnly Start(Seen seen) => seen.From ?? DateOnly.MinValue;

    private Together Of(string? place, EntityId? placeId, ImmutableArray<HalfEdge> edges, ImmutableArray<Entity> reports)
    {
        var from = edges.Max(edge => Start(edge.Seen));
        return new(from < Since ? Since : from, place, placeId, edges, reports, edges.Min(edge => edge.Seen.EndOn(Today)) == Since);
    }

    private static ImmutableArray<Entity> Reports(RecordAnswer answer, HalfEdge edge) =>
        !edge.Synthetic && answer.Reports.TryGetValue(edge.Report, out var report) ? [report] : [];
}

/// <summary>Something that places two people together.</summary>
/// <param name="On">The first day since which it does.</param>
/// <param name="Place">Where; null when it was said of both directly.</param>
/// <param name="PlaceId">The record of that place.</param>
/// <param name="Edges">What was said: one of both, or one of each.</param>
/// <param name="Reports">The reports behind it that the viewer may read.</param>
/// <param name="MayBeBefore">True when it ends on the very day asked about, and so may have been before the hour.</param>
public sealed record Together(DateOnly On, string? Place, EntityId? PlaceId, ImmutableArray<HalfEdge> Edges, ImmutableArray<Entity> Reports, bool MayBeBefore)
{
    /// <summary>The weakest grade among what was said, axis by axis.</summary>
    public Grade Grade => new(Edges.Max(edge => edge.Grade.Source), Edges.Max(edge => edge.Grade.Assessment), Edges.Max(edge => edge.Grade.Handling));

    /// <summary>The reports behind it and the place, as records: whoever may not see one of them is not told of it.</summary>
    public IEnumerable<EntityId> Records => Reports.Select(report => report.Id).Concat(PlaceId is { } place ? [place] : []);

    /// <summary>The sanitised texts of the reports, each once.</summary>
    public ImmutableArray<Report> Texts => [.. Reports.Select(report => report.Payload).OfType<Report>().Distinct()];
}
