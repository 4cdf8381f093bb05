using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Contract;

/// <summary>Many at once.</summary>
public abstract class ConcurrencyContract(Engine engine) : StoreContract(engine)
{
    private const int Writers = 8;
    private const int Each = 25;

    [Fact]
    public async Task Apply_EightWritersOnRecordsOfTheirOwn_AllSucceed()
    {
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteOwnAsync(writer))));

        Assert.Equal(new StoreSize(Writers * Each * 3, Writers * Each), await Store.GetSizeAsync(default));
        Assert.Equal(Writers * Each, (await ReadAsync(Viewers.Supervisor, r => AllAsync(r.ScanAssertionsAsync(null, default)))).Count);
    }

    [Fact]
    public async Task Apply_EightWritersOnOneRecord_LoseNoChange()
    {
        var hub = Town.Person("Hub", p => p with { Description = "" });
        await SaveAsync();

        var conflicts = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => AppendAsync(hub, writer))));

        var found = (await FindAsync(hub))!;
        Assert.Equal(1 + (Writers * 5), found.Version);
        Assert.Equal(Writers * 5, ((Person)found.Payload).Description!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Count());
        Assert.Equal(found.Version, (await RevisionsAsync(hub)).Count);
        Assert.True(conflicts.Sum() >= 0);
    }

    [Fact]
    public async Task Apply_EightWritersWithOneKey_CommitOnce()
    {
        Town.Person("Ana");
        var set = Town.Changes("one key");

        var receipts = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => Store.ApplyAsync(set, default))));

        Assert.Single(receipts, r => !r.Repeated);
        Assert.Single(receipts.Select(r => r.Sequence).Distinct());
    }

    [Fact]
    public async Task Apply_RefusedAmongOthers_LeavesItsNeighboursAlone()
    {
        var hub = Town.Person("Hub");
        await SaveAsync();
        var sets = Enumerable.Range(0, 60).Select(i =>
        {
            var town = Given.Town();
            town.Says(town.Person($"Person {i}"), i % 3 == 0 ? "OCCUPIES" : "VISITS", i % 3 == 0 ? hub : town.Address($"Flat {i}"), report: town.Report($"R{i}"));
            var set = town.Changes($"neighbour {i}");
            return set with { Assertions = [set.Assertions[0] with { Id = AssertionId.Of("neighbour", $"{i}") }] };
        }).ToList();

        var outcomes = await Task.WhenAll(sets.Select(async set =>
        {
            try
            {
                await Store.ApplyAsync(set, default);
                return "done";
            }
            catch (StoreRefusedException refusal)
            {
                return refusal.Code;
            }
        }));

        Assert.Equal(Enumerable.Range(0, 60).Select(i => i % 3 == 0 ? "assertion.ends" : "done"), outcomes);
        Assert.Equal(new StoreSize(1 + (40 * 3), 40), await Store.GetSizeAsync(default));
    }

    [Fact]
    public async Task Read_WhileOthersWrite_SeesOneStateToTheEnd()
    {
        Assert.SkipUnless(Engine.ReadsOneState, "This engine reads each answer at its own moment.");
        var ana = Town.Person("Ana");
        var said = Town.Says(ana, "VISITS", Town.Address("Flat"), sourceKey: "k");
        var judged = Town.Judge(ana, Town.Person("Annie"));
        await SaveAsync();

        await Store.ReadAsync(Viewers.Supervisor, async (reader, cancel) =>
        {
            var before = await TellAsync(reader, ana);
            Town.Revise<Person>(ana, p => p with { Nickname = "Nan" });
            Town.Says(ana, "VISITS", Town["Flat"], sourceKey: "k");
            Town.Retract(said);
            Town.TakeBack(judged);
            Town.Judge(ana, Town.Person("Nan"));
            await SaveAsync();
            Assert.Equal(before, await TellAsync(reader, ana));
            return 0;
        }, default);

        await Store.ReadAsync(Viewers.Supervisor, async (reader, _) =>
        {
            Assert.Equal(2, (await reader.GetRevisionsAsync(ana, default)).Count);
            Assert.Single((await reader.ExpandAsync([ana], LinkFilter.Usual, null, default)).Edges);
            return 0;
        }, default);
    }

    [Fact]
    public async Task Read_WhileEightWrite_SeesWholeSetsOnly()
    {
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteOwnAsync(writer))));
        while (!writing.IsCompleted)
        {
            var (assertions, people) = await Store.ReadAsync(Viewers.Supervisor, async (reader, cancel) =>
                (await AllAsync(reader.ScanAssertionsAsync(null, cancel)), await AllAsync(reader.ScanEntitiesAsync(EntityKind.Person, null, cancel))), default);
            if (Engine.ReadsOneState)
                Assert.Equal(people.Select(p => p.Id), assertions.Select(a => a.From).Order());
        }
        await writing;
    }

    private async Task WriteOwnAsync(int writer)
    {
        for (var i = 0; i < Each; i++)
        {
            var town = Given.Town();
            town.Says(town.Person($"Person {writer} {i}"), "VISITS", town.Address($"Flat {writer} {i}"), report: town.Report($"R {writer} {i}"));
            var set = town.Changes($"{writer}-{i}");
            var said = set.Assertions[0] with { Id = AssertionId.Of("concurrent", $"{writer}", $"{i}") };
            await Store.ApplyAsync(set with { Assertions = [said] }, default);
        }
    }

    private async Task<int> AppendAsync(EntityId hub, int writer)
    {
        var conflicts = 0;
        for (var i = 0; i < 5;)
        {
            var found = (await FindAsync(hub))!;
            var person = (Person)found.Payload;
            var write = new EntityWrite(
                hub, found.Version, person with { Description = $"{person.Description} {writer}-{i}" }, found.Protection, [], found.Retention, Instants.Now, $"writer.{writer}");
            try
            {
                await Store.ApplyAsync(new($"append-{writer}-{i}-{conflicts}", $"writer.{writer}", "append") { Entities = [write] }, default);
                i++;
            }
            catch (StoreConflictException conflict) when (conflict.Record == hub && conflict.ChangedBy is not null && conflict.Actual > found.Version)
            {
                conflicts++;
            }
        }
        return conflicts;
    }

    private static async Task<string> TellAsync(IGraphReader reader, EntityId ana)
    {
        var lines = new List<string>();
        lines.AddRange((await reader.GetRevisionsAsync(ana, default)).Select(Told.Of));
        lines.AddRange((await reader.GetEntitiesAsync([ana], null, default)).Values.Select(Told.Of));
        lines.AddRange((await reader.ExpandAsync([ana], LinkFilter.Everything, null, default)).Edges.Select(Told.Of));
        lines.AddRange((await AllAsync(reader.ScanAssertionsAsync(null, default))).Select(Told.Of));
        lines.AddRange((await reader.FindBySourceKeysAsync(["k"], default))["k"].Select(Told.Of));
        lines.AddRange((await reader.GetJudgementsAsync([ana], null, default)).Select(Told.Of));
        lines.AddRange((await AllAsync(reader.ScanJudgementsAsync(default))).Select(Told.Of));
        lines.AddRange((await AllAsync(reader.ScanEntitiesAsync(EntityKind.Person, null, default))).Select(Told.Of));
        return string.Join('\n', lines);
    }
}
