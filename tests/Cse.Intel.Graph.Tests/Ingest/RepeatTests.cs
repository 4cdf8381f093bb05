using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Ingest;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Tests.Ingest;

/// <summary>Importing again: what a link and a record are known by, and that nobody's work is undone.</summary>
public sealed class RepeatTests
{
    private const string Columns = "from_kind,from,kind,to_kind,to,observed,source_eval,status,details";

    [Fact]
    public async Task Import_SameFolderAgain_IsUnchangedToTheLastByte()
    {
        await using var bench = new Workbench();
        var folder = Town(bench, "in", "Person,1,SEEN_WITH,Person,2,2026-05,2,,", "Person,1,SEEN_WITH,Person,2,2026-05,2,,");
        var first = await bench.ImportAsync(folder);
        Assert.Equal((3L, 1L), (first.Count(RowOutcome.Written), first.Count(RowOutcome.Unchanged)));
        var export = await bench.ExportAsync("first");
        bench.Clock.Advance(TimeSpan.FromDays(3));
        var again = await bench.ImportAsync(folder);
        Assert.Equal(4, again.Count(RowOutcome.Unchanged));
        Workbench.AssertSame(export, await bench.ExportAsync("second"));
    }

    [Fact]
    public async Task Import_SameLinkWithAnotherGrade_RetractsTheOldAndAddsTheNew()
    {
        await using var bench = new Workbench();
        await bench.ImportAsync(Town(bench, "a", "Person,1,SEEN_WITH,Person,2,2026-05,2,,"));
        bench.Clock.Advance(TimeSpan.FromHours(1));
        var summary = await bench.ImportAsync(Town(bench, "b", "Person,1,SEEN_WITH,Person,2,2026-05,1,corroborated,"));
        Assert.Equal(1, summary.Files.Single(f => f.File == "links.csv").Updated);
        var links = (await bench.LinksAsync()).OrderBy(l => l.RecordedAt).ToList();
        Assert.Equal((SourceEvaluation.Untested, bench.Clock.GetUtcNow()), (links[0].Own.Source, links[0].RetractedAt));
        Assert.Equal((SourceEvaluation.Reliable, AssertionStatus.Corroborated, null), (links[1].Own.Source, links[1].Status, links[1].RetractedAt));
        Assert.Equal(links.Select((l, i) => AssertionId.Of(l.SourceKey!, $"{i}")), links.Select(l => l.Id));
        Assert.Equal(1, (await bench.ImportAsync(bench.At("a"))).Files.Single(f => f.File == "links.csv").Updated);
        Assert.Equal(3, (await bench.LinksAsync()).Count);
    }

    [Theory]
    [InlineData("Person,1,SEEN_WITH,Person,2,2026-06,2,,")]
    [InlineData("Person,2,SEEN_WITH,Person,1,2026-05,2,,")]
    [InlineData("Person,1,ASSOCIATES_WITH,Person,2,2026-05,2,,")]
    [InlineData("Person,1,SEEN_WITH,Person,2,2026-05,2,,at the park")]
    public async Task Import_AnotherLink_IsWrittenBesideTheOld(string row)
    {
        await using var bench = new Workbench();
        await bench.ImportAsync(Town(bench, "a", "Person,1,SEEN_WITH,Person,2,2026-05,2,,"));
        Assert.Equal(1, (await bench.ImportAsync(Town(bench, "b", row))).Files.Single(f => f.File == "links.csv").Written);
        Assert.All(await bench.LinksAsync(), l => Assert.Null(l.RetractedAt));
    }

    [Fact]
    public async Task Import_RestrictedLinkSentAgainAsOpen_StaysRestricted()
    {
        await using var bench = new Workbench();
        const string columns = "id,from_kind,from,kind,to_kind,to,observed,audience,restriction\n";
        await bench.ImportAsync(bench.Files("a", ("people.csv", "id\n1\n2"), ("links.csv", columns + "L1,Person,1,SEEN_WITH,Person,2,2026-05,user:analyst,silent")));

        var same = await bench.ImportAsync(bench.Files("b", ("links.csv", columns + "L1,Person,1,SEEN_WITH,Person,2,2026-05,,open")));
        Assert.Equal(1, same.Count(RowOutcome.Unchanged));
        await bench.ImportAsync(bench.Files("c", ("links.csv", columns + "L1,Person,1,SEEN_WITH,Person,2,2026-06,,")));

        var standing = Assert.Single(await bench.LinksAsync(), link => link.RetractedAt is null);
        Assert.Equal("2026-06", standing.Observed.Text);
        Assert.Equal(Access.Restriction.Silent, standing.Protection.Restriction);
        Assert.Contains("user:analyst", standing.Protection.Audience);
    }

    [Fact]
    public async Task Import_LinkWithAnId_IsKnownByItAlone()
    {
        await using var bench = new Workbench();
        var columns = "id,from_kind,from,kind,to_kind,to,observed\n";
        await bench.ImportAsync(bench.Files("a", ("people.csv", "id\n1\n2"), ("links.csv", columns + "L1,Person,1,SEEN_WITH,Person,2,2026-05")));
        var summary = await bench.ImportAsync(bench.Files("b", ("links.csv", columns + "L1,Person,1,SEEN_WITH,Person,2,2026-06\nL2,Person,1,SEEN_WITH,Person,2,2026-06")));
        Assert.Equal((1L, 1L), (summary.Count(RowOutcome.Updated), summary.Count(RowOutcome.Written)));
    }

    [Fact]
    public async Task Import_FileThatSaysTwoThingsOfOneLink_KeepsTheLastAndStaysStill()
    {
        await using var bench = new Workbench();
        var folder = Town(bench, "in", "Person,1,SEEN_WITH,Person,2,2026-05,3,,", "Person,1,SEEN_WITH,Person,2,2026-05,1,,");
        foreach (var options in new[] { new ImportOptions { System = "test", ChunkRows = 1 }, new() { System = "test" } })
        {
            await bench.ImportAsync(folder, options);
            Assert.Equal(SourceEvaluation.Reliable, Assert.Single(await bench.LinksAsync(), l => l.RetractedAt is null).Own.Source);
            Assert.Equal(2, (await bench.LinksAsync()).Count);
        }
    }

    [Fact]
    public async Task Import_FileThatSaysTwoThingsOfOneRecord_KeepsTheLastAndStaysStill()
    {
        await using var bench = new Workbench();
        var folder = bench.Files("in", ("people.csv", "id,given\n1,Ann\n1,Anna"));
        Assert.Equal(1, (await bench.ImportAsync(folder)).Count(RowOutcome.Updated));
        Assert.Equal(2, (await bench.ImportAsync(folder)).Count(RowOutcome.Unchanged));
        var person = await bench.RecordAsync(EntityKind.Person, "1");
        Assert.Equal((2, "Anna"), (person.Version, ((Person)person.Payload).Given));
    }

    [Fact]
    public async Task Import_LinkThatSomebodyTookBack_IsNotRaisedAgain()
    {
        await using var bench = new Workbench();
        var folder = Town(bench, "in", "Person,1,SEEN_WITH,Person,2,2026-05,2,,");
        await bench.ImportAsync(folder);
        var link = Assert.Single(await bench.LinksAsync());
        await bench.Store().ApplyAsync(new("take-back", "an officer", "wrong person") { Retractions = [new(link.Id, bench.Clock.GetUtcNow())] }, default);
        Assert.Equal(3, (await bench.ImportAsync(folder)).Count(RowOutcome.Unchanged));
        Assert.NotNull(Assert.Single(await bench.LinksAsync()).RetractedAt);
    }

    [Fact]
    public async Task Import_LinkRetractedByItsSource_IsRetractedHere()
    {
        await using var bench = new Workbench();
        var columns = "from_kind,from,kind,to_kind,to,recorded_at,retracted_at\n";
        await bench.ImportAsync(bench.Files("a", ("people.csv", "id\n1\n2"), ("links.csv", columns + "Person,1,SEEN_WITH,Person,2,2026-01-05T10:00:00Z,")));
        var summary = await bench.ImportAsync(bench.Files("b", ("links.csv", columns + "Person,1,SEEN_WITH,Person,2,2026-01-05T10:00:00Z,2026-02-01T00:00:00+01:00")));
        Assert.Equal(1, summary.Count(RowOutcome.Updated));
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 23, 0, 0, TimeSpan.Zero), Assert.Single(await bench.LinksAsync()).RetractedAt);
        Assert.Equal(1, (await bench.ImportAsync(bench.At("b"))).Count(RowOutcome.Unchanged));
    }

    [Fact]
    public async Task Import_RecordThatPeopleHaveChangedSince_KeepsTheirWork()
    {
        await using var bench = new Workbench();
        await bench.ImportAsync(bench.Files("a", ("reports.csv", "id,agency,text\nR1,school,seen")));
        var report = await bench.RecordAsync(EntityKind.Report, "R1");
        var graded = (Report)report.Payload with { Grade = new(SourceEvaluation.Reliable, IntelligenceAssessment.KnownDirectly, HandlingCode.Conditions) };
        var hidden = report.Protection with { Restriction = Restriction.Silent };
        await bench.Store().ApplyAsync(new("grade", "an officer", "graded")
        {
            Entities = [new(report.Id, 1, graded, hidden, [], report.Retention, bench.Clock.GetUtcNow(), "an officer")],
        }, default);
        Assert.Equal(1, (await bench.ImportAsync(bench.At("a"))).Count(RowOutcome.Unchanged));
        Assert.Equal(1, (await bench.ImportAsync(bench.Files("b", ("reports.csv", "id,agency,text\nR1,school,seen twice")))).Count(RowOutcome.Updated));
        var now = await bench.RecordAsync(EntityKind.Report, "R1");
        Assert.Equal(("1 A C", "seen twice", hidden, 3), (((Report)now.Payload).Grade.ToString(), ((Report)now.Payload).Text, now.Protection, now.Version));
        Assert.Equal(1, (await bench.ImportAsync(bench.At("b"))).Count(RowOutcome.Unchanged));
        Assert.Equal(1, (await bench.ImportAsync(bench.Files("c", ("reports.csv", "id,agency,text\nR1,health,seen twice")))).Count(RowOutcome.Updated));
        var last = await bench.RecordAsync(EntityKind.Report, "R1");
        Assert.Equal(("1 A C", "health", hidden, 4), (((Report)last.Payload).Grade.ToString(), ((Report)last.Payload).Agency, last.Protection, last.Version));
    }

    [Fact]
    public async Task Import_RowThatOnlyTheStoreRefuses_LeavesItsNeighboursIn()
    {
        await using var bench = new Workbench();
        await bench.ImportAsync(bench.Files("in", ("people.csv", "id\n1")));
        var export = await bench.ExportAsync("export");
        var mine = await bench.RecordAsync(EntityKind.Person, "1");
        var rows = Enumerable.Range(0, 9).Select(i => $"{EntityId.Of(new("x", EntityKind.Person, $"{i}"))},test|Person|{(i == 5 ? "1" : $"new{i}")},1,an officer,2026-01-01T00:00:00Z");
        await File.WriteAllTextAsync(Path.Combine(export, "people.csv"), "id,external_refs,version,recorded_by,recorded_at\n" + string.Join('\n', rows));
        await File.WriteAllTextAsync(Path.Combine(export, "manifest.json"), "{\"format\":\"cse.intel\",\"system\":\"cse.intel\"}");
        var summary = await bench.ImportAsync(export, new());
        Assert.Equal((8L, 1L), (summary.Count(RowOutcome.Written), summary.Count(RowOutcome.Refused)));
        Assert.Equal((7L, "entity.reference_taken"), (summary.Refused[0].Line, summary.Refused[0].Code));
        Assert.Equal(mine.Id, (await bench.RecordAsync(EntityKind.Person, "1")).Id);
    }

    private static string Town(Workbench bench, string name, params string[] links) =>
        bench.Files(name, ("people.csv", "id\n1\n2"), ("links.csv", Columns + "\n" + string.Join('\n', links)));
}
