using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Contract;

/// <summary>Records by what other systems call them.</summary>
public abstract class ReferenceLookupContract(Engine engine) : StoreContract(engine)
{
    private static readonly ExternalRef Niche = new("niche", EntityKind.Person, "N/1 é");

    [Fact]
    public async Task FindByReferences_SystemKindAndId_AllMatter()
    {
        var ana = Town.Person("one");
        Town.Revise<Person>(ana, p => p, null, [Niche]);
        var flat = Town.Address("same id");
        Town.Revise<Address>(flat, a => a, null, [Niche with { Kind = EntityKind.Address }]);
        await SaveAsync();
        ExternalRef[] asked = [Niche, Niche with { Kind = EntityKind.Address }, Niche with { System = "pole" }, Niche with { Id = "n/1 é" }, Niche];

        var found = await ReadAsync(Viewers.Supervisor, r => r.FindByReferencesAsync(asked, default));

        Assert.Equal(2, found.Count);
        Assert.Equal((ana, flat), (found[Niche], found[Niche with { Kind = EntityKind.Address }]));
    }

    [Fact]
    public async Task FindByReferences_OfAHiddenRecord_LooksLikeMissing()
    {
        Town.Revise<Person>(Town.Person("one", protection: Protect.Silent()), p => p, null, [Niche]);
        await SaveAsync();

        Assert.Empty(await ReadAsync(Viewers.Officer, r => r.FindByReferencesAsync([Niche], default)));
    }

    [Fact]
    public async Task Apply_ReferenceOfAnotherRecord_IsRefused()
    {
        Town.Revise<Person>(Town.Person("one"), p => p, null, [Niche]);
        await SaveAsync();
        Town.Revise<Person>(Town.Person("two"), p => p, null, [Niche]);

        Assert.Equal("entity.reference_taken", await RefusalAsync());
        Assert.Null(await FindAsync(Town["two"]));
    }

    [Fact]
    public async Task Apply_ReferenceItHasAlready_ChangesNothing()
    {
        var ana = Town.Person("one");
        Town.Revise<Person>(ana, p => p, null, [Niche]);
        Town.Revise<Person>(ana, p => p, null, [Niche]);
        await SaveAsync();

        Assert.Equal(2, (await FindAsync(ana))!.ExternalRefs.Length);
    }
}
