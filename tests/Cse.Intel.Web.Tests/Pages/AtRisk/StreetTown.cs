using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Store;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Cse.Intel.Web.Tests.Pages.AtRisk;

/// <summary>
/// The town of the page tests: Lacey was found at Dean's flat, which Jodie visits; Lacey's school joins her to many.
/// One name is hostile to pages and spreadsheets alike.
/// </summary>
internal sealed class StreetTown
{
    public const string Hostile = "=HYPERLINK(\"http://x\") <script>alert(1)</script>";

    private StreetTown(Town town)
    {
        Builder = town;
        Lacey = town.YoungPerson("Lacey Marlow", "2011-05-03");
        Jodie = town.YoungPerson("Jodie Hart", "2012-08-20");
        Amber = town.YoungPerson("Amber Quill", "2010-01-15");
        Dean = town.PersonOfConcern("Dean Holt");
        town.Revise<Person>(Dean, person => person with { Birth = Birth.On(new(1991, 2, 11)), Nickname = "Deano" });
        Odd = town.Person(Hostile, person => person with { Birth = Birth.On(new(2011, 1, 1)), Roles = [PersonRole.Always(Role.YoungPerson)] });
        Flat = town.Address("12 Mill Row");
        School = town.Address("Riverside Academy", common: true);
        Hidden = town.YoungPerson("Nobody Sees", protection: Protect.Silent("user:someone"));
        town.Says(Lacey, "FOUND_AT", Flat, "2026-10-03");
        town.Says(Dean, "OCCUPIES", Flat, "2026-01-01/");
        town.Says(Jodie, "VISITS", Flat, "2026-10-01");
        town.Says(Odd, "VISITS", Flat, "2026-10-05");
        town.Says(Lacey, "SEEN_WITH", Dean, "2026-10-10");
        town.Says(Lacey, "VISITS", School, "2026-09-01/");
        for (var i = 1; i <= 30; i++)
            town.Says(town.YoungPerson($"Pupil {i:00}", "2012-02-02"), "VISITS", School, "2026-09-01/");
    }

    /// <summary>To say more of the town later.</summary>
    public Town Builder { get; }

    public EntityId Lacey { get; }

    public EntityId Jodie { get; }

    public EntityId Amber { get; }

    public EntityId Dean { get; }

    public EntityId Odd { get; }

    public EntityId Flat { get; }

    public EntityId School { get; }

    public EntityId Hidden { get; }

    /// <summary>Fills a site's graph.</summary>
    public static async Task<StreetTown> FillAsync(TestSite site)
    {
        var town = Given.Town();
        var street = new StreetTown(town);
        await town.SaveAsync(site.Services.GetRequiredService<IGraphStore>());
        return street;
    }
}

/// <summary>A site over that town on the tests' day, with whoever is asked for signed in.</summary>
public sealed class StreetSite : IAsyncLifetime
{
    private readonly Dictionary<Cse.Intel.Graph.Access.RoleCode, Browser> _browsers = [];

    public Microsoft.Extensions.Time.Testing.FakeTimeProvider Clock { get; } = new(Instants.Now);

    public TestSite Site { get; private set; } = null!;

    internal StreetTown Town { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.StartAsync(clock: Clock);
        Town = await StreetTown.FillAsync(Site);
    }

    public async Task<Browser> AsAsync(Cse.Intel.Graph.Access.RoleCode role)
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
}
