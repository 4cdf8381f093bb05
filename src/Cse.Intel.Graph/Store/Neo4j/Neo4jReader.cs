using System.Runtime.CompilerServices;
using System.Text.Json;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store.Json;
using Cse.Intel.Graph.Store.Neo4j.Transport;

namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>
/// The Neo4j engine's reader: one statement per reading, filtered for the viewer inside it. Each reading sees the graph as it
/// is at its own moment.
/// </summary>
internal sealed class Neo4jReader(Viewer viewer, ViewerLabels labels, ServerSession session, ProtectionBook book, FactsCache facts) : IGraphReader
{
    private const int Page = 2_000;
    private const string NoContact = "the record’s owner";
    private const int NoCap = int.MaxValue;

    private static readonly string First = Guid.Empty.ToString("N");

    public Viewer Viewer { get; } = viewer;

    public async ValueTask<IReadOnlyDictionary<EntityId, Entity>> GetEntitiesAsync(
        IReadOnlyCollection<EntityId> ids, DateTimeOffset? asKnownAt, CancellationToken cancel)
    {
        var parameters = labels.Parameters().With(asKnownAt);
        parameters["ids"] = Texts(ids);
        using var answer = await session.ReadAsync(asKnownAt is null ? CypherText.Records : CypherText.RecordsThen, parameters, cancel);
        return answer.Rows.Select(row => ReadEntity(row, 0)).ToDictionary(e => e.Id);
    }

    public async ValueTask<IReadOnlyList<Entity>> GetRevisionsAsync(EntityId id, CancellationToken cancel)
    {
        var parameters = labels.Parameters();
        parameters["id"] = ServerText.Of(id);
        using var answer = await session.ReadAsync(CypherText.Revisions, parameters, cancel);
        return [.. answer.Rows.Select(row => ReadEntity(row, 0))];
    }

    public async ValueTask<IReadOnlyDictionary<AssertionId, Assertion>> GetAssertionsAsync(
        IReadOnlyCollection<AssertionId> ids, CancellationToken cancel)
    {
        var found = await ReadAssertionsAsync(CypherText.AssertionsByIds, "ids", ids.Distinct().Select(ServerText.Of).ToArray(), cancel);
        return found.ToDictionary(a => a.Id);
    }

    public async ValueTask<IReadOnlyDictionary<ExternalRef, EntityId>> FindByReferencesAsync(
        IReadOnlyCollection<ExternalRef> references, CancellationToken cancel)
    {
        var parameters = labels.Parameters();
        var byKey = references.Distinct().ToLookup(ServerText.Key, StringComparer.Ordinal);
        parameters["keys"] = byKey.Select(k => k.Key).ToArray();
        using var answer = await session.ReadAsync(CypherText.References, parameters, cancel);
        return answer.Rows.SelectMany(row => byKey[row[0].GetString()!].Select(reference => (reference, row)))
            .ToDictionary(found => found.reference, found => ServerText.Entity(found.row[1].GetString()!));
    }

    public async ValueTask<ILookup<string, Assertion>> FindBySourceKeysAsync(IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        var found = await ReadAssertionsAsync(CypherText.AssertionsByKeys, "keys", keys.Select(ServerText.Indexed).Distinct(StringComparer.Ordinal).ToArray(), cancel);
        return found.ToLookup(a => a.SourceKey!, StringComparer.Ordinal);
    }

    public async ValueTask<IReadOnlyList<Assertion>> GetAssertionsOfReportAsync(EntityId report, CancellationToken cancel) =>
        await ReadAssertionsAsync(CypherText.AssertionsOfReport, "id", ServerText.Of(report), cancel);

    public async ValueTask<SearchCandidates> FindCandidatesAsync(SearchTerms terms, int limit, CancellationToken cancel)
    {
        var found = new Dictionary<EntityId, Entity>();
        var complete = await CollectAsync(CypherText.SearchWords, "queries", terms.Words.Where(w => w.Length > 0).Select(WordQuery.Of), terms, limit, found, cancel)
            & await CollectAsync(CypherText.SearchKeys, "parts", terms.Keys.Where(k => k.Length > 0).Select(k => k.Length < 3 ? $" {k}" : k), terms, limit, found, cancel);
        return new([.. found.Values], complete);
    }

    public async ValueTask<Expansion> ExpandAsync(
        IReadOnlyCollection<EntityId> frontier, LinkFilter filter, int? cap, CancellationToken cancel)
    {
        var parameters = labels.Parameters().With(filter);
        parameters["frontier"] = Texts(frontier);
        parameters["take"] = cap is { } most and < NoCap ? most + 1 : NoCap;
        var edges = new List<HalfEdge>();
        var nodes = new Dictionary<EntityId, NodeFacts>();
        var capped = new HashSet<EntityId>();
        using var answer = await session.ReadAsync(filter.AsKnownAt is null ? CypherText.Expand : CypherText.ExpandThen, parameters, cancel);
        foreach (var row in answer.Rows)
        {
            var here = facts.Read(row);
            nodes[here.Id] = here;
            if (row[3].ValueKind == JsonValueKind.Null)
            {
                capped.Add(here.Id);
                continue;
            }
            foreach (var far in row[4].EnumerateArray())
            {
                var there = facts.Read(far);
                nodes.TryAdd(there.Id, there);
            }
            foreach (var link in row[3].EnumerateArray())
                edges.Add(ReadLink(here.Id, link));
        }
        return new(edges, nodes, capped, await PointersAsync(parameters, cancel));
    }

    public async ValueTask<IReadOnlyList<HalfEdge>> GetLinksAmongAsync(
        IReadOnlyCollection<EntityId> ids, LinkFilter filter, CancellationToken cancel)
    {
        var parameters = labels.Parameters().With(filter);
        parameters["frontier"] = Texts(ids);
        using var answer = await session.ReadAsync(filter.AsKnownAt is null ? CypherText.LinksAmong : CypherText.LinksAmongThen, parameters, cancel);
        var edges = new List<HalfEdge>();
        foreach (var row in answer.Rows)
        {
            var source = ServerText.Entity(row[0].GetString()!);
            foreach (var link in row[1].EnumerateArray())
                edges.Add(ReadLink(source, link));
        }
        return edges;
    }

    public async ValueTask<IReadOnlyList<Judgement>> GetJudgementsAsync(
        IReadOnlyCollection<EntityId> ids, DateTimeOffset? asKnownAt, CancellationToken cancel)
    {
        var parameters = labels.Parameters().With(asKnownAt);
        parameters["ids"] = Texts(ids);
        using var answer = await session.ReadAsync(CypherText.Judgements, parameters, cancel);
        return [.. answer.Rows.Select(ReadJudgement)];
    }

    public async IAsyncEnumerable<Entity> ScanEntitiesAsync(EntityKind kind, EntityId? after, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var last = after is { } id ? ServerText.Of(id) : First; last is not null;)
        {
            var parameters = labels.Parameters();
            (parameters["kind"], parameters["after"], parameters["take"]) = (kind.ToString(), last, Page);
            List<Entity> page;
            using (var answer = await session.ReadAsync(CypherText.RecordsScan, parameters, cancel))
                page = [.. answer.Rows.Select(row => ReadEntity(row, 0))];
            foreach (var entity in page)
                yield return entity;
            last = page.Count < Page ? null : ServerText.Of(page[^1].Id);
        }
    }

    public async IAsyncEnumerable<Assertion> ScanAssertionsAsync(AssertionId? after, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var last = after is { } id ? ServerText.Of(id) : First; last is not null;)
        {
            var parameters = labels.Parameters();
            (parameters["after"], parameters["take"]) = (last, Page);
            List<Assertion> page;
            using (var answer = await session.ReadAsync(CypherText.AssertionsScan, parameters, cancel))
                page = [.. answer.Rows.Select(row => AssertionJson.Read(row, book))];
            foreach (var assertion in page)
                yield return assertion;
            last = page.Count < Page ? null : ServerText.Of(page[^1].Id);
        }
    }

    public async IAsyncEnumerable<Judgement> ScanJudgementsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        List<Judgement> all;
        using (var answer = await session.ReadAsync(CypherText.JudgementsScan, labels.Parameters(), cancel))
            all = [.. answer.Rows.Select(ReadJudgement)];
        foreach (var judgement in all)
            yield return judgement;
    }

    private async Task<List<Assertion>> ReadAssertionsAsync(CypherText text, string name, object value, CancellationToken cancel)
    {
        var parameters = labels.Parameters();
        parameters[name] = value;
        using var answer = await session.ReadAsync(text, parameters, cancel);
        return [.. answer.Rows.Select(row => AssertionJson.Read(row, book))];
    }

    /// <summary>Asked only where something in the database is restricted so that this viewer is told of it.</summary>
    private async Task<IReadOnlyList<Pointer>> PointersAsync(Dictionary<string, object?> parameters, CancellationToken cancel)
    {
        if (labels.Pointer.Length == 0)
            return [];
        parameters["pointer"] = labels.Pointer;
        using var answer = await session.ReadAsync(CypherText.Pointers, parameters, cancel);
        return [.. answer.Rows.Select(row => new Pointer(ServerText.Entity(row[0].GetString()!), book[row[1].GetString()!].Contact ?? NoContact)).Distinct()];
    }

    private async Task<bool> CollectAsync(
        CypherText text, string name, IEnumerable<string> tokens, SearchTerms terms, int limit, Dictionary<EntityId, Entity> found, CancellationToken cancel)
    {
        var wanted = tokens.Distinct(StringComparer.Ordinal).ToArray();
        if (wanted.Length == 0)
            return true;
        var parameters = labels.Parameters();
        parameters[name] = wanted;
        parameters["kinds"] = terms.Kinds.IsEmpty ? null : terms.Kinds.Select(k => k.ToString()).ToArray();
        parameters["take"] = limit + 1;
        using var answer = await session.ReadAsync(text, parameters, cancel);
        var complete = true;
        foreach (var token in answer.Rows.Where(row => row[1].ValueKind != JsonValueKind.Null).GroupBy(row => row[0].ToString()))
        {
            complete &= token.Count() <= limit;
            foreach (var row in token.Take(limit))
            {
                var entity = ReadEntity(row, 1);
                found.TryAdd(entity.Id, entity);
            }
        }
        return complete;
    }

    private Entity ReadEntity(JsonElement row, int first) => new(
        ServerText.Entity(row[first].GetString()!),
        row[first + 2].GetInt32(),
        PayloadJson.Read(row[first + 3].GetString()!),
        book[row[first + 4].GetString()!],
        FactsCache.References(row[first + 1]),
        StoredText.Retention(row[first + 5].GetString()!),
        ServerText.Time(row[first + 6].GetString()!),
        row[first + 7].GetString()!);

    /// <summary>The columns of <c>link-now.cypher</c>, then whether it runs forward, then the far record.</summary>
    private static HalfEdge ReadLink(EntityId source, JsonElement link)
    {
        return new(
            source,
            ServerText.Entity(link[13].GetString()!),
            link[12].GetBoolean(),
            ServerText.Assertion(link[0].GetString()!),
            PoleSchema.Default[link[1].GetString()!],
            link[2].ValueKind == JsonValueKind.True,
            LinkProperties.Status(link[3].GetString()!),
            ReadGrade(link[4].GetString()!, link[5].GetString()!),
            new(Day(link[6]), Day(link[7]), link[8].ValueKind == JsonValueKind.True),
            ServerText.Entity(link[9].GetString()!),
            link[10].ValueKind == JsonValueKind.True,
            link[11].GetString());
    }

    private static Grade ReadGrade(string axes, string handling) =>
        GradeCodes.TrySource(axes[..1], out var source) && GradeCodes.TryAssessment(axes[1..], out var assessment) && GradeCodes.TryHandling(handling, out var code)
            ? new(source, assessment, code)
            : throw new StoreUnreadableException($"A stored grade is unreadable: {axes}{handling}.");

    private static DateOnly? Day(JsonElement value) => value.GetString() is { } day ? ServerText.Day(day) : null;

    private static Judgement ReadJudgement(JsonElement row) => new(
        ServerText.Entity(row[0].GetString()!),
        ServerText.Entity(row[1].GetString()!),
        ServerText.Entity(row[2].GetString()!),
        Enum.Parse<Verdict>(row[3].GetString()!),
        row[4].GetString()!,
        ServerText.Time(row[5].GetString()!),
        row[6].GetString()!,
        row[7].GetString() is { } retracted ? ServerText.Time(retracted) : null);

    private static string[] Texts(IEnumerable<EntityId> ids) => [.. ids.Distinct().Select(ServerText.Of)];
}
