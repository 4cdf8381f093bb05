using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Store;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Cse.Intel.Web.Tests.Pages.Records;

/// <summary>
/// The site over one small town: Lacey, missing now, was found at 12 Mill Row, which Dean occupies and Sam visits; he
/// drives a car she travelled in; a notice stands between them. One person is silent, one a pointer, one released to a
/// social worker.
/// </summary>
public sealed class SeededSite : IAsyncLifetime
{
    /// <summary>People of nearly one name, for lists of several pages.</summary>
    public const int Visitors = 45;

    private readonly Dictionary<RoleCode, Browser> _browsers = [];

    public Town Town { get; } = Given.Town();

    public TestSite Site { get; private set; } = null!;

    public Browser this[RoleCode role] => _browsers[role];

    public string this[string name] => Town[name].ToString();

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.StartAsync(clock: Town.Clock);
        Build(Town);
        await Town.SaveAsync(Site.Services.GetRequiredService<IGraphStore>());
        foreach (var role in new[] { RoleCode.OFF, RoleCode.SUP, RoleCode.CSC, RoleCode.EDU })
            _browsers[role] = await Site.SignedInAsync(role);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers.Values)
            browser.Dispose();
        await Site.DisposeAsync();
    }

    private static void Build(Town town)
    {
        var lacey = town.Person("Lacey Hart", p => p with
        {
            Birth = Birth.On(new(2011, 4, 2)), Roles = [PersonRole.Always(Role.YoungPerson)], CareStatus = CareStatus.CareOrder, Nickname = "Lace",
        });
        var sam = town.YoungPerson("Sam Reed", "2012-01-05");
        var dean = town.Person("Dean Holt", p => p with { Birth = Birth.On(new(1985, 7, 1)), Roles = [PersonRole.Always(Role.PersonOfConcern)], Aliases = ["Deano"] });
        var house = town.Address("12 Mill Row", postcode: "ZC99 1AA");
        var car = town.Vehicle("AB12 CDE");
        var phone = town.Phone("07700 900123");
        var report = town.Report("IR-77", "2 B P");
        town.Says(lacey, "FOUND_AT", house, "2026-05-03", report);
        town.Says(dean, "OCCUPIES", house, "2025-01-01/");
        town.Says(sam, "VISITS", house, "2026-05-03");
        town.Says(lacey, "TRAVELLED_IN", car, "2026-09-01");
        town.Says(dean, "DRIVES", car, "2026-09-01");
        town.Says(dean, "USES_PHONE", phone, "2026-09-01");
        town.Says(lacey, "SEEN_WITH", dean, "2026-04-01", negative: true);
        town.Says(lacey, "PARTY_TO", town.Event("MISP-9", "missing", "2026-11-23"), "2026-11-23/");
        WriteUnitWork(town, lacey, dean);
        WriteHidden(town, lacey);
        town.Judge(dean, town.Person("Deano Halt"));
        for (var i = 0; i < Visitors; i++)
            town.Person($"Visitor {i}");
    }

    private static void WriteUnitWork(Town town, EntityId lacey, EntityId dean)
    {
        var notice = town.Record("CAWN-1", new Notice
        {
            Reference = "CAWN-1", State = NoticeState.Active, Recipient = dean, Child = lacey, Basis = "S49", Served = new DateOnly(2026, 10, 1),
        });
        town.Says(lacey, "NOTICE_CHILD", notice, "2026-10-01/");
        town.Says(dean, "NOTICE_RECIPIENT", notice, "2026-10-01/");
        town.Says(lacey, "MEETING_ABOUT", town.Record("MTG-1", new Meeting { Reference = "MTG-1", Type = "risk strategy" }), "2026-11-02");
        town.Says(lacey, "ASSESSED_IN", town.Record("SERA-1", new Assessment { Reference = "SERA-1", Level = "HIGH" }), "2026-11-01");
    }

    private static void WriteHidden(Town town, EntityId lacey)
    {
        town.Says(lacey, "SEEN_WITH", town.Person("Quiet Person", protection: Protect.Silent()));
        town.Says(lacey, "SEEN_WITH", town.Person("Pointed Person", protection: Protect.Pointer("DI Example")));
        town.Says(town.YoungPerson("Robin Vale", protection: Protect.ReleasedTo("user:CSC")), "VISITS", town["12 Mill Row"]);
    }
}
