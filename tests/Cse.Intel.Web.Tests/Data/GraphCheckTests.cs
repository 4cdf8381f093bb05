using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Store;
using Cse.Intel.Web.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Cse.Intel.Web.Tests.Data;

public sealed class GraphCheckTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly AskedStore _store = new();

    [Fact]
    public async Task ManyChecks_AskTheEngineOnceInAWhile()
    {
        using var check = new GraphCheck(_store, _clock, NullLogger<GraphCheck>.Instance);

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => check.CheckHealthAsync(new())));

        Assert.All(results, r => Assert.Equal(HealthStatus.Healthy, r.Status));
        Assert.Equal(1, _store.Asked);
        _clock.Advance(TimeSpan.FromSeconds(3));
        await check.CheckHealthAsync(new());
        await check.CheckHealthAsync(new());
        Assert.Equal(2, _store.Asked);
    }

    [Fact]
    public async Task EngineAway_IsUnhealthyWithTheReason_UntilItAnswers()
    {
        using var check = new GraphCheck(_store, _clock, NullLogger<GraphCheck>.Instance);
        _store.Away = true;
        var away = await check.CheckHealthAsync(new());
        Assert.Equal((HealthStatus.Unhealthy, "It is away."), (away.Status, away.Description));

        _store.Away = false;
        Assert.Equal(HealthStatus.Unhealthy, (await check.CheckHealthAsync(new())).Status);
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(HealthStatus.Healthy, (await check.CheckHealthAsync(new())).Status);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    /// <summary>A store that counts how often it is asked.</summary>
    private sealed class AskedStore : IGraphStore
    {
        public int Asked { get; private set; }

        public bool Away { get; set; }

        public Task<StoreSize> GetSizeAsync(CancellationToken cancel)
        {
            Asked++;
            return Away ? Task.FromException<StoreSize>(new StoreUnavailableException("It is away.")) : Task.FromResult(new StoreSize(0, 0));
        }

        public Task<T> ReadAsync<T>(Viewer viewer, Func<IGraphReader, CancellationToken, Task<T>> work, CancellationToken cancel) => throw new NotSupportedException();

        public Task<CommitReceipt> ApplyAsync(ChangeSet changes, CancellationToken cancel) => throw new NotSupportedException();

        public Task<string?> GetCheckpointAsync(string job, CancellationToken cancel) => throw new NotSupportedException();

        public Task<IReadOnlyList<Checkpoint>> GetCheckpointsAsync(CancellationToken cancel) => throw new NotSupportedException();

        public IAsyncEnumerable<Commit> ScanCommitsAsync(long? before, CancellationToken cancel) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
