using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Cse.Intel.Graph.Store.Sqlite;

/// <summary>
/// The one writer: a thread, a connection and a bounded queue. Waiting sets are committed together, each in a savepoint
/// of its own, so that a refused set does not refuse its neighbours. Order: commit to disk, apply to memory, publish,
/// acknowledge. Should applying fail, the store stops serving: it never runs on with memory behind the disk.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int GroupSize = 64;

    private readonly Channel<Pending> _queue = Channel.CreateBounded<Pending>(new BoundedChannelOptions(256) { SingleReader = true });
    private readonly SqliteConnection _connection;
    private readonly Adjacency _adjacency;
    private readonly Vocabulary _vocabulary;
    private readonly WriteStatements _statements;
    private readonly Thread _thread;
    private Exception? _broken;

    public SqliteWriter(GraphFile file, Adjacency adjacency, Vocabulary vocabulary, TimeProvider clock)
    {
        _connection = file.Open(readOnly: false);
        _adjacency = adjacency;
        _vocabulary = vocabulary;
        _statements = new WriteStatements(_connection, clock);
        _thread = new Thread(Run) { Name = "graph writer", IsBackground = true };
        _thread.Start();
    }

    /// <summary>What stopped the writer for good; null while it works.</summary>
    public Exception? Broken => Volatile.Read(ref _broken);

    public async Task<CommitReceipt> ApplyAsync(ChangeSet changes, CancellationToken cancel)
    {
        if (Broken is { } broken)
            throw new StoreUnavailableException("The store stopped after a failed write. Start the site again; nothing acknowledged is lost.", broken);
        var pending = new Pending(changes);
        await _queue.Writer.WriteAsync(pending, cancel);
        return await pending.Done.Task.WaitAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await Task.Run(_thread.Join);
        _statements.Dispose();
        await _connection.DisposeAsync();
    }

    private void Run()
    {
        var group = new List<Pending>(GroupSize);
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            group.Clear();
            while (group.Count < GroupSize && _queue.Reader.TryRead(out var pending))
                group.Add(pending);
            CommitGroup(group);
        }
    }

    private void CommitGroup(List<Pending> group)
    {
        if (Broken is { } broken)
        {
            Fail(group, new StoreUnavailableException("The store stopped after a failed write. Start the site again.", broken));
            return;
        }
        var applied = new List<Action>();
        var receipts = new List<(Pending, CommitReceipt)>();
        try
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            _statements.Begin(transaction, _adjacency);
            foreach (var pending in group)
                if (WriteOne(transaction, pending, applied) is { } receipt)
                    receipts.Add((pending, receipt));
            transaction.Commit();
        }
        catch (SqliteException e)
        {
            // The transaction is gone whole; memory was not touched.
            Fail(group, Translate(e));
            return;
        }
        Publish(applied, receipts);
    }

    private CommitReceipt? WriteOne(SqliteTransaction transaction, Pending pending, List<Action> applied)
    {
        transaction.Save("set");
        try
        {
            var write = new ChangeSetWrite(_statements, _adjacency, _vocabulary, pending.Changes);
            var receipt = write.Run();
            transaction.Release("set");
            _statements.Keep(write);
            applied.AddRange(write.InMemory);
            return receipt;
        }
#pragma warning disable CA1031 // One set's fault is that set's answer: the writer must live on for the others.
        catch (Exception e) when (e is not SqliteException)
#pragma warning restore CA1031
        {
            transaction.Rollback("set");
            transaction.Release("set");
            pending.Done.TrySetException(e);
            return null;
        }
    }

    private void Publish(List<Action> applied, List<(Pending Pending, CommitReceipt Receipt)> receipts)
    {
        try
        {
            foreach (var apply in applied)
                apply();
            foreach (var (_, receipt) in receipts)
                _adjacency.Published = Math.Max(_adjacency.Published, receipt.Sequence);
        }
#pragma warning disable CA1031 // Whatever it was, memory may now lag behind the disk: stop serving.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Volatile.Write(ref _broken, e);
        }
        foreach (var (pending, receipt) in receipts)
            pending.Done.TrySetResult(receipt);
    }

    private static void Fail(List<Pending> group, Exception reason)
    {
        foreach (var pending in group)
            pending.Done.TrySetException(reason);
    }

    private static StoreException Translate(SqliteException e) => e.SqliteErrorCode switch
    {
        8 => new StoreUnavailableException("The data folder is read-only. Give the account the right to write there.", e),
        11 or 26 => new StoreUnreadableException("The graph file is damaged. Restore it from a backup.", e),
        13 => new StoreUnavailableException("The disk is full. Free some space; nothing of this change was written.", e),
        _ => new StoreUnavailableException($"The graph file cannot be written (code {e.SqliteErrorCode}). Nothing of this change was written.", e),
    };

    private sealed record Pending(ChangeSet Changes)
    {
        public TaskCompletionSource<CommitReceipt> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
