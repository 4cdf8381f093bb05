using System.Diagnostics;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Sqlite;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.TestSupport.Processes;

/// <summary>
/// A test program started a second time as another process over a data folder: what it is to do stands in an environment
/// variable, and it says on its output what has become of it. It ends when its parent closes its input, or ends.
/// </summary>
public static class StoreChild
{
    private const string TaskVariable = "CSE_TEST_CHILD";
    private const string FolderVariable = "CSE_TEST_FOLDER";
    private const string Write = "write";

    /// <summary>Starts a child that opens the store of a folder and holds it.</summary>
    /// <param name="program">The test program, which calls <see cref="RunIfAsked"/> before anything else.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="through">A command to start it with, e.g. as another user.</param>
    public static Process Hold(string program, string folder, params string[] through) => Start(program, "hold", folder, through);

    /// <summary>Starts a child that writes without end and says <c>ack KEY</c> for each set acknowledged.</summary>
    public static Process WriteForever(string program, string folder, int round) => Start(program, $"{Write} {round}", folder, []);

    /// <summary>The set of a key: a person, an address, a report, and an assertion, to be there whole or not at all.</summary>
    public static ChangeSet SetOf(string key)
    {
        var town = Given.Town();
        town.Says(town.Person($"Person {key}"), "VISITS", town.Address($"Flat {key}"), report: town.Report($"R {key}"));
        var set = town.Changes(key);
        return set with { Assertions = [set.Assertions[0] with { Id = AssertionId.Of(key) }] };
    }

    /// <summary>In a child: does its task and ends the process. Otherwise: nothing.</summary>
    public static void RunIfAsked()
    {
        if (Environment.GetEnvironmentVariable(TaskVariable) is not { Length: > 0 } task)
            return;
        RunAsync(task, Environment.GetEnvironmentVariable(FolderVariable)!).GetAwaiter().GetResult();
        Environment.Exit(0);
    }

    private static Process Start(string program, string task, string folder, string[] through)
    {
        string[] command = [.. through, program];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardInput = true, RedirectStandardError = true };
        start.Environment[TaskVariable] = task;
        start.Environment[FolderVariable] = folder;
        return Process.Start(start)!;
    }

    private static async Task RunAsync(string task, string folder)
    {
        try
        {
            await using var store = SqliteGraphStore.Open(folder, $"a child to {task}", TimeProvider.System);
            Console.WriteLine("open");
            if (task.StartsWith(Write, StringComparison.Ordinal))
                foreach (var writer in Enumerable.Range(0, 3))
                    _ = Task.Run(() => WriteForeverAsync(store, $"{task} {writer}"));
            await Console.In.ReadLineAsync();
        }
        catch (StoreException e)
        {
            Console.WriteLine($"{e.GetType().Name}: {e.Message}");
        }
    }

    private static async Task WriteForeverAsync(SqliteGraphStore store, string writer)
    {
        for (var i = 0; ; i++)
        {
            var set = SetOf($"{writer} {i}");
            await store.ApplyAsync(set, CancellationToken.None);
            Console.WriteLine($"ack {set.Key}");
        }
    }
}
