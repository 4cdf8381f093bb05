using System.Globalization;
using Cse.Intel.Graph.Ingest;
using Cse.Intel.Web.Shared.TagHelpers;

namespace Cse.Intel.Web.Features.Import;

/// <summary>The page of the import.</summary>
/// <param name="Import">The upload and what became of it; null when there is none.</param>
/// <param name="Percent">How far the run is, from 0 to 100; null before it knows.</param>
/// <param name="ProgressWords">The same in words.</param>
public sealed record ImportPage(UploadedImport? Import, int? Percent, string ProgressWords)
{
    /// <summary>True while a run is under way.</summary>
    public bool IsRunning => Import?.IsRunning() == true;

    /// <summary>The heading.</summary>
    public string Title => Import switch
    {
        null => "Import",
        { Status: ImportStatus.Running or ImportStatus.Stopping, Phase: ImportPhase.Trial } => "Trial under way",
        { Status: ImportStatus.Running or ImportStatus.Stopping } => "Import under way",
        { Status: ImportStatus.Stopped, Phase: ImportPhase.Trial } => "Trial stopped",
        { Status: ImportStatus.Stopped } => "Import stopped",
        { Status: ImportStatus.Failed, Phase: ImportPhase.Trial } => "The trial could not be done",
        { Status: ImportStatus.Failed } => "The import could not be done",
        { Phase: ImportPhase.Trial } => "What the import would do",
        _ => "Imported",
    };

    /// <summary>True when it may be imported for real, or go on.</summary>
    public bool MayStart => Import is { Trial: not null } import && !import.IsRunning() && !(import.Phase == ImportPhase.Real && import.Status == ImportStatus.Finished);

    /// <summary>The page of where things stand.</summary>
    public static ImportPage Of(UploadedImport? import, ImportProgress? progress) => new(import, PercentOf(progress), Words(import, progress));

    private static int? PercentOf(ImportProgress? progress) =>
        progress is { RowsTotal: > 0 } ? (int)(progress.RowsDone * 100 / progress.RowsTotal) : null;

    private static string Words(UploadedImport? import, ImportProgress? progress)
    {
        if (import?.Status == ImportStatus.Stopping)
            return "Stopping after the rows in hand";
        if (progress is null)
            return "Looking at the files";
        var rest = progress.Remaining is { } time ? $", about {Duration(time)} to go" : "";
        return string.Create(UkText.Culture, $"{progress.RowsDone:N0} of {progress.RowsTotal:N0} rows, {progress.RowsPerSecond:N0} a second{rest} ({progress.File})");
    }

    private static string Duration(TimeSpan time) => time switch
    {
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (int)time.TotalSeconds)} seconds"),
        { TotalMinutes: < 90 } => string.Create(CultureInfo.InvariantCulture, $"{(int)Math.Ceiling(time.TotalMinutes)} minutes"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)Math.Ceiling(time.TotalHours)} hours"),
    };
}
