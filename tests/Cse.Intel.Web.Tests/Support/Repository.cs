namespace Cse.Intel.Web.Tests.Support;

/// <summary>The checkout the tests run from.</summary>
internal static class Repository
{
    /// <summary>Its root.</summary>
    public static string Root { get; } = Find();

    /// <summary>
    /// Compares a text that is printed from code with the copy that is kept. On a build server a difference fails; at a
    /// desk the copy is rewritten, and shows as a diff in the commit that made it.
    /// </summary>
    public static void AssertKept(string path, string printed)
    {
        var file = Path.Combine(Root, path);
        var kept = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (kept == printed)
            return;
        if (Environment.GetEnvironmentVariable("CI") is not ("true" or "1"))
            File.WriteAllText(file, printed);
        Assert.Fail($"{path} differs from what the code prints; it has been rewritten unless this is a build server. Look at the difference and commit it.");
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Cse.Intel.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests do not run from a checkout.");
    }
}
