using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Accounts;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Data;
using Cse.Intel.Web.Register;
using Cse.Intel.Web.Features.Documents;
using Cse.Intel.Web.GraphQL;
using Cse.Intel.Web.GraphQL.Http;
using Cse.Intel.Web.Health;
using Cse.Intel.Web.Http;
using Cse.Intel.Web.Logging;
using Cse.Intel.Web.Upkeep;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web;

/// <summary>The site's table of contents: what it is made of, and what a request passes through on its way.</summary>
public static class Site
{
    // What a person types is small. A route that takes files says so itself ([RequestSizeLimit]).
    private const long LargestBody = 1_000_000;

    // A browser that keeps a stream open must not hold up a restart for the half minute that is usual.
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(5);

    /// <summary>Puts the site together and makes its files; it answers once it is started.</summary>
    /// <param name="folder">Where everything is kept.</param>
    /// <param name="urls">Addresses to listen on, separated by semicolons; port 0 takes a free one.</param>
    /// <param name="adjust">What a test changes before the site is built.</param>
    /// <param name="settings">Settings of the command line, e.g. <c>--Graph:Engine=Neo4j</c>; they come before all others.</param>
    /// <exception cref="RoutePermissionException">A route states no permission.</exception>
    public static WebApplication Build(DataFolder folder, string urls, Action<WebApplicationBuilder>? adjust = null, string[]? settings = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        folder.Ensure();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            Args = settings ?? [],
        });
        builder.WebHost.UseStaticWebAssets().UseUrls(urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        AddServices(builder.Services, folder);
        adjust?.Invoke(builder);

        var site = builder.Build();
        // Side by side: a large graph takes a second or two to read.
        var graph = Task.Run(site.Services.OpenGraphAsync);
        site.Services.EnsureAccounts();
        site.Services.EnsureDocuments();
        site.Services.GetRequiredService<AuditTrail>().EnsureReady();
        graph.GetAwaiter().GetResult();
        site.Services.EnsureDocumentsCanBeMade();
        UseSteps(site);
        MapRoutes(site);
        site.EnsureEveryRouteStatesItsPermission();
        return site;
    }

    private static void AddServices(IServiceCollection services, DataFolder folder)
    {
        services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestGoodbye);
        services.AddLog(folder);
        services.AddKept(folder);
        services.AddSignIn(folder);
        services.AddPermissions();
        services.AddReadiness();
        services.AddGraph(folder);
        services.AddImportJobs();
        services.AddPages();
        services.AddDocumentMakers();
        services.AddCseGraphQL();
    }

    /// <summary>What the site and the verbs share: the folder, the clock, accounts, issued documents and the audit trail.</summary>
    public static IServiceCollection AddKept(this IServiceCollection services, DataFolder folder)
    {
        services.AddSingleton(folder);
        services.AddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddAccounts(folder);
        services.AddDocuments(folder);
        services.AddSingleton<RequestIds>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<IAuditTrail>(given => given.GetRequiredService<AuditTrail>());
        return services;
    }

    private static void AddPages(this IServiceCollection services)
    {
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = Shared.Done.Cookie);
        services.AddControllersWithViews(options => options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()))
            .AddRazorOptions(options => options.ViewLocationFormats.Become("/Features/{1}/{0}.cshtml", "/Shared/{0}.cshtml"));
    }

    private static void UseSteps(WebApplication site)
    {
        site.UseSafeHeaders();
        site.UseRequestLog();
        site.UseFaultPages();
        site.UseRouting();
        site.UseAuthentication();
        site.UseOwnPasswordFirst();
        site.UseAuthorization();
    }

    private static void MapRoutes(WebApplication site)
    {
        // In a group, because a build that was not published adds a route of its own beside the assets.
        site.MapGroup("").OpenToAll("styles, scripts and the typeface say nothing about anybody").MapStaticAssets();
        site.MapReadiness();
        site.MapControllers();
        site.MapGroup("").OpenToAll("the endpoint refuses the anonymous itself, with a status a program understands").MapGraphQL();
    }

    private static void Become<T>(this IList<T> list, params ReadOnlySpan<T> items)
    {
        list.Clear();
        foreach (var item in items)
            list.Add(item);
    }
}
