using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Export;
using Cse.Intel.Graph.Ingest;
using Cse.Intel.TestSupport;

namespace Cse.Intel.Graph.Tests.Ingest;

/// <summary>A dry run says what an import would do, and whose networks would change, and writes nothing.</summary>
public sealed class DryRunTests
{
    [Fact]
    public async Task DryRun_SaysWhatTheImportThenDoes()
    {
        await using var bench = new Workbench();
        bench.Files("in",
            ("people.csv", "id,given,dob,roles\n1,Child,2012-01-01,\n2,Adult,1980,\n3,Other,,young_person\n4,Bad,x,"),
            ("addresses.csv", "id,line1\nA,1 Sample Row"),
            ("links.csv", "from_kind,from,kind,to_kind,to\nPerson,2,OCCUPIES,Address,A\nPerson,3,VISITS,Address,A\nPerson,2,OCCUPIES,Address,A\nPerson,4,VISITS,Address,A"));
        var before = await GraphHash.OfStoreAsync(bench.Store(), default);
        var options = new ImportOptions { System = "test", ChunkRows = 2, RefusedRoot = bench.At("refused") };
        var dry = await bench.ImportAsync(bench.At("in"), options with { DryRun = true });
        Assert.Equal(before, await GraphHash.OfStoreAsync(bench.Store(), default));
        Assert.False(Directory.Exists(bench.At("refused")));
        Assert.Equal(["Other"], dry.Children.Select(c => c.Caption));
        var real = await bench.ImportAsync(bench.At("in"), options);
        Assert.Equal(real.Files, dry.Files);
        Assert.Equal(real.Refused, dry.Refused);
        Assert.Equal(7, (await bench.ImportAsync(bench.At("in"), options with { DryRun = true })).Count(RowOutcome.Unchanged));
    }

    [Fact]
    public async Task DryRun_LinkAtAPlaceAChildIsLinkedTo_NamesThatChild()
    {
        await using var bench = new Workbench();
        await bench.ImportAsync(bench.Files("a",
            ("people.csv", "id,given,dob\n1,Resident,2012-01-01\n2,Elsewhere,2012-01-01\n3,Grown,1990"), ("addresses.csv", "id,line1\nA,1 Sample Row\nB,2 Sample Row"),
            ("links.csv", "from_kind,from,kind,to_kind,to\nPerson,1,OCCUPIES,Address,A\nPerson,2,OCCUPIES,Address,B\nPerson,3,OCCUPIES,Address,A")));
        var dry = await bench.ImportAsync(
            bench.Files("b", ("people.csv", "id,given\n9,Newcomer"), ("links.csv", "from_kind,from,kind,to_kind,to\nPerson,9,VISITS,Address,A")),
            new() { System = "test", DryRun = true });
        Assert.Equal(("Resident", 0L), (Assert.Single(dry.Children).Caption, dry.ChildrenBeyond));
    }

    [Theory]
    [InlineData(RoleCode.ANA, 0)]
    [InlineData(RoleCode.SUP, 1)]
    public async Task DryRun_AtTheSite_NamesNobodyWhoIsHiddenFromWhoeverAsks(RoleCode role, int named)
    {
        await using var bench = new Workbench();
        await bench.ImportAsync(bench.Files("a",
            ("people.csv", "id,given,dob\n1,Quiet,2012-01-01"), ("addresses.csv", "id,line1\nA,1 Sample Row"),
            ("links.csv", "from_kind,from,kind,to_kind,to\nPerson,1,OCCUPIES,Address,A")));
        var quiet = await bench.RecordAsync(EntityKind.Person, "1");
        await bench.Store().ApplyAsync(new("hide", "a supervisor", "restricted")
        {
            Entities = [new(quiet.Id, 1, quiet.Payload, quiet.Protection with { Restriction = Restriction.Silent }, [], quiet.Retention, bench.Clock.GetUtcNow(), "a supervisor")],
        }, default);
        var folder = bench.Files("b",
            ("people.csv", "id,given,dob\n1,Quiet,2012-01-02\n9,Newcomer,"), ("links.csv", "from_kind,from,kind,to_kind,to\nPerson,9,VISITS,Address,A\nPerson,1,VISITS,Address,A"));
        var dry = await bench.ImportAsync(folder, new() { System = "test", DryRun = true, Viewer = Viewers.In(role) });
        Assert.Equal(named, dry.Children.Length + (int)dry.ChildrenBeyond);
    }

    [Fact]
    public async Task Export_WhichSaysWhoMaySee_IsTakenInAtTheSiteOnlyForWhoSeesWhatIsRestricted()
    {
        await using var bench = new Workbench();
        await bench.ImportAsync(bench.Files("a", ("people.csv", "id\n1")));
        var export = await bench.ExportAsync("export");
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => bench.ImportAsync(export, new() { Viewer = Viewers.Analyst }));
        Assert.Equal("import.export_not_yours", refused.Code);
        Assert.True((await bench.ImportAsync(export, new() { Viewer = Viewers.Supervisor })).Finished);
    }
}
