using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Store.Neo4j.Transport;

namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>
/// One call to commit one set: what stands is read, the set is judged against it, and one statement writes it if nobody
/// wrote in between. There is no transaction that waits for us, so that a site that dies leaves none open. After a lost
/// answer the commit itself tells that it was ours: it carries the name of the attempt that made it.
/// </summary>
internal sealed class WriteAttempt(ChangeSet changes, Neo4jOptions options, ServerSession session, ProtectionBook book, TimeProvider clock)
{
    /// <summary>How often a set is judged anew because another site wrote in between.</summary>
    private const int MostRounds = 50;

    private readonly string _name = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
    private int _failures;
    private bool _inDoubt;

    public async Task<CommitReceipt> RunAsync(CancellationToken cancel)
    {
        try
        {
            for (var round = 0; round < MostRounds; round++)
                if (await TryAsync(cancel) is { } receipt)
                    return receipt;
        }
        catch (StoreException e) when (_inDoubt && e is StoreUnavailableException or StoreBudgetException)
        {
            throw new StoreUnavailableException(e.Message, e) { MayBeWritten = true };
        }
        throw new StoreUnavailableException("Too many write to the graph at once. Try again in a moment; nothing of this change was written.");
    }

    /// <summary>Null when it must be judged anew.</summary>
    private async Task<CommitReceipt?> TryAsync(CancellationToken cancel)
    {
        var check = await WriteCheck.ReadAsync(changes, session, cancel);
        if (check.Earlier is { } earlier)
            return new(earlier, Repeated: check.Attempt != _name);
        var plan = new WritePlan(changes, check);
        var parameters = plan.Parameters(changes, await StandingAsync(plan, cancel), clock.GetUtcNow());
        parameters["attempt"] = _name;
        try
        {
            using var answer = await session.WriteAsync(CypherText.Write, parameters);
            if (answer.Count == 0)
                return null;
        }
        catch (Exception e) when (e is LostAnswerException or ServerException)
        {
            _inDoubt |= e is not ServerException server || ServerErrors.LeaveInDoubt(server.Code);
            await PauseAsync(e, cancel);
            return null;
        }
        foreach (var protection in plan.Protections)
            book.Add(protection);
        return new(plan.Place, Repeated: false);
    }

    private Task PauseAsync(Exception failure, CancellationToken cancel)
    {
        var (again, translated) = session.Judge(failure);
        if (!again || _failures >= options.Pauses.Count)
            throw translated is StoreBudgetException ? TooLarge(translated) : translated;
        return Task.Delay(options.Pauses[_failures++], clock, cancel);
    }

    private static StoreBudgetException TooLarge(StoreException why) =>
        new("The change needed more time or memory than the graph server allows, and was stopped. Nothing of it was written. Try again, or write less at a time.", why);

    private async Task<IReadOnlyList<Assertion>> StandingAsync(WritePlan plan, CancellationToken cancel)
    {
        var changed = plan.Relent.Select(ServerText.Of).ToArray();
        if (changed.Length == 0)
            return [];
        using var answer = await session.ReadAsync(CypherText.Standing, new() { ["ids"] = changed }, cancel);
        // Another site may have made their protections just now.
        await book.ReadAsync(cancel);
        return [.. answer.Rows.Select(row => AssertionJson.Read(row, book))];
    }
}
