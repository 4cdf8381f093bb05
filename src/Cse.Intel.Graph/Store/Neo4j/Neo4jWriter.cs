namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>Commits change sets one after the other; those of other sites may come in between.</summary>
internal sealed class Neo4jWriter(Neo4jOptions options, ServerSession session, ProtectionBook book, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<CommitReceipt> ApplyAsync(ChangeSet changes, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            return await new WriteAttempt(changes, options, session, book, clock).RunAsync(cancel);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
