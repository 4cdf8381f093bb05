using System.Diagnostics;

namespace Cse.Intel.Benchmarks;

/// <summary>A folder that is gone when the benchmark is done.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("cse-benchmark-").FullName;

    public string New(string name) => Directory.CreateDirectory(Path.Combine(_path, name)).FullName;

    /// <summary>Unpacks an archive of the shared test data; gives the folder that holds its files.</summary>
    public string Unpack(string archive)
    {
        var target = New(Path.GetFileName(archive));
        using var tar = Process.Start(new ProcessStartInfo("tar", ["-xf", Path.Combine(SharedData(), archive), "-C", target]))!;
        tar.WaitForExit();
        return Directory.EnumerateDirectories(target).SingleOrDefault() ?? target;
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);

    private static string SharedData()
    {
        if (Environment.GetEnvironmentVariable("CSE_SHARED") is { Length: > 0 } named)
            return Path.Combine(named, "testdata");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "shared", "testdata") is var data && Directory.Exists(data))
                return data;
        throw new InvalidOperationException("The shared test data are not here: set CSE_SHARED to the folder that holds testdata.");
    }
}
