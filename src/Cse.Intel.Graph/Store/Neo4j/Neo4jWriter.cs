using Cse.Intel.Graph.Store.Neo4j.Transport;

namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>
/// Commits change sets one after the other: what stands is read, the set is judged against it, and one statement writes it if
/// nobody wrote in between. There is no transaction that waits for us, so that a site that dies leaves none open. After a
/// lost answer the key tells whether it was committed.
/// </summary>
internal sealed class Neo4jWriter(Neo4jOptions options, ServerSession session, ProtectionBook book, TimeProvider clock) : IDisposable
{
    /// <summary>How often a set is judged anew because another site wrote in between.</summary>
    private const int MostRounds = 50;

    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<CommitReceipt> ApplyAsync(ChangeSet changes, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            return await ApplyInTurnAsync(changes, cancel);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<CommitReceipt> ApplyInTurnAsync(ChangeSet changes, CancellationToken cancel)
    {
        var mayBeOurs = false;
        var failures = 0;
        for (var round = 0; round < MostRounds; round++)
        {
            var check = await WriteCheck.ReadAsync(changes, session, cancel);
            if (check.Earlier is { } earlier)
                return new(earlier, Repeated: !mayBeOurs);
            var plan = new WritePlan(changes, check);
            var parameters = plan.Parameters(changes, await StandingAsync(plan, cancel), clock.GetUtcNow());
            try
            {
                // From here on nobody can call it back: whether it is committed is for the server to say.
                using var answer = await session.WriteAsync(CypherText.Write, parameters, CancellationToken.None);
                if (answer.Count == 0)
                    continue;
                foreach (var protection in plan.Protections)
                    book.Add(protection);
                return new(plan.Place, Repeated: false);
            }
            catch (Exception e) when (e is LostAnswerException or ServerException)
            {
                mayBeOurs |= e is LostAnswerException;
                var (again, translated) = session.Judge(e);
                if (!again || failures >= options.Pauses.Count)
                    throw translated;
            }
            await Task.Delay(options.Pauses[failures++], clock, cancel);
        }
        throw new StoreUnavailableException("Too many write to the graph at once. Try again in a moment; nothing of this change was written.");
    }

    private async Task<IReadOnlyList<Domain.Links.Assertion>> StandingAsync(WritePlan plan, CancellationToken cancel)
    {
        var changed = plan.Relent.Select(ServerText.Of).ToArray();
        if (changed.Length == 0)
            return [];
        using var answer = await session.ReadAsync(CypherText.Standing, new() { ["ids"] = changed }, cancel);
        return [.. answer.Rows.Select(row => AssertionJson.Read(row, book))];
    }
}
