using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Store;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Cse.Intel.Web.Tests.Pages.InCommon;

/// <summary>
/// A site over a town in which Lacey and Jory share a flat, a car, a phone, a busy hostel and two days of being missing;
/// Dean occupies the flat. One place is hostile to pages and spreadsheets alike.
/// </summary>
public sealed class CommonSite : IAsyncLifetime
{
    public const string Hostile = "=HYPERLINK(\"http://x\") <script>alert(1)</script>";

    private readonly Dictionary<RoleCode, Browser> _browsers = [];

    public TestSite Site { get; private set; } = null!;

    internal Town Town { get; } = Given.Town();

    public string this[string name] => Town[name].ToString();

    /// <summary>The address of the question about these.</summary>
    public string Ask(string names = "Lacey Marlow,Jory Penn,Dean Holt", string more = "") =>
        $"/shared?{string.Join('&', names.Split(',').Select(name => $"between={this[name]}"))}{more}";

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.StartAsync(clock: new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Instants.Now));
        Fill();
        await Town.SaveAsync(Site.Services.GetRequiredService<IGraphStore>());
    }

    public async Task<Browser> AsAsync(RoleCode role)
    {
        if (!_browsers.TryGetValue(role, out var browser))
            _browsers[role] = browser = await Site.SignedInAsync(role);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers.Values)
            browser.Dispose();
        await Site.DisposeAsync();
    }

    private void Fill()
    {
        var (lacey, jory) = (Town.YoungPerson("Lacey Marlow"), Town.YoungPerson("Jory Penn"));
        var dean = Town.PersonOfConcern("Dean Holt");
        Town.Judge(Town.Person("Lonely One"), Town.Person("Lonely Again"), Verdict.Same);
        Town.YoungPerson("Nobody Sees", protection: Protect.Silent("user:someone"));
        var (flat, hostel, odd) = (Town.Address("12 Mill Row"), Town.Address("Harbour Hostel", common: true), Town.Address(Hostile));
        Town.Says(lacey, "FOUND_AT", flat, "2026-09-17", grade: "2 C P");
        Town.Says(jory, "VISITS", flat, "2026-09-16/2026-09-18", report: Town.Report("R7"));
        Town.Says(dean, "OCCUPIES", flat, "2026-01-01/");
        Town.Says(lacey, "TRAVELLED_IN", Town.Vehicle("AB12 CDE"), "", report: Town.Report("R8", submitted: "2026-10-01"));
        Town.Says(dean, "DRIVES", Town["AB12 CDE"], "2026-10-01");
        Town.Says(lacey, "USES_PHONE", Town.Phone("07700 900123"), "2026-10");
        Town.Says(jory, "USES_PHONE", Town["07700 900123"], "2026-10");
        foreach (var guest in (EntityId[])[lacey, jory, .. Enumerable.Range(1, 5).Select(i => Town.Person($"Guest {i}"))])
            Town.Says(guest, "LODGES_AT", hostel, "2025");
        foreach (var visitor in (EntityId[])[lacey, dean])
            Town.Says(visitor, "VISITS", odd, "2026-08-01");
        Episode(lacey, "Lacey gone", "2026-09-16", "2026-09-18");
        Episode(jory, "Jory gone", "2026-09-17", "2026-09-19");
    }

    private void Episode(EntityId child, string name, string from, string to) => Town.Says(child, "PARTY_TO", Town.Record(name, new PoleEvent
    {
        Type = "missing",
        From = Instants.Date(from),
        To = Instants.Date(to),
        Summary = name,
    }), $"{from}/{to}");
}
