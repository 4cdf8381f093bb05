using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Tests.Queries.Paths;

/// <summary>Counts how often links are read, each of which is a journey where the engine is another machine.</summary>
internal sealed class CountingReader(IGraphReader inner) : IGraphReader
{
    /// <summary>Expansions that read links at all; those that only look records up are not counted.</summary>
    public int Walked { get; private set; }

    /// <summary>Records read by those, each as often as it was read.</summary>
    public List<EntityId> Read { get; } = [];

    public Viewer Viewer => inner.Viewer;

    public ValueTask<Expansion> ExpandAsync(IReadOnlyCollection<EntityId> frontier, LinkFilter filter, int? cap, CancellationToken cancel)
    {
        if (filter.Kinds is not { IsEmpty: true })
        {
            Walked++;
            Read.AddRange(frontier);
        }
        return inner.ExpandAsync(frontier, filter, cap, cancel);
    }

    public ValueTask<IReadOnlyDictionary<EntityId, Entity>> GetEntitiesAsync(IReadOnlyCollection<EntityId> ids, DateTimeOffset? asKnownAt, CancellationToken cancel) => inner.GetEntitiesAsync(ids, asKnownAt, cancel);

    public ValueTask<IReadOnlyList<Entity>> GetRevisionsAsync(EntityId id, CancellationToken cancel) => inner.GetRevisionsAsync(id, cancel);

    public ValueTask<IReadOnlyDictionary<AssertionId, Assertion>> GetAssertionsAsync(IReadOnlyCollection<AssertionId> ids, CancellationToken cancel) => inner.GetAssertionsAsync(ids, cancel);

    public ValueTask<IReadOnlyDictionary<ExternalRef, EntityId>> FindByReferencesAsync(IReadOnlyCollection<ExternalRef> references, CancellationToken cancel) => inner.FindByReferencesAsync(references, cancel);

    public ValueTask<ILookup<string, Assertion>> FindBySourceKeysAsync(IReadOnlyCollection<string> keys, CancellationToken cancel) => inner.FindBySourceKeysAsync(keys, cancel);

    public ValueTask<SearchCandidates> FindCandidatesAsync(SearchTerms terms, int limit, CancellationToken cancel) => inner.FindCandidatesAsync(terms, limit, cancel);

    public ValueTask<IReadOnlyList<HalfEdge>> GetLinksAmongAsync(IReadOnlyCollection<EntityId> ids, LinkFilter filter, CancellationToken cancel) => inner.GetLinksAmongAsync(ids, filter, cancel);

    public ValueTask<IReadOnlyList<Assertion>> GetAssertionsOfReportAsync(EntityId report, CancellationToken cancel) => inner.GetAssertionsOfReportAsync(report, cancel);

    public ValueTask<IReadOnlyList<Judgement>> GetJudgementsAsync(IReadOnlyCollection<EntityId> ids, DateTimeOffset? asKnownAt, CancellationToken cancel) => inner.GetJudgementsAsync(ids, asKnownAt, cancel);

    public IAsyncEnumerable<Entity> ScanEntitiesAsync(EntityKind kind, EntityId? after, CancellationToken cancel) => inner.ScanEntitiesAsync(kind, after, cancel);

    public IAsyncEnumerable<Assertion> ScanAssertionsAsync(AssertionId? after, CancellationToken cancel) => inner.ScanAssertionsAsync(after, cancel);

    public IAsyncEnumerable<Judgement> ScanJudgementsAsync(CancellationToken cancel) => inner.ScanJudgementsAsync(cancel);
}
