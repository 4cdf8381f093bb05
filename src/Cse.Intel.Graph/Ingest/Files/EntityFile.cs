using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary>
/// A file whose rows are records of one kind. Reading and writing a record stand side by side in one class per kind, so
/// that what an export writes is what an import reads.
/// </summary>
internal abstract class EntityFile(string name, EntityKind kind, ImmutableArray<Column> columns)
{
    /// <summary>Name of the file.</summary>
    public string Name { get; } = name;

    /// <summary>Kind of its records.</summary>
    public EntityKind Kind { get; } = kind;

    /// <summary>Its columns beside <c>id</c>, in the order of the format.</summary>
    public ImmutableArray<Column> Columns { get; } = columns;

    /// <summary>Our own further columns of this kind, after those of the format.</summary>
    public virtual ImmutableArray<Column> MoreColumns => [];

    /// <summary>True when the product makes these records itself, so that only an export has the file.</summary>
    public virtual bool OnlyInExports => false;

    /// <summary>The file of each kind, in the order in which they are read: what others refer to comes first.</summary>
    public static ImmutableArray<EntityFile> All { get; } =
    [
        new ReportsFile(), new PeopleFile(), new AddressesFile(), new VehiclesFile(), new PhonesFile(), new AccountsFile(),
        new OrganisationsFile(), new ObjectsFile(), new EventsFile(), new NoticesFile(), new ActionsFile(), new MeetingsFile(),
        new AssessmentsFile(),
    ];

    /// <summary>The record a row speaks of; not to be used when the row was refused meanwhile.</summary>
    public abstract EntityPayload Read(CellReader row);

    /// <summary>A record as a row.</summary>
    public abstract void Write(EntityPayload payload, CellWriter row);
}

/// <summary>A file of one kind of record, by the type of what is recorded.</summary>
internal abstract class EntityFile<T>(string name, EntityKind kind, ImmutableArray<Column> columns) : EntityFile(name, kind, columns)
    where T : EntityPayload
{
    /// <inheritdoc/>
    public sealed override EntityPayload Read(CellReader row) => ReadRecord(row) with { Details = row.Details() };

    /// <inheritdoc/>
    public sealed override void Write(EntityPayload payload, CellWriter row)
    {
        WriteRecord((T)payload, row);
        row.Details(payload.Details);
    }

    /// <summary>From columns to the record.</summary>
    protected abstract T ReadRecord(CellReader row);

    /// <summary>From the record to columns.</summary>
    protected abstract void WriteRecord(T record, CellWriter row);
}
