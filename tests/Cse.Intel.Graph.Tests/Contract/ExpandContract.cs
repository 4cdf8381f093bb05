using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.TestSupport.Networks;

namespace Cse.Intel.Graph.Tests.Contract;

/// <summary>Half-edges, and the links among a set.</summary>
public abstract class ExpandContract(Engine engine) : StoreContract(engine)
{
    [Fact]
    public async Task Expand_FromEitherEnd_ReadsTheSameAssertion()
    {
        var id = Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"));
        await SaveAsync();

        var forward = Assert.Single((await ExpandAsync(Town["Ana"])).Edges);
        var backward = Assert.Single((await ExpandAsync(Town["Flat"])).Edges);

        Assert.Equal((Town["Ana"], Town["Flat"], true, id), (forward.Source, forward.Target, forward.Forward, forward.Assertion));
        Assert.Equal((Town["Flat"], Town["Ana"], false, id), (backward.Source, backward.Target, backward.Forward, backward.Assertion));
        Assert.Equal(Grades.Of("1 A P"), forward.Grade);
        Assert.Equal(new Seen(Instants.Day("2026-05-03"), Instants.Day("2026-05-03"), false), forward.Seen);
        Assert.Equal((Town["R0"], false), (forward.Report, forward.Synthetic));
    }

    [Fact]
    public async Task Expand_Stack_GivesEachAssertion()
    {
        var ana = Town.Person("Ana");
        var flat = Town.Address("Flat");
        AssertionId[] said = [Town.Says(ana, "VISITS", flat), Town.Says(ana, "VISITS", flat), Town.Says(ana, "OCCUPIES", flat)];
        await SaveAsync();

        Assert.Equal(said.Order(), await PassingAsync(ana));
    }

    [Fact]
    public async Task Expand_SeveralStarts_GivesALinkBetweenThemFromBothSides()
    {
        var town = NamedNetworks.Chain();
        await town.SaveAsync(Store);

        var found = await ReadAsync(Viewers.Supervisor, r => r.ExpandAsync([town["Ash"], town["Flat"]], LinkFilter.Usual, null, default));

        Assert.Equal(3, found.Edges.Count);
        Assert.Equal(2, found.Edges.Count(e => e.Source == town["Flat"]));
        Assert.Equal([town["Ash"], town["Flat"], town["Bo"]], found.Nodes.Keys.OrderBy(id => found.Nodes[id].SortKey == "Person:Bo").ThenBy(id => found.Nodes[id].Kind));
    }

    [Fact]
    public async Task Expand_StartNamedTwice_GivesItOnce()
    {
        Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"));
        await SaveAsync();

        var found = await ReadAsync(Viewers.Supervisor, r => r.ExpandAsync([Town["Ana"], Town["Ana"]], LinkFilter.Usual, null, default));

        Assert.Single(found.Edges);
    }

    [Fact]
    public async Task Expand_StartMissing_GivesNothing()
    {
        var found = await ExpandAsync(EntityId.Of(new("town", EntityKind.Person, "nobody")));

        Assert.Empty(found.Edges);
        Assert.Empty(found.Nodes);
    }

    [Fact]
    public async Task Expand_LinkToItself_IsReadOnceForward()
    {
        var ana = Town.Person("Ana");
        Town.Says(ana, "ASSOCIATES_WITH", ana);
        await SaveAsync();

        var edge = Assert.Single((await ExpandAsync(ana)).Edges);

        Assert.True(edge.Forward);
        Assert.Equal(ana, edge.Target);
    }

    [Fact]
    public async Task Expand_Kinds_PassesOnlyThese()
    {
        var ana = Town.Person("Ana");
        Town.Says(ana, "VISITS", Town.Address("Flat"));
        var occupies = Town.Says(ana, "OCCUPIES", Town["Flat"]);
        await SaveAsync();

        Assert.Equal([occupies], await PassingAsync(ana, LinkFilter.Usual with { Kinds = [PoleSchema.Default["OCCUPIES"], PoleSchema.Default["DRIVES"]] }));
        Assert.Empty(await PassingAsync(ana, LinkFilter.Usual with { Kinds = [] }));
    }

    [Fact]
    public async Task Expand_DeniedAndDiscounted_OnlyWhenAskedFor()
    {
        var ana = Town.Person("Ana");
        var flat = Town.Address("Flat");
        var plain = Town.Says(ana, "VISITS", flat);
        var denied = Town.Says(ana, "VISITS", flat, negative: true);
        var discounted = Town.Says(ana, "VISITS", flat, status: AssertionStatus.Discounted);
        await SaveAsync();

        Assert.Equal([plain], await PassingAsync(ana));
        Assert.Equal(Sorted(plain, denied), await PassingAsync(ana, LinkFilter.Usual with { Negatives = true }));
        Assert.Equal(Sorted(plain, discounted), await PassingAsync(ana, LinkFilter.Usual with { Discounted = true }));
        Assert.Equal(Sorted(plain, denied, discounted), await PassingAsync(ana, LinkFilter.Everything));
        Assert.True((await ExpandAsync(ana, LinkFilter.Everything)).Edges.Single(e => e.Assertion == denied).Negative);
    }

    [Fact]
    public async Task Expand_Nodes_CarryWhatAWalkNeeds()
    {
        var ana = Town.YoungPerson("Ana", "2011-04-02");
        Town.Says(ana, "VISITS", Town.Address("School", common: true));
        await SaveAsync();

        var nodes = (await ExpandAsync(ana)).Nodes;

        Assert.Equal((EntityKind.Person, "Person:Ana", "Ana"), (nodes[ana].Kind, nodes[ana].SortKey, nodes[ana].Caption));
        Assert.Equal(Role.YoungPerson, Assert.Single(nodes[ana].Roles).Role);
        Assert.Equal(Instants.Date("2011-04-02"), nodes[ana].Birth.Date);
        Assert.True(nodes[Town["School"]].CommonPlace);
    }

    [Fact]
    public async Task Expand_NodesAsKnownThen_AreThoseOfThatRevision()
    {
        var ana = Town.Person("Ana");
        Town.Says(ana, "VISITS", Town.Address("Flat"));
        Town.At("2026-07-01").Revise<Person>(ana, p => p with { Roles = [PersonRole.Always(Role.PersonOfConcern)] });
        Town.Revise<Address>(Town["Flat"], a => a with { CommonPlace = true });
        await SaveAsync();

        var then = (await ExpandAsync(ana, LinkFilter.Usual with { AsKnownAt = Instants.At("2026-06-30") })).Nodes;
        var now = (await ExpandAsync(ana)).Nodes;

        Assert.Empty(then[ana].Roles);
        Assert.False(then[Town["Flat"]].CommonPlace);
        Assert.Single(now[ana].Roles);
        Assert.True(now[Town["Flat"]].CommonPlace);
    }

    [Fact]
    public async Task Expand_SyntheticReport_IsSaidToBe()
    {
        var report = Town.Record("none", new Report { Synthetic = true });
        Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"), report: report);
        await SaveAsync();

        Assert.True(Assert.Single((await ExpandAsync(Town["Ana"])).Edges).Synthetic);
    }

    [Fact]
    public async Task GetLinksAmong_Chain_GivesEachLinkInsideOnceForward()
    {
        var town = NamedNetworks.Chain();
        await town.SaveAsync(Store);

        var found = await ReadAsync(Viewers.Supervisor, r => r.GetLinksAmongAsync([town["Bo"], town["Flat"], town["Cal"], town["AB12 CDE"], town["Bo"]], LinkFilter.Usual, default));

        Assert.Equal(3, found.Count);
        Assert.All(found, e => Assert.True(e.Forward));
        Assert.DoesNotContain(found, e => e.Source == town["Ash"] || e.Target == town["Ash"]);
    }

    [Fact]
    public async Task GetLinksAmong_Filter_HoldsAsInExpand()
    {
        var ana = Town.Person("Ana");
        Town.Says(ana, "VISITS", Town.Address("Flat"), negative: true);
        await SaveAsync();

        Assert.Empty(await ReadAsync(Viewers.Supervisor, r => r.GetLinksAmongAsync([ana, Town["Flat"]], LinkFilter.Usual, default)));
        Assert.Single(await ReadAsync(Viewers.Supervisor, r => r.GetLinksAmongAsync([ana, Town["Flat"]], LinkFilter.Everything, default)));
    }

    private static IEnumerable<AssertionId> Sorted(params AssertionId[] ids) => ids.Order();
}
