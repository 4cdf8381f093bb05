using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Commands;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries;

/// <summary>
/// The one counter at which questions are asked and commands given: checks the permission, writes the intent to the
/// audit, then answers, then writes the outcome. Nothing is read or written past it on behalf of a person.
/// </summary>
public sealed class Desk(IGraphStore store, IAuditTrail audit, TimeProvider clock)
{
    /// <summary>Asks a question for a viewer.</summary>
    /// <exception cref="NotPermittedException">The viewer's roles do not hold what the question needs.</exception>
    public async Task<TAnswer> AskAsync<TAnswer>(Viewer viewer, IQuestion<TAnswer> question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(question);
        var entry = new AuditEntry(viewer, question.Name, question.Subjects, question.Text);
        return await UnderAuditAsync(entry, question.Needs, async () =>
        {
            var answer = await store.ReadAsync(viewer, question.AnswerAsync, cancel);
            return (answer, question.Count(answer));
        }, cancel);
    }

    /// <summary>Carries out a command for its author.</summary>
    /// <exception cref="NotPermittedException">The author's roles do not hold what the command needs.</exception>
    /// <exception cref="CommandRefusedException">It cannot be done as asked.</exception>
    public async Task<TResult> DoAsync<TResult>(Viewer author, ICommand<TResult> command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(command);
        var entry = new AuditEntry(author, command.Name, command.Subjects, null);
        return await UnderAuditAsync(entry, command.Needs, async () =>
        {
            var plan = await store.ReadAsync(author, (reader, stop) => command.PlanAsync(reader, clock, stop), cancel);
            await CommitAsync(plan.Changes, cancel);
            return (plan.Result, plan.Changes.Entities.Length + plan.Changes.Assertions.Length);
        }, cancel);
    }

    private async Task CommitAsync(ChangeSet changes, CancellationToken cancel)
    {
        try
        {
            await store.ApplyAsync(changes, cancel);
        }
        catch (StoreRefusedException refused) when (refused.Code is "assertion.exists" or "entity.reference_taken")
        {
            // The plan was sound when it was made: somebody else's was committed in between.
            throw new CommandRefusedException("command.overtaken", null, "Somebody did the same at the same moment. Look at the record again before you go on.");
        }
    }

    private async Task<T> UnderAuditAsync<T>(AuditEntry entry, Capability needs, Func<Task<(T, int)>> act, CancellationToken cancel)
    {
        var ticket = await audit.IntendAsync(entry, cancel);
        if (!entry.Viewer.May(needs))
        {
            await audit.CompleteAsync(ticket, AuditOutcome.Refused, null);
            throw new NotPermittedException(needs);
        }
        var outcome = AuditOutcome.Failed;
        int? count = null;
        try
        {
            (var answer, count) = await act();
            outcome = AuditOutcome.Done;
            return answer;
        }
        catch (Exception e)
        {
            outcome = e switch
            {
                OperationCanceledException => AuditOutcome.Cancelled,
                CommandRefusedException or QuestionRefusedException or StoreConflictException => AuditOutcome.Refused,
                _ => AuditOutcome.Failed,
            };
            throw;
        }
        finally
        {
            await audit.CompleteAsync(ticket, outcome, count);
        }
    }
}

/// <summary>The viewer's roles do not allow it.</summary>
public sealed class NotPermittedException(Capability needs) : Exception("Your role does not allow this.")
{
    /// <summary>What would be needed.</summary>
    public Capability Needs { get; } = needs;
}

/// <summary>A question cannot be answered as asked: a stable code and a message fit to show.</summary>
public sealed class QuestionRefusedException(string code, string message) : Exception(message)
{
    /// <summary>Stable code, e.g. <c>record.not_found</c>: the same for a hidden and a missing record.</summary>
    public string Code { get; } = code;

    /// <summary>There is no such record, or none for this viewer: the two look the same.</summary>
    public static QuestionRefusedException NotFound() => new("record.not_found", "There is no such record, or it is not yours to see.");
}
