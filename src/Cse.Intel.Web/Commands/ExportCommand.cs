using System.CommandLine;
using Cse.Intel.Web.Data;

namespace Cse.Intel.Web.Commands;

/// <summary><c>export</c>: writes the whole graph to files. Joined to the verbs once the core's export is passed in.</summary>
public static class ExportCommand
{
    /// <summary>The verb; <paramref name="export"/> does the work and answers with an exit code.</summary>
    public static Command Create(Func<DataFolder, DirectoryInfo, CancellationToken, Task<int>> export)
    {
        ArgumentNullException.ThrowIfNull(export);
        var data = CommandLine.DataOption();
        var target = new Argument<DirectoryInfo>("TARGET") { Description = "The folder to write to" };
        var verb = new Command("export", "Write the whole graph to files") { target, data };
        verb.SetAction((call, cancel) => export(call.Folder(data), call.GetValue(target)!, cancel));
        return verb;
    }
}
