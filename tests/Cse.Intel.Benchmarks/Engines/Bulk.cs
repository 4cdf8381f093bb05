using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Store;
using Cse.Intel.TestSupport;

namespace Cse.Intel.Benchmarks.Engines;

/// <summary>Change sets of many, read off one store for another.</summary>
internal static class Bulk
{
    public static async IAsyncEnumerable<ChangeSet> RecordsAsync(IGraphStore from, int size)
    {
        var records = new List<EntityWrite>();
        foreach (var kind in Enum.GetValues<EntityKind>())
            records.AddRange((await from.ReadAsync(Viewers.Upkeep, (reader, cancel) => AllAsync(reader.ScanEntitiesAsync(kind, null, cancel)), default))
                .Select(e => new EntityWrite(e.Id, 0, e.Payload, e.Protection, e.ExternalRefs, e.Retention, e.RecordedAt, e.RecordedBy)));
        foreach (var (part, number) in records.Chunk(size).Select((p, n) => (p, n)))
            yield return new(FormattableString.Invariant($"records {number}"), "benchmark", "bulk") { Entities = [.. part] };
    }

    public static async IAsyncEnumerable<ChangeSet> AssertionsAsync(IGraphStore from, int size)
    {
        var assertions = await from.ReadAsync(Viewers.Upkeep, (reader, cancel) => AllAsync(reader.ScanAssertionsAsync(null, cancel)), default);
        foreach (var (part, number) in assertions.Chunk(size).Select((p, n) => (p, n)))
            yield return new(FormattableString.Invariant($"assertions {number}"), "benchmark", "bulk") { Assertions = [.. part] };
    }

    /// <summary>Gives every record one of many protections, one in <paramref name="hidden"/> of them silent.</summary>
    public static async IAsyncEnumerable<ChangeSet> RestrictAsync(IGraphStore store, int protections, int hidden)
    {
        var people = await store.ReadAsync(Viewers.Upkeep, (reader, cancel) => AllAsync(reader.ScanEntitiesAsync(EntityKind.Person, null, cancel)), default);
        var writes = people.Select((p, i) => new EntityWrite(p.Id, p.Version, p.Payload, Protection(i, protections, hidden), [], p.Retention, p.RecordedAt, p.RecordedBy));
        foreach (var (part, number) in writes.Chunk(500).Select((p, n) => (p, n)))
            yield return new(FormattableString.Invariant($"restrict {number}"), "benchmark", "bulk") { Entities = [.. part] };
    }

    private static Protection Protection(int i, int protections, int hidden)
    {
        var mine = Graph.Access.Protection.Unit.For($"meeting:{(i % protections).ToString(CultureInfo.InvariantCulture)}");
        return i % hidden == 3 ? mine with { Restriction = Restriction.Silent } : mine;
    }

    private static async Task<List<T>> AllAsync<T>(IAsyncEnumerable<T> stream)
    {
        var all = new List<T>();
        await foreach (var item in stream)
            all.Add(item);
        return all;
    }
}
