using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store.Json;
using Microsoft.Data.Sqlite;

namespace Cse.Intel.Graph.Store.Sqlite;

/// <summary>How values stand in the tables: ids as bytes in network order, times as UTC ticks, enums as numbers.</summary>
internal static class Rows
{
    public const string RevisionColumns = "r.version, r.recorded_at, r.recorded_by, r.label, r.retention, r.payload";

    public const string AssertionColumns =
        "a.m, a.id, a.kind, a.from_n, a.to_n, a.observed, a.report_n, a.item, a.source, a.assessment, a.handling, a.status, "
        + "a.negative, a.confidence, a.details, a.label, a.recorded_at, a.recorded_by, a.retracted_at, a.source_key";

    public static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    public static Guid Guid(SqliteDataReader row, int column) => new(row.GetFieldValue<byte[]>(column), bigEndian: true);

    public static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);

    public static object OrNull(object? value) => value ?? DBNull.Value;

    /// <summary>A record from the columns of <see cref="RevisionColumns"/>, which begin at <paramref name="first"/>.</summary>
    public static Entity ReadEntity(SqliteDataReader row, int first, Node node, Adjacency adjacency) => new(
        node.Id,
        row.GetInt32(first),
        PayloadJson.Read(row.GetString(first + 5)),
        adjacency.Label(row.GetInt32(first + 3)),
        node.References,
        StoredText.Retention(row.GetString(first + 4)),
        Time(row.GetInt64(first + 1)),
        row.GetString(first + 2));

    /// <summary>An assertion from the columns of <see cref="AssertionColumns"/>.</summary>
    public static Assertion ReadAssertion(SqliteDataReader row, Adjacency adjacency) => new(
        new(Guid(row, 1)),
        PoleSchema.Default[row.GetString(2)],
        adjacency.Node(row.GetInt32(3)).Id,
        adjacency.Node(row.GetInt32(4)).Id,
        StoredText.Observed(row.GetString(5)),
        adjacency.Node(row.GetInt32(6)).Id,
        NullableInt(row, 7),
        ReadOwnGrade(row, 8),
        (AssertionStatus)row.GetInt32(11),
        row.GetInt32(12) != 0,
        (IdentityConfidence?)NullableInt(row, 13),
        StoredText.Details(row.IsDBNull(14) ? null : row.GetString(14)),
        adjacency.Label(row.GetInt32(15)),
        Time(row.GetInt64(16)),
        row.GetString(17),
        row.IsDBNull(18) ? null : Time(row.GetInt64(18)),
        row.IsDBNull(19) ? null : row.GetString(19));

    public static OwnGrade ReadOwnGrade(SqliteDataReader row, int first) => new(
        (SourceEvaluation?)NullableInt(row, first),
        (IntelligenceAssessment?)NullableInt(row, first + 1),
        (HandlingCode?)NullableInt(row, first + 2));

    public static Judgement ReadJudgement(SqliteDataReader row, Adjacency adjacency) => new(
        new(Guid(row, 0)),
        adjacency.Node(row.GetInt32(1)).Id,
        adjacency.Node(row.GetInt32(2)).Id,
        (Verdict)row.GetInt32(3),
        row.GetString(4),
        Time(row.GetInt64(5)),
        row.GetString(6),
        row.IsDBNull(7) ? null : Time(row.GetInt64(7)));

    private static int? NullableInt(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
