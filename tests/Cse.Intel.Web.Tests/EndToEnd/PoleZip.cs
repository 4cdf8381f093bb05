using System.Diagnostics;
using System.IO.Compression;
using Cse.Intel.TestSupport;

namespace Cse.Intel.Web.Tests.EndToEnd;

/// <summary>The street-crime example as a person would send it: a .zip of its CSV files.</summary>
internal static class PoleZip
{
    private const string Archive = "pole/pole-import.tar.xz";

    /// <summary>True where the example is on this machine.</summary>
    public static bool IsHere => SharedData.TryGet(Archive, out _);

    public static async Task<string> MakeAsync(TempFolder folder)
    {
        Assert.True(SharedData.TryGet(Archive, out var archive));
        using var tar = Process.Start("tar", ["-xJf", archive, "-C", folder.Path]);
        await tar.WaitForExitAsync();
        Assert.Equal(0, tar.ExitCode);
        var zip = folder["pole.zip"];
        await ZipFile.CreateFromDirectoryAsync(folder["pole-import"], zip);
        return zip;
    }
}
