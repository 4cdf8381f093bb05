using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Accounts;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cse.Intel.Web.Tests.Support;

/// <summary>The real site on a free port over a data folder of its own.</summary>
public sealed class TestSite : IAsyncDisposable
{
    public const string Password = "violet kettle harbour";

    private readonly WebApplication _site;

    private TestSite(WebApplication site, DataFolder folder) => (_site, Folder) = (site, folder);

    public DataFolder Folder { get; }

    public Uri Address => new(_site.Urls.First());

    public IServiceProvider Services => _site.Services;

    public AuditTrail Audit => Services.GetRequiredService<AuditTrail>();

    /// <param name="adjust">What the test changes before the site is built.</param>
    /// <param name="clock">The test's clock; null = the real one.</param>
    /// <param name="settings">Settings, e.g. of the graph server it uses (<see cref="GraphServer.Settings"/>).</param>
    public static async Task<TestSite> StartAsync(
        Action<WebApplicationBuilder>? adjust = null, TimeProvider? clock = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var folder = TemporaryFolder();
        var site = Site.Build(folder, "http://127.0.0.1:0", builder =>
        {
            builder.Configuration.AddInMemoryCollection((settings ?? new Dictionary<string, string>()).Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
            if (clock is not null)
                builder.Services.AddSingleton(clock);
            adjust?.Invoke(builder);
        });
        await site.StartAsync();
        return new(site, folder);
    }

    public static DataFolder TemporaryFolder() => new(Directory.CreateTempSubdirectory("cse-web-").FullName);

    public Browser Browser() => new(Address);

    /// <summary>An account that has chosen its own password already.</summary>
    public async Task<UserAccount> AccountAsync(string name, params RoleCode[] roles)
    {
        await using var scope = Services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        var issued = await directory.CreateAsync(new(name, name, "police", roles));
        Assert.Null(await directory.ChooseOwnPasswordAsync(issued.Account, Password));
        return issued.Account;
    }

    public async Task<IssuedPassword> OneTimeAccountAsync(string name, params RoleCode[] roles)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AccountDirectory>().CreateAsync(new(name, name, "police", roles));
    }

    public async Task<IssuedToken> TokenAsync(RoleCode role, int days = 1)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TokenRegistry>().CreateAsync(new(role, days, "test", "test"), default);
    }

    public async Task<Browser> SignedInAsync(RoleCode role, string? name = null)
    {
        var account = await AccountAsync(name ?? role.ToString(), role);
        var browser = Browser();
        using var answer = await browser.SignInAsync(account.UserName!, Password);
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await _site.StopAsync();
        await _site.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder.Path, recursive: true);
    }
}
