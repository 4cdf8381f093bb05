using System.Collections.Immutable;

namespace Cse.Intel.Graph.Store;

/// <summary>A change set as the log of a store has it: that it was committed, not what it changed.</summary>
/// <param name="Sequence">Its place in the order of commits, from 1 on.</param>
/// <param name="Key">What made it unique.</param>
/// <param name="Author">Who.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="At">When it was written (UTC).</param>
public sealed record Commit(long Sequence, string Key, string Author, string Reason, DateTimeOffset At);

/// <summary>
/// Part of another store's past, which a migration brings along: what was committed there is known here too, at the same
/// place, and long jobs are as far as they were there.
/// </summary>
/// <param name="Commits">Commits of the other store; neither key nor place may be taken here.</param>
/// <param name="Checkpoints">Checkpoints of the other store; they replace those of the same job.</param>
public sealed record History(ImmutableArray<Commit> Commits, ImmutableArray<Checkpoint> Checkpoints)
{
    /// <summary>Nothing brought along.</summary>
    public static History None { get; } = new([], []);
}
