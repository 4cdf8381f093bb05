using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Tests.Engines.Neo4j;

/// <summary>What nobody waits for any more does not go on on the server.</summary>
[Collection(OneDatabase.Name)]
public sealed class EndedQueryTests : ServerTests
{
    [Fact]
    public async Task Read_Cancelled_IsGoneFromTheServerWithinASecond()
    {
        using var session = Session(Options);
        await AssertGoneWithinASecondAsync(async () =>
        {
            using var cancel = new CancellationTokenSource();
            var reading = session.ReadAsync(Heavy, [], cancel.Token);
            await UntilAsync(async () => await RunningAsync() == 1);
            await cancel.CancelAsync();
            var since = Stopwatch.StartNew();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
            return since;
        });
    }

    [Fact]
    public async Task Read_OverItsBudget_IsGoneFromTheServerWithinASecond_AndSaysHowToAskForLess()
    {
        using var session = Session(Options with { ReadBudget = TimeSpan.FromSeconds(1) });
        await AssertGoneWithinASecondAsync(async () =>
        {
            var asked = Stopwatch.StartNew();
            var refusal = await Assert.ThrowsAsync<StoreBudgetException>(() => session.ReadAsync(Heavy, [], default));
            Assert.Contains("Ask for fewer links, records or kinds.", refusal.Message, StringComparison.Ordinal);
            Assert.False(refusal.CanRetry);
            Assert.True(asked.Elapsed >= TimeSpan.FromSeconds(0.9));
            return asked;
        }, allowed: 2);
    }

    [Fact]
    public async Task Read_ManyHeavyOnesAtOnce_LeaveRoomToEndThem()
    {
        var store = Open();
        await store.ApplyAsync(SetOf("before"), default);
        using var session = Session(Options with { ReadBudget = TimeSpan.FromSeconds(1.5) });

        var failures = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Record.ExceptionAsync(() => session.ReadAsync(Heavy, [], default)).AsTask()));

        Assert.All(failures, f => Assert.IsAssignableFrom<StoreException>(f));
        Assert.Contains(failures, f => f is StoreBudgetException);
        Assert.Contains(failures, f => f is StoreUnavailableException && f.Message.Contains("too many questions", StringComparison.Ordinal));
        await UntilAsync(async () => await RunningAsync() == 0, seconds: 3);
        Assert.True(await IsThereAsync(store, "before"));
    }

    [Fact]
    public async Task Apply_OverItsBudget_IsStopped_WroteNothing_AndMayBeSentAgain()
    {
        var store = Open(Options with { WriteBudget = TimeSpan.FromSeconds(1) });
        await store.ApplyAsync(SetOf("before"), default);
        var release = await HoldAsync("MATCH (g:CseIntel) SET g.writing = 'a test holds the lock'");

        var refusal = await Assert.ThrowsAsync<StoreBudgetException>(() => store.ApplyAsync(SetOf("late"), default));
        await release();

        Assert.Contains("Nothing of it was written", refusal.Message, StringComparison.Ordinal);
        Assert.False(await IsThereAsync(store, "late"));
        Assert.Equal(new CommitReceipt(2, Repeated: false), await store.ApplyAsync(SetOf("late"), default));
    }

    [Fact]
    public async Task Apply_WaitsForWhoeverWrites_AndThenIsJudgedAnew()
    {
        var store = Open();
        await store.ApplyAsync(SetOf("before"), default);
        var release = await HoldAsync("MATCH (g:CseIntel) SET g.sequence = g.sequence + 1");
        var applying = store.ApplyAsync(SetOf("after"), default);
        await UntilAsync(async () => await NumberAsync("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH '// One change set, whole.' RETURN count(*)") > 0);
        await release();

        Assert.Equal(new CommitReceipt(3, Repeated: false), await applying);
    }

    /// <summary>The machine may be slow for a moment, so that the best of three counts.</summary>
    private async Task AssertGoneWithinASecondAsync(Func<Task<Stopwatch>> end, double allowed = 1)
    {
        var best = double.MaxValue;
        for (var i = 0; i < 3 && best > allowed; i++)
        {
            var since = await end();
            await UntilAsync(async () => await RunningAsync() == 0);
            best = Math.Min(best, since.Elapsed.TotalSeconds);
        }
        Assert.InRange(best, 0, allowed);
    }

    /// <summary>Does something in a transaction that stays open, as another site that is slow; the answer closes it.</summary>
    private async Task<Func<Task>> HoldAsync(string statement)
    {
        var client = new HttpClient { BaseAddress = Server.Address };
        client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{Server.Options.User}:{Server.Password}")));
        using var begun = await client.PostAsJsonAsync("/db/neo4j/query/v2/tx", new { statement });
        using var answer = JsonDocument.Parse(await begun.Content.ReadAsStringAsync());
        var id = answer.RootElement.GetProperty("transaction").GetProperty("id").GetString();
        return async () =>
        {
            using var done = await client.PostAsJsonAsync($"/db/neo4j/query/v2/tx/{id}/commit", new { });
            Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
            client.Dispose();
        };
    }
}
