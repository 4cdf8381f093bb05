namespace Cse.Intel.Web.Tests.GraphQL.Support;

/// <summary>The test data that lies beside the checkout and not in it.</summary>
internal static class SharedFiles
{
    /// <summary>The full path, or null where the data is not on this machine.</summary>
    public static string? Find(string path)
    {
        var root = Environment.GetEnvironmentVariable("CSE_SHARED") ?? Above(AppContext.BaseDirectory);
        var file = root is null ? null : Path.Combine(root, "testdata", path);
        return File.Exists(file) ? file : null;
    }

    private static string? Above(string? folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            var shared = Path.Combine(at, "shared");
            if (Directory.Exists(Path.Combine(shared, "testdata")))
                return shared;
        }

        return null;
    }
}
