using System.Text.Json;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;

namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>
/// An assertion as a line between two records, and as a node of its own that stands on its report. The line carries what
/// questions filter by, with what it takes from its report worked out; the node is the assertion whole, found by its id.
/// </summary>
internal static class LinkProperties
{
    /// <summary>The line, given the report it stands on as it is now.</summary>
    public static Dictionary<string, object> Line(Assertion assertion, ReportFacts? report, string reportProtection)
    {
        var grade = assertion.Own.Over(report?.Grade ?? Grade.OwnRecord);
        var observed = assertion.Observed;
        var submitted = observed.IsUnknown ? report?.Submitted : null;
        var line = new Dictionary<string, object>
        {
            ["id"] = ServerText.Of(assertion.Id),
            ["report"] = ServerText.Of(assertion.Report),
            ["status"] = Status(assertion.Status),
            ["grade"] = GradeCodes.Code(grade.Source) + GradeCodes.Code(grade.Assessment),
            ["handling"] = GradeCodes.Code(grade.Handling),
            ["protection"] = ServerText.Label(assertion.Protection),
            ["reportProtection"] = reportProtection,
            ["recordedAt"] = ServerText.Of(assertion.RecordedAt),
        };
        Add(line, "observed", observed.IsUnknown ? null : observed.Text);
        Add(line, "seenFrom", (observed.IsUnknown ? submitted?.First : observed.From) is { } from ? ServerText.Of(from) : null);
        Add(line, "seenTo", (observed.IsUnknown ? submitted?.Last : observed.To) is { } to ? ServerText.Of(to) : null);
        Add(line, "open", observed is { IsUnknown: false, OpenEnd: true } ? true : null);
        Add(line, "denied", assertion.Negative ? true : null);
        Add(line, "ownSource", assertion.Own.Source is { } source ? GradeCodes.Code(source) : null);
        Add(line, "ownAssessment", assertion.Own.Assessment is { } assessment ? GradeCodes.Code(assessment) : null);
        Add(line, "ownHandling", assertion.Own.Handling is { } handling ? GradeCodes.Code(handling) : null);
        Add(line, "synthetic", report is { Synthetic: true } ? true : null);
        Add(line, "agency", report?.Agency);
        Add(line, "retractedAt", assertion.RetractedAt is { } retracted ? ServerText.Of(retracted) : null);
        return line;
    }

    /// <summary>The node.</summary>
    public static Dictionary<string, object> Node(Assertion assertion, long ordinal)
    {
        var node = new Dictionary<string, object>
        {
            ["id"] = ServerText.Of(assertion.Id),
            ["kind"] = assertion.Kind.Code,
            ["from"] = ServerText.Of(assertion.From),
            ["to"] = ServerText.Of(assertion.To),
            ["protection"] = ServerText.Label(assertion.Protection),
            ["ordinal"] = ordinal,
            ["record"] = JsonSerializer.Serialize(Rest.Of(assertion), AssertionJson.Options),
        };
        Add(node, "handling", assertion.Own.Handling is { } handling ? GradeCodes.Code(handling) : null);
        Add(node, "sourceKey", assertion.SourceKey is { } key ? ServerText.Indexed(key) : null);
        Add(node, "retractedAt", assertion.RetractedAt is { } retracted ? ServerText.Of(retracted) : null);
        return node;
    }

    /// <summary>The codes of the import format.</summary>
    public static string Status(AssertionStatus status) => status switch
    {
        AssertionStatus.Corroborated => "corroborated",
        AssertionStatus.Discounted => "discounted",
        _ => "reported",
    };

    public static AssertionStatus Status(string code) => code switch
    {
        "corroborated" => AssertionStatus.Corroborated,
        "discounted" => AssertionStatus.Discounted,
        _ => AssertionStatus.Reported,
    };

    private static void Add(Dictionary<string, object> properties, string name, object? value)
    {
        if (value is not null)
            properties[name] = value;
    }
}
