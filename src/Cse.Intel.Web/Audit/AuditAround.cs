using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;

namespace Cse.Intel.Web.Audit;

/// <summary>The audit trail cannot be written, so nothing that needs it is done.</summary>
public sealed class AuditUnavailableException(Exception cause)
    : Exception("The audit trail cannot be written, so the request was refused.", cause);

/// <summary>Shorthand for acts that are audited as a whole.</summary>
public static class AuditAround
{
    /// <summary>Intent, act, outcome: the outcome is <see cref="AuditOutcome.Failed"/> when the act throws.</summary>
    public static async Task<T> AroundAsync<T>(
        this IAuditTrail audit, Viewer viewer, string operation, string? subject, string? query, Func<Task<T>> act, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(audit);
        ArgumentNullException.ThrowIfNull(act);
        var ticket = await audit.IntendAsync(Entry(viewer, operation, subject, query), cancel);
        var outcome = AuditOutcome.Failed;
        try
        {
            var answer = await act();
            outcome = AuditOutcome.Done;
            return answer;
        }
        finally
        {
            await audit.CompleteAsync(ticket, outcome, null);
        }
    }

    /// <summary>The same for an act without an answer.</summary>
    public static Task AroundAsync(
        this IAuditTrail audit, Viewer viewer, string operation, string? subject, string? query, Func<Task> act, CancellationToken cancel) =>
        audit.AroundAsync(viewer, operation, subject, query, async () =>
        {
            ArgumentNullException.ThrowIfNull(act);
            await act();
            return true;
        }, cancel);

    /// <summary>Writes something that has already been decided: an intent and its outcome together.</summary>
    public static async Task NoteAsync(
        this IAuditTrail audit, Viewer viewer, string operation, string? subject, AuditOutcome outcome, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(audit);
        var ticket = await audit.IntendAsync(Entry(viewer, operation, subject, null), cancel);
        await audit.CompleteAsync(ticket, outcome, null);
    }

    private static AuditEntry Entry(Viewer viewer, string operation, string? subject, string? query) =>
        new(viewer, operation, EntityId.TryParse(subject, out var id) ? [id] : [], query);
}
