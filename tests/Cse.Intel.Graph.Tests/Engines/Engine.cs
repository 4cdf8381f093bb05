using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Tests.Engines;

/// <summary>
/// What a contract needs to know of an engine: how to get an empty store of it, and in what it may lawfully differ.
/// </summary>
public abstract class Engine : IAsyncDisposable
{
    /// <summary>Why it cannot be tested here, e.g. no server was named; null when it can.</summary>
    public virtual string? WhyAbsent => null;

    /// <summary>True when a unit of reading sees one state of the graph from beginning to end.</summary>
    public virtual bool ReadsOneState => true;

    /// <summary>True when a store can be opened again on what an earlier one wrote.</summary>
    public abstract bool KeepsData { get; }

    /// <summary>A store with nothing in it, which the caller disposes.</summary>
    public abstract Task<IGraphStore> OpenEmptyAsync(TimeProvider clock);

    /// <summary>Closes a store and opens another on the same data.</summary>
    public abstract Task<IGraphStore> ReopenAsync(IGraphStore store, TimeProvider clock);

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
