using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Contract;

/// <summary>Assertions by their ids, by their report and by the key they came with.</summary>
public abstract class AssertionContract(Engine engine) : StoreContract(engine)
{
    [Fact]
    public async Task GetAssertions_AfterWriting_GivesItWhole()
    {
        var id = Town.Says(
            Town.Person("Ana"), "VISITS", Town.Address("Flat"), "2025-01-01/", Town.Report("R1", "2 C P"), "1 - -", negative: true,
            AssertionStatus.Corroborated, Protect.ReleasedTo("agency:csc"), "key-1");
        await SaveAsync();

        var found = await FindAsync(id);

        Assert.NotNull(found);
        Assert.Equal((Town["Ana"], Town["Flat"], Town["R1"], "VISITS"), (found.From, found.To, found.Report, found.Kind.Code));
        Assert.Equal(Instants.Observed("2025-01-01/"), found.Observed);
        Assert.Equal((Grades.Own("1 - -"), true, AssertionStatus.Corroborated, "key-1"), (found.Own, found.Negative, found.Status, found.SourceKey));
        Assert.Equal(Protect.ReleasedTo("agency:csc"), found.Protection);
        Assert.Equal((Instants.Recorded, "pc.example", null), (found.RecordedAt, found.RecordedBy, found.RetractedAt));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-05")]
    [InlineData("2026-05-03T21:40:00+01:00")]
    [InlineData("2025-01-01/2026-02")]
    [InlineData("../2026-02-01")]
    public async Task GetAssertions_HoweverObserved_GivesTheTextBack(string observed)
    {
        var id = Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"), observed);
        await SaveAsync();
        if (Engine.KeepsData)
            await ReopenAsync();

        Assert.Equal(Instants.Observed(observed), (await FindAsync(id))!.Observed);
    }

    [Fact]
    public async Task GetAssertions_Missing_IsAbsent() => Assert.Null(await FindAsync(AssertionId("never said")));

    [Fact]
    public async Task GetAssertions_Retracted_StaysReadable()
    {
        var id = Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"));
        Town.At("2026-07-01").Retract(id);
        await SaveAsync();

        Assert.Equal(Instants.At("2026-07-01"), (await FindAsync(id))!.RetractedAt);
    }

    [Fact]
    public async Task GetAssertionsOfReport_Several_GivesItsOwnInTheOrderOfIds()
    {
        var report = Town.Report("R1");
        var other = Town.Report("R2");
        var ana = Town.Person("Ana");
        Graph.Domain.AssertionId[] mine = [.. Enumerable.Range(1, 5).Select(i => Town.Says(ana, "VISITS", Town.Address($"Flat {i}"), report: report))];
        Town.Says(ana, "VISITS", Town["Flat 1"], report: other);
        Town.Retract(mine[0]);
        await SaveAsync();

        var found = await ReadAsync(Viewers.Supervisor, r => r.GetAssertionsOfReportAsync(report, default));

        Assert.Equal(mine.Order(), found.Select(a => a.Id));
    }

    [Fact]
    public async Task GetAssertionsOfReport_ReportHidden_GivesNone()
    {
        var report = Town.Report("R1", protection: Protect.Silent());
        Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"), report: report);
        await SaveAsync();

        Assert.Empty(await ReadAsync(Viewers.Officer, r => r.GetAssertionsOfReportAsync(report, default)));
        Assert.Single(await ReadAsync(Viewers.Supervisor, r => r.GetAssertionsOfReportAsync(report, default)));
    }

    [Fact]
    public async Task FindBySourceKeys_Repeated_GivesEveryOneOldestFirst()
    {
        var ana = Town.Person("Ana");
        var first = Town.Says(ana, "VISITS", Town.Address("Flat"), sourceKey: "k");
        Town.Retract(first);
        await SaveAsync();
        var second = Town.Says(ana, "VISITS", Town["Flat"], sourceKey: "k");
        var other = Town.Says(ana, "VISITS", Town["Flat"], sourceKey: "K");
        await SaveAsync();

        var found = await ReadAsync(Viewers.Supervisor, r => r.FindBySourceKeysAsync(["k", "K", "k", "unknown"], default));

        Assert.Equal([first, second], found["k"].Select(a => a.Id));
        Assert.Equal([other], found["K"].Select(a => a.Id));
        Assert.Empty(found["unknown"]);
    }

    private static Graph.Domain.AssertionId AssertionId(string part) => Graph.Domain.AssertionId.Of(part);
}
