using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;

namespace Cse.Intel.Web.Features.Records;

/// <summary>A field that a revision changed.</summary>
/// <param name="Label">Which.</param>
/// <param name="Before">As it read; null when it was not known.</param>
/// <param name="After">As it reads from then on; null when it was taken away.</param>
public sealed record FieldChange(string Label, string? Before, string? After);

/// <summary>One revision: who, when, and what it changed.</summary>
public sealed record Revision(int Version, DateTimeOffset At, string By, IReadOnlyList<FieldChange> Changes);

/// <summary>The revisions of a record, the newest first.</summary>
/// <param name="Title">Who or what it is.</param>
/// <param name="Path">Its page.</param>
/// <param name="Revisions">What changed.</param>
public sealed record RecordHistory(string Title, string Path, IReadOnlyList<Revision> Revisions)
{
    /// <summary>Compares each revision with the one before.</summary>
    public static RecordHistory Of(ImmutableArray<Entity> revisions, DateOnly day)
    {
        var newest = revisions[^1];
        var rows = revisions.Select((revision, i) => new Revision(
            revision.Version, revision.RecordedAt, revision.RecordedBy,
            Compare(i == 0 ? [] : Facts(revisions[i - 1], day), Facts(revision, day))));
        return new(newest.Caption, RecordPath.Of(newest.Kind, newest.Id), [.. rows.Reverse()]);
    }

    private static Dictionary<string, string> Facts(Entity revision, DateOnly day) =>
        PayloadFacts.Of(revision.Payload, day).GroupBy(fact => fact.Label).ToDictionary(same => same.Key, same => string.Join("; ", same.Select(fact => fact.Value)));

    private static List<FieldChange> Compare(Dictionary<string, string> before, Dictionary<string, string> after) =>
        [.. before.Keys.Union(after.Keys)
            .Select(label => new FieldChange(label, before.GetValueOrDefault(label), after.GetValueOrDefault(label)))
            .Where(change => change.Before != change.After)];
}
