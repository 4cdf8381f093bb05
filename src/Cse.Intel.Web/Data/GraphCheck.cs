using Cse.Intel.Graph.Store;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Cse.Intel.Web.Data;

/// <summary>
/// Whether the graph answers. Whatever watches the site may ask as often as it likes: the engine is asked once in a few
/// seconds. When the answer changes the log says so, once.
/// </summary>
internal sealed class GraphCheck(IGraphStore store, TimeProvider clock, ILogger<GraphCheck> log) : IHealthCheck, IDisposable
{
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _asking = new(1, 1);
    private HealthCheckResult _last = HealthCheckResult.Healthy();
    private long? _askedAt;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await _asking.WaitAsync(cancellationToken);
        try
        {
            if (_askedAt is not { } at || clock.GetElapsedTime(at) >= Age)
                Note(await AskAsync());
            return _last;
        }
        finally
        {
            _asking.Release();
        }
    }

    public void Dispose() => _asking.Dispose();

    private async Task<HealthCheckResult> AskAsync()
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            await store.GetSizeAsync(patience.Token);
            return HealthCheckResult.Healthy();
        }
        catch (StoreException e)
        {
            return HealthCheckResult.Unhealthy(e.Message);
        }
        catch (OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The graph does not answer.");
        }
    }

    private void Note(HealthCheckResult now)
    {
        if (now.Status != HealthStatus.Healthy && _last.Status == HealthStatus.Healthy)
            log.LogError("The graph does not answer: {Reason}", now.Description);
        else if (now.Status == HealthStatus.Healthy && _last.Status != HealthStatus.Healthy)
            log.LogWarning("The graph answers again");
        (_last, _askedAt) = (now, clock.GetTimestamp());
    }
}
