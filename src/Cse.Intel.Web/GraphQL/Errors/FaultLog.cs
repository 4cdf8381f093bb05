using System.Security.Cryptography;
using Cse.Intel.Graph.Store;
using GraphQL.Execution;

namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>Turns an unexpected exception into a <see cref="Fault"/>: the details into the log, a reference to the client.</summary>
internal sealed class FaultLog(ILogger<FaultLog> logger)
{
    /// <summary>No vowels, so that no reference spells a word, and none of the pairs people mix up (0 O, 1 I, 2 Z, 5 S).</summary>
    private const string Letters = "BCDFGHJKLMNPQRTVWXY346789";

    /// <summary>Logs the exception and returns what the client may see of it.</summary>
    public Fault Record(Exception exception, string where)
    {
        var reference = RandomNumberGenerator.GetString(Letters, 8);
        logger.LogError(exception, "GraphQL failed at {Place}. Reference {Reference}", where, reference);
        return exception is StoreUnavailableException or StoreUnreadableException ? new Unavailable(reference) : new Fault(reference);
    }

    /// <summary>
    /// Masks an exception that a resolver let through. Replacing the exception matters as much as replacing the
    /// message: the library derives an error code from the exception's type name.
    /// </summary>
    public void Mask(UnhandledExceptionContext failure)
    {
        if (failure.OriginalException is StoreBudgetException stopped)
        {
            logger.LogWarning(stopped, "GraphQL asked for too much");
            (failure.Exception, failure.ErrorMessage) = (new OverBudget(stopped), stopped.Message);
            return;
        }
        var path = failure.FieldContext?.ResponsePath;
        var fault = Record(failure.OriginalException, path is null ? "the request" : string.Join('.', path));
        failure.Exception = fault;
        failure.ErrorMessage = fault.Message;
    }
}
