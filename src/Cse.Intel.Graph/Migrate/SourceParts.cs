using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Migrate;

/// <summary>
/// A graph in the parts a migration copies, in an order in which each refers to earlier ones only. The log comes first, so
/// that its commits have their old places and those of the migration itself come after them.
/// </summary>
internal sealed class SourceParts(IGraphStore source, IGraphReader reader, int batchRows)
{
    /// <summary>The name of the first part.</summary>
    public const string First = "log";

    /// <summary>The parts in their order.</summary>
    public IReadOnlyList<MigrationPart> All =>
    [
        new(First, LogAsync),
        .. Enum.GetValues<EntityKind>().Select(kind => new MigrationPart(kind.ToString(), (after, cancel) => RecordsAsync(kind, after, cancel))),
        new("assertions", AssertionsAsync),
        new("judgements", JudgementsAsync),
    ];

    /// <summary>The log from its newest commit down; the checkpoints come with its first batch.</summary>
    private async IAsyncEnumerable<MigrationBatch> LogAsync(string? after, [EnumeratorCancellation] CancellationToken cancel)
    {
        var checkpoints = after is null ? await CheckpointsAsync(source, cancel) : [];
        var before = after is null ? (long?)null : long.Parse(after, CultureInfo.InvariantCulture);
        await foreach (var page in PagesAsync(source.ScanCommitsAsync(before, cancel)))
        {
            yield return new(
                MigrationBatch.Empty with { Past = new([.. page], checkpoints) }, page[^1].Sequence.ToString(CultureInfo.InvariantCulture), 0);
            checkpoints = [];
        }
    }

    /// <summary>Checkpoints of all jobs but that of a migration into this store.</summary>
    public static async Task<ImmutableArray<Checkpoint>> CheckpointsAsync(IGraphStore store, CancellationToken cancel) =>
        [.. (await store.GetCheckpointsAsync(cancel)).Where(c => c.Job != MigrationState.Job)];

    private async IAsyncEnumerable<MigrationBatch> RecordsAsync(EntityKind kind, string? after, [EnumeratorCancellation] CancellationToken cancel)
    {
        var writes = ImmutableArray.CreateBuilder<EntityWrite>();
        var records = 0;
        EntityId last = default;
        await foreach (var record in reader.ScanEntitiesAsync(kind, after is null ? null : new EntityId(Guid.Parse(after)), cancel))
        {
            last = record.Id;
            records++;
            writes.AddRange(await RevisionsAsync(record, cancel));
            if (writes.Count < batchRows)
                continue;
            yield return new(MigrationBatch.Empty with { Entities = writes.DrainToImmutable() }, last.Value.ToString(), records);
            records = 0;
        }
        if (records > 0)
            yield return new(MigrationBatch.Empty with { Entities = writes.DrainToImmutable() }, last.Value.ToString(), records);
    }

    /// <summary>Every revision as the write that made it. References belong to the record, so they come with its first.</summary>
    private async Task<IEnumerable<EntityWrite>> RevisionsAsync(Entity record, CancellationToken cancel)
    {
        var revisions = record.Version == 1 ? [record] : await reader.GetRevisionsAsync(record.Id, cancel);
        return revisions.Select(r => new EntityWrite(
            r.Id, r.Version - 1, r.Payload, r.Protection, r.Version == 1 ? r.ExternalRefs : [], r.Retention, r.RecordedAt, r.RecordedBy));
    }

    private async IAsyncEnumerable<MigrationBatch> AssertionsAsync(string? after, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var page in PagesAsync(reader.ScanAssertionsAsync(after is null ? null : new AssertionId(Guid.Parse(after)), cancel)))
        {
            var assertions = await InOrderOfArrivalAsync(page, cancel);
            yield return new(MigrationBatch.Empty with { Assertions = assertions }, page[^1].Id.Value.ToString(), assertions.Length);
        }
    }

    /// <summary>
    /// A page in the order of ids, but what came under one key from another system stays together, oldest first, at the place
    /// of its smallest id: the order of arrival is part of what an import is told (<see cref="IGraphReader.FindBySourceKeysAsync"/>).
    /// </summary>
    private async Task<ImmutableArray<Assertion>> InOrderOfArrivalAsync(List<Assertion> page, CancellationToken cancel)
    {
        var keys = page.Where(a => a.SourceKey is not null).Select(a => a.SourceKey!).ToHashSet(StringComparer.Ordinal);
        var arrived = await reader.FindBySourceKeysAsync(keys, cancel);
        return [.. page.SelectMany(IEnumerable<Assertion> (a) => a.SourceKey is not { } key ? [a] : arrived[key].Min(b => b.Id) == a.Id ? arrived[key] : [])];
    }

    private async IAsyncEnumerable<MigrationBatch> JudgementsAsync(string? after, [EnumeratorCancellation] CancellationToken cancel)
    {
        var last = after is null ? (EntityId?)null : new EntityId(Guid.Parse(after));
        var rest = reader.ScanJudgementsAsync(cancel).Where(j => last is null || j.Id.CompareTo(last.Value) > 0);
        await foreach (var page in PagesAsync(rest))
            yield return new(MigrationBatch.Empty with { Judgements = [.. page] }, page[^1].Id.Value.ToString(), 0);
    }

    private async IAsyncEnumerable<List<T>> PagesAsync<T>(IAsyncEnumerable<T> all)
    {
        var page = new List<T>(batchRows);
        await foreach (var item in all)
        {
            page.Add(item);
            if (page.Count < batchRows)
                continue;
            yield return page;
            page = new(batchRows);
        }
        if (page.Count > 0)
            yield return page;
    }
}
