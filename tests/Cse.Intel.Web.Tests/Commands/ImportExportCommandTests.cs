using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Cse.Intel.Graph.Store.Sqlite;
using Cse.Intel.TestSupport;
using Cse.Intel.Web.Commands;

namespace Cse.Intel.Web.Tests.Commands;

/// <summary>The verbs that read files in and write them out: exit codes and what is said where.</summary>
public sealed class ImportExportCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Import_Folder_IsDoneAndTellsRowsByOutcome()
    {
        var (exit, output, error) = await RunAsync("import", Files("id,given\n1,Ann\n2,Bea,more\n"), "--system", "test", "--json");
        using var report = JsonDocument.Parse(output);
        var file = Assert.Single(report.RootElement.GetProperty("files").EnumerateArray());
        Assert.Equal((Exit.Done, 1, 1), (exit, file.GetProperty("written").GetInt32(), file.GetProperty("refused").GetInt32()));
        Assert.True(report.RootElement.GetProperty("peakMemoryBytes").GetInt64() > 0);
        Assert.True(report.RootElement.TryGetProperty("seconds", out _));
        Assert.Contains("1 rows refused", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportExportImport_ByTheVerbs_ChangesNothing()
    {
        Assert.Equal(Exit.Done, (await RunAsync("import", Files("id,given\n1,Ann\n"), "--system", "test")).Exit);
        Assert.Equal(Exit.Done, (await RunAsync("export", _folder["out.zip"])).Exit);
        var (exit, output, _) = await RunAsync("import", _folder["out.zip"], "--json");
        using var report = JsonDocument.Parse(output);
        Assert.Equal((Exit.Done, 1), (exit, report.RootElement.GetProperty("files")[0].GetProperty("unchanged").GetInt32()));
    }

    [Fact]
    public async Task Import_DryRun_WritesNothing()
    {
        var folder = Files("id,given\n1,Ann\n");
        Assert.Contains("Nothing was written", (await RunAsync("import", folder, "--system", "test", "--dry-run")).Output, StringComparison.Ordinal);
        Assert.Contains("          1          0", (await RunAsync("import", folder, "--system", "test")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WithoutASystem_FailsAndAsksForOne()
    {
        var (exit, _, error) = await RunAsync("import", Files("id\n1\n"));
        Assert.Equal(Exit.Failed, exit);
        Assert.Contains("--system", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WithoutASource_IsWrongUse() => Assert.Equal(Exit.WrongUse, (await RunAsync("import")).Exit);

    [Fact]
    public async Task Import_WhileAnotherHoldsTheFolder_FailsAndNamesIt()
    {
        await using var site = SqliteGraphStore.Open(_folder["data"], "the site at http://127.0.0.1:5080", TimeProvider.System);
        var (exit, _, error) = await RunAsync("import", Files("id\n1\n"), "--system", "test");
        Assert.Equal(Exit.Failed, exit);
        Assert.Contains("the site at http://127.0.0.1:5080", error, StringComparison.Ordinal);
        Assert.Contains("page Import", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OverOtherFiles_FailsAndLeavesThem()
    {
        var folder = Files("id\n1\n");
        Assert.Equal(Exit.Failed, (await RunAsync("export", folder)).Exit);
        Assert.Equal("id\n1\n", await File.ReadAllTextAsync(Path.Combine(folder, "people.csv")));
    }

    [Fact]
    public async Task Import_Interrupted_StopsCleanlyAndGoesOn()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Interrupts by signal are of Unix.");
        Directory.CreateDirectory(_folder["in"]);
        var people = new StringBuilder("id,given\n");
        for (var i = 0; i < 60_000; i++)
            people.Append(i).Append(",Ann\n");
        await File.WriteAllTextAsync(Path.Combine(_folder["in"], "people.csv"), people.ToString());
        using (var import = Verb.Start("import", _folder["in"], "--system", "test", "--data", _folder["data"]))
        {
            var error = import.StandardError.ReadToEndAsync();
            await WaitForRowsAsync();
            using (var signal = Process.Start("kill", ["-INT", import.Id.ToString(CultureInfo.InvariantCulture)]))
                await signal.WaitForExitAsync();
            await import.WaitForExitAsync();
            Assert.SkipWhen(import.ExitCode == Exit.Done, "The import was done before it could be interrupted.");
            Assert.Equal(Exit.Failed, import.ExitCode);
            Assert.Contains("Give the same command again", await error, StringComparison.Ordinal);
        }
        var (exit, output, _) = await RunAsync("import", _folder["in"], "--system", "test", "--json");
        using var report = JsonDocument.Parse(output);
        Assert.Equal((Exit.Done, true, 60_000), (exit, report.RootElement.GetProperty("resumed").GetBoolean(), report.RootElement.GetProperty("files")[0].GetProperty("written").GetInt32()));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Waits until some rows are committed: the write-ahead log has grown.</summary>
    private async Task WaitForRowsAsync()
    {
        var log = Path.Combine(_folder["data"], "graph.db-wal");
        for (var i = 0; i < 600 && !(File.Exists(log) && new FileInfo(log).Length > 1 << 20); i++)
            await Task.Delay(50);
    }

    private string Files(string people)
    {
        Directory.CreateDirectory(_folder["in"]);
        File.WriteAllText(Path.Combine(_folder["in"], "people.csv"), people);
        return _folder["in"];
    }

    private Task<Verb> RunAsync(params string[] args) => Verb.RunAsync([.. args, "--data", _folder["data"]]);
}
