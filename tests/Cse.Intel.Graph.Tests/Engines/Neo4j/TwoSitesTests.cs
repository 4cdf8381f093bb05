using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Neo4j;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Engines.Neo4j;

/// <summary>Two sites over one database: each has a store of its own and knows nothing of the other.</summary>
[Collection(OneDatabase.Name)]
public sealed class TwoSitesTests : ServerTests
{
    private const int WritersOfASite = 4;
    private const int Each = 3;

    [Fact]
    public async Task Apply_WritersOfBothOnOneRecord_LoseNoChange()
    {
        var (one, other) = (Open(), Open());
        var town = Given.Town();
        var hub = town.Person("Hub", p => p with { Description = "" });
        await town.SaveAsync(one);

        await Task.WhenAll(Enumerable.Range(0, 2 * WritersOfASite).Select(writer => AppendAsync(writer % 2 == 0 ? one : other, hub, writer)));

        var found = (await FindAsync(one, hub))!;
        Assert.Equal(1 + (2 * WritersOfASite * Each), found.Version);
        Assert.Equal(2 * WritersOfASite * Each, ((Person)found.Payload).Description!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Count());
        Assert.Equal(found.Version, await NumberAsync("MATCH (:Entity)-[:WAS*0..1]->(v) RETURN count(v)"));
    }

    [Fact]
    public async Task Expand_AfterTheDatabaseWasPutBack_TellsWhatStandsInIt()
    {
        var store = Open();
        var town = Given.Town();
        var ana = town.Person("Ana");
        await town.SaveAsync(store);
        Assert.Equal("Ana", await CaptionAsync(store, ana));

        await Server.AskAsync("MATCH (n:Person) SET n.record = replace(n.record, 'Ana', 'Bea')");

        Assert.Equal("Bea", await CaptionAsync(store, ana));
    }

    [Fact]
    public async Task Apply_OneKeyFromBoth_CommitsOnce()
    {
        var (one, other) = (Open(), Open());

        var receipts = await Task.WhenAll(Enumerable.Range(0, 2 * WritersOfASite).Select(writer => (writer % 2 == 0 ? one : other).ApplyAsync(SetOf("one key"), default)));

        Assert.Single(receipts, r => !r.Repeated);
        Assert.All(receipts, r => Assert.Equal(1, r.Sequence));
        Assert.Equal(new StoreSize(3, 1), await other.GetSizeAsync(default));
    }

    [Fact]
    public async Task Protection_MadeByOne_IsSoonKnownToTheOther_AndShowsNothingBefore()
    {
        var (one, other) = (Open(), Open(Options with { ProtectionsAge = TimeSpan.FromMilliseconds(500) }));
        var town = Given.Town();
        var open = town.Person("Open");
        await town.SaveAsync(one);
        Assert.NotNull(await FindAsync(other, open, Viewers.Supervisor));
        var hidden = town.Person("Hidden", protection: Protect.Silent(Viewers.Tag(RoleCode.SUP)));
        var released = town.Person("Released", protection: Protect.ReleasedTo(Viewers.Tag(RoleCode.CSC)));
        await town.SaveAsync(one);

        Assert.NotNull(await FindAsync(one, hidden, Viewers.Supervisor));
        await UntilAsync(async () =>
        {
            Assert.Null(await FindAsync(other, hidden, Viewers.Officer));
            Assert.Null(await FindAsync(other, hidden, Viewers.SocialCare));
            return await FindAsync(other, hidden, Viewers.Supervisor) is not null;
        }, seconds: 3);
        Assert.NotNull(await FindAsync(other, released, Viewers.SocialCare));
    }

    [Fact]
    public async Task Protection_TakenAwayByOne_BindsTheOtherAtOnce()
    {
        var (one, other) = (Open(), Open(Options with { ProtectionsAge = TimeSpan.FromHours(1) }));
        var town = Given.Town();
        var ana = town.Person("Ana");
        await town.SaveAsync(one);
        Assert.NotNull(await FindAsync(other, ana, Viewers.Officer));

        town.Protect(ana, Protect.Silent(Viewers.Tag(RoleCode.SUP)));
        await town.SaveAsync(one);

        Assert.Null(await FindAsync(other, ana, Viewers.Officer));
    }

    [Fact]
    public async Task Report_RevisedWhileTheOtherJustLinkedUnderANewProtection_IsWritten()
    {
        var (one, other) = (Open(), Open(Options with { ProtectionsAge = TimeSpan.FromHours(1) }));
        var town = Given.Town();
        var report = town.Report("R 1");
        await town.SaveAsync(one);
        Assert.NotNull(await FindAsync(other, report));
        town.Says(town.Person("Ana"), "VISITS", town.Address("Flat"), report: report, protection: Protect.ReleasedTo("user:somebody"));
        await town.SaveAsync(one);
        town.Revise<Report>(report, r => r with { Grade = Grades.Of("3 C P") });

        Assert.False((await town.SaveAsync(other)).Repeated);

        Assert.Equal(1, await NumberAsync("MATCH ()-[r:VISITS {grade: '3C'}]->() RETURN count(r)"));
    }

    private static Task<string> CaptionAsync(Neo4jGraphStore store, EntityId id) => store.ReadAsync(
        Viewers.Upkeep, async (reader, cancel) => (await reader.ExpandAsync([id], LinkFilter.Usual, null, cancel)).Nodes[id].Caption, default);

    private static async Task AppendAsync(Neo4jGraphStore store, EntityId hub, int writer)
    {
        for (var (i, tries) = (0, 0); i < Each; tries++)
        {
            var found = (await FindAsync(store, hub))!;
            var person = (Person)found.Payload;
            var write = new EntityWrite(
                hub, found.Version, person with { Description = $"{person.Description} {writer}-{i}" }, found.Protection, [], found.Retention, Instants.Now, $"writer.{writer}");
            try
            {
                await store.ApplyAsync(new($"append-{writer}-{i}-{tries}", $"writer.{writer}", "append") { Entities = [write] }, default);
                i++;
            }
            catch (StoreConflictException)
            {
                // Somebody was faster: read again.
            }
        }
    }
}
