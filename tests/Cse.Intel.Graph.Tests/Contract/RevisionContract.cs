using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Contract;

/// <summary>Records over time: nothing is overwritten, and what was known then can be read again.</summary>
public abstract class RevisionContract(Engine engine) : StoreContract(engine)
{
    [Fact]
    public async Task GetRevisions_TwiceChanged_GivesAllThreeInOrder()
    {
        var id = Town.Person("Ana");
        Town.At("2026-07-01").By("ds.example").Revise<Person>(id, p => p with { Nickname = "Nan" });
        await SaveAsync();
        Town.At("2026-08-01").Revise<Person>(id, p => p with { Nickname = "Nana" });
        await SaveAsync();

        var revisions = await RevisionsAsync(id);

        Assert.Equal([1, 2, 3], revisions.Select(r => r.Version));
        Assert.Equal([null, "Nan", "Nana"], revisions.Select(r => ((Person)r.Payload).Nickname));
        Assert.Equal(["pc.example", "ds.example", "ds.example"], revisions.Select(r => r.RecordedBy));
    }

    [Fact]
    public async Task GetRevisions_OfNobody_GivesNone() =>
        Assert.Empty(await RevisionsAsync(new(Guid.Parse("00000000-0000-7000-8000-000000000001"))));

    [Theory]
    [InlineData("2026-05-01", 1)]
    [InlineData("2026-06-01", 1)]
    [InlineData("2026-06-30", 1)]
    [InlineData("2026-07-01", 2)]
    [InlineData("2026-11-01", 2)]
    [InlineData(null, 2)]
    public async Task GetEntities_AsKnownAt_GivesTheRevisionThatStoodAndTheFirstBefore(string? day, int version)
    {
        var id = Town.Person("Ana");
        Town.At("2026-07-01").Revise<Person>(id, p => p with { Nickname = "Nan" });
        await SaveAsync();

        Assert.Equal(version, (await FindAsync(id, asKnownAt: day is null ? null : Instants.At(day)))!.Version);
    }

    [Fact]
    public async Task GetEntities_RecordedOutOfOrder_GivesTheLatestVersionKnownThen()
    {
        var id = Town.Person("Ana");
        Town.At("2026-09-01").Revise<Person>(id, p => p with { Nickname = "late" });
        Town.At("2026-08-01").Revise<Person>(id, p => p with { Nickname = "entered afterwards" });
        await SaveAsync();

        Assert.Equal(3, (await FindAsync(id, asKnownAt: Instants.At("2026-08-15")))!.Version);
        Assert.Equal(3, (await FindAsync(id, asKnownAt: Instants.At("2026-09-15")))!.Version);
    }

    [Fact]
    public async Task GetEntities_RestrictedLater_HidesWhatWasKnownBeforeToo()
    {
        var id = Town.Person("Ana");
        await SaveAsync();
        Town.At("2026-07-01").Protect(id, Protect.Silent());
        await SaveAsync();

        Assert.Null(await FindAsync(id, Viewers.Officer, Instants.At("2026-06-02")));
        Assert.Empty(await RevisionsAsync(id, Viewers.Officer));
        Assert.Equal(2, (await RevisionsAsync(id, Viewers.Supervisor)).Count);
    }

    [Fact]
    public async Task GetEntities_ReleasedLater_DoesNotReleaseEarlierRevisions()
    {
        var id = Town.Person("Ana", p => p with { Description = "not for release" }, Protect.Silent());
        Town.At("2026-07-01").Revise<Person>(id, p => p with { Description = null }, Protect.Unit);
        await SaveAsync();

        var then = await FindAsync(id, Viewers.Officer, Instants.At("2026-06-02"));

        Assert.Equal(2, then!.Version);
        Assert.Equal(2, Assert.Single(await RevisionsAsync(id, Viewers.Officer)).Version);
        Assert.Equal(1, (await FindAsync(id, Viewers.Supervisor, Instants.At("2026-06-02")))!.Version);
    }

    [Fact]
    public async Task GetEntities_ReferenceAddedLater_StandsOnEveryRevision()
    {
        var id = Town.Person("Zed");
        Town.At("2026-07-01").Revise<Person>(id, p => p, null, [new("pole", Graph.Domain.EntityKind.Person, "1")]);
        await SaveAsync();

        Assert.All(await RevisionsAsync(id), r => Assert.Equal("Person:1", r.SortKey));
        Assert.Equal("Person:1", (await ExpandAsync(id)).Nodes[id].SortKey);
    }
}
