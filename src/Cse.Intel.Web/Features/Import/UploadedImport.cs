using System.Collections.Immutable;
using Cse.Intel.Graph.Ingest;

namespace Cse.Intel.Web.Features.Import;

/// <summary>What is being done with an upload.</summary>
public enum ImportPhase
{
    /// <summary>A trial: everything but the writing.</summary>
    Trial,
    /// <summary>The import itself.</summary>
    Real,
}

/// <summary>How far a phase is.</summary>
public enum ImportStatus
{
    /// <summary>Under way.</summary>
    Running,
    /// <summary>Asked to stop; it ends after the rows in hand.</summary>
    Stopping,
    /// <summary>Stopped, by a person or by the end of the site; it can go on.</summary>
    Stopped,
    /// <summary>Done.</summary>
    Finished,
    /// <summary>It could not be done; the failure says why.</summary>
    Failed,
}

/// <summary>An upload and what has been done with it; kept in the data folder, so that a restart finds it again.</summary>
public sealed record UploadedImport
{
    /// <summary>Tells it from the one before.</summary>
    public required string Id { get; init; }

    /// <summary>What the file was called; shown, never opened by that name.</summary>
    public required string FileName { get; init; }

    /// <summary>The namespace of its ids, when no manifest names it.</summary>
    public string? System { get; init; }

    /// <summary>Who sent it.</summary>
    public required string User { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>What is, or was last, done.</summary>
    public ImportPhase Phase { get; init; }

    /// <summary>How far that is.</summary>
    public ImportStatus Status { get; init; }

    /// <summary>What the trial showed.</summary>
    public ImportAccount? Trial { get; init; }

    /// <summary>What the import did.</summary>
    public ImportAccount? Real { get; init; }

    /// <summary>Why it failed, fit to show.</summary>
    public string? Failure { get; init; }

    /// <summary>True while it is under way.</summary>
    public bool IsRunning() => Status is ImportStatus.Running or ImportStatus.Stopping;

    /// <summary>As this user may see it: the young people a trial names are named to whoever ran it alone.</summary>
    public UploadedImport For(string user) =>
        user == User || Trial is null ? this : this with { Trial = Trial with { Children = [], ChildrenBeyond = 0, NamesKept = true } };

    /// <summary>The account to show: of the import, once there is one.</summary>
    public ImportAccount? Account() => Phase == ImportPhase.Real ? Real : Trial;
}

/// <summary>What happened, or in a trial would happen: rows by file and outcome, what was refused and why, whom it touches.</summary>
public sealed record ImportAccount
{
    /// <summary>How many refused rows and children are kept to be shown.</summary>
    public const int ListedAtMost = 1_000;

    /// <summary>The namespace of the ids.</summary>
    public required string System { get; init; }

    /// <summary>The batch, by which everything it wrote names it.</summary>
    public required string Batch { get; init; }

    /// <summary>False when it was stopped.</summary>
    public bool Finished { get; init; }

    /// <summary>Rows of each file by outcome.</summary>
    public ImmutableArray<FileOutcome> Files { get; init; } = [];

    /// <summary>Files refused as a whole, or not read.</summary>
    public ImmutableArray<RowRemark> FileRemarks { get; init; } = [];

    /// <summary>Refused rows.</summary>
    public ImmutableArray<RowRemark> Refused { get; init; } = [];

    /// <summary>Refused rows beyond those.</summary>
    public long RefusedBeyond { get; init; }

    /// <summary>Things to look at in rows that were taken in.</summary>
    public ImmutableArray<RowRemark> Warnings { get; init; } = [];

    /// <summary>Young people whose networks it would change.</summary>
    public ImmutableArray<TouchedYoungPerson> Children { get; init; } = [];

    /// <summary>Young people beyond those.</summary>
    public long ChildrenBeyond { get; init; }

    /// <summary>True when the young people are not named to whoever reads this, who did not run the trial.</summary>
    public bool NamesKept { get; init; }

    /// <summary>How long it took, in seconds.</summary>
    public double Seconds { get; init; }

    /// <summary>The account of a summary.</summary>
    public static ImportAccount Of(ImportSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return new()
        {
            System = summary.System,
            Batch = summary.Batch,
            Finished = summary.Finished,
            Files = summary.Files,
            FileRemarks = summary.FileRemarks,
            Refused = summary.Refused,
            RefusedBeyond = summary.RefusedBeyond,
            Warnings = [.. summary.Warnings.Take(ListedAtMost)],
            Children = [.. summary.Children.Select(child => new TouchedYoungPerson(child.Id.ToString(), child.Caption))],
            ChildrenBeyond = summary.ChildrenBeyond,
            Seconds = summary.Seconds,
        };
    }

    /// <summary>Rows of all files that ended so.</summary>
    public (long Written, long Updated, long Unchanged, long Refused) Totals() =>
        (Files.Sum(file => file.Written), Files.Sum(file => file.Updated), Files.Sum(file => file.Unchanged), Files.Sum(file => file.Refused));
}

/// <summary>A young person whose network an import would change.</summary>
/// <param name="Id">The record.</param>
/// <param name="Caption">What it is called.</param>
public sealed record TouchedYoungPerson(string Id, string Caption);
