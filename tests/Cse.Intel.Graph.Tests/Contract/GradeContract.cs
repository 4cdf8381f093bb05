using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Contract;

/// <summary>The grade that holds: each axis its own, else its report's, as known then (at-risk.md, rule 2).</summary>
public abstract class GradeContract(Engine engine) : StoreContract(engine)
{
    [Theory]
    [InlineData("- - -", "2 C P")]
    [InlineData("1 - -", "1 C P")]
    [InlineData("- A -", "2 A P")]
    [InlineData("- - C", "2 C C")]
    [InlineData("3 E C", "3 E C")]
    public async Task Expand_Grade_IsTheItemsOwnAxisByAxis(string own, string holds)
    {
        var report = Town.Report("R1", "2 C P");
        Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"), report: report, grade: own);
        await SaveAsync();

        Assert.Equal(Grades.Of(holds), Assert.Single((await ExpandAsync(Town["Ana"], LinkFilter.Everything)).Edges).Grade);
    }

    [Theory]
    [InlineData("2C", "2 C P", true)]
    [InlineData("2C", "1 A C", true)]
    [InlineData("2C", "3 A P", false)]
    [InlineData("2C", "1 D P", false)]
    [InlineData("3E", "3 E P", true)]
    [InlineData("1A", "1 A P", true)]
    [InlineData("1A", "1 B P", false)]
    public async Task Expand_Floor_HoldsOnEachAxisByItself(string floor, string grade, bool passes)
    {
        var id = Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"), report: Town.Report("R1", grade));
        await SaveAsync();
        Assert.True(GradeFloor.TryParse(floor, out var parsed));

        Assert.Equal(passes ? [id] : [], await PassingAsync(Town["Ana"], LinkFilter.Usual with { Floor = parsed }));
    }

    [Fact]
    public async Task Expand_SuspectedFalse_OnlyWhenAskedFor()
    {
        var id = Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"), grade: "1 E P");
        await SaveAsync();

        Assert.Empty(await PassingAsync(Town["Ana"]));
        Assert.Equal([id], await PassingAsync(Town["Ana"], LinkFilter.Usual with { Floor = GradeFloor.None }));
    }

    [Fact]
    public async Task Expand_RegradedReport_HoldsAsKnownThen()
    {
        var report = Town.Report("R1", "3 D P");
        Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"), report: report, grade: "- C -");
        await SaveAsync();
        Town.At("2026-07-01").Revise<Report>(report, r => r with { Grade = Grades.Of("1 A P") });
        await SaveAsync();

        Assert.Equal(Grades.Of("1 C P"), (await ExpandAsync(Town["Ana"])).Edges[0].Grade);
        Assert.Equal(Grades.Of("3 C P"), (await ExpandAsync(Town["Ana"], LinkFilter.Usual with { AsKnownAt = Instants.At("2026-06-30") })).Edges[0].Grade);
        Assert.Equal(Grades.Of("1 C P"), (await ExpandAsync(Town["Ana"], LinkFilter.Usual with { AsKnownAt = Instants.At("2026-07-01") })).Edges[0].Grade);
    }

    [Fact]
    public async Task Expand_OnTheUnitsOwnRecord_IsOneA()
    {
        var notice = Town.Record("CAWN-1", new Notice { Reference = "CAWN-1", Recipient = Town.Person("Rook"), Child = Town.YoungPerson("Kit"), Basis = "S2" });
        Town.Says(Town["Rook"], "NOTICE_RECIPIENT", notice, report: notice);
        await SaveAsync();

        Assert.Equal(Grade.OwnRecord, Assert.Single((await ExpandAsync(notice)).Edges).Grade);
    }
}
