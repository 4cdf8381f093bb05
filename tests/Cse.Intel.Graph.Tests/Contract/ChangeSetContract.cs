using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Contract;

/// <summary>A change set is one step: all or nothing, once, and a conflict says with whom.</summary>
public abstract class ChangeSetContract(Engine engine) : StoreContract(engine)
{
    [Fact]
    public async Task Apply_EverythingInOneSet_MayReferToWhatItCreates()
    {
        var said = Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"));
        Town.Retract(said);
        Town.Judge(Town["Ana"], Town.Person("Annie"));
        Town.Revise<Person>(Town["Ana"], p => p with { Nickname = "Nan" });

        var receipt = await SaveAsync();

        Assert.False(receipt.Repeated);
        Assert.Equal(2, (await FindAsync(Town["Ana"]))!.Version);
        Assert.NotNull((await FindAsync(said))!.RetractedAt);
        Assert.Equal(new StoreSize(4, 1), await Store.GetSizeAsync(default));
    }

    [Fact]
    public async Task Apply_SameKeyAgain_ChangesNothingAndGivesTheFirstReceipt()
    {
        Town.Person("Ana");
        var first = await Store.ApplyAsync(Town.Changes("key"), default);
        Town.Person("Other");
        await SaveAsync();
        Town.Revise<Person>(Town["Ana"], p => p with { Nickname = "never" });

        var again = await Store.ApplyAsync(Town.Changes("key"), default);

        Assert.Equal(new CommitReceipt(first.Sequence, Repeated: true), again);
        Assert.Equal(1, (await FindAsync(Town["Ana"]))!.Version);
    }

    [Fact]
    public async Task Apply_SameKeyAfterReopening_IsStillKnown()
    {
        Town.Person("Ana");
        var first = await Store.ApplyAsync(Town.Changes("key"), default);

        await ReopenAsync();

        Assert.Equal(first with { Repeated = true }, await Store.ApplyAsync(new("key", "x", "x"), default));
    }

    [Fact]
    public async Task Apply_KeyOfARefusedSet_MayBeTriedAgain()
    {
        Town.Says(Town.Person("Ana"), "OCCUPIES", Town.Person("not a place"));
        await Assert.ThrowsAsync<StoreRefusedException>(() => Store.ApplyAsync(Town.Changes("key"), default));
        Town.Person("Bo");

        Assert.False((await Store.ApplyAsync(Town.Changes("key"), default)).Repeated);
        Assert.NotNull(await FindAsync(Town["Bo"]));
    }

    [Fact]
    public async Task Apply_Sequence_GrowsWithEachCommit()
    {
        Town.Person("Ana");
        var first = await SaveAsync();
        Town.Person("Bo");
        var second = await SaveAsync();

        Assert.True(second.Sequence > first.Sequence);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 2)]
    public async Task Apply_NewRecordWithAVersion_Conflicts(int expected, int present)
    {
        var ana = Town.Person("Ana");
        if (present > 0)
            Town.By("ds.example").Revise<Person>(ana, p => p);
        var set = Town.Changes();
        if (present > 0)
            await Store.ApplyAsync(set, default);
        var write = set.Entities[0] with { ExpectedVersion = expected + 5 };

        var conflict = await Assert.ThrowsAsync<StoreConflictException>(() => Store.ApplyAsync(new("late", "pc.example", "late") { Entities = [write] }, default));

        Assert.Equal((ana, expected + 5, present, present == 0 ? null : "ds.example"), (conflict.Record, conflict.Expected, conflict.Actual, conflict.ChangedBy));
        Assert.False(conflict.CanRetry);
    }

    [Fact]
    public async Task Apply_RecordThatExistsAsNew_ConflictsAndSaysWhoWasFirst()
    {
        var ana = Town.By("ds.example").Person("Ana");
        var set = Town.Changes();
        await Store.ApplyAsync(set, default);

        var conflict = await Assert.ThrowsAsync<StoreConflictException>(() => Store.ApplyAsync(set with { Key = "other" }, default));

        Assert.Equal((ana, 0, 1, "ds.example"), (conflict.Record, conflict.Expected, conflict.Actual, conflict.ChangedBy));
        Assert.Contains("ds.example", conflict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_ConflictInTheMiddle_LeavesNothingBehind()
    {
        var ana = Town.Person("Ana");
        await SaveAsync();
        Town.Person("Bo");
        Town.Says(ana, "VISITS", Town.Address("Flat"));
        Town.Revise<Person>(ana, p => p);
        var set = Town.Changes();
        var stale = set with { Entities = [.. set.Entities[..^1], set.Entities[^1] with { ExpectedVersion = 0 }], Checkpoint = new("job", "never") };

        await Assert.ThrowsAsync<StoreConflictException>(() => Store.ApplyAsync(stale, default));

        Assert.Equal(new StoreSize(1, 0), await Store.GetSizeAsync(default));
        Assert.Null(await FindAsync(Town["Bo"]));
        Assert.Empty(await SearchAsync(["BO"], []));
        Assert.Null(await Store.GetCheckpointAsync("job", default));
        Assert.Equal(1, (await FindAsync(ana))!.Version);
    }

    [Theory]
    [InlineData("no report", "assertion.no_report")]
    [InlineData("report is a person", "assertion.no_report")]
    [InlineData("no from", "assertion.no_from")]
    [InlineData("no to", "assertion.no_to")]
    [InlineData("wrong ends", "assertion.ends")]
    [InlineData("said before", "assertion.exists")]
    public async Task Apply_AssertionAgainstTheModel_IsRefused(string why, string code)
    {
        Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"));
        var set = Town.Changes();
        await Store.ApplyAsync(set, default);
        var nobody = EntityId.Of(new("town", EntityKind.Person, "nobody"));
        var said = set.Assertions[0];
        var other = said with { Id = AssertionId.Of("other") };
        var bad = why switch
        {
            "no report" => other with { Report = nobody },
            "report is a person" => other with { Report = Town["Ana"] },
            "no from" => other with { From = nobody },
            "no to" => other with { To = nobody },
            "wrong ends" => other with { From = Town["Flat"], To = Town["Ana"] },
            _ => said,
        };

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => Store.ApplyAsync(new("bad", "x", "x") { Assertions = [bad] }, default));

        Assert.Equal(code, refusal.Code);
        Assert.Equal(new StoreSize(3, 1), await Store.GetSizeAsync(default));
    }

    [Fact]
    public async Task Apply_RetractionOfNothing_IsRefused()
    {
        Town.Retract(AssertionId.Of("never said"));

        Assert.Equal("assertion.not_found", await RefusalAsync());
    }

    [Fact]
    public async Task Apply_RetractionTwice_IsRefusedAndTheFirstStands()
    {
        var id = Town.Says(Town.Person("Ana"), "VISITS", Town.Address("Flat"));
        Town.At("2026-07-01").Retract(id);
        await SaveAsync();
        Town.At("2026-08-01").Retract(id);

        Assert.Equal("assertion.retracted", await RefusalAsync());
        Assert.Equal(Instants.At("2026-07-01"), (await FindAsync(id))!.RetractedAt);
    }

    [Fact]
    public async Task Apply_ChangeOfKind_IsRefused()
    {
        var ana = Town.Person("Ana");
        await SaveAsync();
        Town.Revise<EntityPayload>(ana, _ => new Address { Line1 = "no person" });

        Assert.Equal("entity.kind_changed", await RefusalAsync());
    }

    [Fact]
    public async Task Checkpoint_IsThatOfTheLastCommittedSet()
    {
        Assert.Null(await Store.GetCheckpointAsync("job", default));
        await Store.ApplyAsync(new("1", "x", "x") { Checkpoint = new("job", "row 500") }, default);
        await Store.ApplyAsync(new("2", "x", "x") { Checkpoint = new("job", "row 1000") }, default);
        await Store.ApplyAsync(new("3", "x", "x") { Checkpoint = new("other", "row 1") }, default);

        Assert.Equal("row 1000", await Store.GetCheckpointAsync("job", default));
        Assert.Equal("row 1", await Store.GetCheckpointAsync("other", default));
    }

    [Fact]
    public async Task Apply_Malformed_IsAnErrorOfTheCallerAndTheStoreGoesOn()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => Store.ApplyAsync(new ChangeSet("bad", "x", "x") { Entities = [null!] }, default));
        Town.Person("Ana");
        await SaveAsync();

        Assert.NotNull(await FindAsync(Town["Ana"]));
    }
}
