using System.Text.Json.Nodes;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store.Json;

namespace Cse.Intel.Graph.Ingest.Planning;

/// <summary>
/// Brings a source's new version of a record together with what people here have made of it since: what the source did
/// not change stays as people left it, so that reading the same row again undoes nobody's work.
/// </summary>
internal static class PayloadMerge
{
    /// <summary>The record with the source's changes, and people's where the source made none.</summary>
    /// <param name="before">What the source said last time; null when it never said anything.</param>
    /// <param name="present">What stands here.</param>
    /// <param name="incoming">What the source says now.</param>
    public static EntityPayload Merge(EntityPayload? before, EntityPayload present, EntityPayload incoming)
    {
        var old = before is null ? [] : Parts(before);
        var merged = Parts(present);
        var now = Parts(incoming);
        foreach (var name in now.Select(p => p.Key).Union(old.Select(p => p.Key)).ToList())
            if (!JsonNode.DeepEquals(now[name], old[name]))
                merged[name] = now[name]?.DeepClone();
        return PayloadJson.Read(merged.ToJsonString(PayloadJson.Options));
    }

    /// <summary>
    /// What a source said last, read from a record's revisions: the value of each part as an import last set it. An import
    /// onto people's work writes both together, so its revision alone does not tell which of it the source had said.
    /// </summary>
    /// <param name="revisions">All of them, first to last.</param>
    /// <param name="isImported">True for a revision that an import of the source wrote.</param>
    public static EntityPayload? LastSaid(IReadOnlyList<Entity> revisions, Func<Entity, bool> isImported)
    {
        ArgumentNullException.ThrowIfNull(revisions);
        ArgumentNullException.ThrowIfNull(isImported);
        JsonObject? said = null;
        JsonObject before = [];
        foreach (var revision in revisions)
        {
            var now = Parts(revision.Payload);
            if (isImported(revision))
            {
                var changed = now.Select(p => p.Key).Union(before.Select(p => p.Key)).Where(name => said is null || !JsonNode.DeepEquals(now[name], before[name])).ToList();
                said ??= [];
                foreach (var name in changed)
                    said[name] = now[name]?.DeepClone();
            }
            before = now;
        }
        return said is null ? null : PayloadJson.Read(said.ToJsonString(PayloadJson.Options));
    }

    private static JsonObject Parts(EntityPayload payload) => JsonNode.Parse(PayloadJson.Write(payload))!.AsObject();
}
