using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Migrate;

/// <summary>What one change set of a migration copies.</summary>
/// <param name="Content">The change set, whose key, author and reason are given later.</param>
/// <param name="After">Where the part goes on after it.</param>
/// <param name="Rows">How many records and assertions it holds.</param>
internal sealed record MigrationBatch(ChangeSet Content, string After, int Rows)
{
    /// <summary>A change set to be filled.</summary>
    public static ChangeSet Empty { get; } = new("", "", "");
}

/// <summary>One part of a migration, read from the source in batches from a place on.</summary>
internal sealed record MigrationPart(string Name, Func<string?, CancellationToken, IAsyncEnumerable<MigrationBatch>> BatchesFrom);
