using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Data;
using Microsoft.Data.Sqlite;

namespace Cse.Intel.Web.Audit;

/// <summary>
/// The append-only audit trail (DPA 2018 s.62; intelligence-handling.md §3.2): who, when, in which role, for which
/// purpose, did what to whom. It stands in its own file; each row's hash covers its content and the hash before it, so
/// that a change or a gap shows in <see cref="VerifyAsync"/>. The site and the verbs may write at the same time.
/// </summary>
public sealed class AuditTrail(DataFolder folder, TimeProvider clock, RequestIds requests, ILogger<AuditTrail> log) : IAuditTrail
{
    /// <summary>Rows on one page of the trail.</summary>
    public const int PageSize = 50;

    private readonly AuditFile _file = new(folder);

    /// <summary>Makes the file where it is missing.</summary>
    public void EnsureReady() => _file.EnsureReady();

    /// <inheritdoc/>
    public Task<AuditTicket> IntendAsync(AuditEntry entry, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entry);
        cancel.ThrowIfCancellationRequested();
        try
        {
            var id = _file.Append(next => Intent(next, entry));
            return Task.FromResult(new AuditTicket(id));
        }
        catch (SqliteException fault)
        {
            log.LogError(fault, "The audit trail cannot be written: {What} was refused", entry.Operation);
            throw new AuditUnavailableException(fault);
        }
    }

    /// <inheritdoc/>
    public Task CompleteAsync(AuditTicket ticket, AuditOutcome outcome, int? count)
    {
        try
        {
            var step = outcome.ToString().ToLowerInvariant();
            _file.Append(next => new(next, Now(), step, ticket.Id, "", "", "", "", "", "", count, requests.Current));
        }
        catch (SqliteException fault)
        {
            log.LogError(fault, "The outcome of audit row {Intent} could not be written", ticket.Id);
        }
        return Task.CompletedTask;
    }

    /// <summary>
    /// Walks the whole trail. It shows a changed row, a missing one, and rows cut off the end unless whoever did it also
    /// set back SQLite's own counter: compare <see cref="AuditVerdict.LastHash"/> with one noted down elsewhere.
    /// </summary>
    public Task<AuditVerdict> VerifyAsync(CancellationToken cancel) => Task.Run(() => Verify(cancel), cancel);

    /// <summary>A page of intents with their outcomes, newest first.</summary>
    public Task<AuditPage> ReadAsync(AuditFilter filter, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Task.Run(() => Read(filter), cancel);
    }

    /// <summary>True when the trail can be read and written to; for the health page.</summary>
    public bool IsReady()
    {
        try
        {
            using var connection = _file.Open();
            using var transaction = connection.BeginTransaction(deferred: false);
            AuditFile.Last(connection);
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private AuditRow Intent(long id, AuditEntry entry) => new(
        id, Now(), "intent", null, entry.Viewer.User, string.Join(' ', entry.Viewer.Roles.Order()), entry.Viewer.Purpose,
        entry.Operation, string.Join(' ', entry.Subjects), entry.Query ?? "", null, requests.Current);

    private AuditVerdict Verify(CancellationToken cancel)
    {
        using var connection = _file.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {AuditFile.Columns} FROM audit ORDER BY id";
        using var reader = command.ExecuteReader();
        var (hash, count) = (AuditRow.Genesis, 0L);
        while (reader.Read())
        {
            cancel.ThrowIfCancellationRequested();
            var row = AuditFile.Row(reader);
            if (row.Id != count + 1)
                return new(false, count, hash, $"Row {count + 1} is missing");
            hash = row.HashAfter(hash);
            if (hash != AuditFile.Hash(reader))
                return new(false, count, hash, $"Row {row.Id} is not as it was written, or the one before it was replaced");
            count++;
        }
        return AuditFile.HighestGiven(connection) == count
            ? new(true, count, hash, "")
            : new(false, count, hash, $"Rows after {count} are missing");
    }

    private AuditPage Read(AuditFilter filter)
    {
        using var connection = _file.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        using var count = Select(connection, "SELECT COUNT(*) FROM audit i", filter);
        var total = Convert.ToInt32(count.ExecuteScalar(), CultureInfo.InvariantCulture);
        using var page = Select(connection, $"""
            SELECT {string.Join(", ", AuditFile.Columns.Split(", ").Select(column => "i." + column))},
                   o.step, o.result_count
            FROM audit i LEFT JOIN audit o ON o.intent_id = i.id
            """, filter, "ORDER BY i.id DESC LIMIT $take OFFSET $skip");
        page.Parameters.AddWithValue("$take", PageSize);
        page.Parameters.AddWithValue("$skip", (filter.Page - 1) * (long)PageSize);
        using var reader = page.ExecuteReader();
        var lines = new List<AuditLine>();
        while (reader.Read())
            lines.Add(new(AuditFile.Row(reader), reader.IsDBNull(13) ? null : reader.GetString(13), reader.IsDBNull(14) ? null : reader.GetInt32(14)));
        return new(lines, total);
    }

    private static SqliteCommand Select(SqliteConnection connection, string select, AuditFilter filter, string tail = "")
    {
        var command = connection.CreateCommand();
        command.CommandText = $"""
            {select}
            WHERE i.step = 'intent' AND ($who IS NULL OR i.who = $who COLLATE NOCASE)
              AND ($from IS NULL OR i.at >= $from) AND ($to IS NULL OR i.at < $to)
            {tail}
            """;
        command.Parameters.AddWithValue("$who", (object?)filter.Who ?? DBNull.Value);
        command.Parameters.AddWithValue("$from", (object?)filter.From?.Text() ?? DBNull.Value);
        command.Parameters.AddWithValue("$to", (object?)filter.To?.Text() ?? DBNull.Value);
        return command;
    }

    private string Now() => clock.GetUtcNow().Text();
}

/// <summary>Which part of the trail to read.</summary>
/// <param name="Who">A name, exactly; null for all.</param>
/// <param name="From">From this instant on; null for the beginning.</param>
/// <param name="To">Before this instant; null for the end.</param>
/// <param name="Page">1 for the newest.</param>
public sealed record AuditFilter(string? Who, DateTimeOffset? From, DateTimeOffset? To, int Page);

/// <summary>An intent with its outcome; no outcome means that it was never written.</summary>
public sealed record AuditLine(AuditRow Intent, string? Outcome, int? ResultCount);

/// <summary>A page of the trail and the number of all lines the filter leaves.</summary>
public sealed record AuditPage(IReadOnlyList<AuditLine> Lines, int Total);

/// <summary>Whether the trail is whole.</summary>
/// <param name="Intact">True when every row is as written and none is missing.</param>
/// <param name="Rows">Rows found good.</param>
/// <param name="LastHash">The hash of the last good row: note it down to compare with later.</param>
/// <param name="Problem">What is wrong, fit to show; empty when nothing is.</param>
public sealed record AuditVerdict(bool Intact, long Rows, string LastHash, string Problem);

internal static class AuditTime
{
    public static string Text(this DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
