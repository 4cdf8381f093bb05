using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Access;

/// <summary>
/// Which parts of a record a viewer reads once the store lets them see it: the letters "r", "or" and "mr" of the
/// permission matrix (intelligence-handling.md §4.3). Reports lose their conditions' text to nobody: who may not read a
/// conditional report does not see it at all.
/// </summary>
public static class Redaction
{
    /// <summary>The record as this viewer reads it on a day; null when their roles read no such record.</summary>
    public static Entity? For(Viewer viewer, Entity entity, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return For(viewer, entity, IsChild(entity.Payload, day));
    }

    /// <summary>The same, where more is known of who is a child than the record itself says.</summary>
    public static Entity? For(Viewer viewer, Entity entity, bool isChild)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(entity);
        if (viewer.IsSystem)
            return entity;
        return BestGrant(viewer, entity.Kind, isChild) switch
        {
            Grant.None => null,
            Grant.OwnRedacted or Grant.Redacted or Grant.MeetingRedacted => entity with { Payload = Redact(entity.Payload) },
            _ => entity,
        };
    }

    /// <summary>True when the viewer's roles read any part of such a record: else it is not named to them either.</summary>
    public static bool Reads(Viewer viewer, EntityKind kind, bool isChild)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.IsSystem || BestGrant(viewer, kind, isChild) != Grant.None;
    }

    /// <summary>True for a person who is, or may be, under 18 on a day, or is known as a young person.</summary>
    public static bool IsChild(EntityPayload payload, DateOnly day) =>
        payload is Person person && person.Birth.Under(18, day) switch
        {
            AgeAnswer.Under or AgeAnswer.Uncertain => true,
            AgeAnswer.Unknown => person.Is(Role.YoungPerson, day),
            _ => false,
        };

    private static Grant BestGrant(Viewer viewer, EntityKind kind, bool isChild) =>
        viewer.Roles.Select(role => CapabilityMatrix.Default[role, Part(kind, isChild)]).DefaultIfEmpty(Grant.None).Max();

    private static Capability Part(EntityKind kind, bool isChild) => kind switch
    {
        EntityKind.Report => Capability.ReadReports,
        EntityKind.Person when isChild => Capability.ReadChild,
        EntityKind.Assessment => Capability.ReadChild,
        _ => Capability.ReadNominal,
    };

    private static EntityPayload Redact(EntityPayload payload) => payload switch
    {
        Person p => p with
        {
            Ethnicity = null, PncId = null, Cro = null, CareStatus = null, Description = null,
            Details = p.Details.Clear(),
        },
        Assessment a => a with { Indicators = ImmutableArray<string>.Empty, Details = a.Details.Clear() },
        _ => payload with { Details = payload.Details.Clear() },
    };
}
