using System.Runtime.CompilerServices;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Store.Neo4j.Transport;

namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>
/// The Neo4j engine, for forces that run a graph server: the same port, the same answers. It is made without asking the
/// server; the first use looks at it and sets it up, and when the server was away the next use tries again, so that the site
/// goes on by itself. A unit of reading sees each answer at its own moment. Tried with
/// Community 5.26; clusters of the Enterprise edition and Aura are known from documentation only.
/// </summary>
public sealed class Neo4jGraphStore : IGraphStore
{
    private readonly ServerSession _session;
    private readonly ProtectionBook _book;
    private readonly FactsCache _facts = new();
    private readonly Neo4jWriter _writer;
    private readonly DatabaseSetUp _setUp;
    private readonly CommitLog _log;
    private readonly SemaphoreSlim _looking = new(1, 1);
    private volatile bool _ready;

    internal Neo4jGraphStore(Neo4jOptions options, ICypherTransport transport, TimeProvider clock)
    {
        _session = new(options, transport, clock);
        _book = new(_session, options, clock);
        _writer = new(options, _session, _book, clock);
        _setUp = new(options, _session);
        _log = new(_session);
    }

    /// <summary>A store on a server, which is not asked yet.</summary>
    public static Neo4jGraphStore Over(Neo4jOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        return new(options, new QueryApi(options), clock);
    }

    /// <summary>What an operator should mend though everything works, in sentences for the log; empty before the first use.</summary>
    public IReadOnlyList<string> Warnings => _setUp.Warnings;

    /// <summary>Looks at the server and sets the database up now.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be reached, or does not let us in; the message says what to do.</exception>
    /// <exception cref="StoreUnreadableException">Its version, or that of the graph in it, is not ours to use.</exception>
    public async Task LookAsync(CancellationToken cancel)
    {
        if (_ready)
            return;
        await _looking.WaitAsync(cancel);
        try
        {
            if (!_ready)
                await _setUp.RunAsync(cancel);
            _ready = true;
        }
        finally
        {
            _looking.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<T> ReadAsync<T>(Viewer viewer, Func<IGraphReader, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(work);
        await LookAsync(cancel);
        await _book.RefreshAsync(cancel);
        return await work(new Neo4jReader(viewer, _book.For(viewer), _session, _book, _facts), cancel);
    }

    /// <inheritdoc/>
    public async Task<CommitReceipt> ApplyAsync(ChangeSet changes, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(changes);
        await LookAsync(cancel);
        await _book.RefreshAsync(cancel);
        return await _writer.ApplyAsync(changes, cancel);
    }

    /// <inheritdoc/>
    public async Task<string?> GetCheckpointAsync(string job, CancellationToken cancel)
    {
        await LookAsync(cancel);
        return await _log.FindCheckpointAsync(job, cancel);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Checkpoint>> GetCheckpointsAsync(CancellationToken cancel)
    {
        await LookAsync(cancel);
        return await _log.CheckpointsAsync(cancel);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Commit> ScanCommitsAsync(long? before, [EnumeratorCancellation] CancellationToken cancel)
    {
        await LookAsync(cancel);
        await foreach (var commit in _log.ScanAsync(before, cancel))
            yield return commit;
    }

    /// <inheritdoc/>
    public async Task<StoreSize> GetSizeAsync(CancellationToken cancel)
    {
        await LookAsync(cancel);
        using var answer = await _session.ReadAsync(CypherText.Size, [], cancel);
        return answer.Rows.Select(row => new StoreSize(row[0].GetInt64(), row[1].GetInt64())).FirstOrDefault() ?? new(0, 0);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _session.Dispose();
        _writer.Dispose();
        _looking.Dispose();
        return ValueTask.CompletedTask;
    }
}
