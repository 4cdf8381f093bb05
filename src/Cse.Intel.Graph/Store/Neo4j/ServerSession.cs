using System.Globalization;
using Cse.Intel.Graph.Store.Neo4j.Transport;

namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>
/// Runs statements so that they end: within a budget, with what is safe to try again tried again, seeing the commits of this
/// process, and with the server's errors in the port's words.
/// </summary>
internal sealed class ServerSession(Neo4jOptions options, ICypherTransport transport, TimeProvider clock) : IDisposable
{
    /// <summary>By this parameter, unused in the text, a running statement is found and ended (findings-neo4j.md, 3).</summary>
    private const string RequestName = "cseRequest";

    private static readonly TimeSpan EndingBudget = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan EndingPause = TimeSpan.FromMilliseconds(50);

    private volatile IReadOnlyList<string> _bookmarks = [];

    /// <summary>Reads; tries again after a lost answer or a passing error.</summary>
    public Task<CypherAnswer> ReadAsync(CypherText text, Dictionary<string, object?> parameters, CancellationToken cancel) =>
        TryAgainAsync(() => RunAsync(text.Text, parameters, writes: false, cancel), cancel);

    /// <summary>Runs a statement that defines something and may be run again; tried again like a reading.</summary>
    public async Task<CypherAnswer> DefineAsync(string statement, CancellationToken cancel) => await DefineAsync(statement, [], cancel);

    /// <inheritdoc cref="DefineAsync(string, CancellationToken)"/>
    public Task<CypherAnswer> DefineAsync(string statement, Dictionary<string, object?> parameters, CancellationToken cancel) =>
        TryAgainAsync(() => RunAsync(statement, parameters, writes: true, cancel), cancel);

    /// <summary>Writes, once: whether to try again is the caller's to judge.</summary>
    /// <exception cref="ServerException">Nothing was written.</exception>
    /// <exception cref="LostAnswerException">It may have been written.</exception>
    public async Task<CypherAnswer> WriteAsync(CypherText text, Dictionary<string, object?> parameters, CancellationToken cancel)
    {
        var answer = await RunAsync(text.Text, parameters, writes: true, cancel);
        _bookmarks = answer.Bookmarks;
        return answer;
    }

    /// <summary>What a failure means: whether trying again may help, and what the caller is told if not.</summary>
    public (bool Again, StoreException Translated) Judge(Exception failure)
    {
        if (failure is not ServerException server)
            return (true, new StoreUnavailableException($"The graph server at {options.Address.Authority} cannot be reached. The site goes on by itself when it answers again.", failure));
        var (remedy, words) = ServerErrors.Of(server.Code);
        if (remedy == Remedy.ForgetBookmarks)
            _bookmarks = [];
        return remedy switch
        {
            Remedy.AskForLess => (false, new StoreBudgetException(words, failure)),
            Remedy.TellOperator => (false, new StoreUnavailableException(words, failure)),
            _ => (true, new StoreUnavailableException(words, failure)),
        };
    }

    /// <summary>What answers there.</summary>
    public async Task<ServerIdentity> IdentifyAsync(CancellationToken cancel)
    {
        using var budget = Budget(options.ReadBudget, cancel);
        try
        {
            return await transport.IdentifyAsync(budget.Token);
        }
        catch (Exception e) when (e is LostAnswerException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw Judge(e).Translated;
        }
    }

    public void Dispose() => transport.Dispose();

    private async Task<CypherAnswer> TryAgainAsync(Func<Task<CypherAnswer>> run, CancellationToken cancel)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await run();
            }
            catch (Exception e) when (e is LostAnswerException or ServerException)
            {
                var (again, translated) = Judge(e);
                if (!again || attempt >= options.Pauses.Count)
                    throw translated;
            }
            await Task.Delay(options.Pauses[attempt], clock, cancel);
        }
    }

    private async Task<CypherAnswer> RunAsync(string text, Dictionary<string, object?> parameters, bool writes, CancellationToken cancel)
    {
        var request = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        parameters[RequestName] = request;
        var limit = writes ? options.WriteBudget : options.ReadBudget;
        using var budget = Budget(limit, cancel);
        try
        {
            return await transport.RunAsync(new(text, parameters, writes, _bookmarks), budget.Token);
        }
        catch (OperationCanceledException e)
        {
            await EndAsync(request);
            cancel.ThrowIfCancellationRequested();
            throw new StoreBudgetException(
                string.Create(CultureInfo.InvariantCulture, $"The graph server took longer than {limit.TotalSeconds:0} seconds and was stopped. Ask for fewer links, records or kinds."), e);
        }
    }

    /// <summary>
    /// Ends a statement that nobody waits for any more: closing the connection would leave it running, for minutes. It may
    /// not have begun yet, so it is looked for a few times.
    /// </summary>
    private async Task EndAsync(string request)
    {
        using var budget = Budget(EndingBudget, CancellationToken.None);
        try
        {
            while (!await TryEndAsync(request, budget.Token))
                await Task.Delay(EndingPause, clock, budget.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or LostAnswerException or ServerException)
        {
            // It ended by itself, or the server is away: its own time limit is the backstop.
        }
    }

    private async Task<bool> TryEndAsync(string request, CancellationToken cancel)
    {
        using var running = await transport.RunAsync(new(CypherText.Running.Text, new Dictionary<string, object?> { ["request"] = request }, false, []), cancel);
        foreach (var row in running.Rows)
        {
            var ending = new Dictionary<string, object?> { ["transaction"] = row[0].GetString() };
            using var _ = await transport.RunAsync(new(CypherText.Terminate.Text, ending, false, []), cancel);
        }
        return running.Count > 0;
    }

    private static CancellationTokenSource Budget(TimeSpan limit, CancellationToken cancel)
    {
        var budget = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        budget.CancelAfter(limit);
        return budget;
    }
}
