using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Contract;

/// <summary>"Same person?": made, taken back, and readable as it stood.</summary>
public abstract class JudgementContract(Engine engine) : StoreContract(engine)
{
    [Fact]
    public async Task GetJudgements_OfEitherRecord_GivesItWhole()
    {
        var id = Town.Judge(Town.Person("Ana"), Town.Person("Annie"), Verdict.Unsure);
        await SaveAsync();

        foreach (var record in new[] { Town["Ana"], Town["Annie"] })
        {
            var found = Assert.Single(await JudgementsAsync(record));
            Assert.Equal((id, Verdict.Unsure, "Same birthday and same scar.", "pc.example", Instants.Recorded, null),
                (found.Id, found.Verdict, found.Grounds, found.RecordedBy, found.RecordedAt, found.RetractedAt));
            Assert.Equal(new[] { Town["Ana"], Town["Annie"] }.Order(), [found.Left, found.Right]);
        }
    }

    [Fact]
    public async Task GetJudgements_OfBoth_GivesItOnce()
    {
        Town.Judge(Town.Person("Ana"), Town.Person("Annie"));
        await SaveAsync();

        Assert.Single(await ReadAsync(Viewers.Supervisor, r => r.GetJudgementsAsync([Town["Ana"], Town["Annie"], Town["Ana"]], null, default)));
    }

    [Theory]
    [InlineData("2026-05-31", false)]
    [InlineData("2026-06-01", true)]
    [InlineData("2026-06-30", true)]
    [InlineData("2026-07-01", false)]
    [InlineData(null, false)]
    public async Task GetJudgements_TakenBack_StandsInBetween(string? asKnownAt, bool stands)
    {
        var id = Town.Judge(Town.Person("Ana"), Town.Person("Annie"));
        await SaveAsync();
        Town.At("2026-07-01").TakeBack(id);
        await SaveAsync();

        Assert.Equal(stands ? 1 : 0, (await JudgementsAsync(Town["Ana"], asKnownAt is null ? null : Instants.At(asKnownAt))).Count);
    }

    [Fact]
    public async Task TakingBack_ChangesNothingElseOfIt()
    {
        var id = Town.Judge(Town.Person("Ana"), Town.Person("Annie"));
        var made = Town.Changes();
        await Store.ApplyAsync(made, default);
        var taken = made.Judgements[0] with { Grounds = "rewritten", Verdict = Verdict.NotSame, RecordedBy = "x", RetractedAt = Instants.At("2026-07-01") };
        await Store.ApplyAsync(new("back", "ds.example", "a mistake") { Judgements = [taken] }, default);

        var found = Assert.Single(await ReadAsync(Viewers.Supervisor, r => AllAsync(r.ScanJudgementsAsync(default))));

        Assert.Equal(made.Judgements[0] with { RetractedAt = Instants.At("2026-07-01") }, found);
        Assert.Equal(found with { }, Assert.Single(await JudgementsAsync(Town["Ana"], Instants.At("2026-06-30"))));
        Assert.Equal(id, found.Id);
    }

    [Fact]
    public async Task Apply_JudgementThatExists_IsRefused()
    {
        Town.Judge(Town.Person("Ana"), Town.Person("Annie"));
        var made = Town.Changes();
        await Store.ApplyAsync(made, default);

        var refusal = await Assert.ThrowsAsync<Graph.Store.StoreRefusedException>(() =>
            Store.ApplyAsync(new("again", "x", "x") { Judgements = made.Judgements }, default));

        Assert.Equal("judgement.exists", refusal.Code);
    }

    [Fact]
    public async Task Apply_JudgementTakenBackTwice_IsRefused()
    {
        var id = Town.Judge(Town.Person("Ana"), Town.Person("Annie"));
        await SaveAsync();
        Town.TakeBack(id);
        await SaveAsync();
        Town.TakeBack(id);

        Assert.Equal("judgement.retracted", await RefusalAsync());
    }

    [Fact]
    public async Task Apply_JudgementOfAPlace_IsRefused()
    {
        Town.Judge(Town.Person("Ana"), Town.Address("Flat"));

        Assert.Equal("judgement.people", await RefusalAsync());
    }

    [Fact]
    public async Task GetJudgements_OneRecordHidden_GivesNone()
    {
        Town.Judge(Town.Person("Ana"), Town.Person("Hidden", protection: Protect.Pointer("DI Example")));
        await SaveAsync();

        Assert.Empty(await JudgementsAsync(Town["Ana"], viewer: Viewers.Officer));
        Assert.Empty(await ReadAsync(Viewers.Officer, r => AllAsync(r.ScanJudgementsAsync(default))));
        Assert.Single(await JudgementsAsync(Town["Ana"], viewer: Viewers.Supervisor));
    }
}
