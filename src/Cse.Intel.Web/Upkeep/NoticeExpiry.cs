using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Commands;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Web.Upkeep;

/// <summary>
/// Ends notices whose time is over: when the site starts, and at each midnight in London (notices-and-powers.md §1.5,
/// "automatic at 00:00 of the expiry date").
/// </summary>
internal sealed class NoticeExpiry(Desk desk, TimeProvider clock, ILogger<NoticeExpiry> log) : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = await ExpireAsync(stoppingToken) ? UntilMidnight() : RetryAfter;
            await Task.Delay(wait, clock, stoppingToken);
        }
    }

    private async Task<bool> ExpireAsync(CancellationToken cancel)
    {
        try
        {
            await desk.DoAsync(Viewer.ForUpkeep("notices whose time is over"), new ExpireNotices(), cancel);
            return true;
        }
        catch (Exception e) when (e is StoreException or Audit.AuditUnavailableException)
        {
            log.LogWarning("Notices could not be looked through for expiry; tried again in {Minutes} minutes: {Reason}", RetryAfter.TotalMinutes, e.Message);
            return false;
        }
    }

    // Midnight as London has it, also across a change of the clocks; a second later, so that the day has certainly begun.
    private TimeSpan UntilMidnight()
    {
        var midnight = clock.Today().AddDays(1).ToDateTime(TimeOnly.MinValue);
        var instant = new DateTimeOffset(midnight, UkClock.London.GetUtcOffset(midnight));
        return instant - clock.GetUtcNow() + TimeSpan.FromSeconds(1);
    }
}
