using System.Text.Json;
using Cse.Intel.Graph.Ingest.Files;

namespace Cse.Intel.Graph.Ingest;

/// <summary>
/// How far an import batch is, kept in the store with every change set of it, so that a run after a crash goes on where
/// the graph stands. It stays when the batch is finished: by it an export knows when the batch was first begun.
/// </summary>
internal sealed record ImportState
{
    /// <summary>When the batch was first begun: what its rows were recorded at.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When the present pass over the same files was begun; the first time the same as <see cref="Started"/>.</summary>
    public required DateTimeOffset Began { get; init; }

    /// <summary>Counts the passes, so that change sets of different ones have different keys.</summary>
    public int Pass { get; init; }

    /// <summary>True once the pass went through.</summary>
    public bool Finished { get; init; }

    /// <summary>How far each file is.</summary>
    public SortedDictionary<string, FileTally> Files { get; init; } = new(StringComparer.Ordinal);

    /// <summary>A batch known only from the manifest of an export: when it was begun elsewhere.</summary>
    public static ImportState Restored(DateTimeOffset started) => new() { Started = started, Began = started, Finished = true };

    /// <summary>The state from which a run begins: the one it was stopped in, else a new pass.</summary>
    public static ImportState For(ImportState? kept, DateTimeOffset now) => kept switch
    {
        null => new() { Started = now, Began = now, Pass = 1 },
        { Finished: false } => kept,
        _ => new() { Started = kept.Started, Began = now, Pass = kept.Pass + 1 },
    };

    /// <summary>How a file stands; a fresh count when it was not begun.</summary>
    public FileTally Of(string file) => Files.TryGetValue(file, out var tally) ? tally : new();

    /// <summary>The state in which a file stands so.</summary>
    public ImportState With(string file, FileTally tally) => this with { Files = new(Files, StringComparer.Ordinal) { [file] = tally } };

    /// <summary>As kept in the store.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>From what the store kept; null when it kept nothing.</summary>
    public static ImportState? Read(string? text) => text is null ? null : JsonSerializer.Deserialize<ImportState>(text);
}

/// <summary>Counts of a file's rows by outcome; <see cref="Rows"/> is also the place at which to go on.</summary>
internal sealed record FileTally(long Written = 0, long Unchanged = 0, long Updated = 0, long Refused = 0, long Warnings = 0)
{
    /// <summary>Rows read.</summary>
    public long Rows => Written + Unchanged + Updated + Refused;

    /// <summary>One more row.</summary>
    public FileTally Plus(RowOutcome outcome, int warnings) => outcome switch
    {
        RowOutcome.Written => this with { Written = Written + 1, Warnings = Warnings + warnings },
        RowOutcome.Unchanged => this with { Unchanged = Unchanged + 1, Warnings = Warnings + warnings },
        RowOutcome.Updated => this with { Updated = Updated + 1, Warnings = Warnings + warnings },
        _ => this with { Refused = Refused + 1 },
    };

    /// <summary>As told.</summary>
    public FileOutcome As(string file) => new(file, Rows, Written, Unchanged, Updated, Refused, Warnings);
}

/// <summary>What is the same for every row of a run.</summary>
/// <param name="System">The namespace of the ids.</param>
/// <param name="Batch"><c>import:SYSTEM:BATCH</c>.</param>
/// <param name="OwnExport">True when the files are an export of this product, whose ids are ours.</param>
/// <param name="RecordedAt">When rows that do not say so themselves are recorded.</param>
/// <param name="BatchTimes">When the batches that rows of an export name were begun.</param>
internal sealed record ImportScope(
    string System, string Batch, bool OwnExport, DateTimeOffset RecordedAt, IReadOnlyDictionary<string, DateTimeOffset> BatchTimes)
{
    /// <summary>Begins the author of everything imported; see <see cref="NameOf"/>.</summary>
    public const string Prefix = "import:";

    /// <summary>The name of a batch: as author of what it wrote, and as name of its job.</summary>
    public static string NameOf(string system, string hash) => $"{Prefix}{system}:{hash}";

    /// <summary>By whom and when a row was recorded: as it says, else now by this batch.</summary>
    public (DateTimeOffset At, string By) Recorded(CellReader row)
    {
        var by = row.Text("recorded_by") ?? Batch;
        if (row.Instant("recorded_at") is { } at)
            return (at.ToUniversalTime(), by);
        if (by == Batch || !OwnExport)
            return (RecordedAt, by);
        if (!BatchTimes.TryGetValue(by, out at))
            row.Refuse("recorded_at", "field.required", $"Nothing says when {CellReader.Quote(by)} recorded this.");
        return (at, by);
    }
}
