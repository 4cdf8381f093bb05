using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Sqlite;
using Cse.Intel.Web.Access;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Cse.Intel.Web.Data;

/// <summary>The graph of a data folder, and the desk over it: the one place of the site that names an engine.</summary>
public static class GraphSetUp
{
    /// <summary>Adds store and desk. The store is opened by <see cref="OpenGraph"/>, so that a site that cannot have it does not start.</summary>
    public static IServiceCollection AddGraph(this IServiceCollection services, DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        services.AddSingleton(given => SqliteGraphStore.Open(folder.Path, "the site", given.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IGraphStore>(given => given.GetRequiredService<SqliteGraphStore>());
        services.AddSingleton<Desk>();
        services.AddScoped<Counter>();
        services.AddSingleton<Upkeep.WholeExport>();
        services.AddHostedService<Upkeep.NoticeExpiry>();
        services.AddHealthChecks().AddCheck<GraphCheck>("graph");
        return services;
    }

    /// <summary>Opens the graph now.</summary>
    /// <exception cref="StoreException">It cannot be opened; the message says what to do, and the files are as they were.</exception>
    public static void OpenGraph(this IServiceProvider services) => services.GetRequiredService<SqliteGraphStore>();

    /// <summary>Tells other processes at which address this one answers, for the message they give.</summary>
    public static void TellGraphAddress(this IServiceProvider services, string url) =>
        services.GetRequiredService<SqliteGraphStore>().Describe($"the site at {url}");

    private sealed class GraphCheck(IGraphStore store) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await store.GetSizeAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }
}
