using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Contract;

/// <summary>Two times: when it was so, and when we knew (at-risk.md, rule 1).</summary>
public abstract class TimeContract(Engine engine) : StoreContract(engine)
{
    [Theory]
    [InlineData("2026-05-03", "2026-05-02", false)]
    [InlineData("2026-05-03", "2026-05-03", true)]
    [InlineData("2026-05", "2026-04-30", false)]
    [InlineData("2026-05", "2026-05-01", true)]
    [InlineData("2026-05-03T00:30:00+01:00", "2026-05-02", false)]
    [InlineData("2026-05-03T00:30:00+01:00", "2026-05-03", true)]
    [InlineData("2026-05-03/", "2026-05-02", false)]
    [InlineData("2026-05-03/", "2027-01-01", true)]
    [InlineData("../2026-05-03", "2020-01-01", true)]
    public async Task Expand_AsOf_PassesWhatHadBegun(string observed, string asOf, bool passes)
    {
        var id = Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"), observed);
        await SaveAsync();

        Assert.Equal(passes ? [id] : [], await PassingAsync(Town["Ana"], LinkFilter.Usual with { AsOf = Instants.Day(asOf) }));
    }

    [Theory]
    [InlineData("2026-05-03", "2026-05-03", true)]
    [InlineData("2026-05-03", "2026-05-04", false)]
    [InlineData("2026-05", "2026-05-31", true)]
    [InlineData("2026-05", "2026-06-01", false)]
    [InlineData("2025-01-01/", "2026-11-24", true)]
    [InlineData("2025-01-01/2026-05-03", "2026-05-04", false)]
    [InlineData("../2026-05-03", "2026-05-03", true)]
    public async Task Expand_Since_PassesWhatEndedOnOrAfter(string observed, string since, bool passes)
    {
        var id = Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"), observed);
        await SaveAsync();

        Assert.Equal(passes ? [id] : [], await PassingAsync(Town["Ana"], LinkFilter.Usual with { AsOf = Instants.Day("2026-11-24"), Since = Instants.Day(since) }));
    }

    [Fact]
    public async Task Expand_NotObserved_TakesTheReportsSubmission()
    {
        var report = Town.Report("R1", submitted: "2026-05");
        var id = Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"), on: "", report: report);
        await SaveAsync();

        Assert.Equal(new Seen(Instants.Day("2026-05-01"), Instants.Day("2026-05-31"), false), (await ExpandAsync(Town["Ana"])).Edges[0].Seen);
        Assert.Empty(await PassingAsync(Town["Ana"], LinkFilter.Usual with { AsOf = Instants.Day("2026-04-30") }));
        Assert.Equal([id], await PassingAsync(Town["Ana"], LinkFilter.Usual with { AsOf = Instants.Day("2026-05-01") }));
        Assert.Empty(await PassingAsync(Town["Ana"], LinkFilter.Usual with { Since = Instants.Day("2026-06-01") }));
    }

    [Theory]
    [InlineData("2024-11-24", true)]
    [InlineData("2024-11-25", false)]
    public async Task Expand_Undated_EndedSevenHundredAndThirtyDaysBefore(string since, bool passes)
    {
        var report = Town.Report("R1", submitted: "");
        var id = Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"), on: "", report: report);
        await SaveAsync();
        var filter = LinkFilter.Usual with { AsOf = Instants.Day("2026-11-24"), Since = Instants.Day(since) };

        Assert.Equal(passes ? [id] : [], await PassingAsync(Town["Ana"], filter));
        Assert.True(Assert.Single((await ExpandAsync(Town["Ana"])).Edges).Seen.IsUndated);
        Assert.Equal([id], await PassingAsync(Town["Ana"], LinkFilter.Usual with { AsOf = Instants.Day("1990-01-01") }));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public async Task Expand_AsKnownAt_PassesWhatWasRecordedByThen(long ticks, bool passes)
    {
        Town.Person("Ana");
        Town.Address("Flat");
        Town.Report("R0");
        Town.At("2026-07-01");
        var id = Town.Says(Town["Ana"], "VISITS", Town["Flat"]);
        await SaveAsync();

        Assert.Equal(passes ? [id] : [], await PassingAsync(Town["Ana"], LinkFilter.Usual with { AsKnownAt = Instants.At("2026-07-01").AddTicks(ticks) }));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public async Task Expand_AsKnownAt_LeavesOutWhatWasRetractedByThen(long ticks, bool passes)
    {
        var id = Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"));
        await SaveAsync();
        Town.At("2026-07-01").Retract(id);
        await SaveAsync();

        Assert.Equal(passes ? [id] : [], await PassingAsync(Town["Ana"], LinkFilter.Usual with { AsKnownAt = Instants.At("2026-07-01").AddTicks(ticks) }));
        Assert.Empty(await PassingAsync(Town["Ana"]));
    }

    [Fact]
    public async Task Expand_RecordedInAnotherOffset_IsTheSameInstant()
    {
        Town.At(new DateTimeOffset(2026, 7, 1, 13, 0, 0, TimeSpan.FromHours(1)));
        var id = Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"));
        await SaveAsync();

        Assert.Equal([id], await PassingAsync(Town["Ana"], LinkFilter.Usual with { AsKnownAt = Instants.At("2026-07-01") }));
        Assert.Equal(Instants.At("2026-07-01"), (await FindAsync(id))!.RecordedAt);
    }

    [Fact]
    public async Task Expand_SubmissionCorrectedLater_CountsAsKnownThen()
    {
        var report = Town.Report("R1", submitted: "2026-01-10");
        Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"), on: "", report: report);
        Town.At("2026-07-01").Revise<Report>(report, r => r with { Submitted = Instants.Date("2026-03-10") });
        await SaveAsync();

        var then = await ExpandAsync(Town["Ana"], LinkFilter.Usual with { AsKnownAt = Instants.At("2026-06-30") });

        Assert.Equal(Instants.Day("2026-01-10"), then.Edges[0].Seen.From);
        Assert.Equal(Instants.Day("2026-03-10"), (await ExpandAsync(Town["Ana"])).Edges[0].Seen.From);
    }
}
