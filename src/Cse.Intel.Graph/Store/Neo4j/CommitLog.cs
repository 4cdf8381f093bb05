using System.Runtime.CompilerServices;

namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>What was committed, and how far long jobs are.</summary>
internal sealed class CommitLog(ServerSession session)
{
    private const int Page = 5_000;

    /// <summary>The checkpoint of a job; null when it never began.</summary>
    public async Task<string?> FindCheckpointAsync(string job, CancellationToken cancel)
    {
        using var answer = await session.ReadAsync(CypherText.Checkpoint, new() { ["job"] = job }, cancel);
        return answer.Rows.Select(row => row[0].GetString()).FirstOrDefault();
    }

    /// <summary>Sorted here: the database compares texts its own way.</summary>
    public async Task<IReadOnlyList<Checkpoint>> CheckpointsAsync(CancellationToken cancel)
    {
        using var answer = await session.ReadAsync(CypherText.Checkpoints, [], cancel);
        return [.. answer.Rows.Select(row => new Checkpoint(row[0].GetString()!, row[1].GetString()!)).OrderBy(c => c.Job, StringComparer.Ordinal)];
    }

    /// <summary>Commits below a place, newest first.</summary>
    public async IAsyncEnumerable<Commit> ScanAsync(long? before, [EnumeratorCancellation] CancellationToken cancel)
    {
        List<Commit> page;
        var below = before ?? long.MaxValue;
        do
        {
            page = await PageBelowAsync(below, cancel);
            foreach (var commit in page)
                yield return commit;
            below = page.Count > 0 ? page[^1].Sequence : 0;
        }
        while (page.Count == Page);
    }

    private async Task<List<Commit>> PageBelowAsync(long place, CancellationToken cancel)
    {
        using var answer = await session.ReadAsync(CypherText.CommitsScan, new() { ["before"] = place, ["take"] = Page }, cancel);
        return
        [
            .. answer.Rows.Select(row => new Commit(
                row[0].GetInt64(), row[1].GetString()!, row[2].GetString()!, row[3].GetString()!, ServerText.Time(row[4].GetString()!))),
        ];
    }
}
