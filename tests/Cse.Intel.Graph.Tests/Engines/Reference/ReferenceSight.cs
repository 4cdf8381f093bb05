using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Tests.Engines.Reference;

/// <summary>What one viewer sees of a graph: the sentences about access, one method each.</summary>
internal sealed class ReferenceSight(Viewer viewer, ReferenceGraph graph)
{
    public Viewer Viewer => viewer;

    /// <summary>A record is seen as its last revision is protected.</summary>
    public bool Sees(EntityId id) => graph.Last(id) is { } last && AccessPolicy.Sees(viewer, last.Protection);

    /// <summary>Of a record that is seen, a revision with a protection of its own that hides it stays hidden.</summary>
    public IReadOnlyList<Entity> Revisions(EntityId id) =>
        Sees(id)
            ? [.. graph.Records[id].Where(r => AccessPolicy.Sees(viewer, r.Protection)).Select(r => r with { ExternalRefs = graph.ReferencesOf(id) })]
            : [];

    /// <summary>The record as known then; its first revision serves for times before it.</summary>
    public Entity? Then(EntityId id, DateTimeOffset? asKnownAt)
    {
        var revisions = Revisions(id);
        return revisions.LastOrDefault(r => asKnownAt is null || r.RecordedAt <= asKnownAt) ?? (revisions.Count > 0 ? revisions[0] : null);
    }

    /// <summary>The report behind a link, as known then: where only its handling code hides it, the link still takes its grade and day.</summary>
    public Entity ReportThen(EntityId id, DateTimeOffset? asKnownAt)
    {
        var revisions = Sees(id) ? Revisions(id) : [.. graph.Records[id].Where(r => IsOpen(r.Protection))];
        return revisions.LastOrDefault(r => asKnownAt is null || r.RecordedAt <= asKnownAt) ?? revisions[0];
    }

    /// <summary>An assertion is seen when itself, its report and both its ends are.</summary>
    public bool Sees(Assertion assertion) => SeesLink(assertion) && Sees(assertion.From) && Sees(assertion.To);

    /// <summary>Open under its own and its report's protection; with code C, conditions must be met under one of them.</summary>
    public bool SeesLink(Assertion assertion)
    {
        var report = graph.Last(assertion.Report)!;
        return IsOpen(assertion.Protection) && IsOpen(report.Protection) && MeetsConditions(assertion, report);
    }

    /// <summary>
    /// With whom to speak about a link that is hidden: only if nothing that hides it is silent. Null when the viewer is not told.
    /// </summary>
    public string? PointerOf(Assertion assertion, EntityId far)
    {
        var report = graph.Last(assertion.Report)!;
        var end = graph.Last(far)!.Protection;
        if (IsSilent(assertion.Protection) || IsSilent(report.Protection) || (!Sees(far) && !IsPointer(end)))
            return null;
        if (IsOpen(assertion.Protection) && IsOpen(report.Protection) && !MeetsConditions(assertion, report))
            return null;
        Protection[] parts = [assertion.Protection, report.Protection, end];
        return parts.FirstOrDefault(IsPointer) is { } restricted ? restricted.Contact ?? "the record’s owner" : null;
    }

    private bool MeetsConditions(Assertion assertion, Entity report) =>
        HandlingOf(assertion, report) == HandlingCode.Permitted || IsConditional(assertion.Protection) || IsConditional(report.Protection);

    private static HandlingCode HandlingOf(Assertion assertion, Entity report) =>
        assertion.Own.Handling ?? (report.Payload as Report)?.Grade.Handling ?? HandlingCode.Permitted;

    private bool IsOpen(Protection protection) => AccessPolicy.Judge(viewer, protection).HasFlag(Sight.Open);

    private bool IsPointer(Protection protection) => AccessPolicy.Judge(viewer, protection).HasFlag(Sight.Pointer);

    private bool IsSilent(Protection protection) => AccessPolicy.Judge(viewer, protection) == Sight.None;

    private bool IsConditional(Protection protection) => AccessPolicy.Judge(viewer, protection).HasFlag(Sight.Conditional);
}
