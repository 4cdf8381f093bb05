using System.Runtime.CompilerServices;
using System.Text.Json;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;

namespace Cse.Intel.Graph.Store.Sqlite;

/// <summary>
/// The embedded engine's reader: what is seen and what is linked comes from memory, records and assertions themselves
/// from the tables. It stands at the sequence published when it was opened.
/// </summary>
internal sealed class SqliteReader(Viewer viewer, Adjacency adjacency, Vocabulary vocabulary, ReadSessions sessions) : IGraphReader
{
    private readonly Walker _walker = new(viewer, adjacency);

    public Viewer Viewer { get; } = viewer;

    public ValueTask<IReadOnlyDictionary<EntityId, Entity>> GetEntitiesAsync(
        IReadOnlyCollection<EntityId> ids, DateTimeOffset? asKnownAt, CancellationToken cancel)
    {
        using var lease = sessions.Take();
        var found = new Dictionary<EntityId, Entity>(ids.Count);
        foreach (var id in ids)
        {
            cancel.ThrowIfCancellationRequested();
            if (adjacency.Find(id) is { } node && _walker.SeenAt(node, asKnownAt?.UtcTicks) is { } revision)
                found[id] = sessions.Records.Get(node, revision.Version, () => ReadRevision(lease.Session, node, revision.Version));
        }
        return new(found);
    }

    public ValueTask<IReadOnlyList<Entity>> GetRevisionsAsync(EntityId id, CancellationToken cancel)
    {
        if (adjacency.Find(id) is not { } node || _walker.SeenAt(node, null) is null)
            return new([]);
        using var lease = sessions.Take();
        var revisions = new List<Entity>();
        foreach (var revision in node.Revisions.ToArray())
            if (revision.Sequence <= _walker.Sequence && _walker.Sight.Sees(revision))
                revisions.Add(ReadRevision(lease.Session, node, revision.Version));
        return new(revisions);
    }

    public ValueTask<IReadOnlyDictionary<AssertionId, Assertion>> GetAssertionsAsync(
        IReadOnlyCollection<AssertionId> ids, CancellationToken cancel)
    {
        using var lease = sessions.Take();
        var found = new Dictionary<AssertionId, Assertion>(ids.Count);
        foreach (var id in ids)
        {
            cancel.ThrowIfCancellationRequested();
            var rows = lease.Session.Statement($"SELECT {Rows.AssertionColumns} FROM assertion a WHERE a.id = $1", Rows.Bytes(id.Value));
            foreach (var assertion in ReadAssertions(rows))
                found[id] = assertion;
        }
        return new(found);
    }

    public ValueTask<IReadOnlyList<Assertion>> GetAssertionsOfReportAsync(EntityId report, CancellationToken cancel)
    {
        if (adjacency.Find(report) is not { } node || _walker.SeenAt(node, null) is null)
            return new([]);
        using var lease = sessions.Take();
        var rows = lease.Session.Statement($"SELECT {Rows.AssertionColumns} FROM assertion a WHERE a.report_n = $1 ORDER BY a.id", node.N);
        return new(ReadAssertions(rows).ToList());
    }

    public ValueTask<IReadOnlyDictionary<ExternalRef, EntityId>> FindByReferencesAsync(
        IReadOnlyCollection<ExternalRef> references, CancellationToken cancel)
    {
        // One statement for all of a system and kind: an import asks for thousands at once.
        const string sql = "SELECT r.id, r.n FROM json_each($1) wanted CROSS JOIN external_ref r ON r.system = $2 AND r.id = wanted.value AND r.kind = $3";
        using var lease = sessions.Take();
        var found = new Dictionary<ExternalRef, EntityId>(references.Count);
        foreach (var group in references.GroupBy(r => (r.System, r.Kind)))
        {
            cancel.ThrowIfCancellationRequested();
            using var row = lease.Session.Statement(sql, JsonArray(group.Select(r => r.Id)), group.Key.System, (int)group.Key.Kind).ExecuteReader();
            while (row.Read())
                if (row.GetInt32(1) is var n && n <= adjacency.NodeCount && _walker.SeenAt(adjacency.Node(n), null) is not null)
                    found[new(group.Key.System, group.Key.Kind, row.GetString(0))] = adjacency.Node(n).Id;
        }
        return new(found);
    }

    public ValueTask<ILookup<string, Assertion>> FindBySourceKeysAsync(IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        const string sql = $"SELECT {Rows.AssertionColumns} FROM json_each($1) wanted CROSS JOIN assertion a ON a.source_key = wanted.value ORDER BY a.m";
        using var lease = sessions.Take();
        var found = ReadAssertions(lease.Session.Statement(sql, JsonArray(keys.Distinct(StringComparer.Ordinal))));
        return new(found.ToLookup(a => a.SourceKey!, StringComparer.Ordinal));
    }

    public ValueTask<SearchCandidates> FindCandidatesAsync(SearchTerms terms, int limit, CancellationToken cancel)
    {
        using var lease = sessions.Take();
        var complete = true;
        var found = new HashSet<Node>();
        foreach (var word in terms.Words)
            complete &= Collect(lease.Session, vocabulary.WordsLike(word), TermClass.Word, terms, limit, found, cancel);
        foreach (var key in terms.Keys)
            complete &= Collect(lease.Session, vocabulary.KeysWith(key), TermClass.Key, terms, limit, found, cancel);
        var records = found.Select(node => (Node: node, _walker.SeenAt(node, null)!.Version))
            .Select(seen => sessions.Records.Get(seen.Node, seen.Version, () => ReadRevision(lease.Session, seen.Node, seen.Version)))
            .ToList();
        return new(new SearchCandidates(records, complete));
    }

    public ValueTask<Expansion> ExpandAsync(IReadOnlyCollection<EntityId> frontier, LinkFilter filter, int? cap, CancellationToken cancel) =>
        new(_walker.Expand(frontier, filter, cap, cancel));

    public ValueTask<IReadOnlyList<HalfEdge>> GetLinksAmongAsync(
        IReadOnlyCollection<EntityId> ids, LinkFilter filter, CancellationToken cancel) =>
        new(_walker.LinksAmong(ids, filter, cancel));

    public ValueTask<IReadOnlyList<Judgement>> GetJudgementsAsync(
        IReadOnlyCollection<EntityId> ids, DateTimeOffset? asKnownAt, CancellationToken cancel)
    {
        var found = new Dictionary<EntityId, Judgement>();
        foreach (var id in ids)
            if (adjacency.Find(id) is { } node && _walker.SeenAt(node, null) is not null)
                foreach (var judgement in node.JudgementsAt(_walker.Sequence))
                    if (Stands(judgement, asKnownAt) && SeesBoth(judgement))
                        found[judgement.Id] = judgement;
        return new(found.Values.OrderBy(j => j.Id).ToList());
    }

    public async IAsyncEnumerable<Entity> ScanEntitiesAsync(EntityKind kind, EntityId? after, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        using var lease = sessions.Take();
        var command = lease.Session.Statement("SELECT n FROM entity WHERE kind = $1 AND id > $2 ORDER BY id", (int)kind, Rows.Bytes(after?.Value ?? Guid.Empty));
        var rows = new List<int>();
        using (var row = command.ExecuteReader())
            while (row.Read())
                rows.Add(row.GetInt32(0));
        foreach (var n in rows)
        {
            cancel.ThrowIfCancellationRequested();
            if (n <= adjacency.NodeCount && adjacency.Node(n) is var node && _walker.SeenAt(node, null) is { } revision)
                yield return ReadRevision(lease.Session, node, revision.Version);
        }
    }

    public async IAsyncEnumerable<Assertion> ScanAssertionsAsync(AssertionId? after, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        const int page = 5_000;
        using var lease = sessions.Take();
        var last = after?.Value ?? Guid.Empty;
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var command = lease.Session.Statement(
                $"SELECT {Rows.AssertionColumns} FROM assertion a WHERE a.id > $1 ORDER BY a.id LIMIT {page}", Rows.Bytes(last));
            var (batch, read, end) = ReadPage(command, last);
            foreach (var assertion in batch)
                yield return assertion;
            last = end;
            if (read < page)
                yield break;
        }
    }

    public async IAsyncEnumerable<Judgement> ScanJudgementsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        using var lease = sessions.Take();
        var all = new List<Judgement>();
        using (var row = lease.Session.Statement(
            "SELECT id, left_n, right_n, verdict, grounds, recorded_at, recorded_by, CASE WHEN retracted_seq <= $1 THEN retracted_at END FROM judgement WHERE seq <= $1 ORDER BY id",
            _walker.Sequence).ExecuteReader())
            while (row.Read())
                all.Add(Rows.ReadJudgement(row, adjacency));
        foreach (var judgement in all)
        {
            cancel.ThrowIfCancellationRequested();
            if (SeesBoth(judgement))
                yield return judgement;
        }
    }

    private Entity ReadRevision(ReadSession session, Node node, int version)
    {
        using var row = session.Statement($"SELECT {Rows.RevisionColumns} FROM revision r WHERE r.n = $1 AND r.version = $2", node.N, version).ExecuteReader();
        return row.Read() ? Rows.ReadEntity(row, 0, node, adjacency) : throw new StoreUnreadableException($"Revision {version} of {node.Id} is missing from the graph file.");
    }

    private IEnumerable<Assertion> ReadAssertions(Microsoft.Data.Sqlite.SqliteCommand command)
    {
        using var row = command.ExecuteReader();
        while (row.Read())
            if (IsSeen(row.GetInt32(0)))
                yield return ReadAssertion(row);
    }

    // The row may know of a retraction that came after this reader.
    private Assertion ReadAssertion(Microsoft.Data.Sqlite.SqliteDataReader row) =>
        Rows.ReadAssertion(row, adjacency) with
        {
            RetractedAt = adjacency.Link(row.GetInt32(0)).RetractedAt(_walker.Sequence) is { } ticks ? Rows.Time(ticks) : null,
        };

    private (List<Assertion> Batch, int Read, Guid End) ReadPage(Microsoft.Data.Sqlite.SqliteCommand command, Guid last)
    {
        var batch = new List<Assertion>();
        var read = 0;
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            read++;
            last = Rows.Guid(row, 1);
            if (IsSeen(row.GetInt32(0)))
                batch.Add(ReadAssertion(row));
        }
        return (batch, read, last);
    }

    private static string JsonArray(IEnumerable<string> texts) => JsonSerializer.Serialize(texts);

    private bool IsSeen(int m) => m <= adjacency.LinkCount && _walker.Sees(adjacency.Link(m));

    private static bool Stands(Judgement judgement, DateTimeOffset? asKnownAt) => asKnownAt is { } then
        ? judgement.RecordedAt <= then && (judgement.RetractedAt is not { } retracted || retracted > then)
        : judgement.RetractedAt is null;

    private bool SeesBoth(Judgement judgement) =>
        adjacency.Find(judgement.Left) is { } left && _walker.SeenAt(left, null) is not null
        && adjacency.Find(judgement.Right) is { } right && _walker.SeenAt(right, null) is not null;

    private bool Collect(
        ReadSession session, IReadOnlyList<string> terms, TermClass kind, SearchTerms wanted, int limit, HashSet<Node> found, CancellationToken cancel)
    {
        var taken = new HashSet<Node>();
        foreach (var term in terms)
        {
            cancel.ThrowIfCancellationRequested();
            using var row = session.Statement("SELECT n FROM term WHERE term = $1 AND class = $2", term, (int)kind).ExecuteReader();
            while (row.Read())
            {
                var n = row.GetInt32(0);
                if (n > adjacency.NodeCount || adjacency.Node(n) is not { } node || _walker.SeenAt(node, null) is null
                    || (!wanted.Kinds.IsEmpty && !wanted.Kinds.Contains(node.Kind)) || taken.Contains(node))
                    continue;
                if (taken.Count == limit)
                    return false;
                taken.Add(node);
                found.Add(node);
            }
        }
        return true;
    }
}
