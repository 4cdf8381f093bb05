using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Cse.Intel.Graph.Store.Sqlite;

/// <summary>What was committed, and how far long jobs are.</summary>
internal sealed class CommitLog(ReadSessions sessions, Adjacency adjacency)
{
    private const int Page = 5_000;

    /// <summary>The checkpoint of a job; null when it never began.</summary>
    public string? FindCheckpoint(string job) =>
        Read(session => session.Statement("SELECT state FROM checkpoint WHERE job = $1", job).ExecuteScalar() as string);

    public IReadOnlyList<Checkpoint> Checkpoints() => Read(session =>
    {
        using var row = session.Statement("SELECT job, state FROM checkpoint ORDER BY job").ExecuteReader();
        var all = new List<Checkpoint>();
        while (row.Read())
            all.Add(new(row.GetString(0), row.GetString(1)));
        return all;
    });

    /// <summary>Commits below a place, newest first; what is committed meanwhile is left out.</summary>
    public async IAsyncEnumerable<Commit> ScanAsync(long? before, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var below = Math.Min(before ?? long.MaxValue, adjacency.Published + 1);
        List<Commit> page;
        do
        {
            cancel.ThrowIfCancellationRequested();
            page = PageBelow(below);
            foreach (var commit in page)
                yield return commit;
            below = page.Count > 0 ? page[^1].Sequence : 0;
        }
        while (page.Count == Page);
    }

    private List<Commit> PageBelow(long place) => Read(session =>
    {
        using var row = session.Statement("SELECT seq, key, author, reason, at FROM change_set WHERE seq < $1 ORDER BY seq DESC LIMIT $2", place, Page).ExecuteReader();
        var page = new List<Commit>();
        while (row.Read())
            page.Add(new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), Rows.Time(row.GetInt64(4))));
        return page;
    });

    private T Read<T>(Func<ReadSession, T> work)
    {
        try
        {
            using var lease = sessions.Take();
            return work(lease.Session);
        }
        catch (SqliteException e)
        {
            throw new StoreUnavailableException("The graph file cannot be read at the moment.", e);
        }
    }
}
