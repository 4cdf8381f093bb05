using Microsoft.Playwright;

namespace Cse.Intel.Web.Tests.EndToEnd;

/// <summary>
/// A desk with the real site and a real browser. Both start when the first test sits down, and are shared: an account
/// chooses its own password once, as its owner would. So its tests run one after the other.
/// </summary>
public abstract class Desk : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    // Nobody waits that long on a quiet machine; a busy one should not fail the tests.
    private const float Patience = 30_000;

    private static readonly string[] Quietly =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly HashSet<string> _settled = [];
    private SiteProcess? _site;
    private IPlaywright? _driver;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A person who has opened the browser; nobody is signed in yet. Skips the test where there is no Chromium.</summary>
    public async Task<Person> ArriveAsync(bool scripts = true)
    {
        Assert.SkipWhen(WhyAbsent is not null, WhyAbsent ?? "");
        Assert.SkipUnless(File.Exists(Chromium), $"Chromium is not here: install it as {Chromium}.");
        await OpenAsync();
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = _site!.Address.ToString(),
            JavaScriptEnabled = scripts,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return new(await context.NewPageAsync(), this);
    }

    internal string OneTimePassword(string name) => _site!.OneTimePasswords[name];

    /// <summary>True the first time an account is asked about: it still has its one-time password.</summary>
    internal bool IsNew(string name) => _settled.Add(name);

    /// <summary>Why the site cannot be had here; null when it can.</summary>
    protected virtual string? WhyAbsent => null;

    /// <summary>Why nothing large is imported here; null when it is.</summary>
    internal virtual string? WhyNotInBulk => null;

    /// <summary>Starts the site, with the demo town in it.</summary>
    private protected abstract Task<SiteProcess> StartSiteAsync();

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_browser is not null)
            await _browser.DisposeAsync();
        _driver?.Dispose();
        _site?.Dispose();
    }

    private async Task OpenAsync()
    {
        _site ??= await StartSiteAsync();
        _driver ??= await Playwright.CreateAsync();
        _browser ??= await _driver.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Quietly });
    }
}
