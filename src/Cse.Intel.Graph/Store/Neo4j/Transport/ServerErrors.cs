using System.Collections.Immutable;

namespace Cse.Intel.Graph.Store.Neo4j.Transport;

/// <summary>What to do about an error of the server.</summary>
internal enum Remedy
{
    /// <summary>It may work in a moment.</summary>
    TryAgain,
    /// <summary>The bookmarks are of another server: forget them, then try again.</summary>
    ForgetBookmarks,
    /// <summary>It needed more than it was given; asking again the same way is pointless.</summary>
    AskForLess,
    /// <summary>Somebody else wrote the same in between: read again, then judge.</summary>
    ReadAgain,
    /// <summary>An operator must act.</summary>
    TellOperator,
}

/// <summary>The server's error codes, in one table: the first line whose beginning fits holds (findings-neo4j.md).</summary>
internal static class ServerErrors
{
    private const string SeeLog = "The graph server failed. Its own log says why.";
    private const string TooLong = "The question took longer than it may and was stopped on the graph server. Ask for fewer links, records or kinds.";
    private const string TooMuch = "The question needed more memory than the graph server allows. Ask for fewer links, records or kinds.";
    private const string ReadOnly = "The graph database is read-only. Nothing was written.";

    /// <summary>With these the transaction was rolled back, or never began. The others: the server failed at it, or the leader of a cluster went.</summary>
    private static readonly ImmutableArray<string> Settled = ["Neo.ClientError.", "Neo.TransientError.General.", "Neo.TransientError.Transaction.", "Neo.DatabaseError.Statement.", "Neo.DatabaseError.Transaction.TransactionStartFailed"];

    public static ImmutableArray<(string Beginning, Remedy Remedy, string Words)> Table { get; } =
    [
        ("Neo.ClientError.Security.Forbidden", Remedy.TellOperator, "The user under Graph:Neo4j:User may not do this on the graph server: it must be let to read, to write, and to make constraints and indexes."),
        ("Neo.ClientError.Security.CredentialsExpired", Remedy.TellOperator, "The graph server asks for a new password of the user under Graph:Neo4j:User. Change it there, then under Graph:Neo4j:Password."),
        ("Neo.ClientError.Security.", Remedy.TellOperator, "The graph server does not accept the user name, password or token it was given. Check the settings under Graph:Neo4j."),
        ("Neo.ClientError.Database.DatabaseNotFound", Remedy.TellOperator, "The graph server has no database of the name under Graph:Neo4j:Database."),
        ("Neo.ClientError.Transaction.InvalidBookmark", Remedy.ForgetBookmarks, SeeLog),
        ("Neo.TransientError.Transaction.BookmarkTimeout", Remedy.ForgetBookmarks, "The graph server is behind. Try again in a moment."),
        ("Neo.ClientError.Transaction.TransactionTimedOut", Remedy.AskForLess, TooLong),
        ("Neo.TransientError.Transaction.LockClientStopped", Remedy.AskForLess, TooLong),
        ("Neo.ClientError.Transaction.LockClientStopped", Remedy.AskForLess, TooLong),
        ("Neo.ClientError.Transaction.Terminated", Remedy.AskForLess, TooLong),
        ("Neo.TransientError.Transaction.Terminated", Remedy.AskForLess, TooLong),
        ("Neo.TransientError.General.MemoryPoolOutOfMemoryError", Remedy.AskForLess, TooMuch),
        ("Neo.TransientError.General.TransactionOutOfMemoryError", Remedy.AskForLess, TooMuch),
        ("Neo.ClientError.General.TransactionOutOfMemoryError", Remedy.AskForLess, TooMuch),
        ("Neo.TransientError.General.OutOfMemoryError", Remedy.AskForLess, "The graph server ran out of memory. Ask for fewer links, records or kinds, and tell the operator."),
        ("Neo.ClientError.Schema.ConstraintValidationFailed", Remedy.ReadAgain, "Somebody else wrote the same in the meantime. Try again."),
        ("Neo.ClientError.Schema.", Remedy.TryAgain, "The graph database is being set up by another site, or has constraints or indexes of another product that stand in our way."),
        ("Neo.ClientError.Statement.EntityNotFound", Remedy.ReadAgain, "Somebody else changed it in the meantime. Try again."),
        ("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", Remedy.TellOperator, ReadOnly),
        ("Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", Remedy.TellOperator, ReadOnly),
        ("Neo.ClientError.Cluster.NotALeader", Remedy.TryAgain, "The graph server hands over to another one. Try again in a moment."),
        ("Neo.TransientError.General.DatabaseUnavailable", Remedy.TryAgain, "The graph database is not available at the moment. Try again; if it stays so, its server’s log says why."),
        ("Neo.TransientError.", Remedy.TryAgain, "The graph server is busy. Try again in a moment."),
        ("Neo.ClientError.Statement.AccessMode", Remedy.TellOperator, "The graph server takes this statement for a write. Nothing was written."),
        ("Neo.DatabaseError.Transaction.TransactionLogError", Remedy.TellOperator, "The graph server cannot write its log; its disk may be full. Make room, then start the server again. Nothing acknowledged is lost."),
        ("Neo.DatabaseError.Transaction.TransactionStartFailed", Remedy.TellOperator, "The graph database stopped after a failure. The server’s log says why; start the server again. Nothing acknowledged is lost."),
        ("Neo.DatabaseError.", Remedy.TellOperator, SeeLog),
        ("", Remedy.TellOperator, "The graph server gave an answer that this version does not know. Its own log may say why."),
    ];

    /// <summary>True when a writing that failed so may be written all the same.</summary>
    public static bool LeaveInDoubt(string code) => !Settled.Any(s => code.StartsWith(s, StringComparison.Ordinal));

    public static (Remedy Remedy, string Words) Of(string code)
    {
        foreach (var (beginning, remedy, words) in Table)
            if (code.StartsWith(beginning, StringComparison.Ordinal))
                return (remedy, words);
        throw new InvalidOperationException("The last line of the table fits every code.");
    }
}
