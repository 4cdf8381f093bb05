using Cse.Intel.Graph.Access;
using Microsoft.Data.Sqlite;

namespace Cse.Intel.Graph.Store.Sqlite;

/// <summary>
/// The embedded engine: SQLite in WAL mode with full synchronisation is the record, an adjacency in memory answers
/// expansions. Starts on an empty folder without a question; one process at a time.
/// </summary>
public sealed class SqliteGraphStore : IGraphStore
{
    private readonly FolderLock _lock;
    private readonly Adjacency _adjacency;
    private readonly Vocabulary _vocabulary;
    private readonly SqliteWriter _writer;
    private readonly ReadSessions _sessions;
    private readonly CommitLog _log;

    private SqliteGraphStore(FolderLock held, GraphFile file, Adjacency adjacency, Vocabulary vocabulary, TimeProvider clock)
    {
        _lock = held;
        _adjacency = adjacency;
        _vocabulary = vocabulary;
        _writer = new SqliteWriter(file, adjacency, vocabulary, clock);
        _sessions = new ReadSessions(file);
        _log = new CommitLog(_sessions, adjacency);
    }

    /// <summary>Opens the graph of a data folder, making folder and tables where there are none.</summary>
    /// <param name="folder">The data folder; the graph is <c>graph.db</c> in it.</param>
    /// <param name="purpose">What this process is, for the message another one gets.</param>
    /// <param name="clock">The clock.</param>
    /// <exception cref="StoreUnavailableException">The folder is in use or cannot be written.</exception>
    /// <exception cref="StoreUnreadableException">The file is damaged, not ours, or from a newer version; it is left untouched.</exception>
    public static SqliteGraphStore Open(string folder, string purpose, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(clock);
        MakeFolder(folder);
        var file = new GraphFile(Path.Combine(folder, "graph.db"));
        file.Inspect();
        var held = FolderLock.Take(folder, purpose);
        try
        {
            file.Prepare();
            var (adjacency, vocabulary) = AdjacencyLoader.Load(file);
            return new(held, file, adjacency, vocabulary, clock);
        }
        catch (SqliteException e)
        {
            held.Dispose();
            throw Translate(file.Path, e);
        }
        catch (Exception e) when (e is not StoreException)
        {
            held.Dispose();
            throw new StoreUnreadableException($"{file.Path} is damaged. Restore it from a backup; it was left as it is.", e);
        }
        catch (StoreException)
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Tells other processes what this one has become, e.g. the site at its address.</summary>
    public void Describe(string purpose) => _lock.Describe(purpose);

    /// <inheritdoc/>
    public async Task<T> ReadAsync<T>(Viewer viewer, Func<IGraphReader, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(work);
        if (_writer.Broken is { } broken)
            throw new StoreUnavailableException("The store stopped after a failed write. Start the site again; nothing acknowledged is lost.", broken);
        try
        {
            return await work(new SqliteReader(viewer, _adjacency, _vocabulary, _sessions), cancel);
        }
        catch (SqliteException e)
        {
            throw new StoreUnavailableException("The graph file cannot be read at the moment.", e);
        }
    }

    /// <inheritdoc/>
    public Task<CommitReceipt> ApplyAsync(ChangeSet changes, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return _writer.ApplyAsync(changes, cancel);
    }

    /// <inheritdoc/>
    public Task<string?> GetCheckpointAsync(string job, CancellationToken cancel) => Task.Run(() => _log.FindCheckpoint(job), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Checkpoint>> GetCheckpointsAsync(CancellationToken cancel) => Task.Run(_log.Checkpoints, cancel);

    /// <inheritdoc/>
    public IAsyncEnumerable<Commit> ScanCommitsAsync(long? before, CancellationToken cancel) => _log.ScanAsync(before, cancel);

    /// <inheritdoc/>
    public Task<StoreSize> GetSizeAsync(CancellationToken cancel) => Task.FromResult(new StoreSize(_adjacency.NodeCount, _adjacency.LinkCount));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // The last connection to close folds the log into the file; a read-only one could not.
        _sessions.Dispose();
        await _writer.DisposeAsync();
        _lock.Dispose();
    }

    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new StoreUnavailableException($"The data folder {folder} cannot be made: {e.Message} Choose another with --data.", e);
        }
    }

    private static StoreException Translate(string path, SqliteException e) => e.SqliteErrorCode switch
    {
        8 or 14 => new StoreUnavailableException($"{path} cannot be written. Give the account the right to write there, or choose another folder with --data.", e),
        11 or 26 => new StoreUnreadableException($"{path} is damaged. Restore it from a backup; it was left as it is.", e),
        _ => new StoreUnavailableException($"{path} cannot be opened (code {e.SqliteErrorCode}).", e),
    };
}
