using System.Collections.Concurrent;
using Cse.Intel.Graph.Access;

namespace Cse.Intel.TestSupport;

/// <summary>An audit trail that keeps what it is told, in order, and can be made to fail.</summary>
public sealed class RecordingAudit : IAuditTrail
{
    private readonly ConcurrentQueue<AuditEntry> _intents = new();
    private readonly ConcurrentDictionary<long, (AuditOutcome Outcome, int? Count)> _outcomes = new();
    private long _last;

    /// <summary>Every intent, oldest first.</summary>
    public IReadOnlyList<AuditEntry> Intents => [.. _intents];

    /// <summary>Every outcome, by its intent, oldest first.</summary>
    public IReadOnlyList<(AuditOutcome Outcome, int? Count)> Outcomes => [.. _outcomes.OrderBy(o => o.Key).Select(o => o.Value)];

    /// <summary>Set to make the next intents fail, as a full disk would.</summary>
    public Exception? Failure { get; set; }

    /// <inheritdoc/>
    public Task<AuditTicket> IntendAsync(AuditEntry entry, CancellationToken cancel)
    {
        if (Failure is { } failure)
            return Task.FromException<AuditTicket>(failure);
        _intents.Enqueue(entry);
        return Task.FromResult(new AuditTicket(Interlocked.Increment(ref _last)));
    }

    /// <inheritdoc/>
    public Task CompleteAsync(AuditTicket ticket, AuditOutcome outcome, int? count)
    {
        _outcomes[ticket.Id] = (outcome, count);
        return Task.CompletedTask;
    }
}
