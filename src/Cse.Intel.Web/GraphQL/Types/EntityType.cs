using System.Globalization;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Store;
using GraphQL;
using GraphQL.DataLoader;

namespace Cse.Intel.Web.GraphQL.Types;

/// <summary>A record of the graph: a person, place, thing, event or report. People judged to be the same are one.</summary>
[Name("Entity")]
internal sealed class EntityType(NodeFacts facts, IReadOnlyList<EntityId> members)
{
    internal static EntityType Of(Subject subject) => new(subject.Facts, subject.Members);

    internal static EntityType Of(Entity entity) => new(NodeFacts.Of(entity), [entity.Id]);

    /// <summary>The id of the record; of people judged to be the same, the one that leads.</summary>
    [Id]
    public string Id => facts.Id.ToString();

    /// <summary>Which kind of record it is.</summary>
    public EntityKind Kind => facts.Kind;

    /// <summary>The few words that name it, fit to show.</summary>
    public string Label => facts.Caption;

    /// <summary>What other systems call it, in the order of kind, id and system.</summary>
    public IEnumerable<ExternalReferenceType> ExternalRefs => facts.References.Select(ExternalReferenceType.Of);

    /// <summary>Ids of all the records that were judged to be the same person, this one among them.</summary>
    [Id]
    public IEnumerable<string> SameAs => members.Select(m => m.ToString());

    /// <summary>What a person is, and when; empty for everything else.</summary>
    public IEnumerable<RoleType> Roles => facts.Roles.Select(r => new RoleType(r));

    /// <summary>A person’s age today in whole years, as far as it is known: “15”, “16 to 18”, “17 or over”; null when it is not.</summary>
    public string? Age([FromServices] TimeProvider clock) => AgeText.Of(facts.Birth, clock.Today());

    /// <summary>Whether many come and go here, so that sharing it says little.</summary>
    public bool CommonPlace => facts.CommonPlace;

    /// <summary>All that is recorded, as far as the caller may read it; null when they may not.</summary>
    public IDataLoaderResult<RecordType?> Record([FromServices] RecordLoader records) => records.Load(facts.Id);
}

/// <summary>What another system calls a record.</summary>
[Name("ExternalReference")]
internal sealed class ExternalReferenceType(ExternalRef reference)
{
    internal static ExternalReferenceType Of(ExternalRef reference) => new(reference);

    /// <summary>The namespace of the id.</summary>
    public string System => reference.System;

    /// <summary>The id there, exactly as given.</summary>
    [Name("id")]
    public string ExternalId => reference.Id;

    /// <summary>The kind of record the id names; ids may repeat between kinds.</summary>
    public EntityKind Kind => reference.Kind;
}

/// <summary>What a person is, and when. Nobody is stored as guilty: a person of concern is not a finding.</summary>
[Name("PersonRole")]
internal sealed class RoleType(PersonRole role)
{
    /// <summary>The code of the import format, e.g. person_of_concern.</summary>
    public string Code => PersonRole.Code(role.Role);

    /// <summary>When it is held, ISO 8601; null = always.</summary>
    public string? When => role.When.IsUnknown ? null : role.When.Text;
}

/// <summary>All that is recorded of one record at its present revision.</summary>
[Name("Record")]
internal sealed class RecordType(Entity entity)
{
    /// <summary>Which revision, from 1.</summary>
    public int Version => entity.Version;

    /// <summary>When this revision was recorded.</summary>
    public DateTimeOffset RecordedAt => entity.RecordedAt;

    /// <summary>Who recorded it.</summary>
    public string RecordedBy => entity.RecordedBy;

    /// <summary>The properties that have a value, by name.</summary>
    public IEnumerable<PropertyType> Properties => PropertyType.Of(entity.Payload);
}

/// <summary>Ages as they are told.</summary>
internal static class AgeText
{
    public static string? Of(Birth birth, DateOnly day) => birth.AgeOn(day) switch
    {
        (null, null) => null,
        ({ } least, { } greatest) when least == greatest => least.ToString(CultureInfo.InvariantCulture),
        ({ } least, { } greatest) => string.Create(CultureInfo.InvariantCulture, $"{least} to {greatest}"),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"{least} or over"),
        (null, { } greatest) => string.Create(CultureInfo.InvariantCulture, $"{greatest} or under"),
    };
}
