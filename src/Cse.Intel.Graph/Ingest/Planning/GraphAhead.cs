using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Ingest.Planning;

/// <summary>
/// The graph as it will be once what is planned is written: what the store has, with the plan on top. A planner loads
/// what its rows name, then asks and adds row by row. What was planned is forgotten once it is written; a dry run, which
/// writes nothing, keeps it to the end.
/// </summary>
internal sealed class GraphAhead
{
    private readonly Dictionary<ExternalRef, EntityId?> _references = [];
    private readonly Dictionary<EntityId, Entity?> _records = [];
    private readonly Dictionary<EntityId, EntityKind> _kinds = [];
    private readonly Dictionary<string, List<Assertion>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<AssertionId, Assertion?> _links = [];
    private readonly Dictionary<EntityId, Judgement> _judgements = [];
    private readonly Kept _kept = new();
    private IGraphReader? _reader;

    /// <summary>What is to be written next.</summary>
    public Changes Changes { get; } = new();

    /// <summary>Every record a dry run would write, as it would be.</summary>
    public IReadOnlyCollection<Entity> PlannedRecords => _kept.Records.Values;

    /// <summary>Every link a dry run would write or retract.</summary>
    public IReadOnlyCollection<Assertion> PlannedLinks => _kept.Links.Values;

    private IGraphReader Reader => _reader ?? throw new InvalidOperationException("No reader is open.");

    /// <summary>Turns to the next rows, with a reader to load from.</summary>
    public void Begin(IGraphReader reader)
    {
        Forget();
        _reader = reader;
    }

    /// <summary>Ends the rows: what was planned is written now, or, in a dry run, kept on top of the store.</summary>
    public void End(bool keep)
    {
        if (keep)
            Keep();
        Forget();
    }

    /// <summary>Loads the records that other systems call so.</summary>
    public async Task LoadAsync(IEnumerable<ExternalRef> references, CancellationToken cancel)
    {
        var wanted = references.Where(r => !_references.ContainsKey(r)).ToHashSet();
        var found = await Reader.FindByReferencesAsync(wanted, cancel);
        foreach (var reference in wanted)
            _references[reference] = _kept.References.TryGetValue(reference, out var kept) ? kept : found.TryGetValue(reference, out var id) ? id : null;
    }

    /// <summary>Loads records, whole.</summary>
    public async Task LoadAsync(IEnumerable<EntityId> ids, CancellationToken cancel)
    {
        var wanted = ids.Where(id => !_records.ContainsKey(id)).ToHashSet();
        var found = await Reader.GetEntitiesAsync(wanted, null, cancel);
        foreach (var id in wanted)
            _records[id] = _kept.Records.GetValueOrDefault(id) ?? found.GetValueOrDefault(id);
    }

    /// <summary>Loads of which kind records are, and so whether they are.</summary>
    public async Task LoadKindsAsync(IEnumerable<EntityId> ids, CancellationToken cancel)
    {
        var wanted = ids.Where(id => !_kinds.ContainsKey(id)).ToHashSet();
        var found = await Reader.ExpandAsync(wanted, LinkFilter.Everything with { Kinds = [] }, null, cancel);
        foreach (var id in wanted)
            if (_kept.Records.TryGetValue(id, out var kept))
                _kinds[id] = kept.Kind;
            else if (found.Nodes.TryGetValue(id, out var facts))
                _kinds[id] = facts.Kind;
    }

    /// <summary>Loads every link that came with one of these keys.</summary>
    public async Task LoadKeysAsync(IEnumerable<string> keys, CancellationToken cancel)
    {
        var wanted = keys.Where(k => !_byKey.ContainsKey(k)).ToHashSet(StringComparer.Ordinal);
        var found = await Reader.FindBySourceKeysAsync(wanted, cancel);
        foreach (var key in wanted)
        {
            List<Assertion> history = [.. found[key].Select(a => _kept.Links.GetValueOrDefault(a.Id, a))];
            if (_kept.ByKey.TryGetValue(key, out var planned))
                history.AddRange(planned.Where(id => history.All(a => a.Id != id)).Select(id => _kept.Links[id]));
            _byKey[key] = history;
        }
    }

    /// <summary>Loads links.</summary>
    public async Task LoadAsync(IEnumerable<AssertionId> ids, CancellationToken cancel)
    {
        var wanted = ids.Where(id => !_links.ContainsKey(id)).ToHashSet();
        var found = await Reader.GetAssertionsAsync(wanted, cancel);
        foreach (var id in wanted)
            _links[id] = _kept.Links.GetValueOrDefault(id) ?? found.GetValueOrDefault(id);
    }

    /// <summary>Loads every judgement; there are few.</summary>
    public async Task LoadJudgementsAsync(CancellationToken cancel)
    {
        await foreach (var judgement in Reader.ScanJudgementsAsync(cancel))
            _judgements[judgement.Id] = judgement;
        foreach (var (id, judgement) in _kept.Judgements)
            _judgements[id] = judgement;
    }

    /// <summary>The record another system calls so.</summary>
    public EntityId? Find(ExternalRef reference) => _references[reference];

    /// <summary>A record.</summary>
    public Entity? Find(EntityId id) => _records[id];

    /// <summary>Its kind; null when there is no such record.</summary>
    public EntityKind? KindOf(EntityId id) => _kinds.TryGetValue(id, out var kind) ? kind : null;

    /// <summary>Every link that came with a key, oldest first.</summary>
    public IReadOnlyList<Assertion> History(string key) => _byKey[key];

    /// <summary>A link.</summary>
    public Assertion? Find(AssertionId id) => _links[id];

    /// <summary>A judgement.</summary>
    public Judgement? FindJudgement(EntityId id) => _judgements.GetValueOrDefault(id);

    /// <summary>Every revision the store has of a record, and the planned one.</summary>
    public async Task<IReadOnlyList<Entity>> RevisionsAsync(EntityId id, CancellationToken cancel)
    {
        var stored = await Reader.GetRevisionsAsync(id, cancel);
        return Find(id) is { } present && stored.All(r => r.Version != present.Version) ? [.. stored, present] : stored;
    }

    /// <summary>Plans a record's first or next revision.</summary>
    public void Write(EntityWrite write)
    {
        Changes.Entities.Add(write);
        var present = _records.GetValueOrDefault(write.Id);
        ImmutableArray<ExternalRef> references = [.. (present?.ExternalRefs ?? []).Concat(write.AddRefs).Distinct().Order()];
        _records[write.Id] = new(
            write.Id, write.ExpectedVersion + 1, write.Payload, write.Protection, references, write.Retention, write.RecordedAt, write.RecordedBy);
        _kinds[write.Id] = write.Payload.Kind;
        foreach (var reference in write.AddRefs)
            _references[reference] = write.Id;
    }

    /// <summary>Plans a link.</summary>
    public void Write(Assertion link)
    {
        Changes.Assertions.Add(link);
        _links[link.Id] = link;
        if (link.SourceKey is { } key && _byKey.TryGetValue(key, out var history))
            history.Add(link);
    }

    /// <summary>Plans to take a link back.</summary>
    public void Retract(Assertion link, DateTimeOffset at)
    {
        Changes.Retractions.Add(new(link.Id, at));
        var retracted = link with { RetractedAt = at };
        _links[link.Id] = retracted;
        if (link.SourceKey is { } key && _byKey.TryGetValue(key, out var history))
            history[history.FindIndex(a => a.Id == link.Id)] = retracted;
    }

    /// <summary>Plans a judgement, or that it is taken back.</summary>
    public void Write(Judgement judgement)
    {
        Changes.Judgements.Add(judgement);
        _judgements[judgement.Id] = judgement;
    }

    private void Keep()
    {
        foreach (var write in Changes.Entities)
        {
            _kept.Records[write.Id] = _records[write.Id]!;
            foreach (var reference in write.AddRefs)
                _kept.References[reference] = write.Id;
        }
        foreach (var link in Changes.Assertions)
            _kept.Add(_links[link.Id]!);
        foreach (var retraction in Changes.Retractions)
            _kept.Add(_links[retraction.Assertion]!);
        foreach (var judgement in Changes.Judgements)
            _kept.Judgements[judgement.Id] = judgement;
    }

    private void Forget()
    {
        Changes.Clear();
        _references.Clear();
        _records.Clear();
        _kinds.Clear();
        _byKey.Clear();
        _links.Clear();
        _judgements.Clear();
        _reader = null;
    }

    /// <summary>What a dry run has planned so far.</summary>
    private sealed class Kept
    {
        public Dictionary<ExternalRef, EntityId> References { get; } = [];

        public Dictionary<EntityId, Entity> Records { get; } = [];

        public Dictionary<AssertionId, Assertion> Links { get; } = [];

        public Dictionary<string, List<AssertionId>> ByKey { get; } = new(StringComparer.Ordinal);

        public Dictionary<EntityId, Judgement> Judgements { get; } = [];

        public void Add(Assertion link)
        {
            if (Links.TryAdd(link.Id, link) && link.SourceKey is { } key)
            {
                if (!ByKey.TryGetValue(key, out var ids))
                    ByKey[key] = ids = [];
                ids.Add(link.Id);
            }
            Links[link.Id] = link;
        }
    }
}
