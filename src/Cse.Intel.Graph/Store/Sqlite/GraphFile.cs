using System.Buffers.Binary;
using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Cse.Intel.Graph.Store.Sqlite;

/// <summary>
/// The file of the embedded graph: looks at it before touching it, makes it where there is none, and opens connections
/// with the settings that durability depends on.
/// </summary>
internal sealed class GraphFile(string path)
{
    /// <summary>Version of the tables; a file with a higher one is left alone.</summary>
    private const int SchemaVersion = 1;

    /// <summary>Marks the file as ours ("CSEI").</summary>
    private const int ApplicationId = 0x43534549;

    public string Path { get; } = path;

    /// <summary>Judges the file from its first bytes, without opening it as a database.</summary>
    /// <exception cref="StoreUnreadableException">It is not ours, damaged, or from a newer version.</exception>
    public void Inspect()
    {
        if (IsNew)
        {
            if (new FileInfo(Path + "-wal") is { Exists: true, Length: > 0 })
                throw new StoreUnreadableException($"{Path} is missing, though its journal is there. Restore both from a backup; the journal was left as it is.");
            return;
        }
        Span<byte> header = stackalloc byte[100];
        if (ReadHeader(header) < header.Length || !header.StartsWith("SQLite format 3\0"u8))
            throw new StoreUnreadableException($"{Path} is damaged: it does not begin as a database. Restore it from a backup; it was left as it is.");
        var version = BinaryPrimitives.ReadInt32BigEndian(header[60..]);
        var application = BinaryPrimitives.ReadInt32BigEndian(header[68..]);
        if (application != ApplicationId)
            throw new StoreUnreadableException($"{Path} is not a graph of this product; choose another data folder. It was left as it is.");
        if (version > SchemaVersion)
            throw new StoreUnreadableException($"{Path} was written by a newer version of this product (format {version}; this one reads up to {SchemaVersion}). Start that version; the file was left as it is.");
    }

    /// <summary>Makes the tables in a new file; checks an existing one whole before it is used.</summary>
    public void Prepare()
    {
        if (IsNew)
            Create();
        else
            Check();
    }

    public SqliteConnection Open(bool readOnly)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
        }.ToString());
        connection.Open();
        Execute(connection, readOnly
            ? "PRAGMA query_only = ON; PRAGMA cache_size = -8192;"
            : "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;");
        if (!readOnly)
            Demand(connection);
        return connection;
    }

    /// <summary>Defaults may change with a package: what nothing may be lost for is asserted, not assumed.</summary>
    private void Demand(SqliteConnection connection)
    {
        if (ScalarText(connection, "PRAGMA journal_mode") != "wal" || ScalarLong(connection, "PRAGMA synchronous") != 2)
            throw new StoreUnavailableException($"{Path} cannot be opened so that a power cut loses nothing. Put the data folder on a local disk.");
    }

    private bool IsNew => !File.Exists(Path) || new FileInfo(Path).Length == 0;

    private int ReadHeader(Span<byte> header)
    {
        try
        {
            using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreUnavailableException($"{Path} cannot be read by this account. Give it the right to, or choose another folder with --data.", e);
        }
    }

    /// <summary>Through a connection that cannot write: closing any other would fold the journal into a damaged file.</summary>
    private void Check()
    {
        using var connection = Open(readOnly: true);
        if (ScalarText(connection, "PRAGMA quick_check(1)") is var verdict && verdict != "ok")
            throw new StoreUnreadableException($"{Path} is damaged ({verdict}). Restore it from a backup; it was left as it is.");
    }

    /// <summary>Under another name first: a file of that name is whole from the moment it is there, kill or no kill.</summary>
    private void Create()
    {
        var unfinished = Path + ".new";
        File.Delete(unfinished);
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ToString()))
        {
            connection.Open();
            Create(connection);
        }
        File.Move(unfinished, Path, overwrite: true);
    }

    private static void Create(SqliteConnection connection)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Cse.Intel.Graph.Store.Sqlite.schema.sql")
            ?? throw new InvalidOperationException("The table definitions are missing from the build.");
        using var script = new StreamReader(stream);
        using var transaction = connection.BeginTransaction();
        Execute(connection, script.ReadToEnd());
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {SchemaVersion};"));
        transaction.Commit();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only texts of this class and the embedded script come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static long ScalarLong(SqliteConnection connection, string sql) => Convert.ToInt64(Scalar(connection, sql), CultureInfo.InvariantCulture);

    private static string ScalarText(SqliteConnection connection, string sql) => Convert.ToString(Scalar(connection, sql), CultureInfo.InvariantCulture) ?? "";

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // As above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
