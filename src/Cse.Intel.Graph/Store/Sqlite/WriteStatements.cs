using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Microsoft.Data.Sqlite;

namespace Cse.Intel.Graph.Store.Sqlite;

/// <summary>
/// The writer's prepared statements and what it knows within one transaction: row numbers handed out, records written by
/// earlier sets of the same group that memory does not have yet.
/// </summary>
internal sealed class WriteStatements : IDisposable
{
    private readonly List<SqliteCommand> _all = [];
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<EntityId, Node> _new = [];
    private readonly Dictionary<AssertionId, Link> _newLinks = [];
    private SqliteTransaction? _transaction;

    public WriteStatements(SqliteConnection connection, TimeProvider clock)
    {
        _connection = connection;
        Clock = clock;
        FindChangeSet = Prepare("SELECT seq FROM change_set WHERE key = $key", "$key");
        AddChangeSet = Prepare("INSERT INTO change_set (key, author, reason, at) VALUES ($key, $author, $reason, $at) ON CONFLICT DO NOTHING RETURNING seq", "$key", "$author", "$reason", "$at");
        AddEarlier = Prepare(
            "INSERT INTO change_set (seq, key, author, reason, at) VALUES ($seq, $key, $author, $reason, $at) ON CONFLICT DO NOTHING",
            "$seq", "$key", "$author", "$reason", "$at");
        AddLabel = Prepare("INSERT INTO label (key, json) VALUES ($key, $json) RETURNING id", "$key", "$json");
        AddEntity = Prepare("INSERT INTO entity (n, id, kind, version) VALUES ($n, $id, $kind, $version)", "$n", "$id", "$kind", "$version");
        SetVersion = Prepare("UPDATE entity SET version = $version WHERE n = $n", "$n", "$version");
        AddRevision = Prepare(
            "INSERT INTO revision (n, version, seq, recorded_at, recorded_by, label, retention, payload) VALUES ($n, $version, $seq, $at, $by, $label, $retention, $payload)",
            "$n", "$version", "$seq", "$at", "$by", "$label", "$retention", "$payload");
        FindAuthor = Prepare("SELECT recorded_by FROM revision WHERE n = $n AND version = $version", "$n", "$version");
        AddReference = Prepare("INSERT INTO external_ref (system, id, kind, n) VALUES ($system, $id, $kind, $n) ON CONFLICT DO NOTHING", "$system", "$id", "$kind", "$n");
        FindReference = Prepare("SELECT n FROM external_ref WHERE system = $system AND id = $id AND kind = $kind", "$system", "$id", "$kind");
        AddAssertion = Prepare(
            "INSERT INTO assertion (m, id, seq, kind, from_n, to_n, observed, report_n, item, source, assessment, handling, status, negative, confidence, details, label, recorded_at, recorded_by, retracted_at, retracted_seq, source_key) "
            + "VALUES ($m, $id, $seq, $kind, $from, $to, $observed, $report, $item, $source, $assessment, $handling, $status, $negative, $confidence, $details, $label, $at, $by, $retracted, $retractedSeq, $sourceKey) ON CONFLICT (id) DO NOTHING",
            "$m", "$id", "$seq", "$kind", "$from", "$to", "$observed", "$report", "$item", "$source", "$assessment", "$handling", "$status", "$negative", "$confidence", "$details", "$label", "$at", "$by", "$retracted", "$retractedSeq", "$sourceKey");
        FindAssertion = Prepare("SELECT m, retracted_at FROM assertion WHERE id = $id", "$id");
        Retract = Prepare("UPDATE assertion SET retracted_at = $at, retracted_seq = $seq WHERE id = $id AND retracted_at IS NULL", "$id", "$at", "$seq");
        FindJudgement = Prepare("SELECT left_n, right_n, retracted_at FROM judgement WHERE id = $id", "$id");
        TakeBack = Prepare("UPDATE judgement SET retracted_at = $at, retracted_seq = $seq WHERE id = $id", "$id", "$at", "$seq");
        AddJudgement = Prepare(
            "INSERT INTO judgement (id, seq, left_n, right_n, verdict, grounds, recorded_at, recorded_by, retracted_at, retracted_seq) VALUES ($id, $seq, $left, $right, $verdict, $grounds, $at, $by, $retracted, $retractedSeq)",
            "$id", "$seq", "$left", "$right", "$verdict", "$grounds", "$at", "$by", "$retracted", "$retractedSeq");
        SetCheckpoint = Prepare("INSERT INTO checkpoint (job, state) VALUES ($job, $state) ON CONFLICT (job) DO UPDATE SET state = excluded.state", "$job", "$state");
        DropTerms = Prepare("DELETE FROM term WHERE n = $n", "$n");
        AddTerm = Prepare("INSERT INTO term (term, class, n) VALUES ($term, $class, $n) ON CONFLICT DO NOTHING", "$term", "$class", "$n");
    }

    public TimeProvider Clock { get; }

    public SqliteCommand FindChangeSet { get; }
    public SqliteCommand AddChangeSet { get; }
    public SqliteCommand AddEarlier { get; }
    public SqliteCommand AddLabel { get; }
    public SqliteCommand AddEntity { get; }
    public SqliteCommand SetVersion { get; }
    public SqliteCommand AddRevision { get; }
    public SqliteCommand FindAuthor { get; }
    public SqliteCommand AddReference { get; }
    public SqliteCommand FindReference { get; }
    public SqliteCommand AddAssertion { get; }
    public SqliteCommand FindAssertion { get; }
    public SqliteCommand Retract { get; }
    public SqliteCommand FindJudgement { get; }
    public SqliteCommand TakeBack { get; }
    public SqliteCommand AddJudgement { get; }
    public SqliteCommand SetCheckpoint { get; }
    public SqliteCommand DropTerms { get; }
    public SqliteCommand AddTerm { get; }

    /// <summary>Row numbers last handed out.</summary>
    public int LastN { get; set; }

    public int LastM { get; set; }

    /// <summary>Begins a transaction: forgets what an earlier one knew, since memory has it now or it is gone.</summary>
    public void Begin(SqliteTransaction transaction, Adjacency adjacency)
    {
        _transaction = transaction;
        foreach (var command in _all)
            command.Transaction = transaction;
        _new.Clear();
        _newLinks.Clear();
        LastN = adjacency.NodeCount;
        LastM = adjacency.LinkCount;
        if (_labels.Count != adjacency.LabelCount)
            ReloadLabels(adjacency);
    }

    /// <summary>A record that memory has, or that an earlier set of this transaction made.</summary>
    public Node? Find(EntityId id, Adjacency adjacency) => adjacency.Find(id) ?? _new.GetValueOrDefault(id);

    public Link? FindNewLink(AssertionId id) => _newLinks.GetValueOrDefault(id);

    /// <summary>Keeps what a set made, once it is safe inside the transaction.</summary>
    public void Keep(ChangeSetWrite write)
    {
        foreach (var node in write.NewNodes)
            _new[node.Id] = node;
        foreach (var link in write.NewLinks)
            _newLinks[link.Id] = link;
        foreach (var (key, id) in write.NewLabels)
            _labels[key] = id;
        LastN += write.NewNodes.Count;
        LastM += write.NewLinks.Count;
    }

    public int? FindLabel(Protection protection) => _labels.TryGetValue(protection.Key, out var id) ? id : null;

    public void Dispose()
    {
        foreach (var command in _all)
            command.Dispose();
    }

    private void ReloadLabels(Adjacency adjacency)
    {
        _labels.Clear();
        for (var id = 1; id <= adjacency.LabelCount; id++)
            _labels[adjacency.Label(id).Key] = id;
    }

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Constant texts of this class, all values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in parameters)
            command.Parameters.Add(new SqliteParameter(name, null));
        _all.Add(command);
        return command;
    }
}

/// <summary>Short ways to run a prepared statement with its parameters in order.</summary>
internal static class Statement
{
    public static SqliteCommand With(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    public static int Run(this SqliteCommand command) => command.ExecuteNonQuery();

    public static long? ReadLong(this SqliteCommand command) => command.ExecuteScalar() is long value ? value : null;
}
