using System.CommandLine;
using Cse.Intel.Web.Data;

namespace Cse.Intel.Web.Commands;

/// <summary><c>demo</c>: fills an empty graph with invented records. Joined to the verbs once the core's demo is passed in.</summary>
public static class DemoCommand
{
    /// <summary>The verb; <paramref name="fill"/> does the work and answers with an exit code.</summary>
    public static Command Create(Func<DataFolder, CancellationToken, Task<int>> fill)
    {
        ArgumentNullException.ThrowIfNull(fill);
        var data = CommandLine.DataOption();
        var verb = new Command("demo", "Fill an empty graph with invented records") { data };
        verb.SetAction((call, cancel) => fill(call.Folder(data), cancel));
        return verb;
    }
}
