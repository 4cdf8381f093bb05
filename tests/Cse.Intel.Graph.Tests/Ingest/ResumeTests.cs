using System.Diagnostics;
using System.Text;
using Cse.Intel.Graph.Ingest;
using Cse.Intel.Graph.Ingest.Sources;
using Cse.Intel.Graph.Store.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Cse.Intel.Graph.Tests.Ingest;

/// <summary>An import that is stopped or killed goes on from there and comes to the same graph.</summary>
public sealed class ResumeTests
{
    private const int Chunk = 100;

    [Fact]
    public async Task Import_StoppedAndRunAgain_GoesOnWithItsTotals()
    {
        await using var bench = new Workbench();
        var folder = Town(bench, "in");
        var options = new ImportOptions { System = "test", ChunkRows = Chunk, RefusedRoot = bench.At("refused") };
        var whole = await bench.ImportAsync(folder, options, "whole");
        var refused = await File.ReadAllTextAsync(Path.Combine(whole.RefusedFolder!, "links.csv"));
        Directory.Delete(bench.At("refused"), recursive: true);
        ImportSummary summary;
        var runs = 0;
        do
        {
            summary = await StopAfterAsync(bench, folder, options, chunks: 3);
            Assert.Equal(runs > 0, summary.Resumed);
            bench.Clock.Advance(TimeSpan.FromHours(1));
        }
        while (!summary.Finished && ++runs < 100);
        Assert.InRange(runs, 3, 99);
        Assert.Equal(whole.Files, summary.Files);
        Assert.Equal(whole.Refused.Select(r => (r.Line, r.Code)), summary.Refused.Select(r => (r.Line, r.Code)));
        Assert.Equal(refused, await File.ReadAllTextAsync(Path.Combine(summary.RefusedFolder!, "links.csv")));
        Workbench.AssertSame(await bench.ExportAsync("a", "whole"), await bench.ExportAsync("b"));
    }

    [Fact]
    public async Task Import_KilledAndRunAgain_ComesToTheSameGraph()
    {
        await using var bench = new Workbench();
        var folder = Town(bench, "in");
        await bench.ImportAsync(folder, new() { System = "test", ChunkRows = Chunk }, "whole");
        var kills = 0;
        foreach (var afterChunk in new[] { 1, 4, 7, 2, 11 })
            kills += await RunChildAsync(bench, folder, killAfter: afterChunk) ? 0 : 1;
        Assert.True(await RunChildAsync(bench, folder, killAfter: int.MaxValue));
        Assert.InRange(kills, 3, 5);
        Workbench.AssertSame(await bench.ExportAsync("a", "whole"), await bench.ExportAsync("b"));
    }

    /// <summary>What <see cref="RunChildAsync"/> runs in a process of its own.</summary>
    [Fact(Explicit = true)]
    public async Task Child_Import()
    {
        var (data, folder) = (Environment.GetEnvironmentVariable("CSE_TEST_DATA"), Environment.GetEnvironmentVariable("CSE_TEST_FOLDER"));
        Assert.SkipWhen(data is null || folder is null, "Run by another test, in a process of its own.");
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 7, 0, 0, TimeSpan.Zero));
        await using var store = SqliteGraphStore.Open(data, "a test", clock);
        using var source = ImportSource.Open(folder);
        var summary = await new ImportRun(store, clock).RunAsync(source, new() { System = "test", ChunkRows = Chunk }, new Told(() => Say("chunk")), CancellationToken.None);
        Assert.True(summary.Finished);
        Say("finished");
    }

    private static void Say(string what)
    {
        Console.WriteLine($"import {what}");
        Console.Out.Flush();
    }

    /// <summary>True when the import finished before it was to be killed.</summary>
    private static async Task<bool> RunChildAsync(Workbench bench, string folder, int killAfter)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            Environment = { ["CSE_TEST_DATA"] = bench.At("store"), ["CSE_TEST_FOLDER"] = folder },
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(ResumeTests).Assembly.Location);
        foreach (var argument in new[] { "-method", $"{typeof(ResumeTests).FullName}.{nameof(Child_Import)}", "-explicit", "only", "-noColor" })
            start.ArgumentList.Add(argument);
        using var child = Process.Start(start)!;
        var output = new StringBuilder();
        var (chunks, finished) = (0, false);
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            output.AppendLine(line);
            finished |= line.EndsWith("import finished", StringComparison.Ordinal);
            if (line.EndsWith("import chunk", StringComparison.Ordinal) && ++chunks == killAfter)
                child.Kill();
        }
        await child.WaitForExitAsync();
        Assert.True(finished || chunks >= killAfter, output.ToString());
        return finished;
    }

    private static async Task<ImportSummary> StopAfterAsync(Workbench bench, string folder, ImportOptions options, int chunks)
    {
        using var cancel = new CancellationTokenSource();
        using var source = ImportSource.Open(folder);
        var seen = new Told(() =>
        {
            if (--chunks == 0)
                cancel.Cancel();
        });
        return await new ImportRun(bench.Store(), bench.Clock).RunAsync(source, options, seen, cancel.Token);
    }

    /// <summary>A town of a thousand rows, some of them bad, some said twice.</summary>
    private static string Town(Workbench bench, string name)
    {
        var people = new StringBuilder("id,given,dob\n");
        var links = new StringBuilder("from_kind,from,kind,to_kind,to,observed,assessment\n");
        for (var i = 0; i < 600; i++)
        {
            people.Append(i).Append(",Person ").Append(i).Append(i % 97 == 13 ? ",bad\n" : ",2011\n");
            links.Append("Person,").Append(i).Append(",SEEN_WITH,Person,").Append(i * 7 % 600).Append(",2026-05,").Append(i % 53 == 7 ? "X" : "B").Append('\n');
            if (i % 40 == 3)
                links.Append("Person,").Append(i).Append(",SEEN_WITH,Person,").Append(i * 7 % 600).Append(",2026-05,A\n");
        }
        return bench.Files(name, ("people.csv", people.ToString()), ("links.csv", links.ToString()));
    }

    private sealed class Told(Action then) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => then();
    }
}
