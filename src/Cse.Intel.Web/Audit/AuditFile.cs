using System.Globalization;
using Cse.Intel.Web.Data;
using Microsoft.Data.Sqlite;

namespace Cse.Intel.Web.Audit;

/// <summary>The SQLite file of the trail: its tables, how it is opened, and how a row is appended and read.</summary>
internal sealed class AuditFile(DataFolder folder)
{
    /// <summary>How long a writer waits for another to finish, in seconds. Rows are small: waiting longer means trouble.</summary>
    private const int BusyTimeout = 10;

    // The triggers are no defence against somebody who owns the file; they stop a slip in our own code.
    private const string Tables = """
        PRAGMA journal_mode = WAL;
        CREATE TABLE IF NOT EXISTS audit (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          at TEXT NOT NULL, step TEXT NOT NULL, intent_id INTEGER NULL, who TEXT NOT NULL, role TEXT NOT NULL,
          purpose TEXT NOT NULL, what TEXT NOT NULL, subjects TEXT NOT NULL, query TEXT NOT NULL,
          result_count INTEGER NULL, request_id TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
        CREATE INDEX IF NOT EXISTS audit_who ON audit (who COLLATE NOCASE, id);
        CREATE INDEX IF NOT EXISTS audit_at ON audit (at, id);
        CREATE INDEX IF NOT EXISTS audit_intent ON audit (intent_id);
        CREATE TRIGGER IF NOT EXISTS audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
        """;

    private const string InsertRow = """
        INSERT INTO audit (id, at, step, intent_id, who, role, purpose, what, subjects, query, result_count, request_id, hash)
        VALUES ($id, $at, $step, $intent_id, $who, $role, $purpose, $what, $subjects, $query, $result_count, $request_id, $hash)
        """;

    /// <summary>The columns that <see cref="Row"/> reads, in its order; the hash comes last.</summary>
    public const string Columns =
        "id, at, step, intent_id, who, role, purpose, what, subjects, query, result_count, request_id, hash";

    /// <summary>Makes the file and its tables where they are missing.</summary>
    public void EnsureReady() => folder.SetUpAlone(folder.AuditFile, () =>
    {
        using var connection = Open();
        Run(connection, Tables);
    });

    /// <summary>An open connection. Every commit reaches the disk before it counts.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = folder.AuditFile,
            DefaultTimeout = BusyTimeout,
        }.ToString());
        connection.Open();
        Run(connection, "PRAGMA synchronous = FULL");
        return connection;
    }

    /// <summary>
    /// Appends the row that <paramref name="make"/> makes for the next number. The write lock is taken first, so that no
    /// other process can put a row between the hash read and the row written.
    /// </summary>
    public long Append(Func<long, AuditRow> make)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        var (last, hash) = Last(connection);
        var row = make(last + 1);
        Insert(connection, row, row.HashAfter(hash));
        transaction.Commit();
        return row.Id;
    }

    /// <summary>Number and hash of the last row.</summary>
    public static (long Id, string Hash) Last(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1";
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetString(1)) : (0, AuditRow.Genesis);
    }

    /// <summary>The highest number ever given, which SQLite keeps apart from the rows; 0 before the first.</summary>
    public static long HighestGiven(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT seq FROM sqlite_sequence WHERE name = 'audit'";
        return Convert.ToInt64(command.ExecuteScalar() ?? 0L, CultureInfo.InvariantCulture);
    }

    /// <summary>The row under a reader of <see cref="Columns"/>.</summary>
    public static AuditRow Row(SqliteDataReader reader) => new(
        reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetInt64(3),
        reader.GetString(4), reader.GetString(5), reader.GetString(6), reader.GetString(7), reader.GetString(8),
        reader.GetString(9), reader.IsDBNull(10) ? null : reader.GetInt32(10), reader.GetString(11));

    /// <summary>The hash under a reader of <see cref="Columns"/>.</summary>
    public static string Hash(SqliteDataReader reader) => reader.GetString(12);

    private static void Insert(SqliteConnection connection, AuditRow row, string hash)
    {
        using var command = connection.CreateCommand();
        command.CommandText = InsertRow;
        command.Parameters.AddWithValue("$id", row.Id);
        command.Parameters.AddWithValue("$at", row.At);
        command.Parameters.AddWithValue("$step", row.Step);
        command.Parameters.AddWithValue("$intent_id", (object?)row.IntentId ?? DBNull.Value);
        command.Parameters.AddWithValue("$who", row.Who);
        command.Parameters.AddWithValue("$role", row.Role);
        command.Parameters.AddWithValue("$purpose", row.Purpose);
        command.Parameters.AddWithValue("$what", row.What);
        command.Parameters.AddWithValue("$subjects", row.Subjects);
        command.Parameters.AddWithValue("$query", row.Query);
        command.Parameters.AddWithValue("$result_count", (object?)row.ResultCount ?? DBNull.Value);
        command.Parameters.AddWithValue("$request_id", row.RequestId);
        command.Parameters.AddWithValue("$hash", hash);
        command.ExecuteNonQuery();
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
