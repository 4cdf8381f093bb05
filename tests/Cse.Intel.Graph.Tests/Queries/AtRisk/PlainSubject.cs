using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Tests.Queries.AtRisk;

/// <summary>One thing, or one person with every record judged to be theirs, as known at K (at-risk.md, rule 11).</summary>
internal sealed class PlainSubject(IEnumerable<Entity> records)
{
    // A record's id for ties is the smallest of its references, else its own; a person's is the smallest of the records'.
    private readonly ImmutableArray<Entity> _records = [.. records.OrderBy(KeyOf, StringComparer.Ordinal)];

    public string Key => KeyOf(_records[0]);

    public IEnumerable<EntityId> Ids => _records.Select(r => r.Id);

    public bool IsPerson => _records[0].Payload is Person;

    public bool IsCommonPlace => _records.Any(r => r.Payload is Address { CommonPlace: true } or Vehicle { CommonPlace: true } or Organisation { CommonPlace: true });

    public IEnumerable<Person> People => _records.Select(r => r.Payload).OfType<Person>();

    public bool Is(Role role, DateOnly day) => People.SelectMany(p => p.Roles).Any(r => r.Role == role && r.When.Holds(day));

    public override string ToString() => Key;

    private static string KeyOf(Entity record)
    {
        var names = record.ExternalRefs.OrderBy(r => r.Kind.ToString(), StringComparer.Ordinal)
            .ThenBy(r => r.Id, StringComparer.Ordinal).ThenBy(r => r.System, StringComparer.Ordinal).ToList();
        return names.Count > 0 ? $"{names[0].Kind}:{names[0].Id}" : $"{record.Kind}:{record.Id}";
    }
}
