using System.Runtime.CompilerServices;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Tests.Engines.Reference;

/// <summary>Every reading of the port as a loop over everything.</summary>
internal sealed class ReferenceReader(Viewer viewer, ReferenceGraph graph) : IGraphReader
{
    private readonly ReferenceSight _sight = new(viewer, graph);

    public Viewer Viewer => viewer;

    public ValueTask<IReadOnlyDictionary<EntityId, Entity>> GetEntitiesAsync(
        IReadOnlyCollection<EntityId> ids, DateTimeOffset? asKnownAt, CancellationToken cancel) =>
        new(ids.Distinct().Select(id => _sight.Then(id, asKnownAt)).OfType<Entity>().ToDictionary(e => e.Id));

    public ValueTask<IReadOnlyList<Entity>> GetRevisionsAsync(EntityId id, CancellationToken cancel) => new(_sight.Revisions(id));

    public ValueTask<IReadOnlyDictionary<AssertionId, Assertion>> GetAssertionsAsync(
        IReadOnlyCollection<AssertionId> ids, CancellationToken cancel) =>
        new(graph.Assertions.Where(a => ids.Contains(a.Id) && _sight.Sees(a)).ToDictionary(a => a.Id));

    public ValueTask<IReadOnlyDictionary<ExternalRef, EntityId>> FindByReferencesAsync(
        IReadOnlyCollection<ExternalRef> references, CancellationToken cancel) =>
        new(graph.References.Where(r => references.Contains(r.Key) && _sight.Sees(r.Value)).ToDictionary(r => r.Key, r => r.Value));

    public ValueTask<ILookup<string, Assertion>> FindBySourceKeysAsync(IReadOnlyCollection<string> keys, CancellationToken cancel) =>
        new(graph.Assertions.Where(a => a.SourceKey is not null && keys.Contains(a.SourceKey) && _sight.Sees(a)).ToLookup(a => a.SourceKey!));

    public ValueTask<SearchCandidates> FindCandidatesAsync(SearchTerms terms, int limit, CancellationToken cancel)
    {
        var records = graph.Records.Keys.Select(id => _sight.Then(id, null)).OfType<Entity>()
            .Where(e => terms.Kinds.IsEmpty || terms.Kinds.Contains(e.Kind)).ToList();
        var byToken = terms.Words.Select(word => records.Where(e => HasWord(e, word)).ToList())
            .Concat(terms.Keys.Select(key => records.Where(e => HasKey(e, key)).ToList())).ToList();
        return new(new SearchCandidates([.. byToken.SelectMany(found => found.Take(limit)).DistinctBy(e => e.Id)], byToken.All(found => found.Count <= limit)));
    }

    // Likeness is left to the engine: what must be found is what is equal or begins so.
    private static bool HasWord(Entity entity, string word) =>
        SearchIndex.Words(entity.Payload).Any(w => w.StartsWith(word, StringComparison.Ordinal));

    private static bool HasKey(Entity entity, string part) => SearchIndex.Keys(entity.Payload).Any(key => part.Length < 3
        ? key.StartsWith(part, StringComparison.Ordinal)
        : key.Contains(part, StringComparison.Ordinal));

    public ValueTask<Expansion> ExpandAsync(IReadOnlyCollection<EntityId> frontier, LinkFilter filter, int? cap, CancellationToken cancel) =>
        new(new ReferenceWalk(_sight, graph, filter).Expand(frontier, cap));

    public ValueTask<IReadOnlyList<HalfEdge>> GetLinksAmongAsync(IReadOnlyCollection<EntityId> ids, LinkFilter filter, CancellationToken cancel) =>
        new(new ReferenceWalk(_sight, graph, filter).LinksAmong(ids));

    public ValueTask<IReadOnlyList<Assertion>> GetAssertionsOfReportAsync(EntityId report, CancellationToken cancel) =>
        new(_sight.Sees(report) ? graph.Assertions.Where(a => a.Report == report && _sight.Sees(a)).OrderBy(a => a.Id).ToList() : []);

    public ValueTask<IReadOnlyList<Judgement>> GetJudgementsAsync(
        IReadOnlyCollection<EntityId> ids, DateTimeOffset? asKnownAt, CancellationToken cancel) =>
        new(Judgements().Where(j => (ids.Contains(j.Left) || ids.Contains(j.Right)) && Stands(j, asKnownAt)).ToList());

    public IAsyncEnumerable<Entity> ScanEntitiesAsync(EntityKind kind, EntityId? after, CancellationToken cancel) => Stream(
        graph.Records.Keys.Order().Where(id => after is null || id.CompareTo(after.Value) > 0)
            .Select(id => _sight.Then(id, null)).OfType<Entity>().Where(e => e.Kind == kind), cancel);

    public IAsyncEnumerable<Assertion> ScanAssertionsAsync(AssertionId? after, CancellationToken cancel) => Stream(
        graph.Assertions.OrderBy(a => a.Id).Where(a => (after is null || a.Id.CompareTo(after.Value) > 0) && _sight.Sees(a)), cancel);

    public IAsyncEnumerable<Judgement> ScanJudgementsAsync(CancellationToken cancel) => Stream(Judgements(), cancel);

    private IEnumerable<Judgement> Judgements() =>
        graph.Judgements.Values.Where(j => _sight.Sees(j.Left) && _sight.Sees(j.Right)).OrderBy(j => j.Id);

    private static bool Stands(Judgement judgement, DateTimeOffset? asKnownAt) => asKnownAt is { } then
        ? judgement.RecordedAt <= then && !(judgement.RetractedAt <= then)
        : judgement.RetractedAt is null;

    private static async IAsyncEnumerable<T> Stream<T>(IEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var item in items)
        {
            cancel.ThrowIfCancellationRequested();
            yield return item;
        }
    }
}
