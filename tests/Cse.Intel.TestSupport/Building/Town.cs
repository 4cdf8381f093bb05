using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store;
using Microsoft.Extensions.Time.Testing;

namespace Cse.Intel.TestSupport.Building;

/// <summary>
/// A small invented town. It keeps what a test says until it is saved, fills in what the test leaves open, and always
/// the same way: the same words give the same ids.
/// </summary>
public sealed partial class Town
{
    /// <summary>The system that the town's external references name.</summary>
    public const string System = "town";

    private readonly Dictionary<EntityId, EntityWrite> _known = [];
    private readonly Dictionary<string, EntityId> _names = new(StringComparer.Ordinal);
    private readonly List<EntityWrite> _entities = [];
    private int _sets;

    /// <summary>A clock that stands at <see cref="Instants.Now"/> until a test moves it.</summary>
    public FakeTimeProvider Clock { get; } = new(Instants.Now);

    /// <summary>When what follows is recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; } = Instants.Recorded;

    /// <summary>By whom what follows is recorded.</summary>
    public string RecordedBy { get; private set; } = "pc.example";

    /// <summary>The record of that name.</summary>
    public EntityId this[string name] => _names[name];

    /// <summary>Every record named so far.</summary>
    public IReadOnlyCollection<EntityId> Everyone => _names.Values;

    /// <summary>What follows is recorded at noon of this day.</summary>
    public Town At(string day) => At(Instants.At(day));

    /// <summary>What follows is recorded at this instant.</summary>
    public Town At(DateTimeOffset instant)
    {
        RecordedAt = instant;
        return this;
    }

    /// <summary>What follows is recorded by this user.</summary>
    public Town By(string user)
    {
        RecordedBy = user;
        return this;
    }

    /// <summary>A record of any kind under a name, with an external reference of that name.</summary>
    public EntityId Record(string name, EntityPayload payload, Protection? protection = null)
    {
        var reference = new ExternalRef(System, payload.Kind, name);
        var id = EntityId.Of(reference);
        _names.Add(name, id);
        Write(new(id, 0, payload, protection ?? Protection.Unit, [reference], Retention.From(new DateOnly(2026, 6, 1)), RecordedAt, RecordedBy));
        return id;
    }

    /// <summary>The next revision of a record.</summary>
    public Town Revise<T>(EntityId id, Func<T, T> change, Protection? protection = null, params ImmutableArray<ExternalRef> addRefs)
        where T : EntityPayload
    {
        var last = _known[id];
        Write(last with
        {
            ExpectedVersion = last.ExpectedVersion + 1,
            Payload = change((T)last.Payload),
            Protection = protection ?? last.Protection,
            AddRefs = addRefs,
            RecordedAt = RecordedAt,
            RecordedBy = RecordedBy,
        });
        return this;
    }

    /// <summary>The same record under another protection.</summary>
    public Town Protect(EntityId id, Protection protection) => Revise<EntityPayload>(id, p => p, protection);

    /// <summary>What was said since the last change set, as one.</summary>
    public ChangeSet Changes(string? key = null, string reason = "a test says so")
    {
        var changes = new ChangeSet(key ?? $"town-{++_sets}", RecordedBy, reason)
        {
            Entities = [.. _entities],
            Assertions = [.. _assertions],
            Retractions = [.. _retractions],
            Judgements = [.. _judgements],
        };
        _entities.Clear();
        _assertions.Clear();
        _retractions.Clear();
        _judgements.Clear();
        return changes;
    }

    /// <summary>Commits what was said since the last change set.</summary>
    public Task<CommitReceipt> SaveAsync(IGraphStore store) => store.ApplyAsync(Changes(), CancellationToken.None);

    private void Write(EntityWrite write)
    {
        _known[write.Id] = write;
        _entities.Add(write);
    }
}
