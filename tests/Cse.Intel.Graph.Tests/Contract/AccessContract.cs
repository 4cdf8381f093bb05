using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.TestSupport.Networks;

namespace Cse.Intel.Graph.Tests.Contract;

/// <summary>What somebody may not see is not there (architecture §4, Access; intelligence-handling.md §4.3).</summary>
public abstract class AccessContract(Engine engine) : StoreContract(engine)
{
    private const string Csc = "agency:csc";

    /// <summary>Who sees a record, by protection: the columns are the roles of the matrix.</summary>
    public static TheoryData<string, string> WhoSees => new()
    {
        { "unit", "OFF SUP ANA INT" },
        { "unit C", "SUP INT" },
        { "unit C from police", "OFF SUP ANA INT" },
        { "released to csc", "OFF SUP ANA INT CSC" },
        { "C released to csc", "SUP INT" },
        { "C naming the social worker", "SUP INT CSC" },
        { "C naming the volunteer", "SUP INT" },
        { "pointer", "SUP" },
        { "pointer listing the officer", "OFF SUP" },
        { "pointer listing the social worker", "SUP CSC" },
        { "pointer listing the nurse", "SUP" },
        { "pointer listing csc as agency", "SUP" },
        { "silent", "SUP" },
        { "silent listing the analyst", "SUP ANA" },
    };

    [Theory]
    [MemberData(nameof(WhoSees))]
    public async Task GetEntities_EveryRole_SeesWhatTheMatrixSays(string protection, string roles)
    {
        var id = Town.Person("Ana", protection: Protections(protection));
        await SaveAsync();

        var seeing = new List<string>();
        foreach (var viewer in Viewers.OfEveryRole)
            if (await FindAsync(id, viewer) is not null)
                seeing.Add(viewer.Roles.Single().ToString());

        Assert.Equal(roles, string.Join(' ', seeing));
    }

    [Theory]
    [InlineData("- - P", "1 A C", "OFF SUP ANA INT")]
    [InlineData("- - C", "1 A P", "SUP INT")]
    [InlineData("- - -", "1 A C", "SUP INT")]
    [InlineData("- - -", "1 A P", "OFF SUP ANA INT")]
    public async Task Expand_HandlingCode_IsTheLinksOwnElseItsReports(string own, string report, string roles)
    {
        var id = Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"), report: Town.Report("R1", report), grade: own);
        await SaveAsync();

        Assert.Equal(roles, await RolesSeeingAsync(id));
    }

    [Fact]
    public async Task Expand_HandlingCodeCUnderEither_IsSeenByWhomEitherAddresses()
    {
        var report = Town.Report("R1", "1 A C", protection: Protect.ReleasedTo(Viewers.Tag(RoleCode.OFF)));
        var byReport = Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"), report: report);
        var byLink = Town.Says(Town["Ana"], "VISITS", Town["Flat"], report: Town.Report("R2", "1 A C"), protection: Protect.Unit with { Agency = "police" });
        await SaveAsync();

        Assert.Equal("OFF SUP INT", await RolesSeeingAsync(byReport));
        Assert.Equal("OFF SUP ANA INT", await RolesSeeingAsync(byLink));
    }

    [Fact]
    public async Task Expand_RegradedToC_HidesAtOnceAlsoAsKnownBefore()
    {
        var report = Town.Report("R1", "1 A P");
        Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"), report: report);
        await SaveAsync();
        Town.At("2026-07-01").Revise<Domain.Pole.Report>(report, r => r with { Grade = Grades.Of("1 A C") });
        await SaveAsync();

        Assert.Empty(await PassingAsync(Town["Ana"], LinkFilter.Usual with { AsKnownAt = Instants.At("2026-06-30") }, Viewers.Officer));
    }

    [Theory]
    [InlineData("link")]
    [InlineData("report")]
    [InlineData("near end")]
    [InlineData("far end")]
    public async Task Everything_AnyPartHidden_LeavesTheLinkOut(string hidden)
    {
        Protection If(string part) => part == hidden ? Protect.Silent() : Protect.Unit;
        var ana = Town.Person("Ana", protection: If("near end"));
        var flat = Town.Address("Flat", protection: If("far end"));
        var id = Town.Says(ana, "VISITS", flat, report: Town.Report("R1", protection: If("report")), protection: If("link"), sourceKey: "k");
        await SaveAsync();

        Assert.Empty(await PassingAsync(ana, LinkFilter.Everything, Viewers.Officer));
        Assert.Empty(await PassingAsync(flat, LinkFilter.Everything, Viewers.Officer));
        Assert.Null(await FindAsync(id, Viewers.Officer));
        Assert.Empty(await ReadAsync(Viewers.Officer, r => r.GetLinksAmongAsync([ana, flat], LinkFilter.Everything, default)));
        Assert.Empty(await ReadAsync(Viewers.Officer, r => r.GetAssertionsOfReportAsync(Town["R1"], default)));
        Assert.Empty(await ReadAsync(Viewers.Officer, r => r.FindBySourceKeysAsync(["k"], default)));
        Assert.Empty(await ReadAsync(Viewers.Officer, r => AllAsync(r.ScanAssertionsAsync(null, default))));
        Assert.Equal([id], await PassingAsync(ana, LinkFilter.Everything, Viewers.Supervisor));
    }

    [Fact]
    public async Task Expand_StartHidden_GivesNothingAtAll()
    {
        var ana = Town.Person("Ana", protection: Protect.Pointer("DI Example"));
        Town.Says(ana, "VISITS", Town.Address("Flat"));
        await SaveAsync();

        var found = await ExpandAsync(ana, viewer: Viewers.Officer);

        Assert.Empty(found.Edges);
        Assert.Empty(found.Nodes);
        Assert.Empty(found.Pointers);
    }

    [Fact]
    public async Task Expand_HiddenBridge_IsNoSteppingStone()
    {
        var town = NamedNetworks.HiddenBridge();
        await town.SaveAsync(Store);

        var found = await ReadAsync(Viewers.Officer, r => r.ExpandAsync([.. town.Everyone], LinkFilter.Usual, null, default));

        Assert.DoesNotContain(town["Bridge"], found.Nodes.Keys);
        Assert.All(found.Edges, e => Assert.Contains(town["Eli"], new[] { e.Source, e.Target }));
        Assert.Empty(found.Pointers);
    }

    [Theory]
    [InlineData("link")]
    [InlineData("report")]
    [InlineData("far end")]
    public async Task Expand_PointerOnAPart_TellsTheUnitWhomToSpeakTo(string restricted)
    {
        Protection If(string part) => part == restricted ? Protect.Pointer("DI Example", Csc) : Protect.ReleasedTo(Csc);
        var ana = Town.Person("Ana", protection: Protect.ReleasedTo(Csc));
        Town.Says(ana, "VISITS", Town.Address("Flat", protection: If("far end")), report: Town.Report("R1", protection: If("report")), protection: If("link"));
        await SaveAsync();

        foreach (var viewer in Viewers.OfEveryRole)
        {
            var found = await ExpandAsync(ana, viewer: viewer);
            var told = viewer.Roles.Single() is RoleCode.OFF or RoleCode.ANA or RoleCode.INT;
            Assert.Equal(told ? [new(ana, "DI Example")] : [], found.Pointers);
            Assert.Equal(viewer.Roles.Contains(RoleCode.SUP) ? 1 : 0, found.Edges.Count);
        }
    }

    [Fact]
    public async Task Expand_PointerToWhatASilentRecordTouches_IsNotGiven()
    {
        var ana = Town.Person("Ana");
        Town.Says(ana, "SEEN_WITH", Town.Person("Silent", protection: Protect.Silent()), protection: Protect.Pointer("DI Example"));
        Town.Says(ana, "SEEN_WITH", Town.Person("Restricted", protection: Protect.Pointer("DI Example")), protection: Protect.Silent());
        Town.Says(ana, "SEEN_WITH", Town["Restricted"], report: Town.Report("R1", protection: Protect.Silent()));
        Town.Says(ana, "SEEN_WITH", Town["Restricted"], grade: "1 A C");
        await SaveAsync();

        Assert.Empty((await ExpandAsync(ana, viewer: Viewers.Officer)).Pointers);
    }

    [Fact]
    public async Task Expand_Pointers_DoNotTellWhatTheLinkSays()
    {
        var ana = Town.Person("Ana");
        var id = Town.Says(ana, "SEEN_WITH", Town.Person("Restricted", protection: Protect.Pointer("DI Example")), on: "2026-05-03", grade: "3 D P");
        await SaveAsync();
        var narrow = new LinkFilter(Instants.Day("2020-01-01"), null, Instants.Day("2026-10-01"), [], new(Domain.Grading.SourceEvaluation.Reliable, Domain.Grading.IntelligenceAssessment.KnownDirectly), false, false);

        Assert.Single((await ExpandAsync(ana, narrow, viewer: Viewers.Officer)).Pointers);

        Town.Retract(id);
        await SaveAsync();
        Assert.Empty((await ExpandAsync(ana, viewer: Viewers.Officer)).Pointers);
    }

    [Fact]
    public async Task Everything_ToAuditorAndAdministrator_IsEmpty()
    {
        var ana = Town.Person("Ana", protection: Protect.ReleasedTo("agency:police", Viewers.Tag(RoleCode.AUD), Viewers.Tag(RoleCode.ADM)));
        Town.Says(ana, "VISITS", Town.Address("Flat"));
        await SaveAsync();

        foreach (var viewer in new[] { Viewers.In(RoleCode.AUD), Viewers.In(RoleCode.ADM) })
        {
            Assert.Null(await FindAsync(ana, viewer));
            Assert.Empty(await PassingAsync(ana, viewer: viewer));
            Assert.Empty(await SearchAsync(["ANA"], [], viewer));
            Assert.Empty(await ReadAsync(viewer, r => AllAsync(r.ScanEntitiesAsync(EntityKind.Person, null, default))));
        }
    }

    [Fact]
    public async Task Reader_KnowsForWhomItWasOpened() =>
        Assert.Equal(Viewers.Health, await ReadAsync(Viewers.Health, r => ValueTask.FromResult(r.Viewer)));

    private async Task<string> RolesSeeingAsync(AssertionId id)
    {
        var roles = new List<RoleCode>();
        foreach (var viewer in Viewers.OfEveryRole)
            if ((await PassingAsync(Town["Ana"], viewer: viewer)).Contains(id))
                roles.Add(viewer.Roles.Single());
        return string.Join(' ', roles);
    }

    private static Protection Protections(string words) => words switch
    {
        "unit" => Protect.Unit,
        "unit C" => Protect.WithConditions(),
        "unit C from police" => Protect.WithConditions("police"),
        "released to csc" => Protect.ReleasedTo(Csc),
        "C released to csc" => Protect.WithConditions(null, Csc),
        "C naming the social worker" => Protect.WithConditions(null, Viewers.Tag(RoleCode.CSC)),
        "C naming the volunteer" => Protect.WithConditions(null, Viewers.Tag(RoleCode.VOL)),
        "pointer" => Protect.Pointer("DI Example"),
        "pointer listing the officer" => Protect.Pointer("DI Example", Viewers.Tag(RoleCode.OFF)),
        "pointer listing the social worker" => Protect.Pointer("DI Example", Viewers.Tag(RoleCode.CSC)),
        "pointer listing the nurse" => Protect.Pointer("DI Example", Viewers.Tag(RoleCode.HEA)),
        "pointer listing csc as agency" => Protect.Pointer("DI Example", Csc),
        "silent" => Protect.Silent(),
        _ => Protect.Silent(Viewers.Tag(RoleCode.ANA)),
    };
}
