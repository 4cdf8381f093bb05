using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Contract;

/// <summary>Everything, in the order of ids, from any place on.</summary>
public abstract class ScanContract(Engine engine) : StoreContract(engine)
{
    [Fact]
    public async Task ScanEntities_GivesOneKindInOrderAndGoesOnAfter()
    {
        var people = Enumerable.Range(1, 12).Select(i => Town.Person($"Person {i}")).Order().ToList();
        Town.Address("Flat");
        await SaveAsync();

        Assert.Equal(people, await ScanPeopleAsync(null));
        Assert.Equal(people.Skip(5), await ScanPeopleAsync(people[4]));
        Assert.Empty(await ScanPeopleAsync(people[^1]));
    }

    [Fact]
    public async Task ScanAssertions_GivesEveryOneInOrderAndGoesOnAfter()
    {
        var ana = Town.Person("Ana");
        var said = Enumerable.Range(1, 9).Select(i => Town.Says(ana, "VISITS", Town.Address($"Flat {i}"))).Order().ToList();
        Town.Retract(said[3]);
        await SaveAsync();

        var all = await ReadAsync(Viewers.Supervisor, r => AllAsync(r.ScanAssertionsAsync(null, default)));
        var rest = await ReadAsync(Viewers.Supervisor, r => AllAsync(r.ScanAssertionsAsync(said[6], default)));

        Assert.Equal(said, all.Select(a => a.Id));
        Assert.NotNull(all[3].RetractedAt);
        Assert.Equal(said.Skip(7), rest.Select(a => a.Id));
    }

    [Fact]
    public async Task ScanJudgements_GivesThoseTakenBackToo()
    {
        var first = Town.Judge(Town.Person("Ana"), Town.Person("Annie"));
        var second = Town.Judge(Town["Ana"], Town.Person("Nan"));
        await SaveAsync();
        Town.TakeBack(first);
        await SaveAsync();

        var all = await ReadAsync(Viewers.Supervisor, r => AllAsync(r.ScanJudgementsAsync(default)));

        Assert.Equal(new[] { first, second }.Order(), all.Select(j => j.Id));
        Assert.NotNull(all.Single(j => j.Id == first).RetractedAt);
    }

    [Fact]
    public async Task Scan_InsideAScan_DoesNotDisturbIt()
    {
        for (var i = 0; i < 6; i++)
            Town.Says(Town.Person($"Person {i}"), "VISITS", Town.Address($"Flat {i}"));
        await SaveAsync();

        var pairs = await Store.ReadAsync(Viewers.Supervisor, async (reader, cancel) =>
        {
            var count = 0;
            await foreach (var _ in reader.ScanEntitiesAsync(EntityKind.Person, null, cancel))
                await foreach (var __ in reader.ScanAssertionsAsync(null, cancel))
                    count++;
            return count;
        }, default);

        Assert.Equal(36, pairs);
    }

    [Fact]
    public async Task Scan_Cancelled_Stops()
    {
        Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"));
        await SaveAsync();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAsync(Viewers.Supervisor, r => AllAsync(r.ScanEntitiesAsync(EntityKind.Person, null, cancelled))));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAsync(Viewers.Supervisor, r => AllAsync(r.ScanAssertionsAsync(null, cancelled))));
    }

    private Task<IEnumerable<EntityId>> ScanPeopleAsync(EntityId? after) => ReadAsync(
        Viewers.Supervisor, async r => (await AllAsync(r.ScanEntitiesAsync(EntityKind.Person, after, default))).Select(e => e.Id));
}
