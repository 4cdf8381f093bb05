using Cse.Intel.Graph.Domain;

namespace Cse.Intel.Graph.Store;

/// <summary>Anything that goes wrong between us and an engine, translated at the engine's edge.</summary>
public abstract class StoreException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>True when trying again may help.</summary>
    public abstract bool CanRetry { get; }
}

/// <summary>The engine cannot be reached, or its folder cannot be opened; the message says what to do.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : StoreException(message, inner)
{
    /// <summary>True when the answer to a commit was lost: it may be done. Sent again with its key it is done once in any case.</summary>
    public bool MayBeWritten { get; init; }

    /// <inheritdoc/>
    public override bool CanRetry => true;
}

/// <summary>Somebody changed the record in between; the caller reads it again and decides.</summary>
public sealed class StoreConflictException(EntityId record, int expected, int actual, string? changedBy)
    : StoreException($"The record {record} was changed by {changedBy ?? "somebody"} in the meantime (version {actual}, expected {expected}).")
{
    /// <summary>Which record.</summary>
    public EntityId Record { get; } = record;

    /// <summary>The version the writer had read.</summary>
    public int Expected { get; } = expected;

    /// <summary>The version there is; 0 when there is none.</summary>
    public int Actual { get; } = actual;

    /// <summary>Who made the present version.</summary>
    public string? ChangedBy { get; } = changedBy;

    /// <inheritdoc/>
    public override bool CanRetry => false;
}

/// <summary>A change set breaks a rule of the model and was not written.</summary>
public sealed class StoreRefusedException(string code, string message) : StoreException(message)
{
    /// <summary>Stable code, e.g. <c>assertion.no_report</c>.</summary>
    public string Code { get; } = code;

    /// <inheritdoc/>
    public override bool CanRetry => false;
}

/// <summary>The data are from a newer version, damaged or not ours; they are left untouched.</summary>
public sealed class StoreUnreadableException(string message, Exception? inner = null) : StoreException(message, inner)
{
    /// <inheritdoc/>
    public override bool CanRetry => false;
}

/// <summary>The engine needed more time or memory than a question is given, and was stopped; the message says how to ask for less.</summary>
public sealed class StoreBudgetException(string message, Exception? inner = null) : StoreException(message, inner)
{
    /// <inheritdoc/>
    public override bool CanRetry => false;
}
