using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Store.Json;

namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>
/// A record as a node: <c>record</c> is the whole of it, everything else is there to be read, searched or filtered by. What
/// is empty is left out.
/// </summary>
internal static class RecordProperties
{
    private const int LongestKeys = 10_000;

    /// <summary>Labels of a record: what every record has, its kind, and the roles a person ever held.</summary>
    public static string[] Labels(EntityPayload payload) =>
        ["Entity", payload.Kind.ToString(), .. payload is Person person ? person.Roles.Select(r => r.Role.ToString()).Distinct() : []];

    /// <summary>The properties of a revision of a record.</summary>
    public static Dictionary<string, object> Of(EntityWrite write, int version, IEnumerable<string> references)
    {
        var properties = new Dictionary<string, object>
        {
            ["id"] = ServerText.Of(write.Id),
            ["kind"] = write.Payload.Kind.ToString(),
            ["version"] = version,
            ["caption"] = write.Payload.Caption,
            ["record"] = PayloadJson.Write(write.Payload),
            ["references"] = references.Order(StringComparer.Ordinal).ToArray(),
            ["protection"] = ServerText.Label(write.Protection),
            ["retention"] = StoredText.Of(write.Retention),
            ["recordedAt"] = ServerText.Of(write.RecordedAt),
            ["recordedBy"] = write.RecordedBy,
        };
        foreach (var (name, value) in Readable(write.Payload))
            if (value is not null)
                properties[name] = value;
        AddSearch(properties, write.Payload);
        return properties;
    }

    /// <summary>The properties of a revision that another of the same set follows: nothing is searched for in it.</summary>
    public static Dictionary<string, object> Past(EntityWrite write, int version)
    {
        var properties = Of(write, version, []);
        properties.Remove("words");
        properties.Remove("keys");
        return properties;
    }

    /// <summary>The index takes no text longer than 32,766 bytes, and a character at most three: what is beyond is not searched.</summary>
    private static string Fitting(string keys) => keys.Length <= LongestKeys ? keys : keys[..LongestKeys];

    /// <summary>Words for the full-text index, and identifiers each behind a blank so that a beginning can be told from a part.</summary>
    private static void AddSearch(Dictionary<string, object> properties, EntityPayload payload)
    {
        var words = SearchIndex.Words(payload);
        if (words.Count > 0)
            properties["words"] = string.Join(' ', words);
        var keys = SearchIndex.Keys(payload);
        if (keys.Count > 0)
            properties["keys"] = Fitting(string.Concat(keys.Select(k => $" {k}")));
    }

    private static (string Name, object? Value)[] Readable(EntityPayload payload) => payload switch
    {
        Person p =>
        [
            ("given", p.Given), ("family", p.Family), ("nickname", p.Nickname), ("aliases", Texts(p.Aliases)), ("born", Born(p.Birth)), ("sex", p.Sex),
            ("roles", Texts(p.Roles.Select(r => r.ToString()))), ("careStatus", p.CareStatus?.ToString()), ("identified", p.Identified ? null : false),
        ],
        Address a =>
        [
            ("line1", a.Line1), ("line2", a.Line2), ("town", a.Town), ("postcode", a.Postcode?.Display), ("uprn", a.Uprn?.Display),
            ("premises", a.PremisesType), ("commonPlace", a.CommonPlace),
        ],
        Vehicle v =>
            [("vrm", v.Vrm?.Display), ("make", v.Make), ("model", v.Model), ("colour", v.Colour), ("year", v.Year), ("commonPlace", v.CommonPlace)],
        Phone p => [("number", p.Number?.Display), ("imei", p.Imei?.Display)],
        OnlineAccount a => [("handle", a.Handle?.Display), ("platform", a.Handle?.Platform)],
        Organisation o => [("name", o.Name), ("type", o.Type), ("commonPlace", o.CommonPlace)],
        PoleObject o => [("type", o.Type), ("description", o.Description)],
        PoleEvent e => [("type", e.Type), ("from", e.From?.Text), ("to", e.To?.Text), ("reference", e.Reference), ("summary", e.Summary)],
        Report r => OfReport(r),
        Notice n =>
        [
            ("reference", n.Reference), ("state", n.State.ToString()), ("basis", n.Basis), ("recipient", ServerText.Of(n.Recipient)),
            ("child", ServerText.Of(n.Child)), ("served", n.Served is { } day ? ServerText.Of(day) : null),
        ],
        DisruptionAction a => [("reference", a.Reference)],
        Meeting m => [("reference", m.Reference)],
        Assessment a => [("reference", a.Reference)],
        _ => [],
    };

    /// <summary>A report's grade and day are read by questions about what was known then.</summary>
    private static (string Name, object? Value)[] OfReport(Report report) =>
    [
        ("urn", report.Urn), ("agency", report.Agency), ("text", report.Text), ("synthetic", report.Synthetic ? true : null),
        ("source", GradeCodes.Code(report.Grade.Source)), ("assessment", GradeCodes.Code(report.Grade.Assessment)), ("handling", GradeCodes.Code(report.Grade.Handling)),
        ("submittedFrom", report.Submitted is { } s ? ServerText.Of(s.First) : null), ("submittedTo", report.Submitted is { } e ? ServerText.Of(e.Last) : null),
    ];

    private static string[]? Texts(IEnumerable<string> texts) => texts.ToArray() is { Length: > 0 } some ? some : null;

    private static string? Born(Birth birth) => birth switch
    {
        { Date: { } date } => date.Text,
        { From: not null } or { To: not null } => $"{birth.From?.Text}/{birth.To?.Text}",
        { AgeAt: { } at } => FormattableString.Invariant($"{at.Age}@{at.Date:yyyy-MM-dd}"),
        _ => null,
    };
}
