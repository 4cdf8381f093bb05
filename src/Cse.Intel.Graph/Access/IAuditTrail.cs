using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;

namespace Cse.Intel.Graph.Access;

/// <summary>What somebody is about to do, written before it is done (architecture §4; DPA 2018 s.62).</summary>
/// <param name="Viewer">Who, in which role, why.</param>
/// <param name="Operation">The question or command, by its name.</param>
/// <param name="Subjects">The records it is about, as far as they are known beforehand.</param>
/// <param name="Query">What was asked, in short, e.g. the search text.</param>
public sealed record AuditEntry(Viewer Viewer, string Operation, ImmutableArray<EntityId> Subjects, string? Query);

/// <summary>Names an intent so that its outcome can follow.</summary>
public readonly record struct AuditTicket(long Id);

/// <summary>How it ended.</summary>
public enum AuditOutcome
{
    /// <summary>Answered or done.</summary>
    Done,
    /// <summary>Refused: not permitted, not found, or not valid.</summary>
    Refused,
    /// <summary>Failed.</summary>
    Failed,
    /// <summary>Given up by the person or cut off.</summary>
    Cancelled,
}

/// <summary>The log of who looked at whom and why: append-only; if the intent cannot be written, nothing is answered.</summary>
public interface IAuditTrail
{
    /// <summary>Writes the intent durably before anything is read; throws when it cannot.</summary>
    Task<AuditTicket> IntendAsync(AuditEntry entry, CancellationToken cancel);

    /// <summary>Writes the outcome, with how many records were shown. Not cancelled when the browser has gone.</summary>
    Task CompleteAsync(AuditTicket ticket, AuditOutcome outcome, int? count);
}
