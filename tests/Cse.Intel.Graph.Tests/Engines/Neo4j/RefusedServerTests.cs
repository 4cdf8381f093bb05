using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Tests.Engines.Neo4j;

/// <summary>A server that answers and a database that is not for us: said in words, and left as it is.</summary>
[Collection(OneDatabase.Name)]
public sealed class RefusedServerTests : ServerTests
{
    [Fact]
    public async Task Look_WithAWrongPassword_SaysWhereToMendIt()
    {
        // Of a user of our own, for the server shuts out a name after a few mistakes.
        var store = Open(Options with { User = "nobody", Password = "no such secret" });

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.LookAsync(default));

        Assert.Contains("does not accept the user name, password or token it was given. Check the settings under Graph:Neo4j.", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("no such secret", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_AtADatabaseThatIsNotThere_NamesTheSetting()
    {
        var store = Open(Options with { Database = "nosuch" });

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ReadAsync(TestSupport.Viewers.Officer, (_, _) => Task.FromResult(0), default));

        Assert.Contains("Graph:Neo4j:Database", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MERGE (g:CseIntel {name: 'graph'}) SET g.format = 2, g.sequence = 7", "written by a newer version of this product (format 2; this one reads up to 1)")]
    [InlineData("CREATE (:Supplier {name: 'Timber Ltd'})", "holds something else than a graph of this product")]
    public async Task Look_AtAGraphThatIsNotOurs_SaysSoAndChangesNothing(string there, string words)
    {
        await Open().LookAsync(default);
        await Server.EmptyAsync();
        await Server.AskAsync(there);
        await Server.AskAsync("DROP INDEX record_kind");
        var store = Open();

        for (var again = 0; again < 2; again++)
        {
            var refusal = await Assert.ThrowsAsync<StoreUnreadableException>(() => store.ApplyAsync(SetOf("never"), default));
            Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
            Assert.Contains("left as it", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal(1, await NumberAsync("MATCH (n) RETURN count(n)"));
        Assert.Equal(0, await NumberAsync("SHOW INDEXES YIELD name WHERE name = 'record_kind' RETURN count(*)"));
        await Server.EmptyAsync();
        await Open().LookAsync(default);
        Assert.Equal(1, await NumberAsync("SHOW INDEXES YIELD name WHERE name = 'record_kind' RETURN count(*)"));
    }

    [Fact]
    public async Task Emptied_WhileTheSiteRan_IsSaidToWhoeverWrites()
    {
        var store = Open();
        await store.ApplyAsync(SetOf("before"), default);
        await Server.EmptyAsync();

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ApplyAsync(SetOf("after"), default));

        Assert.Contains("emptied while the site ran", refusal.Message, StringComparison.Ordinal);
    }
}
