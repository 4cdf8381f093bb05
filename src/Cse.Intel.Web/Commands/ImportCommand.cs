using System.CommandLine;
using Cse.Intel.Web.Data;

namespace Cse.Intel.Web.Commands;

/// <summary>What <c>import</c> was asked to do.</summary>
/// <param name="Folder">The data folder to write to.</param>
/// <param name="Source">A folder or a zip with the files.</param>
/// <param name="Trial">True to report and write nothing.</param>
public sealed record ImportCall(DataFolder Folder, FileSystemInfo Source, bool Trial);

/// <summary><c>import</c>: reads files into the graph. Joined to the verbs once the core's import is passed in.</summary>
public static class ImportCommand
{
    /// <summary>The verb; <paramref name="import"/> does the work and answers with an exit code.</summary>
    public static Command Create(Func<ImportCall, CancellationToken, Task<int>> import)
    {
        ArgumentNullException.ThrowIfNull(import);
        var data = CommandLine.DataOption();
        var source = new Argument<FileSystemInfo>("SOURCE") { Description = "A folder or a zip with the files" }.AcceptExistingOnly();
        var trial = new Option<bool>("--trial") { Description = "Report what would happen and write nothing" };
        var verb = new Command("import", "Read files into the graph") { source, trial, data };
        verb.SetAction((call, cancel) => import(new(call.Folder(data), call.GetValue(source)!, call.GetValue(trial)), cancel));
        return verb;
    }
}
