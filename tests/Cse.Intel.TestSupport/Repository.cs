namespace Cse.Intel.TestSupport;

/// <summary>The checkout the tests run from.</summary>
public static class Repository
{
    /// <summary>Its root.</summary>
    public static string Root { get; } = Find();

    /// <summary>
    /// Compares a text that is printed from code with the copy that is kept; null when they are equal, else what to do.
    /// At a desk the copy is rewritten, and shows as a diff in the commit that made it; on a build server it is left.
    /// </summary>
    public static string? DifferenceFromKept(string path, string printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        var file = Path.Combine(Root, path);
        var kept = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (kept == printed)
            return null;
        if (Environment.GetEnvironmentVariable("CI") is "true" or "1")
            return $"{path} differs from what the code prints. Run the tests at a desk, look at the difference and commit it.";
        File.WriteAllText(file, printed);
        return $"{path} differed from what the code prints and has been rewritten. Look at the difference and commit it.";
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Cse.Intel.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests do not run from a checkout.");
    }
}
