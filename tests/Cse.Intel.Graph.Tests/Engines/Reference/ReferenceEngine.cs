using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Tests.Engines.Reference;

/// <summary>The oracle: it keeps the contracts too, else it would be no measure for others.</summary>
public sealed class ReferenceEngine : Engine
{
    public override bool KeepsData => false;

    public override Task<IGraphStore> OpenEmptyAsync(TimeProvider clock) => Task.FromResult<IGraphStore>(new ReferenceStore(ReferenceGraph.Empty, clock));

    public override Task<IGraphStore> ReopenAsync(IGraphStore store, TimeProvider clock) => throw new NotSupportedException("It lives in memory only.");
}
