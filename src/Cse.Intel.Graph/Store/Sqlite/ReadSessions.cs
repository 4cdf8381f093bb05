using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Cse.Intel.Graph.Store.Sqlite;

/// <summary>Read-only connections with their prepared statements, handed out and taken back.</summary>
internal sealed class ReadSessions(GraphFile file) : IDisposable
{
    private readonly ConcurrentBag<ReadSession> _idle = [];

    /// <summary>Records read lately, by any session.</summary>
    public RecordCache Records { get; } = new();

    public Lease Take() => new(this, _idle.TryTake(out var session) ? session : new ReadSession(file.Open(readOnly: true)));

    public void Dispose()
    {
        while (_idle.TryTake(out var session))
            session.Dispose();
    }

    /// <summary>A session for as long as it is needed.</summary>
    public readonly struct Lease(ReadSessions owner, ReadSession session) : IDisposable
    {
        public ReadSession Session { get; } = session;

        public void Dispose() => owner._idle.Add(Session);
    }
}

/// <summary>One read-only connection. Not for two threads at once.</summary>
internal sealed class ReadSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    public ReadSession(SqliteConnection connection) => _connection = connection;

    /// <summary>A prepared statement; its parameters are <c>$1</c>, <c>$2</c> … in the order of the values.</summary>
    public SqliteCommand Statement(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // Callers pass constant texts; all values are parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 1; i <= values.Length; i++)
                command.Parameters.Add(new SqliteParameter($"${i}", null));
            _commands[sql] = command;
        }
        return command.With(values);
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _connection.Dispose();
    }
}
