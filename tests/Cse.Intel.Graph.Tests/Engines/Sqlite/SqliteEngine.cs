using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Sqlite;
using Cse.Intel.TestSupport;

namespace Cse.Intel.Graph.Tests.Engines.Sqlite;

/// <summary>The embedded engine, each store in a folder of its own.</summary>
public sealed class SqliteEngine : Engine
{
    private readonly List<TempFolder> _folders = [];
    private readonly Dictionary<IGraphStore, string> _paths = [];

    public override bool KeepsData => true;

    public override Task<IGraphStore> OpenEmptyAsync(TimeProvider clock)
    {
        var folder = new TempFolder();
        _folders.Add(folder);
        return Task.FromResult<IGraphStore>(Open(folder.Path, clock));
    }

    public override async Task<IGraphStore> ReopenAsync(IGraphStore store, TimeProvider clock)
    {
        await store.DisposeAsync();
        return Open(_paths[store], clock);
    }

    public override ValueTask DisposeAsync()
    {
        foreach (var folder in _folders)
            folder.Dispose();
        return base.DisposeAsync();
    }

    private SqliteGraphStore Open(string path, TimeProvider clock)
    {
        var store = SqliteGraphStore.Open(path, "a test", clock);
        _paths[store] = path;
        return store;
    }
}
