using System.Text.Json.Nodes;
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

    private static JsonObject Parts(EntityPayload payload) => JsonNode.Parse(PayloadJson.Write(payload))!.AsObject();
}
