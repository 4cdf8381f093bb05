using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store.Json;
using Microsoft.Data.Sqlite;

namespace Cse.Intel.Graph.Store.Sqlite;

/// <summary>Builds the adjacency and the vocabulary from the tables, at start.</summary>
internal static class AdjacencyLoader
{
    public static (Adjacency Adjacency, Vocabulary Vocabulary) Load(GraphFile file)
    {
        using var connection = file.Open(readOnly: true);
        var adjacency = new Adjacency();
        LoadLabels(connection, adjacency);
        LoadNodes(connection, adjacency);
        LoadReferences(connection, adjacency);
        LoadRevisions(connection, adjacency);
        LoadLinks(connection, adjacency);
        LoadJudgements(connection, adjacency);
        adjacency.Published = Scalar(connection, "SELECT coalesce(max(seq), 0) FROM change_set");
        return (adjacency, LoadVocabulary(connection));
    }

    private static void LoadLabels(SqliteConnection connection, Adjacency adjacency)
    {
        foreach (var row in Query(connection, "SELECT json FROM label ORDER BY id"))
            adjacency.AddLabel(StoredText.Protection(row.GetString(0)));
    }

    private static void LoadNodes(SqliteConnection connection, Adjacency adjacency)
    {
        foreach (var row in Query(connection, "SELECT n, id, kind FROM entity ORDER BY n"))
            adjacency.AddNode(new(row.GetInt32(0), new(Rows.Guid(row, 1)), (EntityKind)row.GetInt32(2)));
    }

    private static void LoadReferences(SqliteConnection connection, Adjacency adjacency)
    {
        foreach (var row in Query(connection, "SELECT n, system, kind, id FROM external_ref"))
            adjacency.Node(row.GetInt32(0)).AddReferences([new(row.GetString(1), (EntityKind)row.GetInt32(2), row.GetString(3))]);
    }

    private static void LoadRevisions(SqliteConnection connection, Adjacency adjacency)
    {
        foreach (var row in Query(connection, "SELECT n, version, seq, recorded_at, label, payload FROM revision ORDER BY n, version"))
        {
            var node = adjacency.Node(row.GetInt32(0));
            var payload = PayloadJson.Read(row.GetString(5));
            var facts = NodeFacts.Of(node.Id, payload, node.References);
            node.AddRevision(new(row.GetInt32(1), row.GetInt64(2), row.GetInt64(3), row.GetInt32(4), facts, ReportFacts.Of(payload)));
        }
    }

    private static void LoadLinks(SqliteConnection connection, Adjacency adjacency)
    {
        const string sql = "SELECT m, id, seq, kind, from_n, to_n, observed, report_n, source, assessment, handling, status, negative, "
            + "label, recorded_at, retracted_at, retracted_seq FROM assertion ORDER BY m";
        foreach (var row in Query(connection, sql))
        {
            var link = new Link
            {
                M = row.GetInt32(0),
                Id = new(Rows.Guid(row, 1)),
                Sequence = row.GetInt64(2),
                Kind = PoleSchema.Default[row.GetString(3)],
                From = adjacency.Node(row.GetInt32(4)),
                To = adjacency.Node(row.GetInt32(5)),
                Observed = StoredText.Observed(row.GetString(6)),
                Report = adjacency.Node(row.GetInt32(7)),
                Own = Rows.ReadOwnGrade(row, 8),
                Status = (AssertionStatus)row.GetInt32(11),
                Negative = row.GetInt32(12) != 0,
                Label = row.GetInt32(13),
                RecordedAt = row.GetInt64(14),
            };
            if (!row.IsDBNull(16))
                link.Retract(row.GetInt64(15), row.GetInt64(16));
            adjacency.AddLink(link);
        }
    }

    private static void LoadJudgements(SqliteConnection connection, Adjacency adjacency)
    {
        const string sql = "SELECT id, left_n, right_n, verdict, grounds, recorded_at, recorded_by, retracted_at, seq FROM judgement ORDER BY id";
        foreach (var row in Query(connection, sql))
        {
            var judgement = Rows.ReadJudgement(row, adjacency);
            adjacency.Node(row.GetInt32(1)).AddJudgement(judgement, row.GetInt64(8));
            adjacency.Node(row.GetInt32(2)).AddJudgement(judgement, row.GetInt64(8));
        }
    }

    private static Vocabulary LoadVocabulary(SqliteConnection connection)
    {
        var vocabulary = new Vocabulary();
        foreach (var row in Query(connection, "SELECT DISTINCT term, class FROM term"))
            vocabulary.Add(row.GetString(0), (TermClass)row.GetInt32(1));
        return vocabulary;
    }

    private static long Scalar(SqliteConnection connection, string sql) => Query(connection, sql).Select(row => row.GetInt64(0)).First();

    private static IEnumerable<SqliteDataReader> Query(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only constant texts of this class come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return reader;
    }
}
