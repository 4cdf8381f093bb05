namespace Cse.Intel.Letters.Tests.Support;

/// <summary>Finds the shared folder with domain documents and judges: by CSE_SHARED, or beside a folder above the tests.</summary>
internal static class Shared
{
    public const string Absent = "The shared folder was not found; set CSE_SHARED to it.";

    private static readonly string? Root = Locate();

    /// <summary>The path of a shared file, or null where the folder or the file is not there.</summary>
    public static string? File(params string[] parts)
    {
        if (Root is null)
            return null;
        var path = Path.Combine([Root, .. parts]);
        return System.IO.File.Exists(path) ? path : null;
    }

    private static string? Locate()
    {
        if (Environment.GetEnvironmentVariable("CSE_SHARED") is { Length: > 0 } given)
            return given;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "shared", "testdata")))
                return Path.Combine(folder.FullName, "shared");
        return null;
    }
}
