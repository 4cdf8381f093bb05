using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Sqlite;
using Cse.Intel.TestSupport;

namespace Cse.Intel.Graph.Tests.Engines.Sqlite;

/// <summary>The data folder: in use, read-only, not to be made.</summary>
public sealed class FolderTests
{
    private const string AsNobody = "setpriv";

    [Fact]
    public async Task Open_InUseByAnotherProcess_NamesIt()
    {
        using var folder = new TempFolder();
        using var child = Child.Hold(folder.Path);
        Assert.Equal("open", await child.StandardOutput.ReadLineAsync());

        var refusal = Assert.Throws<StoreUnavailableException>(() => SqliteGraphStore.Open(folder.Path, "a test", TimeProvider.System));

        Assert.Contains(folder.Path, refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"process {child.Id.ToString(CultureInfo.InvariantCulture)}, a child to hold", refusal.Message, StringComparison.Ordinal);
        Assert.True(refusal.CanRetry);
        await child.StandardInput.WriteLineAsync();
        await child.WaitForExitAsync();
        await SqliteGraphStore.Open(folder.Path, "a test", TimeProvider.System).DisposeAsync();
    }

    [Fact]
    public async Task Open_TwiceInOneProcess_IsRefusedToo()
    {
        using var folder = new TempFolder();
        await using var first = SqliteGraphStore.Open(folder.Path, "the site", TimeProvider.System);
        first.Describe("the site at http://localhost");

        var refusal = Assert.Throws<StoreUnavailableException>(() => SqliteGraphStore.Open(folder.Path, "a test", TimeProvider.System));

        Assert.Contains("the site at http://localhost", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AfterAKill_NeedsNoCleaning()
    {
        using var folder = new TempFolder();
        using var child = Child.Hold(folder.Path);
        Assert.Equal("open", await child.StandardOutput.ReadLineAsync());
        child.Kill();
        await child.WaitForExitAsync();

        await SqliteGraphStore.Open(folder.Path, "a test", TimeProvider.System).DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Open_ReadOnlyFolder_SaysSoAndTouchesNothing(bool withGraph)
    {
        using var folder = new TempFolder();
        if (withGraph)
            await GraphFiles.FillAsync(folder.Path);
        var before = GraphFiles.Hashes(folder.Path);
        MakeReadOnly(folder.Path);

        using var child = Child.Hold(folder.Path, AnotherUser());
        var line = await child.StandardOutput.ReadLineAsync();
        child.StandardInput.Close();
        var error = await child.StandardError.ReadToEndAsync();
        await child.WaitForExitAsync();

        Assert.SkipWhen(line is null, $"The tests cannot be run as another user here: {error}");
        Assert.StartsWith($"StoreUnavailableException: The data folder {folder.Path} is read-only for this account.", line, StringComparison.Ordinal);
        Assert.Equal(before, GraphFiles.Hashes(folder.Path));
    }

    [Fact]
    public void Open_WhereNoFolderCanBeMade_SaysSo()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["a file"], "");

        var refusal = Assert.Throws<StoreUnavailableException>(() => SqliteGraphStore.Open(Path.Combine(folder["a file"], "data"), "a test", TimeProvider.System));

        Assert.Contains("--data", refusal.Message, StringComparison.Ordinal);
    }

    private static string[] AnotherUser()
    {
        Assert.SkipUnless(RuntimeInformation.IsOSPlatform(OSPlatform.Linux), "Needs the rights of a Unix folder.");
        if (Environment.UserName != "root")
            return [];
        Assert.SkipUnless(File.Exists($"/usr/bin/{AsNobody}"), "Run as root, who may write everywhere, and setpriv is not here.");
        return [AsNobody, "--reuid=65534", "--regid=65534", "--clear-groups"];
    }

    private static void MakeReadOnly(string folder)
    {
        Assert.SkipUnless(RuntimeInformation.IsOSPlatform(OSPlatform.Linux), "Needs the rights of a Unix folder.");
        using var chmod = Process.Start("chmod", ["-R", "a-w,a+rX", folder]);
        chmod.WaitForExit();
    }
}
