using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Indicators;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Commands;

/// <summary>A party with its record: read, or about to be made.</summary>
internal sealed record NamedParty(Part Part, string Field, EntityId Id, EntityPayload Payload, bool IsNew)
{
    /// <summary>The kind of record a part is.</summary>
    public static EntityKind KindOf(Part part) => part switch
    {
        Part.Adult or Part.Child => EntityKind.Person,
        Part.Place => EntityKind.Address,
        Part.Vehicle => EntityKind.Vehicle,
        Part.Phone => EntityKind.Phone,
        _ => EntityKind.OnlineAccount,
    };

    /// <summary>
    /// A new record as it will be kept. Without a name a person is not identified; somebody recorded under an indicator is
    /// a person of concern from then on, unless certainly under 18, and a child is a young person.
    /// </summary>
    public static EntityPayload Complete(EntityPayload payload, Part part, Observation observation, DateOnly today)
    {
        if (payload is not Person person)
            return payload;
        var named = person.FullName.Length > 0;
        var complete = person with { Identified = person.Identified && named };
        if (!complete.Roles.IsDefaultOrEmpty)
            return complete;
        var since = observation.When.From is { } from && from > DateOnly.MinValue ? Observed.Since(from) : Observed.Unknown;
        return part switch
        {
            Part.Child => complete with { Roles = [new(Role.YoungPerson, since)] },
            Part.Adult when observation.Indicator is not null && complete.Birth.Under(18, today) != AgeAnswer.Under =>
                complete with { Roles = [new(Role.PersonOfConcern, since)] },
            _ => complete with { Roles = [] },
        };
    }
}
