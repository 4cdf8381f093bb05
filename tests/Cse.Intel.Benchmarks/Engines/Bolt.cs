using System.Diagnostics;
using System.Text.Json;
using Cse.Intel.Graph.Store.Neo4j.Transport;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Processes;

namespace Cse.Intel.Benchmarks.Engines;

/// <summary>The official JavaScript driver over Bolt, as the yardstick: it sends statements that our engine sent, in the same order.</summary>
internal static class Bolt
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Cse.Intel.Benchmarks/bolt");

    /// <summary>What a developer would write first: one flat row a link, filtered alike.</summary>
    public static string PlainExpand { get; } = File.ReadAllText(Path.Combine(Folder, "expand.cypher"));

    /// <summary>Why it cannot be measured here; null when it can.</summary>
    public static async Task<string?> PrepareAsync()
    {
        try
        {
            if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
                await RunAsync("npm", ["ci", "--no-audit", "--no-fund", "--silent"], "");
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return $"not measured: {e.Message}";
        }
    }

    /// <summary>Times of each question, its statements one after the other, after a round to warm up.</summary>
    public static async Task<Latencies> ReplayAsync(Neo4jServer server, IReadOnlyList<IReadOnlyList<CypherCall>> questions, int times)
    {
        var work = new
        {
            uri = server.Bolt,
            user = server.Options.User,
            password = server.Password,
            times,
            questions = questions.Select(q => q.Select(c => new { text = c.Text, parameters = c.Parameters }).ToArray()).ToArray(),
        };
        return new(JsonSerializer.Deserialize<double[]>(await RunAsync("node", ["replay.mjs"], JsonSerializer.Serialize(work)))!);
    }

    private static async Task<string> RunAsync(string program, string[] arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} failed: {(await errors).Trim()}");
    }
}
