using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.Search;
using Cse.Intel.Web.Access;

namespace Cse.Intel.Web.Features.Observations;

/// <summary>A record already known here, as it is offered while somebody types.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Caption">What it is called.</param>
/// <param name="Kind">Its kind in words.</param>
/// <param name="Detail">What tells it from its namesakes.</param>
/// <param name="Why">Why it matches.</param>
public sealed record KnownRecord(string Id, string Caption, string Kind, string Detail, string Why)
{
    /// <summary>The most that is offered at once.</summary>
    public const int OfferedAtMost = 8;

    /// <summary>What a question may start from.</summary>
    public static ImmutableHashSet<EntityKind> Starts { get; } =
    [
        EntityKind.Person, EntityKind.Address, EntityKind.Vehicle, EntityKind.Phone, EntityKind.OnlineAccount,
        EntityKind.Organisation, EntityKind.Object, EntityKind.Event,
    ];

    /// <summary>A hit as this viewer may be told of it; null when their roles read no such record.</summary>
    public static KnownRecord? Of(SearchHit hit, Viewer viewer, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(hit);
        return Redaction.For(viewer, hit.Record, today) is { } record
            ? new(record.Id.ToString(), record.Caption, RecordWords.Kind(record.Kind), DetailOf(record.Payload, today), hit.Why)
            : null;
    }

    private static string DetailOf(EntityPayload payload, DateOnly today) => payload switch
    {
        Person person => string.Join(", ", PersonDetails(person, today)),
        Address { PremisesType: { } type } => type,
        _ => "",
    };

    private static IEnumerable<string> PersonDetails(Person person, DateOnly today)
    {
        yield return RecordWords.Age(person.Birth, today);
        if (!string.IsNullOrWhiteSpace(person.Nickname) && person.FullName.Length > 0)
            yield return $"“{person.Nickname}”";
        foreach (var role in person.Roles.Where(role => role.When.Holds(today)).Select(role => role.Role).Distinct())
            yield return PersonRole.Words(role);
    }
}

/// <summary>Looking for known records at the counter.</summary>
public static class KnownRecords
{
    /// <summary>The best matches for what was typed, at most <see cref="KnownRecord.OfferedAtMost"/>.</summary>
    public static async Task<IReadOnlyList<KnownRecord>> FindKnownAsync(this Counter counter, string phrase, ImmutableHashSet<EntityKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(counter);
        var answer = await counter.AskAsync(new SearchRecords(phrase, counter.Today) { Kinds = kinds, First = KnownRecord.OfferedAtMost });
        return [.. answer.Hits.Select(hit => KnownRecord.Of(hit, counter.Viewer, counter.Today)).OfType<KnownRecord>()];
    }
}
