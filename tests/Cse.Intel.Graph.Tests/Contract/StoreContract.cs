using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Contract;

/// <summary>
/// What every contract shares: an empty store of the engine, a town to fill it from, and the port's readings in one word
/// each. A contract knows the port only; an engine joins with a class that names both, and <see cref="Compliance"/> sees
/// to it that none is left out.
/// </summary>
public abstract class StoreContract(Engine engine) : IAsyncLifetime
{
    private IGraphStore? _store;

    protected Engine Engine => engine;

    protected Town Town { get; } = Given.Town();

    protected IGraphStore Store => _store!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(engine.WhyAbsent is not null, engine.WhyAbsent ?? "");
        _store = await engine.OpenEmptyAsync(Town.Clock);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_store is not null)
            await _store.DisposeAsync();
    }

    /// <summary>Closes the store and opens it again on its data.</summary>
    protected async Task ReopenAsync()
    {
        Assert.SkipUnless(engine.KeepsData, "This engine lives in memory only.");
        _store = await engine.ReopenAsync(Store, Town.Clock);
    }

    /// <summary>Commits what the test has said so far.</summary>
    protected Task<CommitReceipt> SaveAsync() => Town.SaveAsync(Store);

    /// <summary>The code of the refusal of what the test has said so far.</summary>
    protected async Task<string> RefusalAsync() => (await Assert.ThrowsAsync<StoreRefusedException>(SaveAsync)).Code;

    /// <summary>Reads as somebody.</summary>
    protected Task<T> ReadAsync<T>(Viewer viewer, Func<IGraphReader, ValueTask<T>> work) =>
        Store.ReadAsync(viewer, async (reader, _) => await work(reader), CancellationToken.None);

    protected async Task<Entity?> FindAsync(EntityId id, Viewer? viewer = null, DateTimeOffset? asKnownAt = null) =>
        (await ReadAsync(viewer ?? Viewers.Supervisor, r => r.GetEntitiesAsync([id], asKnownAt, default))).GetValueOrDefault(id);

    protected Task<IReadOnlyList<Entity>> RevisionsAsync(EntityId id, Viewer? viewer = null) =>
        ReadAsync(viewer ?? Viewers.Supervisor, r => r.GetRevisionsAsync(id, default));

    protected async Task<Assertion?> FindAsync(AssertionId id, Viewer? viewer = null) =>
        (await ReadAsync(viewer ?? Viewers.Supervisor, r => r.GetAssertionsAsync([id], default))).GetValueOrDefault(id);

    protected Task<Expansion> ExpandAsync(EntityId start, LinkFilter? filter = null, int? cap = null, Viewer? viewer = null) =>
        ReadAsync(viewer ?? Viewers.Supervisor, r => r.ExpandAsync([start], filter ?? LinkFilter.Usual, cap, default));

    /// <summary>The assertions an expansion passes, in the order of their ids.</summary>
    protected async Task<IEnumerable<AssertionId>> PassingAsync(EntityId start, LinkFilter? filter = null, Viewer? viewer = null) =>
        (await ExpandAsync(start, filter, viewer: viewer)).Edges.Select(e => e.Assertion).Order();

    protected Task<IReadOnlyList<Judgement>> JudgementsAsync(EntityId id, DateTimeOffset? asKnownAt = null, Viewer? viewer = null) =>
        ReadAsync(viewer ?? Viewers.Supervisor, r => r.GetJudgementsAsync([id], asKnownAt, default));

    protected async Task<IReadOnlyList<EntityId>> SearchAsync(string[] words, string[] keys, Viewer? viewer = null, int limit = 50, params EntityKind[] kinds)
    {
        var found = await ReadAsync(viewer ?? Viewers.Supervisor, r => r.FindCandidatesAsync(new([.. words], [.. keys], [.. kinds]), limit, default));
        return [.. found.Records.Select(e => e.Id).Order()];
    }

    /// <summary>Everything of a stream.</summary>
    protected static async ValueTask<IReadOnlyList<T>> AllAsync<T>(IAsyncEnumerable<T> stream)
    {
        var all = new List<T>();
        await foreach (var item in stream)
            all.Add(item);
        return all;
    }
}
