using Cse.Intel.Graph.Store.Neo4j;
using Cse.Intel.Graph.Store.Neo4j.Transport;

namespace Cse.Intel.Graph.Tests.Engines.Neo4j;

/// <summary>The table of the server's errors, and what never gets into a log.</summary>
public sealed class ServerErrorsTests
{
    public static TheoryData<int> Lines => [.. Enumerable.Range(0, ServerErrors.Table.Length)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Line_IsReached_AndSaysSomething(int line)
    {
        var (beginning, remedy, words) = ServerErrors.Table[line];
        var code = beginning.Length == 0 ? "Neo.SomethingNew.Nobody.Knows" : beginning + "X";

        Assert.Equal(line, ServerErrors.Table.ToList().FindIndex(l => code.StartsWith(l.Beginning, StringComparison.Ordinal)));
        Assert.Equal((remedy, words), ServerErrors.Of(code));
        Assert.Matches(@"^[A-Z].{15,}\.$", words);
    }

    [Theory]
    [InlineData("", Remedy.TellOperator)]
    [InlineData("Neo.ClientError.Security.Unauthorized", Remedy.TellOperator)]
    [InlineData("Neo.ClientError.Security.AuthenticationRateLimit", Remedy.TellOperator)]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", Remedy.TryAgain)]
    [InlineData("Neo.TransientError.General.MemoryPoolOutOfMemoryError", Remedy.AskForLess)]
    [InlineData("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", Remedy.AskForLess)]
    [InlineData("Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists", Remedy.TryAgain)]
    public void Code_HasItsRemedy(string code, object remedy) => Assert.Equal(remedy, ServerErrors.Of(code).Remedy);

    [Theory]
    [InlineData("Neo.ClientError.Schema.ConstraintValidationFailed", false)]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", false)]
    [InlineData("Neo.TransientError.General.DatabaseUnavailable", false)]
    [InlineData("Neo.DatabaseError.Statement.ExecutionFailed", false)]
    [InlineData("Neo.DatabaseError.Transaction.TransactionStartFailed", false)]
    [InlineData("Neo.DatabaseError.Transaction.TransactionLogError", true)]
    [InlineData("Neo.DatabaseError.Transaction.TransactionCommitFailed", true)]
    [InlineData("Neo.DatabaseError.General.UnknownError", true)]
    [InlineData("Neo.TransientError.Cluster.ReplicationFailure", true)]
    [InlineData("", true)]
    public void Code_LeavesAWritingInDoubtOrNot(string code, bool doubt) => Assert.Equal(doubt, ServerErrors.LeaveInDoubt(code));

    [Fact]
    public void Options_InALog_HoldNoSecret()
    {
        var options = new Neo4jOptions { Address = new("https://neo4j:hidden1@graph.example:7473/x"), User = "neo4j", Password = "hidden2", Token = "hidden3" };

        Assert.Equal("neo4j at graph.example:7473", options.ToString());
    }

    [Fact]
    public async Task Failure_InALog_HoldsNoSecret()
    {
        await using var store = Neo4jGraphStore.Over(
            new() { Address = new("http://neo4j:hidden1@127.0.0.1:1/x"), User = "neo4j", Password = "hidden2", Pauses = [] }, TimeProvider.System);

        var failure = await Assert.ThrowsAsync<Graph.Store.StoreUnavailableException>(() => store.LookAsync(default));

        Assert.Contains("127.0.0.1:1 does not answer", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ServerException_OfABrokenConstraint_DoesNotQuoteTheValue() =>
        Assert.DoesNotContain("Lacey", new ServerException("Neo.ClientError.Schema.ConstraintValidationFailed", "already exists with `key` = 'niche/Person/Lacey'").Message, StringComparison.Ordinal);
}
