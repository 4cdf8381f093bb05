using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Walking;

/// <summary>
/// One person or thing as a question sees it: a record, or several records of a person judged to be the same, with the
/// union of their roles and the best birth information (at-risk.md, rule 11).
/// </summary>
/// <param name="Facts">What a walk needs to know, combined.</param>
/// <param name="Members">The records, the one whose key sorts first leading.</param>
/// <param name="BirthConflict">True when their birth information cannot all be right.</param>
public sealed record Subject(NodeFacts Facts, ImmutableArray<EntityId> Members, bool BirthConflict)
{
    /// <summary>The id of the leading record.</summary>
    public EntityId Id => Facts.Id;

    /// <summary>True for a person who holds the role on that day.</summary>
    public bool Is(Role role, DateOnly day) => PersonRole.Holds(Facts.Roles, role, day);

    internal static Subject Of(IEnumerable<NodeFacts> records)
    {
        var ordered = records.OrderBy(f => f.SortKey, StringComparer.Ordinal).ThenBy(f => f.Id).ToImmutableArray();
        var lead = ordered[0];
        if (ordered.Length == 1)
            return new(lead, [lead.Id], false);
        var birth = ordered.MinBy(f => f.Birth.Precedence)!.Birth;
        return new(
            lead with
            {
                References = [.. ordered.SelectMany(f => f.References).Distinct().Order()],
                Roles = [.. ordered.SelectMany(f => f.Roles).Distinct()],
                Birth = birth,
            },
            [.. ordered.Select(f => f.Id)],
            Conflict(ordered.Select(f => f.Birth).Where(b => !b.IsUnknown)));
    }

    // Birthdays that no single person could have: the latest of the earliest lies after the earliest of the latest.
    private static bool Conflict(IEnumerable<Birth> births)
    {
        DateOnly earliest = DateOnly.MinValue, latest = DateOnly.MaxValue;
        foreach (var birth in births)
        {
            var (first, last) = birth.Range;
            earliest = first > earliest ? first.Value : earliest;
            latest = last < latest ? last.Value : latest;
        }
        return earliest > latest;
    }
}

/// <summary>
/// Tells which records are one person, as judged by the time asked for, among those the viewer sees. Records are taken
/// in as a walk meets them.
/// </summary>
public sealed class IdentityMap(IGraphReader reader, DateTimeOffset? asKnownAt)
{
    private static readonly LinkFilter NoLinks = LinkFilter.Usual with { Kinds = [] };

    private readonly Dictionary<EntityId, Subject> _subjects = [];

    /// <summary>The subject a record belongs to; the record must have been taken in.</summary>
    public Subject this[EntityId id] => _subjects[id];

    /// <summary>The subject a record belongs to, when it was taken in.</summary>
    public bool TryGet(EntityId id, out Subject subject) => _subjects.TryGetValue(id, out subject!);

    /// <summary>Takes in records by id; those the viewer does not see stay unknown.</summary>
    public async Task TakeAsync(IReadOnlyCollection<EntityId> ids, CancellationToken cancel) =>
        await TakeAsync(await FactsAsync(ids, cancel), cancel);

    /// <summary>Takes in records whose facts are known, with everybody judged to be the same person.</summary>
    public async Task TakeAsync(IReadOnlyDictionary<EntityId, NodeFacts> facts, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var fresh = facts.Where(f => !_subjects.ContainsKey(f.Key)).ToDictionary(f => f.Key, f => f.Value);
        var people = fresh.Values.Where(f => f.Kind == EntityKind.Person).Select(f => f.Id).ToList();
        var groups = new Grouping();
        var known = new HashSet<EntityId>(people);
        for (IReadOnlyCollection<EntityId> ask = people; ask.Count > 0;)
        {
            var met = new HashSet<EntityId>();
            foreach (var judgement in await reader.GetJudgementsAsync(ask, asKnownAt, cancel))
            {
                if (judgement.Verdict != Verdict.Same)
                    continue;
                groups.Join(judgement.Left, judgement.Right);
                met.UnionWith([judgement.Left, judgement.Right]);
            }
            met.ExceptWith(known);
            known.UnionWith(met);
            foreach (var (id, more) in await FactsAsync(met, cancel))
                fresh[id] = more;
            ask = met;
        }
        foreach (var group in fresh.Values.GroupBy(f => groups.Lead(f.Id)))
        {
            var subject = Subject.Of(group);
            foreach (var member in subject.Members)
                _subjects[member] = subject;
        }
    }

    private async Task<IReadOnlyDictionary<EntityId, NodeFacts>> FactsAsync(IReadOnlyCollection<EntityId> ids, CancellationToken cancel) =>
        ids.Count == 0
            ? ImmutableDictionary<EntityId, NodeFacts>.Empty
            : (await reader.ExpandAsync(ids, NoLinks with { AsKnownAt = asKnownAt }, null, cancel)).Nodes;

    /// <summary>Union-find over the few records that judgements join.</summary>
    private sealed class Grouping
    {
        private readonly Dictionary<EntityId, EntityId> _parents = [];

        public EntityId Lead(EntityId id)
        {
            while (_parents.TryGetValue(id, out var parent) && parent != id)
                id = parent;
            return id;
        }

        public void Join(EntityId a, EntityId b)
        {
            var (leadA, leadB) = (Lead(a), Lead(b));
            if (leadA != leadB)
                _parents[leadB] = leadA;
        }
    }
}
