using Cse.Intel.Graph.Migrate;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Neo4j;
using Cse.Intel.Graph.Store.Sqlite;
using Cse.Intel.Web.Access;

namespace Cse.Intel.Web.Data;

/// <summary>The graph and the desk over it: the one place of the site that names an engine.</summary>
public static class GraphSetUp
{
    /// <summary>Adds store and desk. The store is opened by <see cref="OpenGraphAsync"/>, so that a site that cannot have it does not start.</summary>
    public static IServiceCollection AddGraph(this IServiceCollection services, DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        services.AddSingleton(given => GraphSettings.Read(given.GetRequiredService<IConfiguration>()));
        services.AddSingleton(given => Open(given.GetRequiredService<GraphSettings>(), folder, "the site", given.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Desk>();
        services.AddScoped<Counter>();
        services.AddSingleton<Upkeep.WholeExport>();
        services.AddHostedService<Upkeep.NoticeExpiry>();
        services.AddSingleton<GraphCheck>();
        services.AddHealthChecks().AddCheck<GraphCheck>("graph");
        return services;
    }

    /// <summary>
    /// The store that the settings name. A server is asked when it is first used; what a data folder holds is read now.
    /// </summary>
    /// <param name="settings">Where the graph is kept.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="purpose">What this process is, for the message another one gets.</param>
    /// <param name="clock">The clock.</param>
    /// <exception cref="StoreException">It cannot be opened; the message says what to do, and the files are as they were.</exception>
    /// <exception cref="SettingException">The authority of the server’s certificate cannot be read.</exception>
    public static IGraphStore Open(GraphSettings settings, DataFolder folder, string purpose, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(folder);
        if (settings.Engine == GraphEngine.Sqlite)
            return SqliteGraphStore.Open(folder.Path, purpose, clock);
        try
        {
            return Neo4jGraphStore.Over(settings.Neo4j!, clock);
        }
        catch (System.Security.Cryptography.CryptographicException e)
        {
            throw new SettingException($"The setting Graph:Neo4j:Authority may be: a PEM file with the authority that signed the server’s certificate. {settings.Neo4j!.Authority} cannot be read as one: {e.Message}");
        }
    }

    /// <summary>The store, once it is known that no migration into it was left unfinished: on part of a graph nobody should work.</summary>
    /// <inheritdoc cref="Open"/>
    public static async Task<IGraphStore> OpenWholeAsync(GraphSettings settings, DataFolder folder, string purpose, CancellationToken cancel)
    {
        var store = Open(settings, folder, purpose, TimeProvider.System);
        try
        {
            await DemandWholeAsync(store, cancel);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Opens the graph of the site now. Where a graph server cannot be reached yet, the site starts all the same, the log says
    /// so, and pages answer once the server does.
    /// </summary>
    /// <exception cref="StoreException">It cannot be opened; the message says what to do, and the files are as they were.</exception>
    /// <exception cref="MigrationRefusedException">It holds part of a graph.</exception>
    public static async Task OpenGraphAsync(this IServiceProvider services)
    {
        var settings = services.GetRequiredService<GraphSettings>();
        var store = services.GetRequiredService<IGraphStore>();
        var log = services.GetRequiredService<ILogger<GraphSettings>>();
        try
        {
            await DemandWholeAsync(store, CancellationToken.None);
            foreach (var warning in (store as Neo4jGraphStore)?.Warnings ?? [])
                log.LogWarning("{Warning}", warning);
        }
        catch (StoreUnavailableException e) when (settings.Engine == GraphEngine.Neo4j)
        {
            log.LogError("The site starts without its graph ({Graph}), and pages say that they cannot answer: {Reason}", settings.Neo4j!.ToString(), e.Message);
        }
    }

    /// <summary>Tells other processes at which address this one answers, for the message they give.</summary>
    public static void TellGraphAddress(this IServiceProvider services, string url) =>
        (services.GetRequiredService<IGraphStore>() as SqliteGraphStore)?.Describe($"the site at {url}");

    private static async Task DemandWholeAsync(IGraphStore store, CancellationToken cancel)
    {
        if (await GraphMigration.IsUnfinishedInAsync(store, cancel))
            throw new MigrationRefusedException("migration.unfinished", "The graph holds part of a migration that was not finished. Give the migrate command again; it goes on where it was.");
    }
}
