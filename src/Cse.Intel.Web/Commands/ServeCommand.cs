using System.CommandLine;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Demo;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Store;
using Cse.Intel.Web.Accounts;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Data;

namespace Cse.Intel.Web.Commands;

/// <summary><c>serve</c>: runs the site until it is told to stop. Prints <c>Listening on URL</c> once it answers.</summary>
public static class ServeCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var place = new Place();
        var urls = UrlsOption();
        var noDemo = new Option<bool>("--no-demo") { Description = "On an empty data folder, make no demo town and no demo accounts" };
        var serve = place.On(new Command("serve", "Run the site") { urls, noDemo });
        serve.SetAction((call, cancel) => ServeAsync(place.Folder(call), call.GetValue(urls)!, place.Arguments(call), !call.GetValue(noDemo), cancel));
        return serve;
    }

    private static Option<string> UrlsOption()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Addresses to listen on, separated by semicolons; port 0 takes a free one",
            HelpName = "URL",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        urls.Validators.Add(given =>
        {
            var bad = (given.GetValueOrDefault<string>() ?? "").Split(';').FirstOrDefault(url => !IsAddress(url));
            if (bad is not null)
                given.AddError($"'{bad}' is not an address like http://127.0.0.1:5080.");
        });
        return urls;
    }

    private static bool IsAddress(string url) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static async Task<int> ServeAsync(DataFolder folder, string urls, string[] settings, bool withDemo, CancellationToken cancel)
    {
        await using var site = Site.Build(folder, urls, settings: settings);
        await WelcomeAsync(site.Services, withDemo, cancel);
        await site.StartAsync(cancel);
        site.Services.TellGraphAddress(site.Urls.First());
        foreach (var url in site.Urls)
            Console.WriteLine($"Listening on {url}");
        await site.WaitForShutdownAsync(cancel);
        return Exit.Done;
    }

    private static async Task WelcomeAsync(IServiceProvider services, bool withDemo, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        if (!await directory.IsEmptyAsync(cancel))
            return;
        if (withDemo && await HoldsDemoAsync(services, cancel))
            await PrintDemoSignInsAsync(scope.ServiceProvider, cancel);
        else
            await Console.Error.WriteLineAsync("No accounts yet. Make the first: cse-intel users create --name NAME --role ADM");
    }

    private static async Task PrintDemoSignInsAsync(IServiceProvider services, CancellationToken cancel)
    {
        var directory = services.GetRequiredService<AccountDirectory>();
        var issued = await services.GetRequiredService<IAuditTrail>().AroundAsync(
            CommandLine.Operator, "account.create", null, "demo accounts, one for each role", () => DemoAccounts.CreateAsync(directory), cancel);
        Console.WriteLine(DemoAccounts.Table(issued));
    }

    /// <summary>
    /// Whether the graph holds the demo town; an empty embedded one is filled with it. False where there are records that are
    /// not of the demo, which demo sign-ins must not open. A graph server gets invented people only by the verb <c>demo</c>.
    /// </summary>
    private static async Task<bool> HoldsDemoAsync(IServiceProvider services, CancellationToken cancel)
    {
        var store = services.GetRequiredService<IGraphStore>();
        try
        {
            if ((await store.GetSizeAsync(cancel)).Entities > 0)
                return await DemoLoader.HoldsAsync(store, cancel);
        }
        catch (StoreUnavailableException)
        {
            // The log has said so; whatever is in it, it is no graph to open to demo sign-ins.
            return false;
        }
        if (services.GetRequiredService<GraphSettings>().Engine != GraphEngine.Sqlite)
            return false;
        var clock = services.GetRequiredService<TimeProvider>();
        await DemoLoader.FillAsync(store, CalderbrookTown.Build(DemoCommand.UsualSeed, clock.Today()), clock, ProgressLine.OnTerminal(), cancel);
        return true;
    }
}
