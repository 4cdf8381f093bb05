using System.Text.Json;
using System.Text.Json.Serialization;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Migrate;

/// <summary>How far a migration is, kept in its target with every change set of it.</summary>
/// <param name="Last">Place of the source's newest commit when it began.</param>
/// <param name="LastKey">Key of that commit: with its place it tells one source, and one state of it, from another.</param>
/// <param name="Part">The part under way.</param>
/// <param name="After">Where in the part it goes on; null at its beginning.</param>
/// <param name="Rows">Records and assertions copied so far.</param>
internal sealed record MigrationState(long Last, string LastKey, string Part, string? After, long Rows)
{
    /// <summary>The job whose checkpoint it is. It says how the target came to be, so that of a source is not brought along.</summary>
    public const string Job = "migration";

    /// <summary>The part that is no part: everything is there.</summary>
    private const string End = "finished";

    /// <summary>True once everything was copied.</summary>
    [JsonIgnore]
    public bool IsFinished => Part == End;

    /// <summary>What the keys of its change sets begin with. The place grows with every migration a graph goes through, so no two of them meet.</summary>
    [JsonIgnore]
    public string KeyPrefix => FormattableString.Invariant($"{Job}:{Last}:");

    /// <summary>The state from which a migration of a source begins.</summary>
    public static MigrationState Beginning(Commit newest, string firstPart) => new(newest.Sequence, newest.Key, firstPart, null, 0);

    /// <summary>The state once everything was copied.</summary>
    public MigrationState Finished() => this with { Part = End, After = null };

    /// <summary>True when it is of a source whose newest commit is this.</summary>
    public bool IsOf(Commit newest) => (newest.Sequence, newest.Key) == (Last, LastKey);

    /// <summary>As kept in the store.</summary>
    public Checkpoint Checkpoint() => new(Job, JsonSerializer.Serialize(this));

    /// <summary>The state a store keeps; null when nothing was ever migrated into it.</summary>
    public static async Task<MigrationState?> OfAsync(IGraphStore store, CancellationToken cancel) =>
        await store.GetCheckpointAsync(Job, cancel) is { } json ? JsonSerializer.Deserialize<MigrationState>(json) : null;
}
