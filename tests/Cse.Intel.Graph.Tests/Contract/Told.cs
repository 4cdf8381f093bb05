using System.Globalization;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Json;

namespace Cse.Intel.Graph.Tests.Contract;

/// <summary>Answers as lines of text that are equal when the answers are: two engines' are compared so, and a difference can be read.</summary>
internal static class Told
{
    public static string Of(Entity e) =>
        $"{e.Id} v{e.Version} {PayloadJson.Write(e.Payload)} [{e.Protection.Key}] {string.Join(',', e.ExternalRefs)} {e.Retention} {Of(e.RecordedAt)} {e.RecordedBy}";

    public static string Of(Assertion a) =>
        $"{a.Id} {a.Kind} {a.From}->{a.To} {a.Observed} report {a.Report}#{a.Item} {a.Own} {a.Status} negative={a.Negative} {a.Confidence} "
        + $"{string.Join(',', a.Details)} [{a.Protection.Key}] {Of(a.RecordedAt)} {a.RecordedBy} retracted {Of(a.RetractedAt)} {a.SourceKey}";

    public static string Of(Judgement j) =>
        $"{j.Id} {j.Left}={j.Right} {j.Verdict} {j.Grounds} {Of(j.RecordedAt)} {j.RecordedBy} retracted {Of(j.RetractedAt)}";

    public static string Of(HalfEdge e) => e.ToString();

    public static string Of(NodeFacts n) =>
        $"{n.Id} {n.Kind} {n.SortKey} {n.Caption} {string.Join(',', n.Roles)} {n.Birth} common={n.CommonPlace}";

    public static string Of(DateTimeOffset? time) => time?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? "-";
}
