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

    private static readonly TimeSpan EndingBudget = TimeSpan.FromSeconds(5);
    private const int Looks = 8;
    private static readonly TimeSpan EndingPause = TimeSpan.FromMilliseconds(50);

    private readonly SemaphoreSlim _places = new(options.AtOnce, options.AtOnce);
    private volatile IReadOnlyList<string> _bookmarks = [];

    /// <summary>Reads; tries again after a lost answer or a passing error, all within one budget.</summary>
    public Task<CypherAnswer> ReadAsync(CypherText text, Dictionary<string, object?> parameters, CancellationToken cancel) =>
        ReadAsync(text.Text, parameters, cancel);

    /// <inheritdoc cref="ReadAsync(CypherText, Dictionary{string, object?}, CancellationToken)"/>
    public Task<CypherAnswer> ReadAsync(string statement, Dictionary<string, object?> parameters, CancellationToken cancel) =>
        TryAgainAsync(options.ReadBudget, time => RunInPlaceAsync(statement, parameters, time, cancel), cancel);

    /// <summary>Runs a statement that defines something and may be run again; tried again like a reading.</summary>
    public async Task DefineAsync(string statement, Dictionary<string, object?> parameters, CancellationToken cancel)
    {
        using var _ = await TryAgainAsync(options.WriteBudget, time => RunAsync(statement, parameters, writes: true, time), cancel);
    }

    /// <summary>Writes, once: whether to try again is the caller's to judge. From here on nobody can call it back.</summary>
    /// <exception cref="ServerException">The server refused it.</exception>
    /// <exception cref="LostAnswerException">It may have been written.</exception>
    public async Task<CypherAnswer> WriteAsync(CypherText text, Dictionary<string, object?> parameters)
    {
        using var budget = new CancellationTokenSource(options.WriteBudget);
        var answer = await RunAsync(text.Text, parameters, writes: true, budget.Token);
        _bookmarks = answer.Bookmarks;
        return answer;
    }

    /// <summary>What a failure means: whether trying again may help, and what the caller is told if not.</summary>
    public (bool Again, StoreException Translated) Judge(Exception failure)
    {
        var (remedy, words) = failure is ServerException server ? ServerErrors.Of(server.Code) : (Remedy.ForgetBookmarks, failure.Message);
        // A server put back from a backup would wait in vain for commits it has never seen.
        if (remedy is Remedy.ForgetBookmarks or Remedy.AskForLess)
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
        catch (Exception e) when (e is LostAnswerException or OperationCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
            throw Judge(e as LostAnswerException ?? LostAnswerException.From(options.Address, e)).Translated;
        }
    }

    public void Dispose()
    {
        transport.Dispose();
        _places.Dispose();
    }

    private async Task<CypherAnswer> TryAgainAsync(TimeSpan limit, Func<CancellationToken, Task<CypherAnswer>> run, CancellationToken cancel)
    {
        using var budget = Budget(limit, cancel);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await run(budget.Token);
            }
            catch (Exception e) when (e is LostAnswerException or ServerException)
            {
                cancel.ThrowIfCancellationRequested();
                var (again, translated) = Judge(e);
                if (!again || attempt >= options.Pauses.Count || budget.IsCancellationRequested)
                    throw translated;
            }
            await Task.Delay(options.Pauses[attempt], clock, cancel);
        }
    }

    /// <summary>
    /// Runs a reading when there is a place for it: a server whose every thread is at work could not even be asked to end
    /// something. Writings stand in a queue of their own, one at a time.
    /// </summary>
    private async Task<CypherAnswer> RunInPlaceAsync(string text, Dictionary<string, object?> parameters, CancellationToken time, CancellationToken cancel)
    {
        try
        {
            await _places.WaitAsync(time);
        }
        catch (OperationCanceledException e)
        {
            cancel.ThrowIfCancellationRequested();
            throw new StoreUnavailableException("The graph server has too many questions to answer at once. Try again in a moment.", e);
        }
        try
        {
            return await RunAsync(text, parameters, writes: false, time);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Runs a statement once. When its time is up it is ended on the server, and what the server says to that is its answer.</summary>
    private async Task<CypherAnswer> RunAsync(string text, Dictionary<string, object?> parameters, bool writes, CancellationToken time)
    {
        var request = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        parameters[RequestName] = request;
        using var cut = new CancellationTokenSource();
        var running = transport.RunAsync(new(text, parameters, writes, _bookmarks), cut.Token);
        if (await Task.WhenAny(running, Task.Delay(Timeout.Infinite, time)) != running)
            cut.CancelAfter(await EndAsync(request) ? EndingBudget : TimeSpan.Zero);
        try
        {
            return await running;
        }
        catch (LostAnswerException) when (!writes && !time.IsCancellationRequested)
        {
            // Nobody waits for it any more, yet the server works on it; a lost writing is left to come to its end.
            await EndAsync(request);
            throw;
        }
        catch (OperationCanceledException e)
        {
            throw LostAnswerException.From(options.Address, e);
        }
    }

    /// <summary>
    /// Ends a statement that nobody waits for any more: closing the connection would leave it running, for minutes. It may
    /// not have begun yet, so it is looked for a few times.
    /// </summary>
    /// <returns>False when the server does not answer to this either.</returns>
    private async Task<bool> EndAsync(string request)
    {
        using var budget = Budget(EndingBudget, CancellationToken.None);
        try
        {
            for (var look = 1; look <= Looks && !await TryEndAsync(request, budget.Token); look++)
                await Task.Delay(EndingPause, budget.Token);
            return true;
        }
        catch (ServerException)
        {
            // Without the right to end it there is only the server's own time limit.
            return true;
        }
        catch (Exception e) when (e is OperationCanceledException or LostAnswerException)
        {
            return false;
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
