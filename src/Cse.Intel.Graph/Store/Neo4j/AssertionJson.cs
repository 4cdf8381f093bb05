using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Schema;

namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>Reads assertions from the columns of <c>assertion.cypher</c>.</summary>
internal static class AssertionJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Assertion Read(JsonElement row, ProtectionBook book)
    {
        var rest = JsonSerializer.Deserialize<Rest>(row[8].GetString()!, Options)!;
        return new(
            ServerText.Assertion(row[0].GetString()!),
            PoleSchema.Default[row[1].GetString()!],
            ServerText.Entity(row[2].GetString()!),
            ServerText.Entity(row[3].GetString()!),
            StoredText.Observed(rest.Observed ?? ""),
            ServerText.Entity(row[4].GetString()!),
            rest.Item,
            new((SourceEvaluation?)rest.Source, (IntelligenceAssessment?)rest.Assessment, (HandlingCode?)rest.Handling),
            rest.Status,
            rest.Negative,
            rest.Confidence,
            StoredText.Details(rest.Details),
            book[row[5].GetString()!],
            ServerText.Time(rest.RecordedAt),
            rest.RecordedBy,
            row[7].GetString() is { } retracted ? ServerText.Time(retracted) : null,
            rest.SourceKey ?? row[6].GetString());
    }
}

/// <summary>What an assertion says beyond its ends, protection and source key; that too where the index does not take it whole.</summary>
internal sealed record Rest(
    string? Observed,
    int? Item,
    int? Source,
    int? Assessment,
    int? Handling,
    AssertionStatus Status,
    bool Negative,
    IdentityConfidence? Confidence,
    string? Details,
    string RecordedAt,
    string RecordedBy,
    string? SourceKey)
{
    public static Rest Of(Assertion a) => new(
        a.Observed.Text, a.Item, (int?)a.Own.Source, (int?)a.Own.Assessment, (int?)a.Own.Handling, a.Status, a.Negative, a.Confidence,
        StoredText.Of(a.Details), ServerText.Of(a.RecordedAt), a.RecordedBy,
        a.SourceKey is { } key && ServerText.Indexed(key) != key ? key : null);
}
