using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;

namespace Cse.Intel.Graph.Ingest;

/// <summary>How a row ended.</summary>
public enum RowOutcome
{
    /// <summary>It was new and is written.</summary>
    Written,
    /// <summary>It was there already.</summary>
    Unchanged,
    /// <summary>It was there with other values: the next revision is written, or the old link retracted and the new one added.</summary>
    Updated,
    /// <summary>It is not taken in; the reason says why.</summary>
    Refused,
}

/// <summary>How an import is to run.</summary>
public sealed record ImportOptions
{
    /// <summary>The namespace of the ids, when no manifest names it.</summary>
    public string? System { get; init; }

    /// <summary>True to report what would happen and write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Who imports, for the change sets; null takes the batch's name.</summary>
    public string? Author { get; init; }

    /// <summary>
    /// Who asked for it at the site: a trial names only the young people they may see, and only somebody who sees restricted
    /// records takes in an export, which says of each record who may see it. Null is an operator at the machine.
    /// </summary>
    public Viewer? Viewer { get; init; }

    /// <summary>Rows per change set, and so rows that a stop or a crash may have to repeat.</summary>
    public int ChunkRows { get; init; } = 5_000;

    /// <summary>
    /// A folder in which each batch with refused rows gets a folder <c>SYSTEM-BATCH</c> of them, to be mended and imported
    /// again; null writes none. A dry run writes none.
    /// </summary>
    public string? RefusedRoot { get; init; }

    /// <summary>How many refused rows, and how many warnings, the summary lists; the rest is counted.</summary>
    public int MostListed { get; init; } = 10_000;
}

/// <summary>How far an import is.</summary>
/// <param name="File">The file being read.</param>
/// <param name="RowsDone">Rows done, of all files.</param>
/// <param name="RowsTotal">Rows there are.</param>
/// <param name="RowsPerSecond">Speed of this run.</param>
/// <param name="Remaining">Time it will take yet at that speed; null while nobody can say.</param>
public sealed record ImportProgress(string File, long RowsDone, long RowsTotal, double RowsPerSecond, TimeSpan? Remaining);

/// <summary>How the rows of a file ended.</summary>
/// <param name="File">Its name.</param>
/// <param name="Rows">Rows read: the sum of the four outcomes.</param>
/// <param name="Written">New rows.</param>
/// <param name="Unchanged">Rows that were there already.</param>
/// <param name="Updated">Rows that were there with other values.</param>
/// <param name="Refused">Rows not taken in.</param>
/// <param name="Warnings">Things to look at in rows that were taken in, e.g. malformed identifiers.</param>
public sealed record FileOutcome(string File, long Rows, long Written, long Unchanged, long Updated, long Refused, long Warnings);

/// <summary>Something about a row that somebody should look at.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line on which the row begins, counted from 1.</param>
/// <param name="Column">The column it is about, when there is one.</param>
/// <param name="Code">Stable code, e.g. <c>link.dangling</c>.</param>
/// <param name="Reason">A sentence fit to show.</param>
public sealed record RowRemark(string File, long Line, string? Column, string Code, string Reason);

/// <summary>A child whose network an import would change.</summary>
/// <param name="Id">The record.</param>
/// <param name="Caption">The few words that name it.</param>
public sealed record TouchedChild(EntityId Id, string Caption);

/// <summary>What an import did, or in a dry run would do.</summary>
public sealed record ImportSummary
{
    /// <summary>The namespace of the ids.</summary>
    public required string System { get; init; }

    /// <summary><c>import:SYSTEM:BATCH</c>, by which everything it wrote names it.</summary>
    public required string Batch { get; init; }

    /// <summary>Protective marking of the files, when they have one.</summary>
    public string? Marking { get; init; }

    /// <summary>True when nothing was written.</summary>
    public bool DryRun { get; init; }

    /// <summary>False when it was stopped; running it again goes on from there.</summary>
    public bool Finished { get; init; }

    /// <summary>True when it went on from where an earlier run had stopped; totals include that run's.</summary>
    public bool Resumed { get; init; }

    /// <summary>How the rows of each file ended.</summary>
    public ImmutableArray<FileOutcome> Files { get; init; } = [];

    /// <summary>Refusals of whole files, and files that were not read.</summary>
    public ImmutableArray<RowRemark> FileRemarks { get; init; } = [];

    /// <summary>Refused rows, up to the limit asked for.</summary>
    public ImmutableArray<RowRemark> Refused { get; init; } = [];

    /// <summary>Refused rows beyond those listed.</summary>
    public long RefusedBeyond { get; init; }

    /// <summary>Things to look at in rows that were taken in, up to the limit asked for; those of this run only.</summary>
    public ImmutableArray<RowRemark> Warnings { get; init; } = [];

    /// <summary>Where refused rows were written, to be mended and imported again; null when none were.</summary>
    public string? RefusedFolder { get; init; }

    /// <summary>In a dry run, children whose networks would change, up to 200.</summary>
    public ImmutableArray<TouchedChild> Children { get; init; } = [];

    /// <summary>Children beyond those listed.</summary>
    public long ChildrenBeyond { get; init; }

    /// <summary>How long this run took.</summary>
    public double Seconds { get; init; }

    /// <summary>The most memory the process held.</summary>
    public long PeakMemoryBytes { get; init; }

    /// <summary>Rows of all files that ended so.</summary>
    public long Count(RowOutcome outcome) => Files.Sum(f => outcome switch
    {
        RowOutcome.Written => f.Written,
        RowOutcome.Unchanged => f.Unchanged,
        RowOutcome.Updated => f.Updated,
        _ => f.Refused,
    });

    /// <summary>One JSON object with everything, for programs.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = global::System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new EntityIdText() },
    };

    private sealed class EntityIdText : JsonConverter<EntityId>
    {
        public override EntityId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, EntityId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
