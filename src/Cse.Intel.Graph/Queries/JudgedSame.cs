using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries;

/// <summary>
/// Some people, looked at through the judgements "same person" that stood then: records judged the same are one person,
/// with the union of their roles and the first birth information by its precedence (at-risk.md, rule 11).
/// </summary>
internal sealed class JudgedSame
{
    private readonly Dictionary<EntityId, EntityId> _first;
    private readonly ILookup<EntityId, Entity> _records;

    private JudgedSame(Dictionary<EntityId, EntityId> first, ILookup<EntityId, Entity> records)
    {
        _first = first;
        _records = records;
    }

    /// <summary>Reads who is the same as any of these, and their records as known then.</summary>
    public static async Task<JudgedSame> LoadAsync(IGraphReader reader, IReadOnlyCollection<EntityId> people, DateTimeOffset? asKnownAt, CancellationToken cancel)
    {
        var first = people.Distinct().ToDictionary(id => id);
        List<EntityId> frontier = [.. first.Keys];
        while (frontier.Count > 0)
        {
            var judgements = await reader.GetJudgementsAsync(frontier, asKnownAt, cancel);
            var found = new List<EntityId>();
            foreach (var judgement in judgements.Where(j => j.Verdict == Verdict.Same))
                Join(first, judgement, found);
            frontier = found;
        }
        var records = await reader.GetEntitiesAsync(first.Keys, asKnownAt, cancel);
        return new(first, records.Values.ToLookup(r => Root(first, r.Id)));
    }

    /// <summary>The record that stands for a person: the smallest id of those judged the same.</summary>
    public EntityId this[EntityId id] => _first.ContainsKey(id) ? Root(_first, id) : id;

    /// <summary>Every record of that person, by id.</summary>
    public IReadOnlyList<EntityId> RecordsOf(EntityId id) => [.. _first.Keys.Where(k => Root(_first, k) == this[id]).Order()];

    /// <summary>What is known of the person's birth.</summary>
    public Birth BirthOf(EntityId id) =>
        People(id).Select(p => p.Birth).OrderBy(b => b.Precedence).FirstOrDefault(Birth.Unknown);

    /// <summary>True when one of the records gives the person that role on that day.</summary>
    public bool Holds(EntityId id, Role role, DateOnly day) => People(id).Any(p => p.Is(role, day));

    /// <summary>True when they are, or may be, a child on that day (at-risk.md, rule 9).</summary>
    public bool IsChild(EntityId id, DateOnly day) => BirthOf(id).Under(18, day) switch
    {
        AgeAnswer.Under or AgeAnswer.Uncertain => true,
        AgeAnswer.Unknown => Holds(id, Role.YoungPerson, day),
        _ => false,
    };

    private IEnumerable<Person> People(EntityId id) => _records[this[id]].OrderBy(r => r.Id).Select(r => r.Payload).OfType<Person>();

    private static void Join(Dictionary<EntityId, EntityId> first, Judgement judgement, List<EntityId> found)
    {
        foreach (var id in new[] { judgement.Left, judgement.Right })
            if (first.TryAdd(id, id))
                found.Add(id);
        var (left, right) = (Root(first, judgement.Left), Root(first, judgement.Right));
        if (left != right)
            first[left.CompareTo(right) < 0 ? right : left] = left.CompareTo(right) < 0 ? left : right;
    }

    private static EntityId Root(Dictionary<EntityId, EntityId> first, EntityId id)
    {
        while (first[id] != id)
            id = first[id];
        return id;
    }
}
