using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Contract;

/// <summary>Search candidates. Likeness is each engine's own; what is promised is what is equal, begins so, or holds the key.</summary>
public abstract class SearchContract(Engine engine) : StoreContract(engine)
{
    [Theory]
    [InlineData("ANNIKA")]
    [InlineData("ANN")]
    [InlineData("A")]
    [InlineData("ODEA")]
    [InlineData("NAN")]
    public async Task Candidates_WholeWordOrItsBeginning_AreFound(string word)
    {
        var ana = Town.Person("Annika O’Dea", p => p with { Nickname = "Nan" });
        Town.Person("Wholly Different");
        await SaveAsync();

        Assert.Contains(ana, await SearchAsync([word], []));
        Assert.DoesNotContain(Town["Wholly Different"], await SearchAsync([word], []));
    }

    [Theory]
    [InlineData("AB12CDE", true)]
    [InlineData("AB", true)]
    [InlineData("12C", true)]
    [InlineData("2CDE", true)]
    [InlineData("AB12CDF", false)]
    public async Task Candidates_PartOfAnIdentifier_AreFound(string part, bool found)
    {
        var car = Town.Vehicle("AB12 CDE");
        await SaveAsync();

        Assert.Equal(found ? [car] : [], await SearchAsync([], [part]));
    }

    [Fact]
    public async Task Candidates_PhoneAsDialled_IsFound()
    {
        var phone = Town.Phone("07700 900123");
        await SaveAsync();

        Assert.Equal([phone], await SearchAsync([], ["07700900123"]));
        Assert.Equal([phone], await SearchAsync([], ["+447700900"]));
    }

    [Fact]
    public async Task Candidates_Kinds_PassOnlyThese()
    {
        var person = Town.Person("Sample");
        Town.Address("Sample Street");
        await SaveAsync();

        Assert.Equal([person], await SearchAsync(["SAMPLE"], [], null, 50, EntityKind.Person));
    }

    [Fact]
    public async Task Candidates_RenamedRecord_IsFoundUnderItsPresentNameOnly()
    {
        var ana = Town.Person("Before");
        await SaveAsync();
        Town.Revise<Person>(ana, p => p with { Given = "Afterwards" });
        await SaveAsync();

        Assert.Empty(await SearchAsync(["BEFORE"], []));
        Assert.Equal([ana], await SearchAsync(["AFTERWARDS"], []));
    }

    [Fact]
    public async Task Candidates_WordSharedByTwo_StaysWhenOneIsRenamed()
    {
        var stays = Town.Person("Common");
        var leaves = Town.Person("Common Two");
        await SaveAsync();
        Town.Revise<Person>(leaves, p => p with { Given = "Rare" });
        await SaveAsync();

        Assert.Equal([stays], await SearchAsync(["COMMON"], []));
    }

    [Theory]
    [InlineData(2, 2, false)]
    [InlineData(3, 3, true)]
    public async Task Candidates_AboveTheLimit_AreCutAndSaid(int limit, int count, bool complete)
    {
        foreach (var name in new[] { "Sample Aa", "Sample Bb", "Sample Cc" })
            Town.Person(name);
        await SaveAsync();

        var found = await ReadAsync(Viewers.Supervisor, r => r.FindCandidatesAsync(new(["SAMPLE"], [], []), limit, default));

        Assert.Equal((count, complete), (found.Records.Count, found.Complete));
    }

    [Fact]
    public async Task Candidates_OneRecordUnderManyWords_CountsOnce()
    {
        Town.Person("Sample", p => p with { Family = "Samples", Nickname = "Sampler" });
        Town.Person("Sampled");
        await SaveAsync();

        var found = await ReadAsync(Viewers.Supervisor, r => r.FindCandidatesAsync(new(["SAMPLE"], [], []), 2, default));

        Assert.Equal((2, true), (found.Records.Count, found.Complete));
    }

    [Fact]
    public async Task Candidates_ManyHiddenOnesBetterMatched_DoNotCrowdOutOrCount()
    {
        for (var i = 0; i < 30; i++)
            Town.Person($"Sam{(char)('a' + i % 26)}{(char)('a' + i / 26)} Hidden", protection: Protect.Silent());
        for (var i = 0; i < 10; i++)
            Town.Record($"car {i}", new Vehicle { Vrm = Domain.Identifiers.Vrm.Parse($"AB1{i} CD") }, Protect.Silent());
        var seen = Town.Person("Samanthaelizabeth");
        var car = Town.Vehicle("AB12 CDEFGH");
        await SaveAsync();

        var found = await ReadAsync(Viewers.Officer, r => r.FindCandidatesAsync(new(["SAM"], ["AB1"], []), 3, default));

        Assert.Equal(new[] { seen, car }.Order(), found.Records.Select(e => e.Id).Order());
        Assert.True(found.Complete);
    }

    [Fact]
    public async Task Candidates_AfterReopening_AreTheSame()
    {
        Town.Person("Annika Sample");
        Town.Vehicle("AB12 CDE");
        await SaveAsync();
        Town.Revise<Person>(Town["Annika Sample"], p => p with { Given = "Renamed" });
        await SaveAsync();

        await ReopenAsync();

        Assert.Empty(await SearchAsync(["ANNIKA"], []));
        Assert.Equal(new[] { Town["Annika Sample"], Town["AB12 CDE"] }.Order(), await SearchAsync(["RENAMED"], ["12CD"]));
    }

    [Fact]
    public async Task Candidates_NothingAskedFor_AreNoneAndComplete()
    {
        Town.Person("Ana");
        await SaveAsync();

        var found = await ReadAsync(Viewers.Supervisor, r => r.FindCandidatesAsync(new([], [], []), 10, default));

        Assert.Empty(found.Records);
        Assert.True(found.Complete);
    }
}
